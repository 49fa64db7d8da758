package io.mediawatch.index;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.Buckets;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.aggregations.FieldDateMath;
import co.elastic.clients.elasticsearch._types.aggregations.MultiBucketBase;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import io.mediawatch.model.EntityType;
import io.mediawatch.query.Mistake;
import io.mediawatch.query.QueryException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The queries whose results are numbers. */
final class Counts {
    /** Maximum number of lines in a timeline. */
    static final int MOST_SERIES = 20;
    /** Maximum length of a ranking. */
    static final int MOST = 200;
    /** Maximum number of steps in a timeline. */
    private static final int MOST_STEPS = 10_000;
    /** Maximum number of values in a timeline, steps × (series + 1); Elasticsearch allows 65,536 buckets. */
    private static final int MOST_NUMBERS = 60_000;
    /** Up to this many stories the number is exact. */
    private static final int PRECISE = 10_000;

    private static final Map<String, Aggregation> STORIES = Map.of(
            "stories", Aggregation.of(a -> a.cardinality(c -> c.field("story").precisionThreshold(PRECISE))));

    private final Connection connection;
    private final String prefix;

    Counts(Connection connection, String prefix) {
        this.connection = connection;
        this.prefix = prefix;
    }

    Timeline timeline(List<Series> series, Period period, Interval interval, ZoneId zone, Counting counting) {
        if (series.isEmpty() || series.size() > MOST_SERIES) {
            throw new QueryException(Mistake.SERIES, String.valueOf(MOST_SERIES), String.valueOf(series.size()));
        }
        Query within = Translation.within(period);
        Period extent = extent(within, period);
        Instant first = extent.from();
        Instant end = extent.before();
        if (first == null || end == null || !first.isBefore(end)) {
            return empty(series);
        }
        requireSteps(first, end, interval, zone, series.size());
        List<Query> queries =
                series.stream().map(line -> Translation.of(line.query())).toList();
        Map<String, Aggregation> each = counting == Counting.STORIES ? STORIES : Map.of();
        Aggregation histogram = Aggregation.of(a -> a.dateHistogram(h -> h.field("@timestamp")
                        .calendarInterval(interval.calendar())
                        .timeZone(zone.getId())
                        .minDocCount(0)
                        .extendedBounds(b -> b.min(bound(first)).max(bound(end.minusMillis(1)))))
                .aggregations(each)
                .aggregations("series", s -> s.filters(f -> f.filters(Buckets.of(b -> b.array(queries))))
                        .aggregations(each)));
        return timeline(
                series,
                counting,
                aggregate(Kind.ARTICLES, within, histogram)
                        .dateHistogram()
                        .buckets()
                        .array());
    }

    List<Share> shareOfVoice(@Nullable EntityType type, List<String> entities, Period period, int top) {
        requireTop(top);
        Aggregation ranking = Aggregation.of(a -> a.terms(t -> t.field("entity").size(top))
                .aggregations(STORIES)
                .aggregations("name", n -> n.terms(t -> t.field("name").size(1)))
                .aggregations("type", n -> n.terms(t -> t.field("type").size(1)))
                .aggregations("mentions", n -> n.sum(s -> s.field("count"))));
        StringTermsAggregate ranked = aggregate(Kind.MENTIONS, Conditions.mentions(type, entities, period), ranking)
                .sterms();
        List<StringTermsBucket> buckets = ranked.buckets().array();
        long sum = buckets.stream().mapToLong(MultiBucketBase::docCount).sum()
                + Objects.requireNonNullElse(ranked.sumOtherDocCount(), 0L);
        return buckets.stream().map(bucket -> share(bucket, sum)).toList();
    }

    List<Count> by(Facet facet, Query query, int top) {
        requireTop(top);
        Aggregation ranking =
                Aggregation.of(a -> a.terms(t -> t.field(facet.field()).size(top))
                        .aggregations(STORIES)
                        .aggregations("latest", l -> l.max(m -> m.field("@timestamp"))));
        return aggregate(Kind.ARTICLES, query, ranking).sterms().buckets().array().stream()
                .map(bucket -> new Count(
                        bucket.key().stringValue(),
                        bucket.docCount(),
                        stories(bucket),
                        millis(named(bucket.aggregations(), "latest").max().value())))
                .toList();
    }

