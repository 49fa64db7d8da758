/**
 * The stream: topics and their serialisation, the topology from page to alert, and the loops at its edges that write to
 * Kafka for a scraper and read from Kafka for an index or a channel. The stages are passed in as pure functions;
 * nothing here knows how an article is extracted or tagged, or what an index is. The only package that uses the Kafka
 * clients.
 *
 * <ul>
 *   <li>The topology: {@link Pipeline}, {@link PipelineContext}, {@link Stages}, {@link Shape}; run by {@link Streams}
 *       with {@link StreamSettings}, {@link StoreMemory}, {@link EarlyCommit}.
 *   <li>Topics: {@link Topics}, {@link Topic}, {@link TopicSettings}, {@link TopicSetup}, {@link Header},
 *       {@link PageCodec}, {@link WireFormat}, {@link TooLarge}; between steps and beside them: {@link Hops},
 *       {@link Outlets}, {@link Store}.
 *   <li>Its steps: {@link Step}, {@link ArticleStep}, {@link Emission}, {@link Expiry}. Page to revision:
 *       {@link Revise}, {@link Revision}, {@link Changes}, {@link RecentArticles}. Revision to story: {@link Group},
 *       {@link BandStore}, {@link BandBytes}, {@link BandsOnDisk}, {@link FingerprintQuery}, {@link FingerprintAnswer},
 *       {@link CollectedAnswers}, {@link Settle}, {@link Settled}, {@link Retell}, {@link StoryChange}. Article to
 *       results: {@link Tag}, {@link Results}, {@link WrittenQuote}, {@link QuoteId}, {@link Corrections}. Match to
 *       alert: {@link Raise}, {@link AlertCandidate}, {@link AlertState}, {@link PossibleAlert}, {@link Held},
 *       {@link HeldAlerts}, {@link Silences}, {@link Release}, {@link Withdrawn}, {@link Withdrawal}. History: {@link Rerun},
 *       {@link Request}, {@link Resumption}.
 *   <li>The config in force: {@link ConfigTopic}, {@link ConfigStoreWriter}, {@link Snapshot}, {@link Rulebook},
 *       {@link Rulebooks}.
 *   <li>What cannot be processed: {@link DeadLetter}, {@link DeadLetterHandler}, {@link DeadLetters},
 *       {@link SinkDeadLetters}.
 *   <li>Into Kafka: {@link Pages}, {@link Outcomes}, {@link KafkaFrontier}, {@link FrontierWriter}, {@link Requests},
 *       {@link AlertRequests}. Out of it: {@link Sink}, {@link SinkSettings}, {@link Batch}, {@link Verdict},
 *       {@link ChannelSink}, {@link KafkaChannel}, {@link History}, {@link TopicReader}, {@link Partitions}. How far
 *       each has come: {@link Progress}, {@link Lag}, {@link Meters}, {@link Health}, {@link Wait}.
 *   <li>Clients: {@link Clients}, {@link KafkaSettings}; for measuring: {@link Recording}.
 * </ul>
 */
@NullMarked
package io.mediawatch.pipeline;

import org.jspecify.annotations.NullMarked;
