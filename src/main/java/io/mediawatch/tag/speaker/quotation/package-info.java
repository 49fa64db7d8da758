/**
 * Quotations and reported speech, and whom the words beside them make their speaker.
 *
 * <ul>
 *   <li>Quotation marks: {@link Quotations}, {@link WaitingQuotations}, {@link Utterances}, {@link Utterance},
 *       {@link QuoteMarks}, {@link SingleMarks}, {@link Quoted}, {@link QuotedParts}, {@link QuotedWords},
 *       {@link Continued}, {@link Substance}, {@link Gestures}.
 *   <li>Who is said to speak: {@link Attribution}, {@link Claim}, {@link Report}, {@link SignedWords}.
 *   <li>In English: {@link EnglishAttribution}, {@link EnglishVerbs}, {@link EnglishSubject}, {@link SubjectClause}, {@link SubjectParts},
 *       {@link EnglishName}, {@link EnglishRole}, {@link EnglishApposition}, {@link EnglishReports}, {@link AccordingTo},
 *       {@link ReportedClause}, {@link ClauseOpening}, {@link ReportedWords}, {@link EnglishReporting}, {@link EnglishCitation},
 *       {@link EnglishSupposition}, {@link InvertedSubject},
 *       {@link WordsBehind}.
 *   <li>In Chinese: {@link ChineseAttribution}, {@link ChineseSubject}, {@link ChinesePronoun}, {@link KnownSubject},
 *       {@link NameBeforeVerb}, {@link SurnameAlone}, {@link ChineseRole}, {@link ChineseReports},
 *       {@link ChineseCitation}, {@link ChineseSupposition}.
 *   <li>Whom a pronoun or {@code the company} means: {@link Referents}, {@link Focus}, {@link PassageFocus},
 *       {@link NamedPair}.
 * </ul>
 */
@NullMarked
package io.mediawatch.tag.speaker.quotation;

import org.jspecify.annotations.NullMarked;
