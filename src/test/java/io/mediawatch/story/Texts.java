package io.mediawatch.story;

import io.mediawatch.model.Article;
import io.mediawatch.model.Articles;
import io.mediawatch.model.Paragraph;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Articles to compare. */
final class Texts {
    private Texts() {}

    static Article article(String headline, String... paragraphs) {
        return article(headline, Articles.texts(List.of(paragraphs)));
    }

    static Article article(String headline, List<Paragraph> paragraphs) {
        return Articles.of("id", "en", headline, paragraphs);
    }

    /** So many words that no text with another seed has in this order. */
    static String words(int seed, int count) {
        Random random = new Random(seed);
        return Stream.generate(() -> Integer.toString(random.nextInt(100_000), Character.MAX_RADIX))
                .limit(count)
                .collect(Collectors.joining(" "));
    }

    /** So many Chinese characters. */
    static String characters(int seed, int count) {
        Random random = new Random(seed);
        return Stream.generate(() -> Character.toString(0x4E00 + random.nextInt(500)))
                .limit(count)
                .collect(Collectors.joining());
    }

    static byte[] signature(String text) {
        return Fingerprint.of(article("A headline", text)).signature();
    }
}
