/**
 * The bundled newsroom: a few small sites on loopback with invented news, to see the whole program at work without the
 * internet. Sites and articles are resources ({@code sites/*}, {@code articles/*.txt}); adding a file adds an article.
 * All content is determined by start time and clock.
 */
@NullMarked
package io.mediawatch.demo;

import org.jspecify.annotations.NullMarked;
