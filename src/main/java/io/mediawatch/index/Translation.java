package io.mediawatch.index;

import co.elastic.clients.elasticsearch._types.query_dsl.Intervals;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import io.mediawatch.query.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Translates a query tree for Elasticsearch, over the documents of {@link Kind#ARTICLES}. It matches exactly the
 * documents for whose articles {@link Query#matches} holds. No part of a query becomes a wildcard or a script.
 */
final class Translation {
    private static final String HEADLINE = "search.headline";
    private static final String BODY = "search.body";

    private Translation() {}

    static co.elastic.clients.elasticsearch._types.query_dsl.Query of(Query query) {
        if (query instanceof Query.And and) {
            return QueryBuilders.bool(b -> b.must(all(and.parts())));
        }
        if (query instanceof Query.Or or) {
            return any(all(or.parts()));
        }
        if (query instanceof Query.Not not) {
            return QueryBuilders.bool(b -> b.mustNot(of(not.part())));
        }
        if (query instanceof Query.Phrase phrase) {
            return phrase(phrase);
        }
        if (query instanceof Query.Near near) {
            return near(near);
        }
        if (query instanceof Query.Field field) {
            return QueryBuilders.term(
                    t -> t.field("search." + field.name().id()).value(field.folded()));
        }
        if (query instanceof Query.Published published) {
            return within(new Period(published.from(), published.before()));
        }
        throw new IllegalStateException("no translation for " + query);
    }

    /** Documents of any kind whose time lies in the period; all of them without bounds. */
    static co.elastic.clients.elasticsearch._types.query_dsl.Query within(Period period) {
        Instant from = period.from();
        Instant before = period.before();
        if (from == null && before == null) {
            return QueryBuilders.matchAll(m -> m);
        }
        return QueryBuilders.range(r -> r.date(d -> {
            d.field("@timestamp");
            if (from != null) {
                d.gte(from.toString());
            }
            return before == null ? d : d.lt(before.toString());
        }));
    }

    private static List<co.elastic.clients.elasticsearch._types.query_dsl.Query> all(List<Query> parts) {
        return parts.stream().map(Translation::of).toList();
    }

    static co.elastic.clients.elasticsearch._types.query_dsl.Query any(
            List<co.elastic.clients.elasticsearch._types.query_dsl.Query> parts) {
        return QueryBuilders.bool(b -> b.should(parts).minimumShouldMatch("1"));
    }

    /** Matches in the headline count twice for relevance. */
    private static co.elastic.clients.elasticsearch._types.query_dsl.Query phrase(Query.Phrase phrase) {
        String words = String.join(" ", phrase.words());
        var headline =
                QueryBuilders.matchPhrase(m -> m.field(HEADLINE).query(words).boost(2f));
        return phrase.headlineOnly()
                ? headline
                : any(List.of(
                        headline, QueryBuilders.matchPhrase(m -> m.field(BODY).query(words))));
    }

    /**
     * Intervals are minimal, so that among phrases of different lengths the shorter hides the longer, which may be
     * nearer; each pair of lengths is therefore asked for by itself. A phrase that stands on both sides is near itself,
     * which intervals deny.
     */
    private static co.elastic.clients.elasticsearch._types.query_dsl.Query near(Query.Near near) {
        List<co.elastic.clients.elasticsearch._types.query_dsl.Query> pairs = new ArrayList<>();
        for (String field : List.of(HEADLINE, BODY)) {
            for (List<Query.Phrase> left : byLength(near.left(), field)) {
                for (List<Query.Phrase> right : byLength(near.right(), field)) {
                    pairs.add(QueryBuilders.intervals(i -> i.field(field)
                            .allOf(a ->
                                    a.ordered(false).maxGaps(near.distance()).intervals(oneOf(left), oneOf(right)))));
                }
            }
        }
        for (Query.Phrase left : near.left()) {
            near.right().stream()
                    .filter(right -> right.words().equals(left.words()))
                    .map(right -> new Query.Phrase(left.words(), left.headlineOnly() || right.headlineOnly()))
                    .forEach(both -> pairs.add(phrase(both)));
        }
        return any(pairs);
    }

    private static Collection<List<Query.Phrase>> byLength(List<Query.Phrase> phrases, String field) {
        Map<Integer, List<Query.Phrase>> lengths = phrases.stream()
                .filter(phrase -> field.equals(HEADLINE) || !phrase.headlineOnly())
                .collect(Collectors.groupingBy(phrase -> phrase.words().size()));
        return lengths.values();
    }

    private static Intervals oneOf(List<Query.Phrase> phrases) {
        List<Intervals> choices = phrases.stream()
                .map(phrase -> Intervals.of(i -> i.match(m ->
                        m.query(String.join(" ", phrase.words())).ordered(true).maxGaps(0))))
                .toList();
        return choices.size() == 1 ? choices.get(0) : Intervals.of(i -> i.anyOf(a -> a.intervals(choices)));
    }
}
