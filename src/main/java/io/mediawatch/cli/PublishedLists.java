package io.mediawatch.cli;

import io.mediawatch.pipeline.Snapshot;
import io.mediawatch.watch.EntityNames;
import io.mediawatch.watch.Topics;
import io.mediawatch.watch.WatchList;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The watch-list and topics that the dashboard knows: those of its own configuration folder until the published ones
 * have been read, then the latest published ones. Only {@link #refresh} is slow.
 */
final class PublishedLists {
    private final LongSupplier end;
    private final Supplier<@Nullable Snapshot> published;
    private long read = -1;
    private volatile Lists lists;

    private record Lists(long generation, WatchList watchList, EntityNames names, Topics topics) {
        static Lists of(long generation, WatchList watchList, Topics topics) {
            return new Lists(generation, watchList, new EntityNames(watchList), topics);
        }
    }

    /**
     * @param end       a number that changes whenever something is published
     * @param published reads what is published; null if nothing has been
     */
    PublishedLists(WatchList watchList, Topics topics, LongSupplier end, Supplier<@Nullable Snapshot> published) {
        this.end = end;
        this.published = published;
        this.lists = Lists.of(0, watchList, topics);
    }

    /**
     * Reads the published lists if they have changed. To be called by one thread only.
     *
     * @throws IllegalArgumentException if the published lists are invalid; the previous ones stay in force
     */
    void refresh() {
        long now = end.getAsLong();
        if (now == read) {
            return;
        }
        Snapshot snapshot = published.get();
        read = now;
        if (snapshot != null && snapshot.generation() != lists.generation()) {
            lists = Lists.of(snapshot.generation(), StageWiring.watchList(snapshot), StageWiring.topics(snapshot));
        }
    }

    WatchList watchList() {
        return lists.watchList();
    }

    EntityNames names() {
        return lists.names();
    }

    Topics topics() {
        return lists.topics();
    }
}
