package io.mediawatch.extract.date;

import io.mediawatch.extract.language.WordList;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the time zone of a clock time: from abbreviations in the text, and from what hosts and languages make likely.
 */
public final class Zones {
    private static final LocalWords<ZoneId> NAMES = names();
    private static final Map<String, ZoneId> HOSTS = table("host");
    private static final Map<String, ZoneId> LANGUAGES = table("language");

    private Zones() {}

    /** @param from {@code host}, {@code language} or {@code utc} */
    public record Guess(ZoneId zone, String from) {}

    /**
     * The zone of an abbreviation such as ET or 北京时间; null if unknown.
     *
     * @param assumed the page's likely zone, on which the meaning may depend: CST is another zone in China
     */
    static @Nullable ZoneId named(String name, ZoneId assumed) {
        return NAMES.get(name.toUpperCase(Locale.ROOT), assumed);
    }

    public static Guess likely(@Nullable String url, String language, @Nullable String script) {
        ZoneId place = Hosts.find(HOSTS, url);
        if (place != null) {
            return new Guess(place, "host");
        }
        ZoneId zone = script == null ? null : LANGUAGES.get((language + "-" + script).toLowerCase(Locale.ROOT));
        zone = zone != null ? zone : LANGUAGES.get(language.toLowerCase(Locale.ROOT));
        return zone != null ? new Guess(zone, "language") : new Guess(ZoneOffset.UTC, "utc");
    }

    private static LocalWords<ZoneId> names() {
        LocalWords<ZoneId> names = new LocalWords<>();
        for (String[] row : WordList.rows("zones.tsv", 3)) {
            if (row[0].equals("name")) {
                names.put(row[1], ZoneId.of(row[2]), row.length > 3 ? row[3] : "");
            }
        }
        return names;
    }

    private static Map<String, ZoneId> table(String kind) {
        Map<String, ZoneId> table = new HashMap<>();
        for (String[] row : WordList.rows("zones.tsv", 3)) {
            if (row[0].equals(kind)) {
                for (String name : WordList.words(row[1])) {
                    table.put(name.toLowerCase(Locale.ROOT), ZoneId.of(row[2]));
                }
            }
        }
        return Map.copyOf(table);
    }
}
