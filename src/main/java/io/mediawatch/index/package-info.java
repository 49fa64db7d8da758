/**
 * Elasticsearch as a view of the topics: the index definitions, how records become documents, bulk writing, and the
 * queries. It knows nothing of Kafka; whoever reads the topics passes the records in.
 *
 * <ul>
 *   <li>The server: {@link Connection}, {@link ElasticSettings}, {@link CertificateAuthority}.
 *   <li>The indices: {@link Index}, {@link Kind}, {@link Definition}, {@link Migration}, {@link Checksum},
 *       {@link Expiry}.
 *   <li>Records to documents: {@link Documents}, {@link ArticleDocument}, {@link FactsDocument},
 *       {@link MentionDocument}, {@link QuoteDocument}, {@link StoryDocument}, {@link FlatDocument},
 *       {@link PlainDocument}; written by {@link Bulk}: {@link Write}, {@link WriteResult}.
 *   <li>Questions: {@link IndexReader}, {@link Translation}, {@link Conditions}, {@link Period}, {@link Counting}. Page
 *       by page: {@link PagedQuery}, {@link PageRequest}, {@link ResultPage}, {@link Cursor}, {@link Sort},
 *       {@link Hit}, {@link Snippet}, {@link QuoteFilter}, {@link SpeakerCount}, {@link Explanation}, {@link Arrivals}.
 *       In numbers: {@link Counts}, {@link Count}, {@link Facet}, {@link Timeline}, {@link Interval}, {@link Series},
 *       {@link Share}, {@link Trends}, {@link Trend}, {@link Relations}, {@link CoMentions}.
 * </ul>
 */
@NullMarked
package io.mediawatch.index;

import org.jspecify.annotations.NullMarked;
