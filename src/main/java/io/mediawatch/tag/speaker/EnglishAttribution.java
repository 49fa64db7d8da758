package io.mediawatch.tag.speaker;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Attributions in English: X said, "…"; "…," said X; "…," X said, "…"; according to X. */
final class EnglishAttribution {
    private static final int FARTHEST_VERB = 26;
    private static final String STOPS = ";:\n";

    private EnglishAttribution() {}

    /**
     * @param from where the quotation ends
     * @param to where the next begins or the paragraph ends
     */
    static @Nullable Claim after(String text, int from, int to) {
        int end = sentenceEnd(text, from, to);
        List<Word> words = Word.of(text, from, end);
        int first = 0;
        while (first < words.size() && !words.get(first).isWord()) {
            first++;
        }
        if (first >= words.size()) {
            return null;
        }
        if (words.get(first).folded().equals("according") && first + 1 < words.size()) {
            Claim claim = EnglishSubject.read(text, words.get(first + 1).end(), end, true);
            return claim == null ? null : claim.by("direct.according-to");
        }
        if (SpeechVerbs.isEnglish(words.get(first).folded())) {
            Claim claim = EnglishSubject.read(text, words.get(first).end(), end, true);
            return claim == null ? null : claim.by("direct.said-x");
        }
        int verb = verb(words, first);
        if (verb < 0) {
            return null;
        }
        Claim claim = EnglishSubject.read(
                text, words.get(first).start(), words.get(verb).start(), false);
        return claim == null ? null : claim.by("direct.x-said");
    }

    /**
     * @param from where the words before the quotation begin
     * @param to where it opens
     */
    static @Nullable Claim before(String text, int from, int to) {
        int start = sentenceStart(text, from, to);
        List<Word> words = Word.of(text, start, to);
        int according = indexOf(words, "according");
        if (according >= 0 && according + 1 < words.size()) {
            Claim claim = EnglishSubject.read(text, words.get(according + 1).end(), to, true);
            if (claim != null) {
                return claim.by("direct.according-to");
            }
        }
        int verb = lastVerb(words);
        if (verb > 0) {
            Claim claim = EnglishSubject.read(text, start, words.get(verb).start(), false);
            return claim == null ? null : claim.by("direct.x-said-before");
        }
        if (verb == 0) {
            Claim claim = EnglishSubject.read(text, words.get(0).end(), to, true);
            return claim == null ? null : claim.by("direct.said-x-before");
        }
        return label(text, start, words);
    }

    /** Jane Doe: "…". */
    private static @Nullable Claim label(String text, int start, List<Word> words) {
        if (words.isEmpty() || !words.get(words.size() - 1).text().equals(":")) {
            return null;
        }
        Claim claim =
                EnglishSubject.read(text, start, words.get(words.size() - 1).start(), false);
        return claim != null && claim.kind() == Claim.Kind.NAME ? claim.by("direct.colon") : null;
    }

    private static int indexOf(List<Word> words, String folded) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).folded().equals(folded)) {
                return i;
            }
        }
        return -1;
    }

    private static int verb(List<Word> words, int first) {
        int limit = Math.min(words.size(), first + FARTHEST_VERB);
        for (int i = first; i < limit; i++) {
            if (SpeechVerbs.isEnglish(words.get(i).folded()) && !words.get(i).capital()) {
                return i;
            }
        }
        return -1;
    }

    private static int lastVerb(List<Word> words) {
        for (int i = words.size() - 1; i >= 0; i--) {
            if (SpeechVerbs.isEnglish(words.get(i).folded())
                    && (i == 0 || !words.get(i).capital())) {
                return i;
            }
        }
        return -1;
    }

    static int sentenceEnd(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char unit = text.charAt(i);
            boolean stop = unit == '.' && i + 1 < to && text.charAt(i + 1) == ' ' && i - from > 2 && !initial(text, i);
            if (stop || STOPS.indexOf(unit) >= 0) {
                return i;
            }
        }
        return to;
    }

    private static boolean initial(String text, int stop) {
        int start = stop;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, stop);
        return word.length() == 1 || NamesInText.isTitle(word + ".") || NamesInText.isTitle(word);
    }

    static int sentenceStart(String text, int from, int to) {
        for (int i = to - 2; i > from; i--) {
            char unit = text.charAt(i);
            boolean stop =
                    (unit == '.' || unit == '?' || unit == '!') && text.charAt(i + 1) == ' ' && !initial(text, i);
            if ((stop && i < to - 2) || unit == '\n') {
                return i + 1;
            }
        }
        return from;
    }
}
