package io.mediawatch.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Articles of which only the text matters. */
public final class Articles {
    private Articles() {}

    public static Article of(String id, String language, String headline, List<Paragraph> paragraphs) {
        return new Article(
                id,
                1,
                1,
                1,
                Mode.LIVE,
                null,
                null,
                null,
                null,
                null,
                headline,
                List.of(),
                null,
                List.of(),
                null,
                null,
                Instant.EPOCH,
                language,
                null,
                null,
                paragraphs,
                List.of(),
                List.of(),
                true,
                Map.of(),
                List.of());
    }

    /** Every paragraph running text. */
    public static List<Paragraph> texts(List<String> paragraphs) {
        return paragraphs.stream()
                .map(text -> new Paragraph(Paragraph.Kind.TEXT, text))
                .toList();
    }
}
