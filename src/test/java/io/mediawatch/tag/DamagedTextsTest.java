package io.mediawatch.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.mediawatch.tag.SpeakerFixturesTest.Case;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Texts with words cut out, of another text, or with a sign too many: they are tagged nevertheless. */
class DamagedTextsTest {
    private static final int DAMAGED = 20_000;
    private static final int LONGEST_PIECE = 60;
    private static final List<String> SIGNS = List.of(
            "“",
            "”",
            "\"",
            "「",
            "」",
            "：",
            ":",
            "，",
            "。",
            "——",
            " - ",
            "（",
            ")",
            " ",
            "\uD83D",
            "İ",
            "ß",
            "\u200B",
            "he said ",
            "表示",
            "记者：",
            "Q: ",
            "问：",
            "’s ",
            "the ",
            "according to ",
            "http://",
            "U.S.",
            "他说，");
    private static final Tagger TAGGER = Samples.tagger();

    /** The same in every run. */
    private final Random random = new Random(1);

    private final List<List<String>> texts;

    DamagedTextsTest() throws IOException {
        texts = SpeakerFixturesTest.cases()
                .map(arguments -> ((Case) arguments.get()[1]).text().lines().toList())
                .toList();
    }

    @Test
    void areTagged() {
        int quotes = 0;
        for (int number = 0; number < DAMAGED; number++) {
            List<String> damaged = any(texts).stream().map(this::damaged).toList();
            List<Object> found = new ArrayList<>();
            assertThatCode(() -> found.addAll(
                            TAGGER.tag(Samples.article("", damaged)).quotes()))
                    .as(() -> String.join("\n", damaged))
                    .doesNotThrowAnyException();
            quotes += found.size();
        }
        assertThat(quotes).as("somebody still speaks in most").isGreaterThan(DAMAGED);
    }

    private String damaged(String paragraph) {
        StringBuilder damaged = new StringBuilder(paragraph);
        for (int times = random.nextInt(4); times > 0; times--) {
            int at = random.nextInt(damaged.length() + 1);
            switch (random.nextInt(3)) {
                case 0 -> damaged.delete(at, Math.min(damaged.length(), at + random.nextInt(LONGEST_PIECE)));
                case 1 -> damaged.insert(at, any(SIGNS));
                default -> damaged.insert(at, piece(any(any(texts))));
            }
        }
        return damaged.toString();
    }

    private String piece(String paragraph) {
        int start = random.nextInt(paragraph.length() + 1);
        return paragraph.substring(start, Math.min(paragraph.length(), start + random.nextInt(LONGEST_PIECE)));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
