package io.mediawatch.pipeline;

import io.mediawatch.model.Article;
import io.mediawatch.model.Paragraph;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Articles just extracted and soon to be tagged, so that they need not be read back from JSON. Only a shortcut: what
 * is not here is read from the store, and a text is the same for the same id and version wherever it comes from. At
 * most {@value #MOST} articles of at most {@value #LONGEST} characters each, 32 MB at the very worst.
 */
final class RecentArticles {
    private static final int MOST = 256;
    private static final int LONGEST = 64 * 1024;

    private final Map<String, Article> articles = new LinkedHashMap<>(MOST, 0.75f, false) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Article> eldest) {
            return size() > MOST;
        }
    };

    synchronized void put(Article article) {
        if (article.paragraphs().stream()
                        .map(Paragraph::text)
                        .mapToInt(String::length)
                        .sum()
                <= LONGEST) {
            articles.put(article.id(), article);
        }
    }

    /** Takes the article out; each is tagged once. */
    synchronized @Nullable Article take(String id, long version) {
        Article article = articles.remove(id);
        return article != null && article.version() == version ? article : null;
    }
}
