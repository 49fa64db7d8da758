package io.mediawatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.model.Story;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StoryStateTest {
    private static final StoryState EMPTY = StoryState.empty("s");

    @Test
    void aStoryWithoutCopiesIsNoneYet() {
        assertThat(EMPTY.linked("t").story()).isNull();
    }

    @Test
    void theCopyPublishedFirstIsTheOriginalWheneverItArrives() {
        Story story =
                story(EMPTY.with(told("late", 50, 1)).with(told("early", 10, 1)).with(told("middle", 20, 1)));

        assertThat(story.original().article()).isEqualTo("early");
        assertThat(story.reposts()).extracting(Story.Copy::article).containsExactly("middle", "late");
        assertThat(story.outlets()).containsExactly("outlet of early", "outlet of middle", "outlet of late");
    }

    @Test
    void whatIsToldOfAStoryDoesNotDependOnTheOrder() {
        StoryState.KnownCopy one = told("a", 10, 1);
        StoryState.KnownCopy other = told("b", 20, 1);

        assertThat(EMPTY.with(other).linked("t").with(one))
                .isEqualTo(EMPTY.with(one).with(other).linked("t"));
    }

    @Test
    void theVersionGrowsWithEveryCopyRevisionAndLink() {
        StoryState one = EMPTY.with(told("a", 10, 1));
        StoryState two = one.with(told("b", 20, 1));
        StoryState revised = two.with(told("a", 10, 2));
        StoryState linked = revised.linked("t");

        assertThat(List.of(one, two, revised, linked))
                .extracting(telling -> story(telling).version())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void whatAnotherExtractorReadsOfTheSameRevisionCorrectsIt() {
        StoryState one = EMPTY.with(told("a", 10, 1));
        StoryState corrected = one.with(told("a", 5, 1));

        assertThat(story(corrected).original().published())
                .isBefore(story(one).original().published());
        assertThat(corrected.version()).isGreaterThan(one.version());
    }

    @Test
    void anEarlierReadingOfTheSameRevisionThatArrivesLateChangesNothing() {
        StoryState read = EMPTY.with(told("a", 10, 1, 8));

        assertThat(read.with(told("a", 5, 1, 7))).isSameAs(read);
    }

    @Test
    void whatIsKnownAlreadyChangesNothing() {
        StoryState telling = EMPTY.with(told("a", 10, 2)).linked("t");

        assertThat(telling.with(told("a", 10, 1))).isSameAs(telling);
        assertThat(telling.with(told("a", 10, 2))).isSameAs(telling);
        assertThat(telling.linked("t")).isSameAs(telling);
        assertThat(telling.linked("s")).as("a story is not the same as itself").isSameAs(telling);
    }

    @Test
    void thousandsOfAddressesOfOneTextAreBounded() {
        StoryState telling = EMPTY;
        for (int i = 0; i < StoryState.MOST + 10; i++) {
            telling = telling.with(told("a" + i, i, 1));
        }

        assertThat(telling.copies()).hasSize(StoryState.MOST);
        assertThat(story(telling).original().article()).isEqualTo("a0");
    }

    private static Story story(StoryState telling) {
        return Objects.requireNonNull(telling.story());
    }

    private static StoryState.KnownCopy told(String article, int second, int revision) {
        return told(article, second, revision, 1);
    }

    private static StoryState.KnownCopy told(String article, int second, int revision, long version) {
        return new StoryState.KnownCopy(
                new Story.Copy(article, null, "outlet of " + article, "h", Instant.ofEpochSecond(second)),
                second,
                revision,
                version);
    }
}
