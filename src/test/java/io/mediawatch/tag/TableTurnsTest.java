package io.mediawatch.tag;

import static io.mediawatch.tag.Samples.tag;
import static io.mediawatch.tag.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.model.Paragraph;
import io.mediawatch.model.Paragraph.Kind;
import io.mediawatch.model.Quote;
import io.mediawatch.model.Tags;
import org.junit.jupiter.api.Test;

/** Transcripts that the page sets as a table. */
class TableTurnsTest {
    private static Paragraph row(String text) {
        return new Paragraph(Kind.TABLE, text);
    }

    @Test
    void rowsWithTimesAreTurnsWithoutTheirFirstCells() {
        Tags tags = tag(
                text("Rosa Lindqvist talks to Tom Okafor."),
                row("Time | Speaker | Transcript"),
                row("00:00:07 | Rosa Lindqvist | What did you build first?"),
                row("00:00:34 | Tom Okafor | A raft. It sank, as I tell everybody."),
                row("00:00:58 | | And then I built another."),
                row("00:01:10 | Rosa Lindqvist | Did it sink, too?"));

        assertThat(tags.speakers())
                .containsExactly(null, null, "Rosa Lindqvist", "Tom Okafor", "Tom Okafor", "Rosa Lindqvist");
        assertThat(tags.quotes())
                .extracting(Quote::text)
                .containsExactly(
                        "What did you build first?",
                        "A raft. It sank, as I tell everybody.\nAnd then I built another.",
                        "Did it sink, too?");
    }

    @Test
    void figuresAreNoTurns() {
        Tags tags = tag(
                text("I asked Rosa Lindqvist and Tom Okafor about their boats."),
                row("Boat | Length | Builder"),
                row("Raft | 4 m | Tom Okafor"),
                row("Ferry | 40 m | Rosa Lindqvist"),
                row("10:30 | Raft | Pier 4"),
                row("11:00 | Ferry | Pier 5"));

        assertThat(tags.speakers()).containsOnlyNulls();
    }
}
