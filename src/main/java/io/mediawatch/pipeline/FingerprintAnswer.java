package io.mediawatch.pipeline;

import io.mediawatch.story.Candidate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shard's answer to a {@link FingerprintQuery}.
 *
 * @param version version of the revision that asked
 * @param shards  number of answers expected
 * @param entered the story under which the shard entered the text
 * @param found   the stories with a similar text
 * @param error   why the shard has no answer; null if it has one
 */
record FingerprintAnswer(
        long version, int shards, int shard, String entered, List<Candidate> found, @Nullable String error) {
    private static final int LAYOUT = 1;

    FingerprintAnswer {
        found = List.copyOf(found);
    }

    byte[] bytes() {
        WireFormat.Writer writer = new WireFormat.Writer(LAYOUT)
                .number(version)
                .count(shards)
                .count(shard)
                .text(entered)
                .text(error)
                .count(found.size());
        found.forEach(writer::candidate);
        return writer.done();
    }

    static FingerprintAnswer read(byte[] bytes) {
        WireFormat.Reader in = new WireFormat.Reader(bytes, LAYOUT, "answer about a story");
        long version = in.number();
        int shards = in.count();
        int shard = in.count();
        String entered = in.text();
        String error = in.textOrNull();
        return new FingerprintAnswer(version, shards, shard, entered, in.list(in::candidate), error);
    }
}
