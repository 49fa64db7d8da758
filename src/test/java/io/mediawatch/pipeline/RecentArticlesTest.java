package io.mediawatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.extract.Extraction;
import io.mediawatch.model.Article;
import io.mediawatch.model.Json;
import org.junit.jupiter.api.Test;

/** A shortcut must never tell anything else than the store. */
final class RecentArticlesTest {
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
    void theOldestMakesRoom() {
        RecentArticles.Entry first = entry("0", "Nvidia sells chips.");
        recent.put(first);
        for (int i = 1; i <= 256; i++) {
            recent.put(entry(Integer.toString(i), "Nvidia sells chips."));
        }
        RecentArticles.Entry last = entry("256", "Nvidia sells chips.");

        assertThat(recent.get(first.article().id(), first.revisionJson())).isNull();
        assertThat(recent.get(last.article().id(), last.revisionJson())).isNotNull();
    }

    private static RecentArticles.Entry entry(String name, String text) {
        Article article = ((Extraction.Extracted) Newsroom.extract(Newsroom.page(name, 0, text))).article();
        Revision revision = Revision.first(article, "hash", "1", 0, DeadLetter.Origin.UNKNOWN);
        return new RecentArticles.Entry(article, Json.bytes(article), revision, Json.bytes(revision));
    }
}
