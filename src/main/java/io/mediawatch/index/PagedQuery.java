package io.mediawatch.index;

import co.elastic.clients.elasticsearch._types.FieldSort;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Documents of one kind, page by page. Pages continue from the last document's sort values, so a deep page costs no
 * more than the first.
 */
record PagedQuery(Connection connection, String prefix) {
    private static final Set<String> TIMES = Set.of("@timestamp", "ingested");

    /** @param tie a unique keyword field that orders documents with the same time */
    <T> ResultPage<T> newest(Kind kind, Query query, String tie, PageRequest page, Function<JsonNode, T> reading) {
        return page(kind, query, List.of(by("@timestamp", SortOrder.Desc), by(tie, SortOrder.Asc)), page, reading);
    }

    <T> ResultPage<T> page(
            Kind kind, Query query, List<SortOptions> sort, PageRequest page, Function<JsonNode, T> reading) {
        List<FieldValue> after = page.after() == null ? List.of() : Cursor.read(page.after(), sort);
        SearchResponse<JsonNode> answer = connection.askSoon(client -> client.search(
                s -> {
                    s.index(kind.alias(prefix)).query(query).size(page.size()).sort(sort);
                    s.trackTotalHits(t -> t.enabled(true)).source(o -> o.filter(f -> f.excludes("search")));
                    return after.isEmpty() ? s : s.searchAfter(after);
                },
                JsonNode.class));
        var hits = answer.hits().hits();
        List<T> items = new ArrayList<>();
        for (var hit : hits) {
            JsonNode source = hit.source();
            if (source != null) {
                items.add(reading.apply(source));
            }
        }
        String next = hits.size() < page.size()
                ? null
                : Cursor.of(hits.get(hits.size() - 1).sort());
        long total = answer.hits().total() == null
                ? items.size()
                : answer.hits().total().value();
        return new ResultPage<>(total, items, next);
    }

    static SortOptions by(String field, SortOrder order) {
        return SortOptions.of(s -> s.field(FieldSort.of(f -> f.field(field).order(order))));
    }

    static boolean isTime(SortOptions sort) {
        return sort.isField() && TIMES.contains(sort.field().field());
    }

    static SortOptions byScore() {
        return SortOptions.of(s -> s.score(c -> c.order(SortOrder.Desc)));
    }
}
