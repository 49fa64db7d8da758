package io.mediawatch.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who machines are told has written an article.
 *
 * @param data   what JSON-LD tells, organizations too, as written
 * @param named  the names of people among them
 * @param metas  names that meta tags tell, by the tag's name, the most reliable first; only tags that the page has
 */
record ToldAuthors(List<String> data, List<String> named, Map<String, List<String>> metas) {
    private static final List<String> METAS = WordList.lines("author-metas.txt");

    static ToldAuthors of(Outline outline, JsonLd data) {
        Map<String, List<String>> metas = new LinkedHashMap<>();
        for (String name : METAS) {
            List<String> contents = outline.metas(name);
            if (!contents.isEmpty()) {
                metas.put(name, Names.of(withoutOutlet(contents, outline.meta("og:site_name"))));
            }
        }
        return new ToldAuthors(data.authors(), Names.of(data.people()), metas);
    }

    /** Without those that are the outlet and where it is: {@code Harbour Post, London, UK}. */
    private static List<String> withoutOutlet(List<String> contents, @Nullable String site) {
        return site == null
                ? contents
                : contents.stream()
                        .filter(content -> !content.startsWith(site + ","))
                        .toList();
    }

    /** All of them, organizations too. */
    List<String> names() {
        return with(Names.of(data));
    }

    /** All of them but organizations. */
    List<String> people() {
        return with(named);
    }

    private List<String> with(List<String> ofData) {
        List<String> all = new ArrayList<>(ofData);
        metas.values().forEach(all::addAll);
        return all;
    }
}
