package io.mediawatch.pipeline;

import io.mediawatch.story.Candidate;
import java.util.List;

/**
 * Tells a shard that an article joined another story than the one under which its text was entered.
 *
 * @param bands of the shard
 */
record Settled(String article, String from, Candidate to, List<Long> bands) {
    private static final int LAYOUT = 1;

    Settled {
        bands = List.copyOf(bands);
    }

    byte[] bytes() {
        WireFormat.Writer writer = new WireFormat.Writer(LAYOUT)
                .text(article)
                .text(from)
                .candidate(to)
                .count(bands.size());
        bands.forEach(writer::number);
        return writer.done();
    }

    static Settled read(byte[] bytes) {
        WireFormat.Reader in = new WireFormat.Reader(bytes, LAYOUT, "settled story");
        return new Settled(in.text(), in.text(), in.candidate(), in.list(in::number));
    }
}
