package io.mediawatch.story;

import io.mediawatch.model.Article;
import io.mediawatch.model.Hash;
import io.mediawatch.model.Paragraph;
import io.mediawatch.text.Fold;
import java.util.stream.Stream;

/** Identifies an article's text: two revisions have the same hash if headline and paragraphs fold to the same text. */
public final class TextHash {
    private TextHash() {}

    /** @return 32 hexadecimal digits */
    public static String of(Article article) {
        return Hash.of(Stream.concat(
                        Stream.of(article.headline()),
                        article.paragraphs().stream().map(Paragraph::text))
                .map(Fold::fold)
                .toArray(String[]::new));
    }
}
