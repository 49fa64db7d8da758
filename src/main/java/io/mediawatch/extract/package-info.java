/**
 * Turns a page into an article: finds the charset, the body and every field of the byline in whatever markup a site
 * uses, and records which rule decided. Extraction is a pure function of the page, so the same page always gives the
 * same article.
 *
 * <ul>
 *   <li>Entry point: {@link Extractor}, with the result {@link Extraction} or {@link Explanation}; {@link SiteRules}.
 *   <li>From the outlines of an article's pages to its fields: {@link Reading}, {@link NextPage}; pages that are not
 *       articles: {@link NoArticle}, {@link Mojibake}.
 *   <li>The packages below, each of which uses only those before it: {@code language}, {@code date}, {@code line},
 *       {@code markup}, {@code outline}, {@code body}, {@code field}.
 * </ul>
 */
@NullMarked
package io.mediawatch.extract;

import org.jspecify.annotations.NullMarked;
