package io.mediawatch.tag;

import static io.mediawatch.tag.Samples.quotation;
import static io.mediawatch.tag.Samples.tag;
import static io.mediawatch.tag.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.model.Tags;
import org.junit.jupiter.api.Test;

/** Paragraphs that the page sets off as somebody's words. */
class BlockQuoteTest {
    @Test
    void whoeverSaysSomethingBeforeThemSpeaksThem() {
        Tags tags = tag(
                text("In its statement, the committee says:"),
                quotation("Growth is slow, and we wait."),
                quotation("We shall meet again in May."),
                text("The minister did not reply."));

        assertThat(tags.speakers()).containsExactly(null, "the committee", "the committee", null);
        assertThat(tags.quotes()).extracting(quote -> quote.rule()).containsOnly("direct.introduced");
    }

    @Test
    void nobodySpeaksThemWhereNobodyIsSaidTo() {
        Tags tags = tag(
                text("Jane Doe said the growth was slow."),
                quotation("Growth is slow, and we wait."),
                text("See the posts by Jane Doe:"),
                quotation("We shall meet again in May."));

        assertThat(tags.speakers()).containsOnlyNulls();
    }
}
