package io.mediawatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.mediawatch.model.Json;
import io.mediawatch.model.TaggedArticle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DryRunTest {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void copiesOfAStoryAreOneAlert() {
        DryRun rehearsal = rehearsal("{'id':'r','query':'chips'}");
        rehearsal.add(article("b", "a", 2));
        rehearsal.add(article("a", "a", 1));
        rehearsal.add(article("c", "c", 3));

        assertThat(rehearsal.raised(at(9)))
                .extracting(raised -> raised.headline() + " " + raised.articles())
                .containsExactly("Chips a 2", "Chips c 1");
    }

    /** A retag writes every article once more. */
    @Test
    void anArticleCountsOnceAndAsItWasTaggedLast() {
        DryRun rehearsal = rehearsal("{'id':'r','query':'chips a'}");
        rehearsal.add(article("a", "b", 1));
        rehearsal.add(article("a", "a", 1));
        DryRun spikes = rehearsal("{'id':'r','query':'chips','spike':{'window':'1h','least':2}}");
        spikes.add(article("b", "b", 0));
        for (int i = 0; i < 10; i++) {
            spikes.add(article("a", "a", 10));
        }

        assertThat(rehearsal.raised(at(9))).singleElement().satisfies(raised -> assertThat(raised.articles())
                .isEqualTo(1));
        assertThat(spikes.raised(at(11))).isEmpty();
    }

    @Test
    void anArticleThatWasTakenDownDoesNotCount() {
        DryRun rehearsal = rehearsal("{'id':'r','query':'chips'}");
        rehearsal.add(article("a", "a", 1));
        rehearsal.add(article("c", "c", 3));
        rehearsal.remove("a");
        rehearsal.remove("never seen");

        assertThat(rehearsal.raised(at(9)))
                .extracting(raised -> raised.headline() + " " + raised.articles())
                .containsExactly("Chips c 1");
    }

    @Test
    void aFirstMentionIsOneAlert() {
        DryRun rehearsal = rehearsal("{'id':'r','query':'chips','first':true}");
        rehearsal.add(article("a", "a", 1));
        rehearsal.add(article("c", "c", 3));

        assertThat(rehearsal.raised(at(9))).singleElement().satisfies(raised -> assertThat(raised.articles())
                .isEqualTo(2));
    }

    @Test
    void aSilenceIsRaisedAtItsEnd() {
        DryRun rehearsal = rehearsal("{'id':'r','query':'chips','silence':'2h'}");
        rehearsal.add(article("a", "a", 0));
        rehearsal.add(article("b", "b", 1));
        rehearsal.add(article("c", "c", 8));

        assertThat(rehearsal.raised(at(9))).extracting(DryRun.Raised::raised).containsExactly(at(3));
        assertThat(rehearsal.raised(at(11))).extracting(DryRun.Raised::raised).containsExactly(at(3), at(10));
    }

    @Test
    void aSpikeIsRaisedAsItIsLive() {
        DryRun rehearsal = rehearsal("{'id':'r','query':'chips','spike':{'window':'1h'}}");
        rehearsal.add(article("a", "a", 0));
        for (int i = 0; i < 10; i++) {
            rehearsal.add(article("x" + i, "x" + i, 10));
            rehearsal.add(article("y" + i, "a", 5));
        }
        assertThat(rehearsal.raised(at(11))).extracting(DryRun.Raised::raised).containsExactly(at(10));
    }

    private static DryRun rehearsal(String rule) {
        try {
            return new DryRun(new AlertRules(
                    List.of(Json.MAPPER.readValue(rule.replace('\'', '"'), AlertRule.class)), List.of()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Instant at(int hour) {
        return START.plus(Duration.ofHours(hour));
    }

    private static TaggedArticle article(String id, String story, int hour) {
        try {
            return Json.MAPPER.readValue(
                    """
                    {"id":"%s","revision":1,"version":1,"generation":1,"mode":"live","headline":"Chips %s","authors":[],
                     "section":[],"fetched":"%s","language":"en","paragraphs":[],"references":[],"images":[],"free":true,
                     "from":{},"changes":[],"tags":{"mentions":[],"quotes":[],"speakers":[],"topics":[],"story":"%s"}}
                    """
                            .formatted(id, id, at(hour), story),
                    TaggedArticle.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
