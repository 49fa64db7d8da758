package io.mediawatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CandidateTest {
    private static final Candidate OWN = new Candidate("m", 100_000);

    @Test
    void anArticleThatFindsNothingFoundsItsStory() {
        assertThat(Candidate.choose(OWN, List.of())).isEqualTo(OWN);
    }

    @Test
    void theStorySeenFirstIsJoinedThenTheOneWithTheSmallerId() {
        Candidate first = new Candidate("z", 1);

        assertThat(Candidate.choose(OWN, List.of(new Candidate("a", 2), first))).isEqualTo(first);
        assertThat(Candidate.choose(OWN, List.of(new Candidate("b", 1), new Candidate("a", 1))))
                .isEqualTo(new Candidate("a", 1));
    }

    @Test
    void twoThatEnterAtOnceChooseTheSame() {
        Candidate other = new Candidate("n", 100_001);

        assertThat(Candidate.choose(OWN, List.of(other))).isEqualTo(OWN);
        assertThat(Candidate.choose(other, List.of(OWN))).isEqualTo(OWN);
    }

    @Test
    void aRevisionThatNowCarriesTheTextOfALaterStoryJoinsIt() {
        Candidate later = new Candidate("n", OWN.seen() + Candidate.AT_ONCE + 1);

        assertThat(Candidate.choose(OWN, List.of(later))).isEqualTo(later);
    }
}
