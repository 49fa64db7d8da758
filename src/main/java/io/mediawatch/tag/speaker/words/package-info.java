/**
 * The words of the rules, which know nothing of an article: tokens, word lists, verbs of saying, and what the form of
 * a name or line tells.
 *
 * <ul>
 *   <li>Tokens and words: {@link Tokens}, {@link Word}, {@link Stretch}, {@link CapitalRun}, {@link Marks},
 *       {@link HanWords}.
 *   <li>Word lists of each language: {@link ChineseWords}, {@link EnglishWords}, {@link ChineseTitles},
 *       {@link SpeechVerbs}, {@link ChineseVerbs}, {@link ChineseSigns}.
 *   <li>Names and lines by their form: {@link NameParts}, {@link Gender}, {@link ChineseGender}, {@link LineForm}.
 * </ul>
 */
@NullMarked
package io.mediawatch.tag.speaker.words;

import org.jspecify.annotations.NullMarked;
