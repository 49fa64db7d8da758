/**
 * Finds who says what in an article: the turns of an interview, quotations and reported speech, and the people behind
 * the names. In examples, {@code |} marks the position in question: where a name ends, or where the word that the
 * comment is about begins. In the order in which an article is read:
 *
 * <ul>
 *   <li>Entry point: {@link Speakers}, with the result {@link Speech}; {@link Confidence}.
 *   <li>Everybody whom an article names: {@link Cast}, {@link Person}, {@link WatchPeople}, {@link NamesInText}, {@link NameForm},
 *       {@link Namesakes}, {@link Nicknames}, {@link CapitalRun}, {@link CompanyName}, {@link Firms},
 *       {@link DottedName}, {@link ChineseNames}, {@link ChineseTitles}, {@link NameBeforeVerb}, {@link MarriedWomen},
 *       {@link RecurringNames}, {@link NameParts}, {@link NameWords}, {@link OrdinaryWords}; whom a shorter name or a
 *       description means: {@link PeopleByName}, {@link OtherNames}, {@link ShortNames}, {@link Offices},
 *       {@link Office}, {@link Designations}, {@link Somebody}, {@link Kin}.
 *   <li>Interviews. Their labels: {@link Interview}, {@link Labels}, {@link Label}, {@link LabelName},
 *       {@link HolderLabel}, {@link AlignedName}, {@link BracketedEvents}, {@link LabelKinds}, {@link Asking},
 *       {@link LabelTally}, {@link LabelledWords}, {@link OtherSpeakers}, {@link ShortLabels}, {@link FirstSign},
 *       {@link UserNames}, {@link MissingColon}, {@link RecurringLabels}, {@link Timestamps}, {@link TableRow},
 *       {@link Marks}; who takes part: {@link InterviewRoles}, {@link Introductions}, {@link OpeningName},
 *       {@link LedNames}, {@link UncommonName}, {@link Presented}, {@link OfficeLines}, {@link RoleHolders},
 *       {@link Legends}, {@link Hosts}, {@link AnnouncedName}, {@link OfficeLabels}, {@link InterviewCredit}; the
 *       turns: {@link Turns}, {@link Announcement}, {@link AlternatingTurns}, {@link Welcome}, {@link DashedTurns},
 *       {@link ClearTalk}, {@link UnlabelledRest},
 *       {@link ToldByOne}, {@link Tellers}, {@link WordsOnTopics}, {@link UnlabelledQuestions},
 *       {@link UnlabelledAnswers}, {@link EmphasizedQuestions}, {@link Remarks}, {@link Turn}, {@link TurnQuotes}; what
 *       is no turn: {@link Bylines}, {@link Headings}, {@link LineForm}, {@link Narration}, {@link Closings}.
 *   <li>Quotations in quotation marks: {@link Quotations}, {@link WaitingQuotations}, {@link Utterances},
 *       {@link Utterance}, {@link QuoteMarks}, {@link SingleMarks}, {@link Quoted}, {@link QuotedParts},
 *       {@link QuotedWords}, {@link Continued}, {@link Substance}, {@link Gestures}.
 *   <li>Who is said to speak: {@link Attribution}, {@link Claim}, {@link Report}, {@link SpeechVerbs}. In English:
 *       {@link EnglishAttribution}, {@link EnglishVerbs}, {@link EnglishSubject}, {@link SubjectParts},
 *       {@link EnglishName}, {@link EnglishRole}, {@link EnglishApposition}, {@link EnglishReports},
 *       {@link ReportedClause}, {@link ReportedWords}, {@link EnglishReporting}, {@link EnglishCitation},
 *       {@link WordsBehind}. In Chinese: {@link ChineseAttribution}, {@link ChineseVerbs}, {@link ChineseSubject},
 *       {@link ChinesePronoun}, {@link KnownSubject}, {@link SurnameAlone}, {@link ChineseRole},
 *       {@link ChineseReports}, {@link ChineseCitation}, {@link ChineseSupposition}, {@link ChineseSigns}. In both:
 *       {@link SignedWords}.
 *   <li>Whom a pronoun or {@code the company} means: {@link Referents}, {@link Focus}, {@link PassageFocus},
 *       {@link NamedPair}, {@link Gender}, {@link ChineseGender}.
 *   <li>Tokens and words: {@link Tokens}, {@link Word}, {@link Stretch}, {@link HanWords},
 *       {@link ChineseWords}, {@link EnglishWords}.
 * </ul>
 */
@NullMarked
package io.mediawatch.tag.speaker;

import org.jspecify.annotations.NullMarked;