    /** The bounds of the period; missing ones are replaced by the times of its first and last article. */
    private Period extent(Query within, Period period) {
        if (period.from() != null && period.before() != null) {
            return period;
        }
        SearchResponse<Void> answer = connection.askSoon(client -> client.search(
                s -> s.index(Kind.ARTICLES.alias(prefix))
                        .size(0)
                        .query(within)
                        .aggregations("first", a -> a.min(m -> m.field("@timestamp")))
                        .aggregations("last", a -> a.max(m -> m.field("@timestamp"))),
                Void.class));
        if (answer.hits().total() == null || answer.hits().total().value() == 0) {
            return Period.ALWAYS;
        }
        Double first = named(answer.aggregations(), "first").min().value();
        Double last = named(answer.aggregations(), "last").max().value();
        return new Period(
                period.from() != null ? period.from() : millis(first),
                period.before() != null ? period.before() : millis(last).plusMillis(1));
    }

    private static void requireSteps(Instant first, Instant end, Interval interval, ZoneId zone, int series) {
        long steps = interval.unit().between(first.atZone(zone), end.atZone(zone));
        int most = Math.min(MOST_STEPS, MOST_NUMBERS / (series + 1));
        if (steps > most) {
            throw new QueryException(
                    Mistake.STEPS,
                    first.toString(),
                    end.toString(),
                    String.valueOf(most),
                    interval.id(),
                    String.valueOf(series));
        }
    }

    /** The answer of one aggregation. */
    Aggregate aggregate(Kind kind, Query query, Aggregation aggregation) {
        var answer = connection.askSoon(client -> client.search(
                s -> s.index(kind.alias(prefix)).size(0).query(query).aggregations("counts", aggregation), Void.class));
        return named(answer.aggregations(), "counts");
    }

    private static Timeline timeline(List<Series> series, Counting counting, List<DateHistogramBucket> buckets) {
        List<Timeline.Line> lines = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            int number = i;
            List<Long> counts = buckets.stream()
                    .map(bucket -> count(
                            named(bucket.aggregations(), "series")
                                    .filters()
                                    .buckets()
                                    .array()
                                    .get(number),
                            counting))
                    .toList();
            lines.add(new Timeline.Line(series.get(i).label(), counts));
        }
        return new Timeline(
                buckets.stream()
                        .map(bucket -> Instant.ofEpochMilli(bucket.key()))
                        .toList(),
                lines,
                buckets.stream().map(bucket -> count(bucket, counting)).toList());
    }

    private static Timeline empty(List<Series> series) {
        return new Timeline(
                List.of(),
                series.stream()
                        .map(line -> new Timeline.Line(line.label(), List.of()))
                        .toList(),
                List.of());
    }

    private static Share share(StringTermsBucket bucket, long sum) {
        String entity = bucket.key().stringValue();
        return new Share(
                entity,
                first(bucket, "name", entity),
                first(bucket, "type", ""),
                bucket.docCount(),
                stories(bucket),
                Math.round(value(named(bucket.aggregations(), "mentions").sum().value())),
                sum == 0 ? 0 : (double) bucket.docCount() / sum);
    }

    private static String first(StringTermsBucket bucket, String field, String otherwise) {
        List<StringTermsBucket> values =
                named(bucket.aggregations(), field).sterms().buckets().array();
        return values.isEmpty() ? otherwise : values.get(0).key().stringValue();
    }

    private static long count(MultiBucketBase bucket, Counting counting) {
        return counting == Counting.STORIES ? stories(bucket) : bucket.docCount();
    }

    private static long stories(MultiBucketBase bucket) {
        return named(bucket.aggregations(), "stories").cardinality().value();
    }

    /** The response contains what was requested. */
    static Aggregate named(Map<String, Aggregate> all, String name) {
        return Objects.requireNonNull(all.get(name), name);
    }

    private static FieldDateMath bound(Instant time) {
        return FieldDateMath.of(f -> f.value(time.toEpochMilli()));
    }

    private static Instant millis(@Nullable Double value) {
        return Instant.ofEpochMilli((long) value(value));
    }

    private static double value(@Nullable Double value) {
        return value == null || !Double.isFinite(value) ? 0 : value;
    }

    static void requireTop(int top) {
        if (top < 1 || top > MOST) {
            throw new IllegalArgumentException("top: 1 to " + MOST + ", not " + top);
        }
    }
}
