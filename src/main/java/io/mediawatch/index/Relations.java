package io.mediawatch.index;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.mediawatch.index.CoMentions.Pair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who occurs together with whom: entities in an article, speakers and those they speak about. */
record Relations(Counts counts) {
    /** Maximum number of entities in a graph; the number of pairs is at most half its square. */
    static final int MOST_ENTITIES = 50;
    /** Maximum number of entities a speaker is shown to speak about. */
    private static final int ABOUT = 5;

    /** @param query selects articles, including their period */
    List<Pair> pairs(List<String> entities, Query query) {
        Aggregation together = Aggregation.of(
                a -> a.terms(t -> among(t, entities)).aggregations("other", o -> o.terms(t -> among(t, entities))));
        List<Pair> pairs = new ArrayList<>();
        for (StringTermsBucket one : buckets(Kind.ARTICLES, query, together)) {
            for (StringTermsBucket other :
                    Counts.named(one.aggregations(), "other").sterms().buckets().array()) {
                if (key(one).compareTo(key(other)) < 0) {
                    pairs.add(new Pair(key(one), key(other), other.docCount()));
                }
            }
        }
        pairs.sort(Comparator.comparingLong(Pair::articles)
                .reversed()
                .thenComparing(Pair::one)
                .thenComparing(Pair::other));
        return pairs;
    }

    /** @param query selects quotes */
    List<SpeakerCount> speakers(Query query, int top) {
        Aggregation names = Aggregation.of(a -> a.terms(
                        t -> t.field("speaker.name").size(top))
                .aggregations("id", i -> i.terms(t -> t.field("speaker.id").size(1)))
                .aggregations("about", b -> b.terms(t -> t.field("about").size(ABOUT)))
                .aggregations("latest", l -> l.max(m -> m.field("@timestamp"))));
        return buckets(Kind.QUOTES, query, names).stream()
                .map(Relations::speaker)
                .toList();
    }

    private static SpeakerCount speaker(StringTermsBucket bucket) {
        List<SpeakerCount.About> about =
                Counts.named(bucket.aggregations(), "about").sterms().buckets().array().stream()
                        .map(entity -> new SpeakerCount.About(key(entity), entity.docCount()))
                        .toList();
        Double latest = Counts.named(bucket.aggregations(), "latest").max().value();
        return new SpeakerCount(
                id(bucket),
                key(bucket),
                bucket.docCount(),
                Instant.ofEpochMilli(latest == null ? 0 : latest.longValue()),
                about);
    }

    private static @Nullable String id(StringTermsBucket bucket) {
        List<StringTermsBucket> ids =
                Counts.named(bucket.aggregations(), "id").sterms().buckets().array();
        return ids.isEmpty() ? null : key(ids.get(0));
    }

    private static co.elastic.clients.elasticsearch._types.aggregations.TermsAggregation.Builder among(
            co.elastic.clients.elasticsearch._types.aggregations.TermsAggregation.Builder terms,
            List<String> entities) {
        return terms.field("entities").size(entities.size()).include(i -> i.terms(entities));
    }

    private List<StringTermsBucket> buckets(Kind kind, Query query, Aggregation aggregation) {
        return counts.aggregate(kind, query, aggregation).sterms().buckets().array();
    }

    private static String key(StringTermsBucket bucket) {
        return bucket.key().stringValue();
    }
}
