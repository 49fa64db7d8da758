package io.mediawatch.extract.date;

import io.mediawatch.extract.language.WordList;
import io.mediawatch.text.Traditional;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words whose meaning depends on the time zone, such as names of months and abbreviations of zones. */
final class LocalWords<V> {
    private final Map<String, V> meanings = new HashMap<>();

    /**
     * @param words separated by spaces
     * @param zones the zones in which they mean this, separated by spaces; empty for all zones not listed
     * @throws IllegalStateException if a word already has a meaning there
     */
    void put(String words, V meaning, String zones) {
        for (String zone : WordList.words(zones)) {
            for (String word : WordList.words(words)) {
                for (String form : Traditional.forms(word)) {
                    if (meanings.put(key(form, zone), meaning) != null) {
                        throw new IllegalStateException("listed twice: " + key(form, zone));
                    }
                }
            }
        }
    }

    /** Returns what a word means in a zone; null if it is unknown. */
    @Nullable
    V get(String word, ZoneId zone) {
        V there = meanings.get(key(word, zone.getId()));
        return there != null ? there : meanings.get(key(word, ""));
    }

    private static String key(String word, String zone) {
        return word + ' ' + zone;
    }
}
