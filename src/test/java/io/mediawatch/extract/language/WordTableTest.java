package io.mediawatch.extract.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordTableTest {
    private static final WordTable<Integer> TABLE = new WordTable<>(Map.of("related", 1, "links", 2, "größe", 3));

    @Test
    void wordIsFoundWhereItStandsInAnyCase() {
        assertThat(TABLE.get("box RelatedLinks", 4, 11)).isEqualTo(1);
        assertThat(TABLE.get("box RelatedLinks", 11, 16)).isEqualTo(2);
        assertThat(TABLE.get("GRÖßE", 0, 5)).isEqualTo(3);
    }

    @Test
    void partsAndLongerWordsAreOthers() {
        assertThat(TABLE.get("relatedlinks", 0, 6)).isNull();
        assertThat(TABLE.get("relatedlinks", 0, 12)).isNull();
        assertThat(TABLE.get("link", 0, 4)).isNull();
        assertThat(TABLE.get("", 0, 0)).isNull();
    }

    @Test
    void manyWordsKeepTheirMeanings() {
        Map<String, Integer> words = new HashMap<>();
        for (int i = 0; i < 1000; i++) {
            words.put("w" + Integer.toString(i, 36), i);
        }
        WordTable<Integer> table = new WordTable<>(words);
        words.forEach(
                (word, meaning) -> assertThat(table.get(word, 0, word.length())).isEqualTo(meaning));
        assertThat(table.get("w1000x", 0, 6)).isNull();
    }

    @Test
    void emptyTableHasNone() {
        assertThat(new WordTable<>(Map.<String, Integer>of()).get("word", 0, 4)).isNull();
    }
}
