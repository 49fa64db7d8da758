package io.mediawatch.extract.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.text.Traditional;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordListTest {
    @ParameterizedTest
    @ValueSource(strings = {"nobody.txt", "unfold.txt", "walls.txt", "lead-labels.txt", "not-found.txt"})
    void phraseIsListedInOneScript(String list) {
        assertThat(listedTwice(WordList.lines(list))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"posts.tsv", "outlets.tsv", "regions.tsv", "times.tsv", "breadcrumbs.tsv", "credits.tsv"})
    void wordOfAKindIsListedInOneScript(String list) {
        List<String> words = new ArrayList<>();
        WordList.rows(list, 2).forEach(row -> WordList.words(row[1]).forEach(word -> words.add(row[0] + ' ' + word)));
        assertThat(listedTwice(words)).isEmpty();
    }

    @Test
    void labelIsListedInOneScript() {
        List<String> labels =
                WordList.rows("labels.tsv", 2).stream().map(row -> row[1]).toList();
        assertThat(listedTwice(labels)).isEmpty();
    }

    /** The words that are a traditional form of another one. */
    private static List<String> listedTwice(List<String> words) {
        return words.stream()
                .flatMap(word -> Traditional.forms(word).stream().skip(1))
                .filter(words::contains)
                .toList();
    }
}
