package io.mediawatch.model;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a page says: headline, byline, time, paragraphs.
 *
 * @param id         hash of the page's normalised URL (of its bytes for a file without one)
 * @param revision   1 for the first text seen, then counting the changes of text
 * @param version    external version, see {@link Version}
 * @param generation of the rules it was made with
 * @param url        the page's URL, normalised; null for a file without one
 * @param canonical  {@code rel=canonical}, a hint, never the id
 * @param source     id of the polled source
 * @param site       name of the site that carries it
 * @param publisher  the outlet that wrote it (来源), else the site
 * @param published  with the zone's offset
 * @param language   BCP 47 language without script: {@code zh}, {@code en}
 * @param script     ISO 15924 where the language is written in several: {@code Hans}, {@code Hant}
 * @param region     IP属地 of the poster
 * @param free       false behind a pay-wall
 * @param from       where a field came from: field name → rule, such as {@code published → byline}
 * @param changes    against the revision before
 */
public record Article(
        String id,
        int revision,
        long version,
        long generation,
        Mode mode,
        @Nullable String url,
        @Nullable String canonical,
        @Nullable String source,
        @Nullable String site,
        @Nullable String publisher,
        String headline,
        List<String> authors,
        @Nullable String editor,
        List<String> section,
        @Nullable OffsetDateTime published,
        @Nullable OffsetDateTime modified,
        Instant fetched,
        String language,
        @Nullable String script,
        @Nullable String region,
        List<Paragraph> paragraphs,
        List<String> references,
        List<String> images,
        boolean free,
        Map<String, String> from,
        List<Change> changes) {

    public Article {
        authors = List.copyOf(authors);
        section = List.copyOf(section);
        paragraphs = List.copyOf(paragraphs);
        references = List.copyOf(references);
        images = List.copyOf(images);
        from = Collections.unmodifiableMap(new LinkedHashMap<>(from)); // in its order: the same bytes from every JVM
        changes = List.copyOf(changes);
    }

    /**
     * This text as the given revision, made with the given generation of the rules.
     *
     * @param corrections by hand so far; each makes a new version, as a new generation does
     */
    public Article as(int revision, long generation, int corrections, Mode mode, List<Change> changes) {
        return new Article(
                id,
                revision,
                Version.of(fetched, generation + corrections),
                generation,
                mode,
                url,
                canonical,
                source,
                site,
                publisher,
                headline,
                authors,
                editor,
                section,
                published,
                modified,
                fetched,
                language,
                script,
                region,
                paragraphs,
                references,
                images,
                free,
                from,
                changes);
    }

    /** The time of publication, or else of the fetch; used by charts and searches. */
    public Instant timestamp() {
        return published != null ? published.toInstant() : fetched;
    }

    /** The running text, without captions, which belong to their images. */
    public String body() {
        return paragraphs.stream()
                .filter(paragraph -> paragraph.kind() != Paragraph.Kind.CAPTION)
                .map(Paragraph::text)
                .collect(Collectors.joining("\n"));
    }

    /** The text of a paragraph; −1 is the headline. */
    public String text(int paragraph) {
        return paragraph < 0 ? headline : paragraphs.get(paragraph).text();
    }
}
