/** What an article is about, by weighed words and their surroundings, with the evidence kept. */
@NullMarked
package io.mediawatch.tag.topic;

import org.jspecify.annotations.NullMarked;
