/**
 * The bundled newsroom: a few small sites on loopback with invented news, so that the whole program can be seen at
 * work without the internet. Sites and articles are resources ({@code sites/*}, {@code articles/*.txt}): a file more
 * is an article more. Everything served follows from the start time and the clock.
 */
@NullMarked
package io.mediawatch.demo;

import org.jspecify.annotations.NullMarked;
