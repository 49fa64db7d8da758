package io.mediawatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.model.Articles;
import io.mediawatch.model.Change;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private static final WrittenQuote QUOTE = new WrittenQuote("q", "Jensen", "Sold out.\nFor years.");

    @Test
    void aQuoteThatACaptionStandsInIsStillSaid() {
        assertThat(unsaid("“Sold out.”", "A picture", "“FOR YEARS.”")).isEmpty();
    }

    @Test
    void aQuoteThatLostOneOfItsParagraphsIsNot() {
        assertThat(unsaid("“Sold out.”", "A picture")).containsExactly(Change.unsaid("Jensen", QUOTE.words()));
    }

    private static List<Change> unsaid(String... after) {
        return Changes.unsaid(
                List.of(),
                List.of(QUOTE),
                Articles.of("id", "en", "Chips", Articles.texts(List.of(after))),
                text -> text.toLowerCase(Locale.ROOT));
    }
}
