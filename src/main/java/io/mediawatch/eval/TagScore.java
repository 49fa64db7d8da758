package io.mediawatch.eval;

import com.fasterxml.jackson.databind.JsonNode;
import io.mediawatch.model.TaggedArticle;
import io.mediawatch.model.TopicScore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares speakers, quotes, mentions and topics of the documents of one set with their labels. */
public final class TagScore {
    private final String set;
    private final List<JsonNode> labels;
    private final Map<String, TaggedArticle> tagged;
    private final CanonicalNames canonical;

    private TagScore(String set, List<JsonNode> labels, Map<String, TaggedArticle> tagged, CanonicalNames canonical) {
        this.set = set;
        this.labels = labels;
        this.tagged = tagged;
        this.canonical = canonical;
    }

    /**
     * @param labels of each document: {@code id}, {@code paragraphs}, and any of {@code speakers}, {@code quotes},
     *               {@code mentions} and {@code topics}
     * @param tagged by the ids of the labels, with the same paragraphs
     */
    public static List<Figure> of(
            String set, List<JsonNode> labels, Map<String, TaggedArticle> tagged, CanonicalNames canonical) {
        TagScore score = new TagScore(set, labels, tagged, canonical);
        List<Figure> figures = new ArrayList<>();
        figures.add(score.speakers());
        figures.add(score.quotes());
        figures.addAll(score.mentions());
        figures.add(score.topics());
        return figures.stream().filter(figure -> figure.documents() > 0).toList();
    }

    private int each(String field, BiConsumer<JsonNode, TaggedArticle> document) {
        int documents = 0;
        for (JsonNode label : labels) {
            TaggedArticle article = tagged.get(label.path("id").asText());
            if (label.path(field).isArray() && article != null) {
                documents++;
                document.accept(label, article);
            }
        }
        return documents;
    }

    /**
     * Scores the speakers of paragraphs: correct where somebody speaks, and wrong where one is given but nobody speaks.
     */
    private Figure speakers() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        int documents = each("speakers", (label, article) -> {
            for (int i = 0; i < label.get("speakers").size(); i++) {
                speaker(label, i, article.tags().speakers(), counts);
            }
        });
        Map<String, Double> shares = new LinkedHashMap<>();
        shares.put("right", Tally.share(counts.getOrDefault("right", 0), counts.getOrDefault("spoken", 0)));
        shares.put("false", Tally.share(counts.getOrDefault("false", 0), counts.getOrDefault("silent", 0)));
        return Figure.of("speakers", set, documents, shares);
    }

    private void speaker(JsonNode label, int paragraph, List<@Nullable String> found, Map<String, Integer> counts) {
        JsonNode wanted = label.get("speakers").get(paragraph);
        String name = paragraph < found.size() ? found.get(paragraph) : null;
        boolean other = CanonicalNames.list(label.path("alt_speakers").path(Integer.toString(paragraph))).stream()
                .anyMatch(each -> each.isNull() ? name == null : canonical.isSpeaker(name, each.asText(), label));
        if (wanted.isNull()) {
            counts.merge("silent", 1, Integer::sum);
            counts.merge("false", name == null || other ? 0 : 1, Integer::sum);
        } else if (!wanted.asText().equals("*")) {
            counts.merge("spoken", 1, Integer::sum);
            counts.merge("right", other || canonical.isSpeaker(name, wanted.asText(), label) ? 1 : 0, Integer::sum);
        }
    }

    private Figure quotes() {
        Quotations quotations = new Quotations(canonical);
        int documents = each("quotes", (label, article) -> quotations.add(label, article));
        return quotations.figure(set, documents);
    }

    private List<Figure> mentions() {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        int documents = each("mentions", (label, article) -> new Names(label, canonical, tallies).add(article));
        List<Figure> figures = new ArrayList<>();
        tallies.forEach((type, tally) -> figures.add(tally.figure("mentions: " + type, set, documents, Map.of())));
        return figures;
    }

    private Figure topics() {
        Tally tally = new Tally();
        int documents = each("topics", (label, article) -> {
            Set<String> core = texts(label.get("topics"));
            Set<String> optional = texts(label.path("topics_optional"));
            Set<String> found = article.tags().topics().stream()
                    .map(TopicScore::id)
                    .map(canonical::topic)
                    .collect(Collectors.toSet());
            core.forEach(topic -> tally.labelled(found.contains(topic)));
            found.stream()
                    .filter(topic -> !optional.contains(topic))
                    .forEach(topic -> tally.found(core.contains(topic)));
        });
        return tally.figure("topics", set, documents, Map.of());
    }

    private static Set<String> texts(JsonNode texts) {
        return CanonicalNames.list(texts).stream().map(JsonNode::asText).collect(Collectors.toSet());
    }
}
