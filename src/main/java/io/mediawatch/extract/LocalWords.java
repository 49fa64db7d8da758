package io.mediawatch.extract;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words that mean something else in some zones: names of months, abbreviations of zones. */
final class LocalWords<V> {
    private final Map<String, V> meanings = new HashMap<>();

    /**
     * @param words separated by spaces
     * @param zones those where they mean this, separated by spaces; empty: everywhere else
     * @throws IllegalStateException for a word that means something there already
     */
    void put(String words, V meaning, String zones) {
        for (String zone : zones.split(" ", -1)) {
            for (String word : words.split(" ", -1)) {
                if (meanings.put(key(word, zone), meaning) != null) {
                    throw new IllegalStateException("listed twice: " + key(word, zone));
                }
            }
        }
    }

    /** What it means where that zone is assumed; null for an unknown word. */
    @Nullable
    V get(String word, ZoneId zone) {
        V there = meanings.get(key(word, zone.getId()));
        return there != null ? there : meanings.get(key(word, ""));
    }

    private static String key(String word, String zone) {
        return word + ' ' + zone;
    }
}
