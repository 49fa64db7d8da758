package io.mediawatch.pipeline;

import io.mediawatch.model.Article;
import io.mediawatch.model.Paragraph;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cache of articles just extracted and soon to be tagged, to avoid reading them back from JSON. An article that is
 * missing, or differs from the stored one, is read from the store. Holds at most {@value #MOST} articles of at most
 * {@value #LONGEST} characters, about 50 MB in the worst case.
 */
final class RecentArticles {
    private static final int MOST = 256;
    private static final int LONGEST = 64 * 1024;

    private final Map<String, Entry> entries = new LinkedHashMap<>(MOST, 0.75f, false) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Entry> eldest) {
            return size() > MOST;
        }
    };

    /**
     * An article and what is remembered of it, both with their JSON as in the stores.
     *
     * @param json         of the article
     * @param revisionJson of the revision
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Entry(Article article, byte[] json, Revision revision, byte[] revisionJson) {}

    synchronized void put(Entry entry) {
        if (entry.article().paragraphs().stream()
                        .map(Paragraph::text)
                        .mapToInt(String::length)
                        .sum()
                <= LONGEST) {
            entries.put(entry.article().id(), entry);
        }
    }

    /**
     * Null if it is not here.
     *
     * @param revisionJson as the store has it: what was put before a transaction failed, or replaced since, does not
     *                     count
     */
    synchronized @Nullable Entry get(String id, byte[] revisionJson) {
        Entry entry = entries.get(id);
        return entry != null && Arrays.equals(entry.revisionJson(), revisionJson) ? entry : null;
    }

    /** Each is tagged once. */
    synchronized void remove(String id) {
        entries.remove(id);
    }
}
