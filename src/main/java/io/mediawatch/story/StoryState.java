package io.mediawatch.story;

import io.mediawatch.model.Story;
import io.mediawatch.model.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The state of a story: its copies, and links to other stories that turned out to be the same.
 *
 * @param copies at most {@value #MOST}, those published first; later ones belong to the story, but are not listed
 * @param least  lower bound of the version, which must not fall when copies are removed
 */
public record StoryState(String id, List<KnownCopy> copies, List<String> sameAs, long least) {
    static final int MOST = 500;
    private static final Comparator<KnownCopy> PUBLICATION = Comparator.comparing(
                    (KnownCopy known) -> known.copy().published())
            .thenComparing(known -> known.copy().article());

    public StoryState {
        copies = List.copyOf(copies);
        sameAs = List.copyOf(sameAs);
    }

    public static StoryState empty(String id) {
        return new StoryState(id, List.of(), List.of(), 0);
    }

    /** Adds a copy, or replaces it by a newer revision or by what another extractor read of the same revision. */
    public StoryState with(KnownCopy added) {
        if (copies.stream().anyMatch(known -> known.is(added) && known.isLaterThan(added))) {
            return this;
        }
        Stream<KnownCopy> others = copies.stream().filter(known -> !known.is(added));
        return changed(
                Stream.concat(others, Stream.of(added))
                        .sorted(PUBLICATION)
                        .limit(MOST)
                        .toList(),
                sameAs);
    }

    /** Removes a copy that was taken down. */
    public StoryState without(String article) {
        return changed(
                copies.stream()
                        .filter(known -> !known.copy().article().equals(article))
                        .toList(),
                sameAs);
    }

    /** Adds a link to another story. */
    public StoryState linked(String other) {
        return other.equals(id) || sameAs.contains(other)
                ? this
                : changed(
                        copies,
                        Stream.concat(sameAs.stream(), Stream.of(other))
                                .sorted()
                                .toList());
    }

    private StoryState changed(List<KnownCopy> copies, List<String> sameAs) {
        if (copies.equals(this.copies) && sameAs.equals(this.sameAs)) {
            return this;
        }
        StoryState changed = new StoryState(id, copies, sameAs, least);
        boolean grows = changed.version() > version() || Objects.equals(changed.story(), story());
        return grows ? changed : new StoryState(id, copies, sameAs, version() + 1);
    }

    /** The record of this story; null as long as no copy is known. */
    public @Nullable Story story() {
        if (copies.isEmpty()) {
            return null;
        }
        List<Story.Copy> all = copies.stream().map(KnownCopy::copy).toList();
        List<String> outlets = all.stream()
                .map(Story.Copy::publisher)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Story(id, version(), all.get(0), new ArrayList<>(all.subList(1, all.size())), outlets, sameAs);
    }

    /**
     * The version, derived from data alone: the time of the newest fetch, with the number of revisions and links in
     * place of the generation. It grows with every copy, revision and link, whatever their order, and also when a copy
     * is removed.
     */
    public long version() {
        long newest = 0;
        long changes = sameAs.size();
        for (KnownCopy known : copies) {
            newest = Math.max(newest, known.fetched());
            changes += known.revision();
        }
        return Math.max(least, Version.of(Instant.ofEpochSecond(newest), changes));
    }

    /**
     * A copy as last reported by its article.
     *
     * @param fetched  seconds since 1970
     * @param revision of the article
     * @param version  version of what was read of that revision; zero if reported by a release that did not state it
     */
    public record KnownCopy(Story.Copy copy, long fetched, int revision, long version) {
        private boolean is(KnownCopy other) {
            return copy.article().equals(other.copy.article());
        }

        private boolean isLaterThan(KnownCopy other) {
            return revision > other.revision || (revision == other.revision && version > other.version);
        }
    }
}
