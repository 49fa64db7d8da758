package io.mediawatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TokensTest {
    private static final int WEIGHT = 6;

    @Test
    void runOfTokensHasOneHashWhereverItStands() {
        long[] alone = shingles("one two three four 五六七八 nine");
        long[] behindOthers = shingles("nil 零 zero one two three four 五六七八 nine");

        assertThat(Arrays.copyOfRange(behindOthers, behindOthers.length - alone.length, behindOthers.length))
                .containsExactly(alone);
    }

    @Test
    void differsWhereATokenDoesOrTheirOrder() {
        assertThat(shingles("one two three")).doesNotContain(shingles("one two tree"));
        assertThat(shingles("one two three")).doesNotContain(shingles("two one three"));
        assertThat(shingles("one one one one")).containsOnly(shingles("one one one"));
    }

    @Test
    void everyRunWeighsAsMuch() {
        assertThat(shingles("one two three four")).as("words weigh two").hasSize(2);
        assertThat(shingles("一二三四五六七")).as("characters weigh one").hasSize(2);
        assertThat(shingles("one two")).isEmpty();
    }

    private static long[] shingles(String text) {
        Tokens tokens = new Tokens();
        tokens.add(text);
        return tokens.shingles(WEIGHT);
    }
}
