package io.mediawatch.pipeline;

import io.mediawatch.story.Band;
import org.jspecify.annotations.Nullable;

/** Serialises a band, in about 220 bytes per text. */
final class BandBytes {
    private static final int LAYOUT = 1;

    private BandBytes() {}

    static byte[] of(Band band) {
        WireFormat.Writer writer =
                new WireFormat.Writer(LAYOUT).count(band.entries().size());
        for (Band.Entry entry : band.entries()) {
            writer.text(entry.story())
                    .number(entry.seen())
                    .text(entry.article().equals(entry.story()) ? "" : entry.article())
                    .number(entry.entered())
                    .flag(entry.told())
                    .bytes(entry.signature());
        }
        return writer.done();
    }

    static Band read(byte @Nullable [] bytes) {
        if (bytes == null) {
            return Band.EMPTY;
        }
        WireFormat.Reader in = new WireFormat.Reader(bytes, LAYOUT, "band");
        return new Band(in.list(() -> {
            String story = in.text();
            long seen = in.number();
            String article = in.text();
            return new Band.Entry(story, seen, article.isEmpty() ? story : article, in.number(), in.flag(), in.bytes());
        }));
    }
}
