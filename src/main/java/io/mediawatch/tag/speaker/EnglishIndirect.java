package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Passage;
import java.util.List;

/** Reported speech in English: X said (that) …; according to X, …. */
final class EnglishIndirect {
    private static final int LEAST_WORDS = 4;

    private EnglishIndirect() {}

    static void find(Passage passage, List<Quoted> quotes, List<Indirect.Report> reports) {
        String text = passage.text();
        int from = 0;
        while (from < text.length()) {
            int end = passage.sentences().end(from);
            sentence(text, from, end, quotes, reports);
            from = Math.max(end, from + 1);
        }
    }

    private static void sentence(String text, int from, int end, List<Quoted> quotes, List<Indirect.Report> reports) {
        List<Word> words = Word.of(text, from, end);
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (!SpeechVerbs.reportsEnglish(word.folded()) || word.capital() || Indirect.inside(quotes, word.start())) {
                continue;
            }
            report(text, from, end, words, i, quotes, reports);
            return;
        }
    }

    private static void report(
            String text,
            int from,
            int end,
            List<Word> words,
            int verb,
            List<Quoted> quotes,
            List<Indirect.Report> reports) {
        int start = verb + 1 < words.size() ? words.get(verb + 1).start() : end;
        int stop = end;
        while (stop > start && " .!?\"”".indexOf(text.charAt(stop - 1)) >= 0) {
            stop--;
        }
        if (Indirect.overlaps(quotes, from, end)
                || stop <= start
                || Substance.words(text.substring(start, stop)) < LEAST_WORDS) {
            return;
        }
        Claim claim = EnglishSubject.read(text, from, words.get(verb).start(), false);
        if (claim != null) {
            reports.add(new Indirect.Report(claim.by("indirect.verb"), start, stop));
        }
    }
}
