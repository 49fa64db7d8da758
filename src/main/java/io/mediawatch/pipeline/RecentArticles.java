package io.mediawatch.pipeline;

import io.mediawatch.model.Article;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cache of articles just extracted and soon to be tagged, to avoid reading them back from JSON. An article that is
 * missing, or differs from the stored one, is read from the store. Holds at most {@value #CAPACITY} bytes of JSON and
 * as much again of text; when a stream catches up, some 400 articles are on their way at a time.
 */
final class RecentArticles {
    private static final int CAPACITY = 8 << 20;

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private int bytes;

    /**
     * An article and what is remembered of it, both with their JSON as in the stores.
     *
     * @param json         of the article
     * @param revisionJson of the revision
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Entry(Article article, byte[] json, Revision revision, byte[] revisionJson) {}

    synchronized void put(Entry entry) {
        remove(entry.article().id());
        entries.put(entry.article().id(), entry);
        bytes += entry.json().length;
        while (bytes > CAPACITY) {
            remove(entries.keySet().iterator().next());
        }
    }

    /**
     * Returns an article, or null if it is not cached.
     *
     * @param revisionJson as in the store: an entry from before a failed transaction, or since replaced, does not
     *     match it
     */
    synchronized @Nullable Entry get(String id, byte[] revisionJson) {
        Entry entry = entries.get(id);
        return entry != null && Arrays.equals(entry.revisionJson(), revisionJson) ? entry : null;
    }

    /** Removes an article, which is tagged only once. */
    synchronized void remove(String id) {
        Entry entry = entries.remove(id);
        if (entry != null) {
            bytes -= entry.json().length;
        }
    }
}
