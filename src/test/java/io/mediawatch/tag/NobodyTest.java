package io.mediawatch.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.model.Mention;
import io.mediawatch.model.Tags;
import org.junit.jupiter.api.Test;

/** Capitalised words that are nobody's name. */
class NobodyTest {
    private static final Tagger TAGGER = Samples.tagger();

    @Test
    void aWordThatTheTextWritesWithoutACapitalToo() {
        Tags tags = TAGGER.tag(Samples.article(
                "Data published by the lab shows that the ferry is late.",
                "Accuracy: The accuracy of the data is good.",
                "Luggage: Bring what you can carry.",
                "Accuracy: The error is small. Heavy luggage costs more.",
                "Luggage: There is no limit."));

        assertThat(tags.mentions()).isEmpty();
        assertThat(tags.speakers()).containsOnlyNulls();
    }

    @Test
    void aWordThatOpensTheSentenceBeforeALine() {
        Tags tags = TAGGER.tag(Samples.article(
                "Create the timetable with the following line:",
                "ferry --timetable",
                "Included in the list are:",
                "Two boats and a tug."));

        assertThat(tags.mentions()).isEmpty();
    }

    @Test
    void whoeverIsSaidToSpeakIsSomebodyWhereAQuotationFollows() {
        Tags tags = TAGGER.tag(Samples.article("Mr. Okafor wrote on Monday:", "“The ferry will leave at nine.”"));

        assertThat(tags.mentions()).extracting(Mention::name).containsExactly("Okafor");
    }

    @Test
    void aWordAloneThatSpeaksMayBeACompanyOrACountry() {
        Tags tags = TAGGER.tag(Samples.article(
                "Basalt says that a new version will follow. Halvard said that it was working on it.",
                "“It will follow,” Anna said."));

        assertThat(tags.mentions()).extracting(Mention::name).containsExactly("Anna");
        assertThat(tags.quotes())
                .extracting(quote -> quote.speaker().name())
                .containsExactly("Basalt", "Halvard", "Anna");
    }

    @Test
    void whoeverSpeaksOnlyAsSheIsMentionedUnderTheNameBefore() {
        Tags tags = TAGGER.tag(Samples.article(
                "Wanda Okafor, 81, has lived beside the site since 1967.", "“That is what I drink,” she said."));

        assertThat(tags.mentions()).extracting(Mention::name).containsExactly("Wanda Okafor");
    }
}
