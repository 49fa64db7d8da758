/** Who says what: the turns of an interview, quotations and reported speech, and the people behind their names. */
@NullMarked
package io.mediawatch.tag.speaker;

import org.jspecify.annotations.NullMarked;
