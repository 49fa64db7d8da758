package io.mediawatch.eval;

import com.fasterxml.jackson.databind.JsonNode;
import io.mediawatch.model.Article;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Compares the articles extracted from the pages of one set with their labels; a page without an article counts as
 * empty.
 */
public final class ExtractionScore {
    private static final double CLOSE = 0.85;
    private static final int SUFFIX = 15;
    private static final int LONG_NAME = 5;
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[;,，；、|/&]|\\s+(?:and|und|et|y|e)\\s+|\\n");
    private static final Pattern BEFORE_NAME = Pattern.compile(
            "^(?:by|von|par|por|di|text|story by|words by|作者|编辑|责任编辑|责编|本报记者|记者|通讯员|文|采写)\\s*[:：/]?\\s+"
                    + "|^(?:作者|责任编辑|责编|编辑|文|采写|记者)\\s*[:：/]\\s*",
            Pattern.CASE_INSENSITIVE);

    private final String set;
    private final List<JsonNode> labels;
    private final Map<String, Article> articles;

    private ExtractionScore(String set, List<JsonNode> labels, Map<String, Article> articles) {
        this.set = set;
        this.labels = labels;
        this.articles = articles;
    }

    /**
     * @param labels one per page: {@code id}, and whichever are known of {@code text}, {@code optional}, {@code with},
     *     {@code without}, {@code title}, {@code published}, {@code authors}, {@code editors}, {@code site},
     *     {@code source}, {@code section}, {@code lang}
     * @param articles by the ids of the labels
     */
    public static List<Figure> of(String set, List<JsonNode> labels, Map<String, Article> articles) {
        ExtractionScore score = new ExtractionScore(set, labels, articles);
        return Stream.of(
                        score.bodies(),
                        score.segments(),
                        score.titles(),
                        score.dates(),
                        score.people("authors", Article::authors),
                        score.people("editors", article -> listed(article.editor())),
                        score.sites("site", Article::site),
                        score.sites("source", Article::publisher),
                        score.sections(),
                        score.languages())
                .filter(figure -> figure.documents() > 0)
                .toList();
    }

    /** Passes on the pages that have such a label; the article is null where none was extracted. */
    private int each(String field, BiConsumer<JsonNode, @Nullable Article> page) {
        List<JsonNode> labelled = labels.stream()
                .filter(label -> !label.path(field).asText().isEmpty()
                        || !label.path(field).isEmpty())
                .toList();
        labelled.forEach(
                label -> page.accept(label, articles.get(label.path("id").asText())));
        return labelled.size();
    }

    private Figure bodies() {
        Bodies bodies = new Bodies();
        each(
                "text",
                (label, article) ->
                        bodies.add(label.get("text").asText(), body(article), texts(label.path("optional"))));
        return bodies.figure(set);
    }

    /** Scores the passages that must be in the body and those that must not. */
    private Figure segments() {
        Tally tally = new Tally();
        int pages = each("with", (label, article) -> {
            String body = Words.spaced(body(article));
            texts(label.path("with")).forEach(segment -> {
                boolean in = body.contains(Words.spaced(segment));
                tally.labelled(in);
                if (in) {
                    tally.found(true);
                }
            });
            texts(label.path("without")).stream()
                    .filter(segment -> !body.isEmpty() && body.contains(Words.spaced(segment)))
                    .forEach(segment -> tally.found(false));
        });
        return tally.figure("segments", set, pages, Map.of());
    }

