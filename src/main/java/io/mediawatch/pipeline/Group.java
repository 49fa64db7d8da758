package io.mediawatch.pipeline;

import io.mediawatch.story.Band;
import io.mediawatch.story.Candidate;
import io.mediawatch.story.FingerprintShard;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * One shard of the fingerprints: answers which stories have a text similar to an article's, and enters the article's
 * text for later articles, under the story it belongs to as far as this shard can see.
 */
final class Group extends Step {
    private final PipelineContext pipeline;
    private @Nullable KeyValueStore<String, byte[]> store;

    Group(PipelineContext pipeline) {
        super("group");
        this.pipeline = pipeline;
    }

    @Override
    public void init(ProcessorContext<String, Emission> context) {
        super.init(context);
        store = store(Store.BANDS);
        Expiry.of(context, Store.BANDS, pipeline.topics().settings().retention().stories(), Group::remaining);
    }

    @Override
    List<Emission> handle(Record<String, byte[]> record) {
        FingerprintQuery query = FingerprintQuery.read(record.value());
        int shard = Integer.parseInt(record.key());
        Candidate own = new Candidate(Objects.requireNonNullElse(query.story(), query.article()), query.seen());
        FingerprintShard.Newcomer text = new FingerprintShard.Newcomer(
                query.article(),
                own,
                query.story() != null,
                query.fingerprint().signature(),
                query.bandsOf(shard, pipeline.shards()));
        FingerprintShard.Answer answer = new FingerprintShard(bands())
                .enter(
                        text,
                        record.timestamp(),
                        record.timestamp() - retention().toMillis());
        if (query.live()) {
            commitEarly(pipeline.earlyCommit(), record.timestamp());
        }
        return answer(query, shard, answer.entered().story(), answer.found(), null);
    }

    @Override
    List<Emission> failed(Record<String, byte[]> record, Throwable error) {
        try {
            FingerprintQuery query = FingerprintQuery.read(record.value());
            int shard = Integer.parseInt(record.key());
            return answer(
                    query,
                    shard,
                    query.article(),
                    Set.of(),
                    DeadLetter.message(error)); // the article becomes a dead letter
        } catch (IllegalArgumentException e) {
            return List.of(letter(pipeline.topics().deadLetters(), record, error));
        }
    }

    private static List<Emission> answer(
            FingerprintQuery query, int shard, String entered, Set<Candidate> found, @Nullable String error) {
        FingerprintAnswer answer =
                new FingerprintAnswer(query.version(), query.shards(), shard, entered, List.copyOf(found), error);
        return List.of(Emission.hop(Hops.ANSWERS, query.article(), answer.bytes()));
    }

    /** Returns what is left of a bucket after expiry; null if nothing. */
    private static byte @Nullable [] remaining(byte[] stored, long oldest) {
        Band band = BandBytes.read(stored);
        Band left = band.since(oldest);
        return left.equals(band) ? stored : left.entries().isEmpty() ? null : BandBytes.of(left);
    }

    private Duration retention() {
        return pipeline.topics().settings().retention().stories();
    }

    private BandStore bands() {
        return new BandStore(Objects.requireNonNull(store));
    }
}
