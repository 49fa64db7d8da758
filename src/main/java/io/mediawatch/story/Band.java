package io.mediawatch.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The texts whose fingerprints share one band. It holds at most one per story and kind of text, so that one text under
 * thousands of URLs takes a single entry, and at most {@value #MOST} in total.
 */
public record Band(List<Entry> entries) {
    static final int MOST = 32;
    private static final long DAY = Duration.ofDays(1).toMillis();

    public static final Band EMPTY = new Band(List.of());

    public Band {
        entries = List.copyOf(entries);
    }

    /** The stories in this band that have a similar text. */
    Stream<Candidate> similar(byte[] signature) {
        return entries.stream()
                .filter(entry -> entry.isLike(signature))
                .map(entry -> new Candidate(entry.story(), entry.seen()));
    }

    /**
     * Returns the band with this text added. If a similar text of the same story is already here, it only gets a new
     * time of entry, at most once a day, so that a story lasts as long as its text keeps coming. The oldest entries
     * make room.
     */
    public Band with(Entry added) {
        Entry standing = entries.stream()
                .filter(entry -> entry.story().equals(added.story()) && entry.isLike(added.signature()))
                .findFirst()
                .orElse(null);
        if (standing != null && added.entered() < standing.entered() + DAY) {
            return this;
        }
        List<Entry> all = new ArrayList<>(entries);
        all.remove(standing);
        all.add(standing == null ? added : standing.enteredAt(added.entered()));
        return new Band(all.subList(Math.max(0, all.size() - MOST), all.size()));
    }

    /** Marks the similar entries of other articles as told: the given article has been offered their stories. */
    Band told(String article, byte[] signature) {
        Predicate<Entry> fresh = entry -> !entry.told() && !entry.article().equals(article) && entry.isLike(signature);
        if (entries.stream().noneMatch(fresh)) {
            return this;
        }
        return new Band(entries.stream()
                .map(entry -> fresh.test(entry) ? entry.asTold() : entry)
                .toList());
    }

    /**
     * Whether another article was offered this story, which this article seemed to found before it joined another one.
     */
    public boolean misled(String article, String story) {
        return entries.stream().anyMatch(entry -> entry.told() && entry.is(article, story));
    }

    /** Moves the article's entry from one story to the one it finally joined. */
    public Band moved(String article, String from, Candidate to) {
        Band moved = new Band(
                entries.stream().filter(entry -> !entry.is(article, from)).toList());
        for (Entry entry : entries) {
            if (entry.is(article, from)) {
                moved = moved.with(entry.in(to));
            }
        }
        return moved;
    }

    /** Drops entries made before a time, in milliseconds since 1970. */
    public Band since(long time) {
        return entries.stream().allMatch(entry -> entry.entered() >= time)
                ? this
                : new Band(entries.stream()
                        .filter(entry -> entry.entered() >= time)
                        .toList());
    }

    /**
     * One text.
     *
     * @param story     id of the story it belongs to
     * @param seen      when that story began, milliseconds since 1970
     * @param article   id of the article whose text it is
     * @param entered   when it was entered or, to the day, last repeated by a similar text; milliseconds since 1970
     * @param told      whether another article was offered its story
     * @param signature see {@link Fingerprint}; must not be modified
     */
    @SuppressWarnings("ArrayRecordComponent") // as in Fingerprint
    public record Entry(String story, long seen, String article, long entered, boolean told, byte[] signature) {
        private boolean isLike(byte[] other) {
            return Fingerprint.isCopy(signature, other);
        }

        private boolean is(String article, String story) {
            return this.article.equals(article) && this.story.equals(story);
        }

        private Entry enteredAt(long time) {
            return new Entry(story, seen, article, time, told, signature);
        }

        private Entry asTold() {
            return new Entry(story, seen, article, entered, true, signature);
        }

        private Entry in(Candidate other) {
            return new Entry(other.story(), other.seen(), article, entered, told, signature);
        }
    }
}
