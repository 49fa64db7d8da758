/**
 * Article → tags: who speaks, which companies, people and products are named, what it is about. A plain function of
 * the article and the rules it was made with, so that it can be tested, timed and explained without a broker. The whole is
 * {@link Tagger}; what its parts find is put together by {@link About} and {@link Mentions}, and told by
 * {@link Explanations}.
 */
@NullMarked
package io.mediawatch.tag;

import org.jspecify.annotations.NullMarked;
