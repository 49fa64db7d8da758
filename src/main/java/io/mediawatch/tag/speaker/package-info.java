/**
 * Who says what: the turns of an interview, quotations and reported speech, and the people behind their names. In the
 * order in which an article is read:
 *
 * <ul>
 *   <li>The whole: {@link Speakers}, {@link Speech}, {@link Confidence}.
 *   <li>Everybody an article names: {@link Cast}, {@link Person}, {@link WatchPeople}, {@link NamesInText},
 *       {@link Namesakes}, {@link CapitalRun}, {@link CompanyName}, {@link DottedName}, {@link ChineseNames},
 *       {@link ChineseTitles}, {@link NameBeforeVerb}, {@link RecurringNames}, {@link NameParts}, {@link NameWords},
 *       {@link OrdinaryWords}; whom a shorter name or a description means: {@link PeopleByName}, {@link ShortNames},
 *       {@link Offices}, {@link Office}, {@link Designations}, {@link Somebody}, {@link Kin}.
 *   <li>Interviews, by their labels: {@link Interview}, {@link Labels}, {@link Label}, {@link LabelName},
 *       {@link LabelKinds}, {@link LabelTally}, {@link LabelledWords}, {@link OtherSpeakers}, {@link ShortLabels},
 *       {@link UserNames}, {@link MissingColon}, {@link Timestamps}, {@link Marks}; who takes part:
 *       {@link InterviewRoles}, {@link Introductions}, {@link Presented}, {@link Hosts}; the turns: {@link Turns},
 *       {@link AlternatingTurns}, {@link DashedTurns}, {@link UnlabelledRest}, {@link UnlabelledQuestions},
 *       {@link UnlabelledAnswers}, {@link EmphasizedQuestions}, {@link Remarks}, {@link Turn}, {@link TurnQuotes}, {@link Headings},
 *       {@link Narration}, {@link Closings}.
 *   <li>What stands between quotation marks: {@link Quotations}, {@link QuoteMarks}, {@link Quoted},
 *       {@link QuotedParts}, {@link QuotedWords}, {@link Continued}, {@link Substance}.
 *   <li>Who is said to speak: {@link Attribution}, {@link Claim}, {@link Report}, {@link SpeechVerbs}. In English:
 *       {@link EnglishAttribution}, {@link EnglishVerbs}, {@link EnglishSubject}, {@link SubjectParts},
 *       {@link EnglishName}, {@link EnglishRole}, {@link EnglishReports}, {@link ReportedClause},
 *       {@link EnglishReporting}, {@link EnglishCitation}, {@link WordsBehind}. In Chinese:
 *       {@link ChineseAttribution}, {@link ChineseVerbs}, {@link ChineseSubject}, {@link KnownSubject},
 *       {@link ChineseRole}, {@link ChineseReports}, {@link ChineseSigns}. In both: {@link SignedWords}.
 *   <li>Whom a pronoun or "the company" means: {@link Referents}, {@link Focus}, {@link PassageFocus},
 *       {@link NamedPair}, {@link Gender}.
 *   <li>Words: {@link Tokens}, {@link Word}, {@link Stretch}, {@link HanWords}.
 * </ul>
 */
@NullMarked
package io.mediawatch.tag.speaker;

import org.jspecify.annotations.NullMarked;
