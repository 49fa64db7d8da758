package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Passage;
import io.mediawatch.text.Script;
import java.util.ArrayList;
import java.util.List;

/** Reported speech: X认为…, X said that …, according to X. */
final class Indirect {
    private static final String SENTENCE = "。！？!?；;\n";
    private static final int LEAST = 4;

    private Indirect() {}

    /** Words reported from start to end. */
    record Report(Claim claim, int start, int end) {}

    static List<Report> find(Passage passage, List<Quoted> quotes, Attributions attributions) {
        List<Report> reports = new ArrayList<>();
        String text = passage.text();
        if (Script.isChinese(text)) {
            chinese(text, quotes, attributions, reports);
        } else {
            EnglishIndirect.find(passage, quotes, reports);
        }
        return reports;
    }

    private static void chinese(String text, List<Quoted> quotes, Attributions attributions, List<Report> reports) {
        int from = 0;
        while (from < text.length()) {
            int end = from;
            while (end < text.length() && SENTENCE.indexOf(text.charAt(end)) < 0) {
                end++;
            }
            sentence(text, from, end, quotes, attributions, reports);
            from = end + 1;
        }
    }

    private static void sentence(
            String text, int from, int end, List<Quoted> quotes, Attributions attributions, List<Report> reports) {
        ChineseAttribution.Verb verb = ChineseAttribution.first(text, from, end);
        if (verb == null || inside(quotes, verb.start())) {
            return;
        }
        int start = verb.end();
        while (start < end && "，,：: 道说称".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        int words = start;
        if (end - start < LEAST || overlaps(quotes, words, end)) {
            return;
        }
        Claim claim = attributions.chinese().subject(text, from, verb.start());
        if (claim != null) {
            reports.add(new Report(claim.by("indirect.verb"), words, end));
        }
    }

    static boolean inside(List<Quoted> quotes, int position) {
        return quotes.stream().anyMatch(quoted -> quoted.contains(position));
    }

    static boolean overlaps(List<Quoted> quotes, int start, int end) {
        return quotes.stream().anyMatch(quoted -> quoted.outerStart() < end && start < quoted.outerEnd());
    }
}
