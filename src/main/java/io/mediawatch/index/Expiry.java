package io.mediawatch.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Deletes documents older than their retention, found by time and deleted by id. */
record Expiry(Connection connection, Bulk bulk, String prefix) {
    private static final int BATCH = 1_000;

    /** @return how many were deleted */
    long expire(Kind kind, Instant before) {
        long deleted = 0;
        List<FieldValue> after = List.of();
        List<Hit<Void>> old;
        do {
            old = older(kind, before, after);
            List<Write> writes = old.stream().map(hit -> deletion(kind, hit)).toList();
            deleted += bulk.write(writes).stream()
                    .filter(result -> result.status() == WriteResult.Status.STORED)
                    .count();
            after = old.isEmpty() ? after : old.get(old.size() - 1).sort();
        } while (old.size() == BATCH);
        return deleted;
    }

    private List<Hit<Void>> older(Kind kind, Instant before, List<FieldValue> after) {
        List<SortOptions> order =
                List.of(PagedQuery.by("@timestamp", SortOrder.Asc), PagedQuery.by("id", SortOrder.Asc));
        return connection
                .ask(client -> client.search(
                        s -> {
                            s.index(kind.alias(prefix))
                                    .query(Translation.within(new Period(null, before)))
                                    .size(BATCH);
                            s.sort(order).version(true).source(o -> o.fetch(false));
                            return after.isEmpty() ? s : s.searchAfter(after);
                        },
                        Void.class))
                .hits()
                .hits();
    }

    private static Write deletion(Kind kind, Hit<Void> hit) {
        return Write.deletion(kind, Objects.requireNonNull(hit.id()), Objects.requireNonNull(hit.version()) + 1);
    }
}
