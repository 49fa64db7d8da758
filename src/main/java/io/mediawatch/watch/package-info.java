/**
 * What to look for: companies, people and products under all of their names, and the rules by which a passage belongs
 * to a topic. Records that a person writes as YAML; a mistake is refused where it is made, in plain words.
 */
@NullMarked
package io.mediawatch.watch;

import org.jspecify.annotations.NullMarked;
