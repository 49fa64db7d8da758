/**
 * Characters, languages, and the words of the rules from the lists in {@code src/main/resources}.
 *
 * <ul>
 *   <li>Characters: {@link Chars}; the language of a text: {@link Languages}, {@link Scripts}.
 *   <li>Words: {@link WordList}, {@link Vocabulary}, {@link WordTable}, {@link Phrases}.
 * </ul>
 */
@NullMarked
package io.mediawatch.extract.language;

import org.jspecify.annotations.NullMarked;
