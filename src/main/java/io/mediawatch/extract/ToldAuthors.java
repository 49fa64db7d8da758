package io.mediawatch.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who machines are told has written an article.
 *
 * @param data   what JSON-LD tells, organizations too, as written
 * @param people the names of people alone
 * @param metas  names that meta tags tell, by the tag's name, the most reliable first; only tags that the page has
 */
record ToldAuthors(List<String> data, List<String> people, Map<String, List<String>> metas) {
    private static final List<String> METAS = WordList.lines("author-metas.txt");

    static ToldAuthors of(Outline outline, JsonLd data) {
        Map<String, List<String>> metas = new LinkedHashMap<>();
        for (String name : METAS) {
            List<String> contents = outline.metas(name);
            if (!contents.isEmpty()) {
                metas.put(name, Names.of(contents));
            }
        }
        List<String> people = new ArrayList<>(Names.of(data.authors(false)));
        metas.values().forEach(people::addAll);
        return new ToldAuthors(data.authors(true), List.copyOf(people), metas);
    }

    /** All of them, organizations too. */
    List<String> names() {
        List<String> names = new ArrayList<>(Names.of(data));
        names.addAll(people);
        return names;
    }
}
