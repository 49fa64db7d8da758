package io.mediawatch.eval;

import com.fasterxml.jackson.databind.JsonNode;
import io.mediawatch.model.Article;
import io.mediawatch.model.TaggedArticle;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares quotations with labels. One is right if nearly all of it is covered by quotations of the other side by the
 * same speaker, so two pieces of one, or one made of two, still count. Only words in quotation marks decide; reported
 * speech is counted only where it is labelled. For one thread.
 */
final class Quotations {
    private static final double COVERED = 0.8;
    /** Minimum length, in characters, of a shared passage: shorter ones may be shared by chance. */
    private static final int LEAST_SHARED = 6;

    private final CanonicalNames canonical;
    private final Tally direct = new Tally();
    private final Tally detected = new Tally();
    private final Tally indirect = new Tally();

    Quotations(CanonicalNames canonical) {
        this.canonical = canonical;
    }

    /** @param text only the letters and digits */
    private record Said(String text, @Nullable String speaker, String form) {}

    void add(JsonNode label, TaggedArticle tagged) {
        List<Said> wanted = CanonicalNames.list(label.get("quotes")).stream()
                .map(quote -> new Said(
                        Words.letters(quote.path("text").asText()),
                        quote.path("speaker").isTextual() ? quote.get("speaker").asText() : null,
                        quote.path("form").asText()))
                .filter(said -> !said.text().isEmpty())
                .toList();
        List<Said> found = tagged.tags().quotes().stream()
                .map(quote -> new Said(
                        Words.letters(quote.text()),
                        quote.speaker().name(),
                        quote.kind().id()))
                .filter(said -> !said.text().isEmpty())
                .toList();
        List<Said> directs =
                wanted.stream().filter(said -> said.form().equals("direct")).toList();
        List<Said> others =
                wanted.stream().filter(said -> !said.form().equals("direct")).toList();
        for (Said each : directs) {
            direct.labelled(isCovered(each, found, said -> isBy(said, each, label)));
            detected.labelled(isCovered(each, found, said -> true));
        }
        others.stream()
                .filter(each ->
                        each.speaker() != null && List.of("indirect", "mixed").contains(each.form()))
                .forEach(each -> indirect.labelled(isCovered(each, found, said -> isBy(said, each, label))));
        Map<String, String> turns = turns(label, tagged.article());
        for (Said each : found) {
            boolean right = isCovered(each, directs, said -> isBy(each, said, label));
            boolean hit = isCovered(each, directs, said -> true);
            if (right || !isNeutral(each, hit, directs, others, turns, label)) {
                direct.found(right);
                detected.found(hit);
            }
        }
    }

    /**
     * Whether a quotation does not count: reported speech, optional ones, and a whole interview turn by its own
     * speaker.
     */
    private boolean isNeutral(
            Said each, boolean hit, List<Said> directs, List<Said> others, Map<String, String> turns, JsonNode label) {
        List<Said> both = Stream.concat(others.stream(), directs.stream()).toList();
        return isCovered(each, others, said -> said.form().equals("optional") || isBy(each, said, label))
                || (!hit && covered(each, both, said -> true) >= COVERED / 2)
                || turns.entrySet().stream()
                        .anyMatch(turn -> turn.getValue().contains(each.text())
                                && canonical.isSpeaker(each.speaker(), turn.getKey(), label));
    }

    /** Speaker → everything they say, paragraph by paragraph. */
    private static Map<String, String> turns(JsonNode label, Article article) {
        Map<String, StringBuilder> turns = new LinkedHashMap<>();
        int paragraphs =
                Math.min(label.path("speakers").size(), article.paragraphs().size());
        for (int i = 0; i < paragraphs; i++) {
            JsonNode speaker = label.get("speakers").get(i);
            if (speaker.isTextual() && !speaker.asText().equals("*")) {
                turns.computeIfAbsent(speaker.asText(), each -> new StringBuilder())
                        .append('\n')
                        .append(Words.letters(article.text(i)));
            }
        }
        Map<String, String> texts = new HashMap<>();
        turns.forEach((speaker, text) -> texts.put(speaker, text.toString()));
        return texts;
    }

    /** Whether both have the same speaker. Some labels give the speaker as the text does, not by name. */
    private boolean isBy(Said found, Said wanted, JsonNode label) {
        if (wanted.speaker() == null) {
            return false;
        }
        if (!label.path("speaker_match").asText().equals("contains")) {
            return canonical.isSpeaker(found.speaker(), wanted.speaker(), label);
        }
        String one = Words.name(found.speaker());
        String other = Words.name(wanted.speaker());
        return !one.isEmpty() && !other.isEmpty() && (one.contains(other) || other.contains(one));
    }

    private static boolean isCovered(Said said, List<Said> others, Predicate<Said> which) {
        return covered(said, others, which) >= COVERED;
    }

    /** Returns the share of a quotation that lies in passages it shares with the others. */
    private static double covered(Said said, List<Said> others, Predicate<Said> which) {
        String text = said.text();
        BitSet shared = new BitSet(text.length());
        for (Said other : others) {
            if (which.test(other)) {
                cover(text, other.text(), shared);
            }
        }
        return Tally.share(shared.cardinality(), text.length());
    }

    private static void cover(String text, String other, BitSet shared) {
        int at = other.length() > 1 ? text.indexOf(other) : -1;
        if (other.contains(text)) {
            shared.set(0, text.length());
        } else if (at >= 0) {
            shared.set(at, at + other.length());
        } else {
            int least = Math.min(LEAST_SHARED, Math.min(text.length(), other.length()));
            Matching.blocks(text, other).stream()
                    .filter(block -> block.length() >= least)
                    .forEach(block -> shared.set(block.start(), block.start() + block.length()));
        }
    }

    Figure figure(String set, int documents) {
        Map<String, Double> also = new LinkedHashMap<>();
        also.put("by anyone", detected.recall());
        if (!indirect.isEmpty()) {
            also.put("reported", indirect.recall());
        }
        return direct.figure("quotes", set, documents, also);
    }
}
