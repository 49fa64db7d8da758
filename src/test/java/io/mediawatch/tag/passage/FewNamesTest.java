package io.mediawatch.tag.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FewNamesTest {
    /** Its square takes minutes. */
    private static final int MANY = 200_000;

    @Test
    void namesThatBeginOtherNamesAreFoundToo() {
        FewNames<String> names = of(List.of("anna", "anna brown", "ann", "anna bruno", "brown", "王芳", "王芳芳"));
        assertThat(found(names, "Ann met Anna Browning, Anna Brown and an anna.王芳芳"))
                .containsExactly("ann", "anna", "anna brown", "anna", "brown", "王芳芳", "王芳");
    }

    @Test
    void manyNamesWithTheSameFirstLetterAreFoundSoon() {
        List<String> all =
                IntStream.range(0, MANY).mapToObj(i -> "anna number" + i).toList();
        FewNames<String> names = of(all);
        String text = all.stream().map(name -> "A" + name.substring(1)).collect(Collectors.joining(", "));
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(30), () -> found(names, text)))
                .hasSize(MANY);
    }

    private static FewNames<String> of(List<String> names) {
        return new FewNames<>(names.stream().collect(Collectors.toMap(Function.identity(), Function.identity())));
    }

    private static List<String> found(FewNames<String> names, String text) {
        List<String> found = new ArrayList<>();
        names.find(new Passage(0, Part.TEXT, text), (start, end, name) -> found.add(name));
        return found;
    }
}
