package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Phrases;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Verbs of saying and thinking. */
final class SpeechVerbs {
    private static final Lexicon VERBS = Lexicon.read("speech-verbs.txt");
    private static final Set<String> ENGLISH = VERBS.section("english");
    private static final Set<String> ENGLISH_REPORTING = VERBS.section("english reporting");
    /** Those too that need it. */
    private static final Set<String> ENGLISH_THAT =
            with(ENGLISH_REPORTING, VERBS.section("english reporting with that"));

    private static final Phrases<Kind> CHINESE = chinese();

    /** What a verb can stand beside. */
    enum Kind {
        /** Words in quotation marks, or reported speech. */
        SAYING,
        /** Reported speech only. */
        REPORTING,
        /** Words in quotation marks, or reported speech behind a comma or colon. */
        STATING,
        /** A longer word that only contains such a verb. */
        NONE
    }

    private SpeechVerbs() {}

    private static Set<String> with(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private static Phrases<Kind> chinese() {
        Map<String, Kind> all = new HashMap<>();
        VERBS.section("chinese").forEach(verb -> all.put(verb, Kind.SAYING));
        VERBS.section("chinese stating").forEach(verb -> all.put(verb, Kind.STATING));
        VERBS.section("chinese reporting").forEach(verb -> all.putIfAbsent(verb, Kind.REPORTING));
        VERBS.section("chinese none").forEach(word -> all.put(word, Kind.NONE));
        return new Phrases<>(all);
    }

    /** Whether it can stand beside a direct quotation. */
    static boolean isEnglish(String folded) {
        return ENGLISH.contains(folded);
    }

    /** Index behind the verb that starts at a word, "points out" and its like taken whole; the same index if none does. */
    static int endOfEnglish(List<Word> words, int at) {
        String word = words.get(at).folded();
        boolean two = at + 1 < words.size()
                && ENGLISH.contains(word + " " + words.get(at + 1).folded());
        return two ? at + 2 : ENGLISH.contains(word) ? at + 1 : at;
    }

    /** Whether it can report speech. */
    static boolean reportsEnglish(String folded, boolean that) {
        return (that ? ENGLISH_THAT : ENGLISH_REPORTING).contains(folded);
    }

    static boolean coordinates(String folded) {
        return folded.equals("and") || folded.equals("but") || folded.equals("then");
    }

    static Phrases<Kind> chinesePhrases() {
        return CHINESE;
    }
}
