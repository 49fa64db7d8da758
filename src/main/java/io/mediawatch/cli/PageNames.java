package io.mediawatch.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * The names by which messages call the pages that are on their way. Several may be of one article, such as files with
 * the same content; their outcomes come in the order in which they were sent. For one thread.
 */
final class PageNames {
    private final Map<String, Deque<String>> names = new HashMap<>();

    void add(String article, String name) {
        names.computeIfAbsent(article, id -> new ArrayDeque<>(1)).add(name);
    }

    /** Removes and returns the name of the article's page that was sent first; the article's id if there is none. */
    String take(String article) {
        Deque<String> waiting = names.get(article);
        if (waiting == null) {
            return article;
        }
        String name = waiting.remove();
        if (waiting.isEmpty()) {
            names.remove(article);
        }
        return name;
    }
}
