package io.mediawatch.pipeline;

import io.mediawatch.story.Band;
import io.mediawatch.story.Candidate;
import io.mediawatch.story.Shelf;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
        Candidate own = new Candidate(Objects.requireNonNullElse(ask.story(), ask.article()), ask.seen());
        Shelf.Newcomer text = new Shelf.Newcomer(
                ask.article(),
                own,
                ask.story() != null,
                ask.fingerprint().signature(),
                ask.bandsOf(shard, line.shards()));
        Shelf.Answer answer = new Shelf(bands())
                .enter(
                        text,
                        record.timestamp(),
                        record.timestamp() - retention().toMillis());
        if (ask.live()) {
            hurry(line.haste(), record.timestamp());
        }
        return answer(ask, shard, answer.entered().story(), answer.found(), null);
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

    /** What is left of a bucket, null if nothing. */
    private static byte @Nullable [] remaining(byte[] stored, long oldest) {
        Band band = BandBytes.read(stored);
        Band left = band.since(oldest);
        return left.equals(band) ? stored : left.entries().isEmpty() ? null : BandBytes.of(left);
    }

    private Duration retention() {
        return line.topics().settings().retention().stories();
    }

    private BandStore bands() {
        return new BandStore(Objects.requireNonNull(store));
    }
}
