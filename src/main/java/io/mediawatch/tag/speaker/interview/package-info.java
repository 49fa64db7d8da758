/**
 * The turns of an interview: who takes part, who asks and who answers, with labels or without.
 *
 * <ul>
 *   <li>Labels that open turns: {@link Interview}, {@link LabelledWords}, {@link OtherSpeakers}, {@link ShortLabels},
 *       {@link FirstSign}, {@link MissingColon}, {@link RecurringLabels}.
 *   <li>Who takes part: {@link InterviewRoles}, {@link Introductions}, {@link OpeningName}, {@link LedNames},
 *       {@link UncommonName}, {@link Presented}, {@link RoleHolders}, {@link Legends}, {@link Hosts},
 *       {@link AnnouncedName}, {@link OfficeLabels}, {@link InterviewCredit}, {@link AuthorAsks}.
 *   <li>The turns: {@link Turns}, {@link Turn}, {@link Announcement}, {@link AlternatingTurns}, {@link ClearTalk},
 *       {@link Encounter}, {@link Welcome}, {@link HostedTalk}, {@link DashedTurns}, {@link UnlabelledRest},
 *       {@link ToldByOne}, {@link Tellers}, {@link Standfirst}, {@link ToldUnderNames}, {@link WordsOnTopics},
 *       {@link UnlabelledQuestions}, {@link UnlabelledAnswers}, {@link EmphasizedQuestions}, {@link Remarks}.
 *   <li>What is no turn: {@link Bylines}, {@link Headings}, {@link Narration}, {@link ToldSpeech}, {@link Closings},
 *       {@link PullQuotes}, {@link QuestionsOfReaders}.
 * </ul>
 */
@NullMarked
package io.mediawatch.tag.speaker.interview;

import org.jspecify.annotations.NullMarked;
