/**
 * Article → tags: who speaks, which companies, people and products are named, and what the article is about. A pure
 * function of the article and of the rules the tagger was made with, so that it can be tested, timed and explained
 * without a broker. The entry point is {@link Tagger}; {@link About} and {@link Mentions} combine what the subpackages
 * find, and {@link Explanations} describes it.
 */
@NullMarked
package io.mediawatch.tag;

import org.jspecify.annotations.NullMarked;
