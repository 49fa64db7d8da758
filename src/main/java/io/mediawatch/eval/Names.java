package io.mediawatch.eval;

import com.fasterxml.jackson.databind.JsonNode;
import io.mediawatch.model.Mention;
import io.mediawatch.model.Span;
import io.mediawatch.model.TaggedArticle;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares the mentions of a document with its labels: span and id must be right. Labels count code points. */
final class Names {
    /** Endings with or without which a name may be labelled: Apple Inc., 英伟达公司, TPUs, NVDA.O. */
    private static final Pattern ENDING =
            Pattern.compile("\\s?(?:公司|集团|集團|控股|股份|有限公司|Inc\\.?|Corp\\.?|Corporation|Holdings"
                    + "|Platforms(?: Inc\\.?)?|Ltd\\.?|Group|s|\\.(?:O|N|US|HK))");

    private static final String SIGILS = "$@#";
    private static final List<String> TYPES = List.of("company", "person", "product");

    private final JsonNode label;
    private final CanonicalNames canonical;
    private final Map<String, Tally> tallies;
    private final List<String> types;
    private final List<JsonNode> wanted;
    private final Set<JsonNode> found = new HashSet<>();

    /** @param tallies by type; those of this document's are added */
    Names(JsonNode label, CanonicalNames canonical, Map<String, Tally> tallies) {
        this.label = label;
        this.canonical = canonical;
        this.tallies = tallies;
        this.wanted = CanonicalNames.list(label.get("mentions"));
        this.types = label.path("mention_types").isEmpty()
                ? TYPES
                : CanonicalNames.list(label.get("mention_types")).stream()
                        .map(JsonNode::asText)
                        .toList();
    }

    void add(TaggedArticle tagged) {
        for (Mention mention : tagged.tags().mentions()) {
            if (types.contains(mention.type().id())) {
                mention.spans().stream()
                        .filter(this::isLabelled)
                        .forEach(span -> one(mention, span, tagged.article().text(span.paragraph())));
            }
        }
        wanted.stream()
                .filter(each -> !isOptional(each))
                .forEach(each -> tally(each.path("type").asText()).labelled(found.contains(each)));
    }

    private boolean isLabelled(Span span) {
        JsonNode range = label.path("mention_paragraphs");
        return span.paragraph() >= range.path(0).asInt(0)
                && span.paragraph() <= range.path(1).asInt(Integer.MAX_VALUE);
    }

    private void one(Mention mention, Span span, String text) {
        int start = text.codePointCount(0, span.start());
        int end = text.codePointCount(0, span.end());
        List<JsonNode> here = wanted.stream()
                .filter(each -> each.path("paragraph").asInt() == span.paragraph()
                        && start < each.path("end").asInt()
                        && each.path("start").asInt() < end)
                .toList();
        JsonNode right = here.stream()
                .filter(each -> !isOptional(each)
                        && !found.contains(each)
                        && each.path("type").asText().equals(mention.type().id())
                        && isSpan(each, text, start, end)
                        && isEntity(mention, each))
                .findFirst()
                .orElse(null);
        boolean neutral = here.stream()
                .anyMatch(each -> isOptional(each)
                        && (isEntity(mention, each)
                                || each.path("end").asInt() - each.path("start").asInt() == end - start));
        if (right != null) {
            found.add(right);
        }
        if (right != null || !neutral) {
            tally(mention.type().id()).found(right != null);
        }
    }

    private boolean isEntity(Mention mention, JsonNode wanted) {
        return wanted.path("id").isNull() || canonical.isEntity(mention.entity(), wanted);
    }

    private static boolean isOptional(JsonNode wanted) {
        return wanted.path("optional").asBoolean();
    }

    private static boolean isSpan(JsonNode wanted, String text, int start, int end) {
        int from = wanted.path("start").asInt();
        int to = wanted.path("end").asInt();
        boolean sigil = start == from - 1 && SIGILS.indexOf(text.codePointAt(unit(text, start))) >= 0;
        if (start != from && !sigil) {
            return false;
        }
        int shorter = Math.min(end, to);
        int longer = Math.max(end, to);
        return shorter == longer
                || ENDING.matcher(text.substring(unit(text, shorter), unit(text, longer)))
                        .matches();
    }

    private static int unit(String text, int codePoints) {
        return text.offsetByCodePoints(0, codePoints);
    }

    private Tally tally(String type) {
        return tallies.computeIfAbsent(type, each -> new Tally());
    }
}
