package io.mediawatch.tag.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordSetTest {

    @Test
    void findsItsWordsWhereTheyStandAndNoOthers() {
        List<String> names = GeneratedNames.of(2000);
        Set<String> kept = new HashSet<>(names.subList(0, 1000));
        WordSet words = new WordSet(kept);
        List<String> found = new ArrayList<>();
        for (String name : names) {
            String text = "x " + name + " y";
            if (words.has(text, 2, 2 + name.length())) {
                found.add(name);
            }
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(kept);
    }

    @Test
    void aWordOfTheSameEndsAndLengthIsAnother() {
        assertThat(new WordSet(Set.of("said")).has("sold", 0, 4)).isFalse();
    }

    @Test
    void withoutWordsNothingIsFound() {
        assertThat(new WordSet(Set.of()).has("said", 0, 4)).isFalse();
    }
}
