package io.mediawatch.story;

import static io.mediawatch.story.Texts.signature;
import static io.mediawatch.story.Texts.words;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BandTest {
    private static final byte[] TEXT = signature(words(1, 200));
    private static final byte[] OTHER = signature(words(2, 200));
    private static final long DAY = 24 * 60 * 60 * 1000L;

    @Test
    void onlyStoriesWithASimilarTextAreFound() {
        Band band = Band.EMPTY.with(entry("a", "a", 1, TEXT)).with(entry("b", "b", 2, OTHER));

        assertThat(band.similar(TEXT)).containsExactly(new Candidate("a", 1));
    }

    @Test
    void oneTextUnderThousandsOfAddressesTakesOneEntry() {
        Band band = Band.EMPTY;
        for (int copy = 0; copy < 2_000; copy++) {
            band = band.with(entry("a", "copy" + copy, copy, TEXT));
        }

        assertThat(band.entries()).hasSize(1);
    }

    @Test
    void theOldestMakeRoomWhenManyTextsMeetInACommonPhrase() {
        Band band = Band.EMPTY;
        for (int i = 0; i <= Band.MOST; i++) {
            band = band.with(entry("s" + i, "s" + i, i, signature(words(i, 100))));
        }

        assertThat(band.entries()).hasSize(Band.MOST);
        assertThat(band.similar(signature(words(0, 100)))).isEmpty();
        assertThat(band.similar(signature(words(Band.MOST, 100)))).hasSize(1);
    }

    @Test
    void whatIsOlderThanTheRetentionIsDropped() {
        Band band = Band.EMPTY.with(entry("a", "a", 1, TEXT)).with(entry("b", "b", 5, OTHER));

        assertThat(band.since(5).entries()).extracting(Band.Entry::story).containsExactly("b");
        assertThat(band.since(1)).isSameAs(band);
    }

    @Test
    void aTextThatKeepsComingKeepsItsStory() {
        Band band = Band.EMPTY.with(entry("a", "a", 0, TEXT)).with(entry("b", "b", DAY, OTHER));

        assertThat(band.with(entry("a", "copy", DAY - 1, TEXT)))
                .as("copies within a day change nothing")
                .isSameAs(band);
        Band renewed = band.with(entry("a", "copy", 29 * DAY, TEXT));
        assertThat(renewed.since(DAY + 1).similar(TEXT)).containsExactly(new Candidate("a", 0));
        assertThat(renewed.since(DAY + 1).entries())
                .extracting(Band.Entry::article)
                .containsExactly("a");
    }

    @Test
    void anArticleThatJoinedAnotherStoryTakesItsTextAlong() {
        Band band = Band.EMPTY.with(entry("b", "b", 5, TEXT));

        Band moved = band.moved("b", "b", new Candidate("a", 1));

        assertThat(moved.similar(TEXT)).containsExactly(new Candidate("a", 1));
    }

    @Test
    void aStoryThatWasToldToAnotherArticleMisledIt() {
        Band band = Band.EMPTY.with(entry("b", "b", 5, TEXT));

        assertThat(band.misled("b", "b")).isFalse();
        assertThat(band.told("b", TEXT))
                .as("an article is not misled by itself")
                .isSameAs(band);
        assertThat(band.told("c", OTHER)).as("another text was not told of it").isSameAs(band);
        assertThat(band.told("c", TEXT).misled("b", "b")).isTrue();
    }

    private static Band.Entry entry(String story, String article, long time, byte[] signature) {
        return new Band.Entry(story, time, article, time, false, signature);
    }
}
