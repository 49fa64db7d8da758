/**
 * The query language shared by alert rules, command line, API and dashboard. It is parsed here, with the column of
 * every mistake, and evaluated against an article; {@code index} translates the same tree for Elasticsearch. Both must
 * give the same hits, so words are defined in one place, {@link io.mediawatch.query.Words}.
 */
@NullMarked
package io.mediawatch.query;

import org.jspecify.annotations.NullMarked;