    private Figure titles() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        int pages = each("title", (label, article) -> {
            String found = Words.letters(article == null ? null : article.headline());
            List<String> wanted = Stream.concat(
                            Stream.of(label.get("title").asText()), texts(label.path("title_alt")).stream())
                    .map(Words::letters)
                    .toList();
            count(counts, "exact", wanted.contains(found));
            count(counts, "close", wanted.contains(found) || wanted.stream().anyMatch(each -> isClose(found, each)));
            count(counts, "missing", found.isEmpty());
        });
        return Figure.of("title", set, pages, shares(counts, pages));
    }

    private static boolean isClose(String found, String wanted) {
        return !found.isEmpty()
                && (Matching.ratio(found, wanted) >= CLOSE
                        || (found.startsWith(wanted) && found.length() <= wanted.length() + SUFFIX));
    }

    private Figure dates() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Tally days = new Tally();
        int[] pages = {0};
        each("published", (label, article) -> {
            List<LabelledTime> wanted = Stream.concat(
                            Stream.of(label.get("published").asText()), texts(label.path("published_alt")).stream())
                    .map(LabelledTime::parse)
                    .filter(Objects::nonNull)
                    .toList();
            if (wanted.isEmpty()) {
                return;
            }
            pages[0]++;
            OffsetDateTime found = article == null ? null : article.published();
            boolean right = found != null && wanted.stream().anyMatch(moment -> moment.isDayOf(found));
            days.labelled(right);
            if (found != null) {
                days.found(right);
            }
            if (wanted.stream().anyMatch(LabelledTime::isTimed)) {
                count(counts, "timed", true);
                count(counts, "minute", found != null && wanted.stream().anyMatch(moment -> moment.isMinuteOf(found)));
            }
        });
        int timed = counts.getOrDefault("timed", 0);
        Map<String, Double> minute =
                timed == 0 ? Map.of() : Map.of("minute", Tally.share(counts.getOrDefault("minute", 0), timed));
        return days.figure("date", set, pages[0], minute);
    }

    private Figure people(String field, Function<Article, List<String>> people) {
        Tally tally = new Tally();
        int pages = each(field, (label, article) -> {
            Set<String> wanted = names(texts(label.get(field)));
            Set<String> found = article == null ? Set.of() : names(people.apply(article));
            Set<String> neutral = field.equals("authors")
                    ? names(Stream.concat(texts(label.path("editors")).stream(), texts(label.path("source")).stream())
                            .toList())
                    : Set.of();
            wanted.forEach(name -> tally.labelled(found.stream().anyMatch(each -> isSame(each, name))));
            found.forEach(name -> {
                if (wanted.stream().anyMatch(each -> isSame(each, name))) {
                    tally.found(true);
                } else if (neutral.stream().noneMatch(each -> isSame(each, name))) {
                    tally.found(false);
                }
            });
        });
        return tally.figure(field, set, pages, Map.of());
    }

    private static boolean isSame(String one, String other) {
        return one.equals(other)
                || (one.length() >= LONG_NAME && other.contains(one))
                || (other.length() >= LONG_NAME && one.contains(other));
    }

    private static Set<String> names(List<String> people) {
        return people.stream()
                .flatMap(BETWEEN_NAMES::splitAsStream)
                .map(name -> Words.letters(BEFORE_NAME.matcher(name.strip()).replaceFirst("")))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    private Figure sites(String field, Function<Article, @Nullable String> name) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        int pages = each(field, (label, article) -> {
            String wanted = Words.letters(label.get(field).asText());
            String found = Words.letters(article == null ? null : name.apply(article));
            boolean part = found.length() > 1 && (wanted.contains(found) || found.contains(wanted));
            count(counts, "right", !found.isEmpty() && (found.equals(wanted) || part));
        });
        return Figure.of(field, set, pages, shares(counts, pages));
    }

    /** Scores how much of the section path is found, however it is divided. */
    private Figure sections() {
        List<Double> overlaps = new ArrayList<>();
        each("section", (label, article) -> {
            Set<String> wanted = path(texts(label.get("section")));
            if (!wanted.isEmpty()) {
                Set<String> found = article == null ? Set.of() : path(article.section());
                int shared = (int) found.stream().filter(wanted::contains).count();
                overlaps.add(Tally.share(shared, wanted.size() + found.size() - shared));
            }
        });
        double mean =
                overlaps.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        return Figure.of("section", set, overlaps.size(), Map.of("overlap", mean));
    }

    private static Set<String> path(List<String> section) {
        return section.stream()
                .map(Words::letters)
                .filter(part -> !part.isEmpty() && !Set.of("正文", "首页", "主页").contains(part))
                .collect(Collectors.toSet());
    }

    private Figure languages() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        int[] known = {0};
        each("lang", (label, article) -> {
            String wanted = label.get("lang").asText();
            if (!wanted.equals("?")) {
                known[0]++;
                count(counts, "right", article != null && article.language().startsWith(wanted));
            }
        });
        return Figure.of("language", set, known[0], shares(counts, known[0]));
    }

    private static String body(@Nullable Article article) {
        return article == null ? "" : article.body();
    }

    private static List<String> listed(@Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }

    private static List<String> texts(JsonNode texts) {
        return texts.isTextual()
                ? List.of(texts.asText())
                : StreamSupport.stream(texts.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
    }

    private static void count(Map<String, Integer> counts, String what, boolean is) {
        counts.merge(what, is ? 1 : 0, Integer::sum);
    }

    private static Map<String, Double> shares(Map<String, Integer> counts, int of) {
        Map<String, Double> shares = new LinkedHashMap<>();
        counts.forEach((what, count) -> shares.put(what, Tally.share(count, of)));
        return shares;
    }
}
