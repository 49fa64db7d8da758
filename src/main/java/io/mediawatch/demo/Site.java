package io.mediawatch.demo;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** One site: its settings and templates, resources in {@code sites/ID/}. */
record Site(String id, TextFile settings, Template article, Template front, Markup markup) {

    static Site load(String id) {
        String folder = "sites/" + id + "/";
        TextFile settings = Resources.textFile(folder + "site.txt");
        return new Site(
                id,
                settings,
                new Template(Resources.text(folder + "article.html")),
                new Template(Resources.text(folder + "front.html")),
                new Markup(settings));
    }

    String name() {
        return settings.required("name");
    }

    String language() {
        return settings.required("language");
    }

    ZoneId zone() {
        return ZoneId.of(settings.required("zone"));
    }

    Charset charset() {
        return Charset.forName(settings.required("charset"));
    }

    /** {@code rss}, {@code atom} or {@code listing}. */
    String feed() {
        return settings.required("feed");
    }

    String feedPath() {
        return feed().equals("listing") ? "/" : settings.required("feedPath");
    }

    /** Returns the path of a piece published at that time. */
    String path(Piece piece, Instant published) {
        if (piece.file().has("path")) {
            return piece.file().get("path");
        }
        ZonedDateTime local = published.atZone(zone());
        String slug = piece.file().has("slug") ? piece.file().get("slug") : piece.id();
        return settings.required("path")
                .replace("{yyyy}", format("yyyy", local))
                .replace("{MM}", format("MM", local))
                .replace("{dd}", format("dd", local))
                .replace("{slug}", slug);
    }

    /** Formats a time as this site prints it. */
    String printed(Instant moment) {
        return format(settings.required("date"), moment.atZone(zone()));
    }

    private static String format(String pattern, ZonedDateTime local) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(local);
    }
}
