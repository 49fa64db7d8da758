package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Phrases;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Verbs of saying and thinking. */
final class SpeechVerbs {
    private static final Lexicon VERBS = Lexicon.read("speech-verbs.txt");
    private static final Set<String> ENGLISH = VERBS.section("english");
    private static final Set<String> ENGLISH_REPORTING = VERBS.section("english reporting");
    private static final Phrases<Kind> CHINESE = chinese();

    /** What a verb can stand beside. */
    enum Kind {
        /** Words in quotation marks, or reported speech. */
        SAYING,
        /** Reported speech only. */
        REPORTING,
        /** A longer word that only contains such a verb. */
        NONE
    }

    private SpeechVerbs() {}

    private static Phrases<Kind> chinese() {
        Map<String, Kind> all = new HashMap<>();
        VERBS.section("chinese").forEach(verb -> all.put(verb, Kind.SAYING));
        VERBS.section("chinese reporting").forEach(verb -> all.putIfAbsent(verb, Kind.REPORTING));
        VERBS.section("chinese none").forEach(word -> all.put(word, Kind.NONE));
        return new Phrases<>(all);
    }

    /** Whether it can stand beside a direct quotation. */
    static boolean isEnglish(String folded) {
        return ENGLISH.contains(folded);
    }

    /** Whether it can report speech. */
    static boolean reportsEnglish(String folded) {
        return ENGLISH_REPORTING.contains(folded) || ENGLISH.contains(folded);
    }

    static Phrases<Kind> chinesePhrases() {
        return CHINESE;
    }
}
