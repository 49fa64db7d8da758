package io.mediawatch.extract;

import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which zone a clock time is meant in: what abbreviations mean, and what hosts and languages make likely. */
final class Zones {
    private static final Map<String, ZoneId> NAMES = table("name");
    private static final Map<String, ZoneId> HOSTS = table("host");
    private static final Map<String, ZoneId> LANGUAGES = table("language");

    private Zones() {}

    /** @param from {@code host}, {@code language} or {@code utc} */
    record Guess(ZoneId zone, String from) {}

    /** The zone of an abbreviation such as ET or 北京时间; null for an unknown one. */
    static @Nullable ZoneId named(String name) {
        return NAMES.get(name.toUpperCase(Locale.ROOT));
    }

    static Guess likely(@Nullable String url, String language, @Nullable String script) {
        String host = host(url);
        for (int dot = -1; host != null; dot = host.indexOf('.', dot + 1)) {
            ZoneId zone = HOSTS.get(host.substring(dot + 1).toUpperCase(Locale.ROOT));
            if (zone != null) {
                return new Guess(zone, "host");
            }
            if (host.indexOf('.', dot + 1) < 0) {
                break;
            }
        }
        ZoneId zone = script == null ? null : LANGUAGES.get((language + "-" + script).toUpperCase(Locale.ROOT));
        zone = zone != null ? zone : LANGUAGES.get(language.toUpperCase(Locale.ROOT));
        return zone != null ? new Guess(zone, "language") : new Guess(ZoneOffset.UTC, "utc");
    }

    private static @Nullable String host(@Nullable String url) {
        try {
            return url == null ? null : URI.create(url).getHost();
        } catch (IllegalArgumentException e) {
            return null; // an address nobody can read names no place
        }
    }

    private static Map<String, ZoneId> table(String kind) {
        Map<String, ZoneId> table = new HashMap<>();
        for (String[] row : WordList.rows("zones.tsv", 3)) {
            if (row[0].equals(kind)) {
                for (String name : row[1].split(" ", -1)) {
                    table.put(name.toUpperCase(Locale.ROOT), ZoneId.of(row[2]));
                }
            }
        }
        return Map.copyOf(table);
    }
}
