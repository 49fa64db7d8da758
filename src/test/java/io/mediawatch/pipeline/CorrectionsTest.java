package io.mediawatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.model.EntityType;
import io.mediawatch.model.Mention;
import io.mediawatch.model.Quote;
import io.mediawatch.model.Span;
import io.mediawatch.model.Speaker;
import io.mediawatch.model.Tags;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
    private static final Tags TAGS = new Tags(
            List.of(mention("lisa-su"), mention("amd")),
            List.of(
                    quote("lisa-su", "Lisa Su", "Su", "amd"),
                    quote("jensen-huang", "Jensen Huang", "Huang", "lisa-su")),
            Arrays.asList(null, "Lisa Su", "Jensen Huang"),
            List.of(),
            "story");

    @Test
    void whoIsNotNamedDoesNotSpeakEitherAndNothingIsSaidAboutHer() {
        Tags corrected = Corrections.applied(TAGS, List.of("lisa-su"));

        assertThat(corrected.mentions()).extracting(Mention::entity).containsExactly("amd");
        assertThat(corrected.quotes())
                .extracting(Quote::speaker)
                .containsExactly(
                        new Speaker(null, "Su", "Su", Speaker.Role.SOURCE),
                        TAGS.quotes().get(1).speaker());
        assertThat(corrected.quotes()).extracting(Quote::about).containsExactly(List.of("amd"), List.of());
        assertThat(corrected.speakers()).containsExactly(null, "Su", "Jensen Huang");
    }

    @Test
    void withoutCorrectionsNothingChanges() {
        assertThat(Corrections.applied(TAGS, List.of())).isSameAs(TAGS);
    }

    private static Mention mention(String entity) {
        return new Mention(entity, EntityType.PERSON, entity, 1, false, 1, List.of(), "alias");
    }

    private static Quote quote(String id, String name, String label, String about) {
        return new Quote(
                new Speaker(id, name, label, Speaker.Role.SOURCE),
                Quote.Kind.DIRECT,
                List.of(new Span(1, 0, 5)),
                "words",
                null,
                List.of(about),
                List.of(),
                1,
                "direct.after");
    }
}
