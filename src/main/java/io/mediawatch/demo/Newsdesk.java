package io.mediawatch.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which pieces of all sites are published at which time. */
final class Newsdesk {
    private final Instant start;
    private final Map<String, Piece> pieces = new LinkedHashMap<>();

    Newsdesk(Instant start, List<Piece> all) {
        this.start = start;
        all.forEach(piece -> pieces.put(piece.id(), piece));
        pieces.replaceAll((id, piece) -> piece.file().has("repost") ? piece.reposting(original(piece)) : piece);
    }

    /** Loads the pieces from the bundled resources. */
    static Newsdesk load(Instant start) {
        List<Piece> all = Resources.names("articles").stream()
                .map(name -> TextFile.parse(name.replace(".txt", ""), Resources.text("articles/" + name)))
                .map(Piece::of)
                .toList();
        return new Newsdesk(start, all);
    }

    List<Piece> pieces() {
        return List.copyOf(pieces.values());
    }

    /** Newest first. */
    List<Piece> visible(Site site, Instant now) {
        return pieces.values().stream()
                .filter(piece -> piece.site().equals(site.id()))
                .filter(piece -> !published(piece).isAfter(now))
                .sorted(Comparator.comparing(this::published).reversed().thenComparing(Piece::id))
                .toList();
    }

    Optional<Piece> at(Site site, String path, Instant now) {
        return visible(site, now).stream()
                .filter(piece -> path(site, piece).equals(path))
                .findFirst();
    }

    /** Older pieces of the site that its page links to: always the same ones, so that its page does not change. */
    List<Piece> related(Site site, Piece piece) {
        return visible(site, published(piece)).stream()
                .filter(other -> !other.id().equals(piece.id()) && other.kind() == Piece.Kind.ARTICLE)
                .limit(4)
                .toList();
    }

    Instant published(Piece piece) {
        return piece.published(start);
    }

    Instant modified(Piece piece, Instant now) {
        return piece.modified(start, now);
    }

    Piece.Edit text(Piece piece, Instant now) {
        return piece.asOf(Duration.between(start, now));
    }

    String path(Site site, Piece piece) {
        return site.path(piece, published(piece));
    }

    private Piece original(Piece repost) {
        Piece original = pieces.get(repost.file().get("repost"));
        if (original == null) {
            throw new IllegalStateException(
                    repost.id() + ": reposts unknown article '" + repost.file().get("repost") + "'");
        }
        return original;
    }
}
