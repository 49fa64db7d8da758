/**
 * The one query language: alert rules, command line, API and dashboard ask in it. Here it is parsed, with the column
 * of every mistake, and evaluated over an article; {@code index} translates the same tree for Elasticsearch. Both
 * must give the same hits, so what a word is stands here alone, in {@link io.mediawatch.query.Words}.
 */
@NullMarked
package io.mediawatch.query;

import org.jspecify.annotations.NullMarked;
