package io.mediawatch.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One shard of the fingerprints: finds stories with a similar text, and stores texts for later articles to find. */
public final class FingerprintShard {
    private final Bands bands;

    public FingerprintShard(Bands bands) {
        this.bands = bands;
    }

    /** Storage for bands. */
    public interface Bands {
        Band get(long band);

        void put(long band, Band texts);
    }

    /**
     * An article that is looking for its story.
     *
     * @param own     its story, or the one it would found
     * @param settled whether it already belongs to that story
     * @param bands   the bands of its fingerprint that are in this shard
     */
    @SuppressWarnings("ArrayRecordComponent") // as in Fingerprint
    public record Newcomer(String article, Candidate own, boolean settled, byte[] signature, List<Long> bands) {
        public Newcomer {
            bands = List.copyOf(bands);
        }
    }

    /**
     * The result of a look-up.
     *
     * @param entered the story under which the text was entered
     * @param found   the stories with a similar text
     */
    public record Answer(Candidate entered, Set<Candidate> found) {}

    /**
     * Finds the stories with a similar text, and enters the text under the story it belongs to as far as this shard can
     * tell.
     *
     * @param now    milliseconds since 1970
     * @param oldest time from which entries count; older ones are dropped
     */
    public Answer enter(Newcomer text, long now, long oldest) {
        Map<Long, Band> before = new LinkedHashMap<>();
        Set<Candidate> found = new TreeSet<>();
        for (long band : text.bands()) {
            Band stored = bands.get(band);
            before.put(band, stored);
            stored.since(oldest).similar(text.signature()).forEach(found::add);
        }
        Candidate chosen = text.settled() ? text.own() : Candidate.choose(text.own(), found);
        Band.Entry entry = new Band.Entry(chosen.story(), chosen.seen(), text.article(), now, false, text.signature());
        before.forEach((band, stored) -> {
            Band after =
                    stored.since(oldest).told(text.article(), text.signature()).with(entry);
            if (!after.equals(stored)) {
                bands.put(band, after);
            }
        });
        return new Answer(chosen, found);
    }
}
