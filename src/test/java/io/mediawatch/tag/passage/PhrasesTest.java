package io.mediawatch.tag.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhrasesTest {
    /** Few signs, so that phrases begin and end inside each other; some far apart, as scripts are. */
    private static final String SIGNS = "ab c英伟达\uFFFF";

    private static final String LETTERS = "abc";

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void findsWhatALookAtEveryPlaceFindsThatIsNotInsideOfAWord(int seed) {
        Random random = new Random(seed);
        Map<String, Integer> phrases = new TreeMap<>();
        for (int i = random.nextInt(60); i >= 0; i--) {
            phrases.put(text(random, 1 + random.nextInt(6)), i);
        }
        String text = text(random, 400);
        assertThat(hits(new Phrases<>(phrases), text)).isEqualTo(looked(phrases, text));
    }

    @Test
    void withoutPhrasesNothingIsFound() {
        assertThat(hits(new Phrases<>(Map.of()), "英伟达 NVIDIA")).isEmpty();
    }

    private static List<String> hits(Phrases<Integer> phrases, String text) {
        List<String> hits = new ArrayList<>();
        phrases.find(text, (start, end, value) -> hits.add(start + "-" + end + "=" + value));
        return hits;
    }

    /** By end, longer ones first. */
    private static List<String> looked(Map<String, Integer> phrases, String text) {
        List<String> hits = new ArrayList<>();
        for (int end = 1; end <= text.length(); end++) {
            for (int start = 0; start < end; start++) {
                Integer value = phrases.get(text.substring(start, end));
                if (value != null && !insideOfAWord(text, start)) {
                    hits.add(start + "-" + end + "=" + value);
                }
            }
        }
        return hits;
    }

    private static boolean insideOfAWord(String text, int start) {
        return start > 0 && LETTERS.indexOf(text.charAt(start - 1)) >= 0 && LETTERS.indexOf(text.charAt(start)) >= 0;
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return text.toString();
    }
}
