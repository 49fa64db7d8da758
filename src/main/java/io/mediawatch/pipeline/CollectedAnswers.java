package io.mediawatch.pipeline;

import io.mediawatch.story.Candidate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The answers an article has received so far. Each shard counts once, however often it answers.
 *
 * @param version version of the revision that asked
 * @param shards  number of answers expected
 * @param entered shard → story under which it entered the text
 * @param found   the stories with a similar text
 */
record CollectedAnswers(
        long version, int shards, Map<Integer, String> entered, Set<Candidate> found, @Nullable String error) {
    private static final int LAYOUT = 1;

    /** @param kept the answers so far; ignored if null or if they belong to another revision */
    static CollectedAnswers of(byte @Nullable [] kept, FingerprintAnswer answer) {
        CollectedAnswers before = kept == null ? null : read(kept);
        return before != null && before.version == answer.version() ? before.with(answer) : first(answer);
    }

    private static CollectedAnswers first(FingerprintAnswer answer) {
        return new CollectedAnswers(answer.version(), answer.shards(), Map.of(), Set.of(), null).with(answer);
    }

    private CollectedAnswers with(FingerprintAnswer answer) {
        Map<Integer, String> all = new TreeMap<>(entered);
        all.put(answer.shard(), answer.entered());
        Set<Candidate> candidates = new TreeSet<>(found);
        candidates.addAll(answer.found());
        return new CollectedAnswers(version, shards, all, candidates, error == null ? answer.error() : error);
    }

    boolean isComplete() {
        return entered.size() >= shards;
    }

    byte[] bytes() {
        WireFormat.Writer writer = new WireFormat.Writer(LAYOUT)
                .number(version)
                .count(shards)
                .text(error)
                .count(entered.size());
        entered.forEach((shard, story) -> writer.count(shard).text(story));
        writer.count(found.size());
        found.forEach(writer::candidate);
        return writer.done();
    }

    private static CollectedAnswers read(byte[] bytes) {
        WireFormat.Reader in = new WireFormat.Reader(bytes, LAYOUT, "set of answers");
        long version = in.number();
        int shards = in.count();
        String error = in.textOrNull();
        Map<Integer, String> entered = new TreeMap<>();
        for (int i = in.count(); i > 0; i--) {
            entered.put(in.count(), in.text());
        }
        List<Candidate> found = in.list(in::candidate);
        return new CollectedAnswers(version, shards, entered, new TreeSet<>(found), error);
    }
}
