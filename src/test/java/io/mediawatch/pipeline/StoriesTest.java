package io.mediawatch.pipeline;

import static io.mediawatch.pipeline.Newsroom.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.model.Page;
import io.mediawatch.model.Story;
import io.mediawatch.model.TaggedArticle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stories as they come out of the topology. */
class StoriesTest {
    private static final String TEXT = words(1, 200);
    private static final String OTHER = words(2, 200);

    private final Rig rig = new Rig();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aRepostUnderAnotherHeadlineAndAddressJoinsTheStory() {
        Page original = page("original", 0, "Headline\npublisher: Alpha\n" + TEXT);
        rig.given(original);

        rig.send(page("m/amp?id=7", 5, "Another headline\npublisher: Beta\nReprinted with permission.\n" + TEXT));

        assertThat(storyOfEach(rig)).containsExactly(original.id());
        Map<String, Story> stories = stories(rig);
        assertThat(stories).containsOnlyKeys(original.id());
        Story story = Objects.requireNonNull(stories.get(original.id()));
        assertThat(story.original().article()).isEqualTo(original.id());
        assertThat(story.reposts()).hasSize(1);
        assertThat(story.outlets()).containsExactly("Alpha", "Beta");
    }

    @Test
    void anEarlierOriginalThatArrivesLateTakesItsPlaceAndTheStoryKeepsItsId() {
        Page repost = page("repost", 0, "H\npublished: 2024-10-21T10:00:00Z\n" + TEXT);
        Page original = page("original", 5, "H\npublished: 2024-10-21T07:00:00Z\n" + TEXT);
        rig.given(repost);

        rig.send(original);

        Story story = Objects.requireNonNull(stories(rig).get(repost.id()));
        assertThat(story.original().article()).isEqualTo(original.id());
        assertThat(story.reposts()).extracting(Story.Copy::article).containsExactly(repost.id());
    }

    @Test
    void anArticleKeepsItsStoryWhenItsTextChangesAndTheTwoAreLinked() {
        Page first = page("first", 0, "H\n" + TEXT);
        Page second = page("second", 1, "H\n" + OTHER);
        rig.given(first, second);

        rig.send(page("second", 60, "H\n" + TEXT));

        assertThat(storyOfEach(rig)).containsExactly(second.id());
        Map<String, Story> stories = stories(rig);
        assertThat(stories)
                .extractingByKey(first.id())
                .extracting(Story::sameAs)
                .isEqualTo(List.of(second.id()));
        assertThat(stories)
                .extractingByKey(second.id())
                .extracting(Story::sameAs)
                .isEqualTo(List.of(first.id()));
    }

    @Test
    void anArticleThatHoldsTwoStoriesJoinsTheFirstAndLinksTheOther() {
        Page first = page("first", 0, "H\n" + TEXT);
        Page second = page("second", 1, "H\n" + OTHER);
        rig.given(first, second);

        rig.send(page("both", 5, "H\n" + TEXT + "\n" + OTHER));

        assertThat(storyOfEach(rig)).containsExactly(first.id());
        assertThat(stories(rig))
                .extractingByKey(second.id())
                .extracting(Story::sameAs)
                .isEqualTo(List.of(first.id()));
    }

    @Test
    void theSamePagesInTheSameOrderMakeTheSameStories() {
        List<Page> pages = pages(40);

        assertThat(written(pages, 6)).isEqualTo(written(pages, 6)).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 12, 40})
    void theNumberOfPartitionsMakesNoDifference(int partitions) {
        List<Page> pages = pages(40);

        assertThat(written(pages, partitions)).isEqualTo(written(pages, 6));
    }

    @Test
    void pagesThatComeAgainLeaveTheStoriesAsTheyAre() {
        Page[] pages = pages(20).toArray(Page[]::new);
        rig.given(pages);

        rig.send(pages);

        assertThat(rig.records(rig.topics.stories())).isEmpty();
    }

    @Test
    void aTextThatKeepsComingBackStaysOneStory() {
        Page first = page("first", 0, "H\n" + TEXT);
        rig.given(first);
        rig.advance(Duration.ofDays(29));
        rig.given(page("second", 1, "H\n" + TEXT));
        rig.advance(Duration.ofDays(2));

        rig.send(page("third", 2, "H\n" + TEXT));

        assertThat(storyOfEach(rig)).containsExactly(first.id());
    }

    /** Eight texts, whole, cut, and with a lead of their own, mixed. */
    private static List<Page> pages(int count) {
        Random random = new Random(count);
        List<Page> pages = IntStream.range(0, count)
                .mapToObj(number -> {
                    String text = words(number % 8, 300);
                    String body =
                            switch (number / 8 % 3) {
                                case 0 -> text;
                                case 1 -> text.substring(0, text.length() / 2);
                                default -> words(1000 + number, 200) + "\n" + text;
                            };
                    return page("p" + number, number, "Headline " + number + "\n" + body);
                })
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(pages, random);
        return pages;
    }

    /** The last record of every story. */
    private static Map<String, Story> written(List<Page> pages, int partitions) {
        try (Rig rig = new Rig(Newsroom.stages(), TopicSettings.DEFAULT.withPartitions(partitions))) {
            rig.send(pages.toArray(Page[]::new));
            return new TreeMap<>(stories(rig));
        }
    }

    private static Map<String, Story> stories(Rig rig) {
        Map<String, Story> stories = new LinkedHashMap<>();
        rig.values(rig.topics.stories(), Story.class).forEach(story -> stories.put(story.id(), story));
        return stories;
    }

    private static List<String> storyOfEach(Rig rig) {
        return rig.values(rig.topics.taggedArticles(), TaggedArticle.class).stream()
                .map(tagged -> Objects.requireNonNull(tagged.tags().story()))
                .toList();
    }

    private static String words(int seed, int count) {
        Random random = new Random(seed);
        return Stream.generate(() -> Integer.toString(random.nextInt(100_000), Character.MAX_RADIX))
                .limit(count)
                .collect(Collectors.joining(" "));
    }
}
