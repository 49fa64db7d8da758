package io.mediawatch.pipeline;

import io.mediawatch.story.Band;
import io.mediawatch.story.Candidate;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * One shard of the fingerprints: tells an article which stories have a similar text, and enters its text for those
 * that come later, under the story it belongs to as far as this shard can tell.
 */
final class Group extends Step {
    private final Line line;
    private @Nullable KeyValueStore<String, byte[]> store;

    Group(Line line) {
        super("group");
        this.line = line;
    }

    @Override
    public void init(ProcessorContext<String, Emission> context) {
        super.init(context);
        store = store(Store.BANDS);
        Expiry.of(context, Store.BANDS, line.topics().settings().retention().stories(), Group::remaining);
    }

    @Override
    List<Emission> handle(Record<String, byte[]> record) {
        Ask ask = Ask.read(record.value());
        int shard = Integer.parseInt(record.key());
        byte[] signature = ask.fingerprint().signature();
        long oldest = record.timestamp() - retention().toMillis();
        Map<String, Band> before = new HashMap<>();
        Set<Candidate> found = new TreeSet<>();
        for (long band : ask.bandsOf(shard, line.partitions())) {
            Band stored = read(bands().get(key(band)));
            before.put(key(band), stored);
            stored.since(oldest).similar(signature).forEach(found::add);
        }
        Candidate own = new Candidate(Objects.requireNonNullElse(ask.story(), ask.article()), ask.seen());
        Candidate chosen = ask.story() == null ? Candidate.choose(own, found) : own;
        Band.Entry entry =
                new Band.Entry(chosen.story(), chosen.seen(), ask.article(), record.timestamp(), false, signature);
        before.forEach((key, band) -> enter(
                key, band, band.since(oldest).told(ask.article(), signature).with(entry)));
        return answer(ask, shard, chosen.story(), found, null);
    }

    @Override
    List<Emission> failed(Record<String, byte[]> record, Throwable error) {
        try {
            Ask ask = Ask.read(record.value());
            int shard = Integer.parseInt(record.key());
            return answer(ask, shard, ask.article(), Set.of(), DeadLetter.message(error)); // the article dies of it
        } catch (IllegalArgumentException e) {
            return List.of(letter(line.topics().deadLetters(), record, error));
        }
    }

    private static List<Emission> answer(
            Ask ask, int shard, String entered, Set<Candidate> found, @Nullable String error) {
        Answer answer = new Answer(ask.version(), ask.shards(), shard, entered, List.copyOf(found), error);
        return List.of(Emission.hop(Hops.ANSWERS, ask.article(), answer.bytes()));
    }

    private void enter(String key, Band before, Band after) {
        if (!after.equals(before)) {
            bands().put(key, BandBytes.of(after));
        }
    }

    /** What is left of a bucket, null if nothing. */
    private static byte @Nullable [] remaining(byte[] stored, long oldest) {
        Band band = BandBytes.read(stored);
        Band left = band.since(oldest);
        return left.equals(band) ? stored : left.entries().isEmpty() ? null : BandBytes.of(left);
    }

    private static Band read(byte @Nullable [] stored) {
        return BandBytes.read(stored);
    }

    /** Short, and the same in every language: a bucket's key counts for each of a million texts. */
    static String key(long band) {
        return Long.toString(band, Character.MAX_RADIX);
    }

    private Duration retention() {
        return line.topics().settings().retention().stories();
    }

    private KeyValueStore<String, byte[]> bands() {
        return Objects.requireNonNull(store);
    }
}
