package io.mediawatch.tag.speaker.words;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Phrases;
import io.mediawatch.tag.passage.WordSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks up verbs of saying and thinking, in both languages, and what each can introduce. */
public final class SpeechVerbs {
    private static final Lexicon VERBS = Lexicon.read("speech-verbs.txt");
    private static final Set<String> ENGLISH = VERBS.section("english");
    private static final WordSet ENGLISH_SAYING = new WordSet(ENGLISH);
    /** First words of verbs of two words: {@code went on}. */
    private static final WordSet FIRSTS = new WordSet(ENGLISH.stream()
            .filter(verb -> verb.indexOf(' ') > 0)
            .map(verb -> verb.substring(0, verb.indexOf(' ')))
            .collect(Collectors.toSet()));

    private static final WordSet ENGLISH_REPORTING = new WordSet(VERBS.section("english reporting"));
    private static final WordSet ENGLISH_WITH_THAT = new WordSet(VERBS.section("english reporting with that"));
    private static final WordSet ENGLISH_WITH_CLAUSE =
            new WordSet(VERBS.section("english reporting with that and a subject"));
    private static final WordSet SUBJECTS = new WordSet(VERBS.section("english subjects of a clause"));
    private static final Set<String> APART = VERBS.section("english reporting apart");
    private static final WordSet ENGLISH_APART = new WordSet(APART);
    private static final Set<String> REPORTING = reports();
    private static final WordSet REPORTS = new WordSet(REPORTING);

    private static final Phrases<Kind> CHINESE = chinese();

    /** What a verb, or another word looked up along with the verbs, can stand next to. */
    public enum Kind {
        /** Words in quotation marks, or reported speech. */
        SAYING,
        /** Reported speech only. */
        REPORTING,
        /** Words in quotation marks, or reported speech after a comma or colon. */
        STATING,
        /** Only after words in quotation marks: 张一鸣说完就走了. */
        ENDING,
        /** Not a verb of saying, but a longer word that contains one. */
        NONE,
        /** Not a verb: a title before a name. */
        TITLE,
        /** Something that only people do, so that a name precedes it. */
        ACT,
        /** Not a verb: an honorific after a surname, 周师傅. */
        HONORIFIC
    }

    private SpeechVerbs() {}

    private static Set<String> reports() {
        Set<String> all = new HashSet<>(VERBS.section("english reporting"));
        all.addAll(VERBS.section("english reporting apart"));
        all.addAll(VERBS.section("english reporting with that and a subject"));
        VERBS.section("english reporting with that").forEach(verb -> all.add(verb.replaceFirst(" .*", "")));
        all.add("according");
        return all;
    }

    private static Phrases<Kind> chinese() {
        Map<String, Kind> all = new HashMap<>();
        VERBS.section("chinese").forEach(verb -> all.put(verb, Kind.SAYING));
        VERBS.section("chinese stating").forEach(verb -> all.put(verb, Kind.STATING));
        VERBS.section("chinese reporting").forEach(verb -> all.putIfAbsent(verb, Kind.REPORTING));
        VERBS.section("chinese ending").forEach(word -> all.put(word, Kind.ENDING));
        VERBS.section("chinese none").forEach(word -> all.put(word, Kind.NONE));
        ChineseTitles.all().forEach(title -> all.put(title, Kind.TITLE));
        ChineseWords.ACTS.forEach(act -> all.putIfAbsent(act, Kind.ACT));
        NameParts.SURE_HONORIFICS.forEach(word -> all.putIfAbsent(word, Kind.HONORIFIC));
        return new Phrases<>(all);
    }

    /** Whether a verb that can introduce a direct quotation starts at this token. */
    public static boolean isEnglish(Tokens words, int at) {
        return words.isAny(at, ENGLISH_SAYING) || (words.isAny(at, FIRSTS) && endOfEnglish(words, at) == at + 2);
    }

    /**
     * Returns the index after the verb that starts at a token, including the second word of verbs such as "points out";
     * the same index if none does.
     */
    public static int endOfEnglish(Tokens words, int at) {
        String word = words.get(at).folded();
        boolean two = at + 1 < words.size()
                && ENGLISH.contains(word + " " + words.get(at + 1).folded());
        return two ? at + 2 : ENGLISH.contains(word) ? at + 1 : at;
    }

    /** Returns the index after a verb, of one word or two, that is known to start at a token. */
    public static int end(Tokens words, int verb) {
        return Math.max(verb + 1, endOfEnglish(words, verb));
    }

    /** Whether reported speech can begin next to this token: a fast check that rules out most tokens. */
    public static boolean mayReport(Tokens words, int at) {
        return words.isAny(at, REPORTS);
    }

    /** Whether the token can report speech; some verbs need "that" after them. */
    public static boolean reportsEnglish(Tokens words, int at) {
        return reportsAlone(words, at) || reportsWithThat(words, at);
    }

    /** Whether the token is a verb that reports speech with "that" after it, and has it. */
    public static boolean reportsWithThat(Tokens words, int at) {
        boolean that = at + 1 < words.size() && words.is(at + 1, "that");
        return that
                && (words.isAny(at, ENGLISH_WITH_THAT)
                        || (words.isAny(at, ENGLISH_WITH_CLAUSE) && opensClause(words, at + 2)));
    }

    /** Whether a clause begins here, rather than a noun that "that" points at: accepted that|the plan, that|award. */
    private static boolean opensClause(Tokens words, int at) {
        return at < words.size()
                && (words.isAny(at, SUBJECTS)
                        || words.get(at).capital()
                        || EnglishWords.isDeterminer(words.get(at).folded()));
    }

    /** Whether the token can report speech without "that" after it. */
    public static boolean reportsAlone(Tokens words, int at) {
        return words.isAny(at, ENGLISH_REPORTING);
    }

    /** Whether the token can report speech that stands apart from it: before it, or after a place and "that". */
    public static boolean reportsApart(Tokens words, int at) {
        return words.isAny(at, ENGLISH_APART);
    }

    /** Whether a verb that reports is in a form that is no noun: {@code claimed}, neither {@code claim} nor {@code claims}. */
    public static boolean isPast(Tokens words, int at) {
        String verb = words.get(at).folded();
        return !verb.endsWith("s") && !REPORTING.contains(verb + "s");
    }

    /** Whether such a verb is in the plural: the list has it with -s, too. */
    public static boolean isPlural(Tokens words, int at) {
        return APART.contains(words.get(at).folded() + "s");
    }

    public static boolean coordinates(String folded) {
        return folded.equals("and") || folded.equals("but") || folded.equals("then");
    }

    static Phrases<Kind> chinesePhrases() {
        return CHINESE;
    }
}
