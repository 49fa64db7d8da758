package io.mediawatch.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * One address of a site and what it says over time. Resource {@code articles/ID.txt}:
 *
 * <pre>
 * site: chengguang            which site; slug: the end of its address, default the id; path: the whole of it instead
 * age: 3d4h                   published so long before the start, or  appears: 40s  after it
 * headline: …                 author, editor, origin (来源: who wrote it first), section, region: as the site prints them
 * kind: article               article | page (no article) | gone (404) | garbled (mojibake); default article
 * repost: other-id            takes the text of that one; skip, drop: paragraphs left out at start and end
 * ---
 * paragraphs, see Markup
 * === edit: 90s               from that long after the start it says this instead; headline: as before unless given
 * ---
 * …
 * </pre>
 */
record Piece(TextFile file, Duration offset, Kind kind, String body, List<Edit> edits) {
    private static final String PARAGRAPHS = "\n\n+";

    enum Kind {
        ARTICLE,
        PAGE,
        GONE,
        GARBLED
    }

    /** What the address serves from some time on. */
    record Edit(Duration after, String headline, String body) {}

    static Piece of(TextFile file) {
        Duration offset = file.has("appears")
                ? Offset.parse(file.get("appears"))
                : Offset.parse(file.required("age")).negated();
        Kind kind = file.has("kind") ? Kind.valueOf(file.get("kind").toUpperCase(Locale.ROOT)) : Kind.ARTICLE;
        List<Edit> edits = file.parts().stream()
                .map(part -> new Edit(
                        Offset.parse(part.required("edit")),
                        part.has("headline") ? part.get("headline") : file.required("headline"),
                        part.body()))
                .toList();
        return new Piece(file, offset, kind, file.body(), edits);
    }

    /** Returns the piece with the original's text below its own. */
    Piece reposting(Piece original) {
        List<String> paragraphs = List.of(original.body.split(PARAGRAPHS));
        int skip = file.has("skip") ? Integer.parseInt(file.get("skip")) : 0;
        int drop = file.has("drop") ? Integer.parseInt(file.get("drop")) : 0;
        String copied = String.join("\n\n", paragraphs.subList(skip, paragraphs.size() - drop));
        return new Piece(file, offset, kind, body.isEmpty() ? copied : body + "\n\n" + copied, edits);
    }

    String id() {
        return file.name();
    }

    String site() {
        return file.required("site");
    }

    /** Returns the time of publication. If it is before the start, it is in whole minutes, as sites print it. */
    Instant published(Instant start) {
        return offset.isNegative() ? start.plus(offset).truncatedTo(ChronoUnit.MINUTES) : start.plus(offset);
    }

    /** When it last changed, as of now. */
    Instant modified(Instant start, Instant now) {
        return edits.stream()
                .map(edit -> start.plus(edit.after()))
                .filter(changed -> !changed.isAfter(now))
                .reduce((earlier, later) -> later)
                .orElse(published(start));
    }

    /** Headline and text as they stand so long after the start. */
    Edit asOf(Duration sinceStart) {
        return edits.stream()
                .filter(edit -> edit.after().compareTo(sinceStart) <= 0)
                .reduce((earlier, later) -> later)
                .orElse(new Edit(offset, file.required("headline"), body));
    }
}
