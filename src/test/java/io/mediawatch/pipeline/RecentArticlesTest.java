package io.mediawatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.extract.Extraction;
import io.mediawatch.model.Article;
import io.mediawatch.model.Json;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A shortcut must never tell anything else than the store. */
final class RecentArticlesTest {
    private static final String TEXT = "Nvidia sells chips. ".repeat(10_000);

    private final RecentArticles recent = new RecentArticles();

    @Test
    void isThereUntilRemoved() {
        RecentArticles.Entry entry = entry("chips", "Nvidia sells chips.");
        recent.put(entry);

        assertThat(recent.get(entry.article().id(), entry.revisionJson().clone()))
                .isSameAs(entry);
        recent.remove(entry.article().id());
        assertThat(recent.get(entry.article().id(), entry.revisionJson())).isNull();
    }

    @Test
    void whatTheStoreHasNotIsNotTaken() {
        RecentArticles.Entry entry = entry("chips", "Nvidia sells chips.");
        recent.put(entry);

        byte[] stored = Json.bytes(entry.revision().dead());

        assertThat(recent.get(entry.article().id(), stored)).isNull();
    }

    @Test
    void theOldestMakeRoom() {
        List<RecentArticles.Entry> all =
                IntStream.range(0, 50).mapToObj(i -> entry("chips" + i, TEXT)).toList();
        all.forEach(recent::put);

        assertThat(isThere(all.get(0))).isFalse();
        assertThat(isThere(all.get(all.size() - 1))).isTrue();
    }

    @Test
    void whatWasRemovedOrReplacedTakesNoRoom() {
        RecentArticles.Entry first = entry("first", TEXT);
        RecentArticles.Entry other = entry("other", TEXT);
        recent.put(first);
        for (int i = 0; i < 50; i++) {
            recent.put(other);
        }
        recent.remove(other.article().id());

        assertThat(isThere(first)).isTrue();
    }

    private boolean isThere(RecentArticles.Entry entry) {
        return recent.get(entry.article().id(), entry.revisionJson()) != null;
    }

    private static RecentArticles.Entry entry(String name, String text) {
        Article article = ((Extraction.Extracted) Newsroom.extract(Newsroom.page(name, 0, text))).article();
        Revision revision = Revision.of(article, "hash", "1", 0, DeadLetter.Origin.UNKNOWN);
        return new RecentArticles.Entry(article, Json.bytes(article), revision, Json.bytes(revision));
    }
}
