package io.mediawatch.tag.speaker.words;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.WordSet;
import java.util.Set;

/** English words around a subject that several rules look at, folded. */
public final class EnglishWords {
    private static final Lexicon WORDS = Lexicon.read("english-subjects.txt");
    private static final Set<String> DETERMINERS = WORDS.section("determiners");
    private static final Set<String> PREPOSITIONS = WORDS.section("belongs to another");
    private static final Set<String> CALLINGS = WORDS.section("callings");
    private static final Set<String> COMPANIES = WORDS.section("companies");
    private static final Set<String> BODIES = WORDS.section("bodies");
    /** Nouns for what a person is: {@code analyst}. */
    public static final Set<String> HUMANS = WORDS.section("roles");

    public static final Set<String> HE = WORDS.section("he");
    public static final Set<String> SHE = WORDS.section("she");
    /** Before a participle of which the subject does not speak: {@code was}, {@code being}. */
    public static final WordSet PASSIVES = new WordSet(WORDS.section("before a passive"));
    /** Verbs before {@code as saying}: {@code quoted}. */
    public static final WordSet QUOTING = new WordSet(WORDS.section("quotes somebody"));

    private EnglishWords() {}

    public static boolean isDeterminer(String word) {
        return DETERMINERS.contains(word);
    }

    /** Whether a name behind the word belongs to another noun: {@code of}, {@code from}. */
    public static boolean isPreposition(String word) {
        return PREPOSITIONS.contains(word);
    }

    /** Whether the noun says what a person is: {@code analyst}. */
    public static boolean isHuman(String noun) {
        return HUMANS.contains(noun);
    }

    /** Whether the noun is an occupation that stands before names: {@code student}. */
    public static boolean isCalling(String noun) {
        return CALLINGS.contains(noun);
    }

    public static boolean isCompany(String noun) {
        return COMPANIES.contains(noun);
    }

    /** Whether the noun denotes another organization, or a thing that says something: {@code court}, {@code report}. */
    public static boolean isBody(String noun) {
        return BODIES.contains(noun);
    }
}
