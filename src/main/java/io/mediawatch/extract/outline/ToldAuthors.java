package io.mediawatch.extract.outline;

import io.mediawatch.extract.language.WordList;
import io.mediawatch.extract.line.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The authors that the page's data names.
 *
 * @param data  names in JSON-LD as written, including organizations
 * @param named names of the people among them
 * @param metas names in meta tags by the tag's name, most reliable first; only tags that the page has
 */
public record ToldAuthors(List<String> data, List<String> named, Map<String, List<String>> metas) {
    private static final List<String> METAS = WordList.lines("author-metas.txt");

    public static ToldAuthors of(Outline outline, JsonLd data) {
        Map<String, List<String>> metas = new LinkedHashMap<>();
        for (String name : METAS) {
            List<String> contents = outline.metas(name);
            if (!contents.isEmpty()) {
                metas.put(name, Names.of(withoutOutlet(contents, outline.meta("og:site_name"))));
            }
        }
        return new ToldAuthors(data.authors(), Names.of(data.people()), metas);
    }

    /**
     * Removes the outlet itself, {@code Harbour & Bay}, and the outlet and its place: {@code Harbour Post, London, UK}.
     */
    private static List<String> withoutOutlet(List<String> contents, @Nullable String site) {
        return site == null
                ? contents
                : contents.stream()
                        .filter(content -> !content.equals(site) && !content.startsWith(site + ","))
                        .toList();
    }

    /** All names except organizations in JSON-LD. */
    public List<String> people() {
        List<String> all = new ArrayList<>(named);
        metas.values().forEach(all::addAll);
        return all;
    }
}
