package io.mediawatch.pipeline;

import io.mediawatch.story.Fingerprint;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Asks which stories carry an article's text. One record per shard: the bands are spread over the shards, and those of
 * the same shard travel together.
 *
 * @param version version of the revision that asks
 * @param story   the story the article already belongs to; null if none
 * @param seen    when that story, or else the article, entered, in milliseconds since 1970
 * @param live    whether somebody is waiting for the article
 * @param shards  number of answers expected
 */
record FingerprintQuery(
        String article,
        long version,
        @Nullable String story,
        long seen,
        boolean live,
        int shards,
        Fingerprint fingerprint) {
    private static final int LAYOUT = 1;

    /** Returns the shards to ask: at least one, so that every article gets an answer. */
    static Set<Integer> shards(String article, Fingerprint fingerprint, int all) {
        Set<Integer> shards = new TreeSet<>();
        fingerprint.bands().forEach(band -> shards.add(shard(band, all)));
        if (shards.isEmpty()) {
            shards.add(Math.floorMod(article.hashCode(), all));
        }
        return shards;
    }

    static int shard(long band, int all) {
        return (int) Math.floorMod(band, (long) all);
    }

    /** Returns the bands this shard is responsible for. */
    List<Long> bandsOf(int shard, int all) {
        return fingerprint.bands().stream()
                .filter(band -> shard(band, all) == shard)
                .toList();
    }

    byte[] bytes() {
        WireFormat.Writer writer = new WireFormat.Writer(LAYOUT)
                .text(article)
                .number(version)
                .text(story)
                .number(seen)
                .flag(live)
                .count(shards);
        return fingerprint(writer, fingerprint).done();
    }

    static FingerprintQuery read(byte[] bytes) {
        WireFormat.Reader in = new WireFormat.Reader(bytes, LAYOUT, "question for a story");
        return new FingerprintQuery(
                in.text(), in.number(), in.textOrNull(), in.number(), in.flag(), in.count(), fingerprint(in));
    }

    static WireFormat.Writer fingerprint(WireFormat.Writer writer, Fingerprint fingerprint) {
        writer.bytes(fingerprint.signature()).count(fingerprint.bands().size());
        fingerprint.bands().forEach(writer::number);
        return writer;
    }

    static Fingerprint fingerprint(WireFormat.Reader in) {
        byte[] signature = in.bytes();
        return new Fingerprint(signature, in.list(in::number));
    }
}
