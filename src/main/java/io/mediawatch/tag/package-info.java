/**
 * Article → tags: who speaks, which companies, people and products are named, what it is about. A plain function of
 * the article and the rules it was made with, so that it can be tested, timed and explained without a broker.
 */
@NullMarked
package io.mediawatch.tag;

import org.jspecify.annotations.NullMarked;
