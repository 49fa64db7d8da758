package io.mediawatch.tag.speaker.people;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.passage.Words;
import io.mediawatch.tag.speaker.words.EnglishWords;
import io.mediawatch.tag.speaker.words.Gender;
import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.text.Fold;
import io.mediawatch.text.Scan;
import io.mediawatch.text.Script;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognises descriptions of one person, or of an organization, by role alone: 一名工作人员,
 * {@code a Microsoft spokesperson}, {@code the league}; and finds where a passage introduces them or is about them.
 */
public final class Somebody {
    private static final Lexicon ENGLISH = Lexicon.read("english-subjects.txt");
    private static final Set<String> WRITINGS = ENGLISH.section("writings of somebody");
    private static final String THE = "The ";
    private static final Lexicon CHINESE = Lexicon.read("chinese-subjects.txt");
    private static final Set<String> ONE = CHINESE.section("one person");
    private static final Set<String> SAME = CHINESE.section("the same person");

    private static final Set<String> DETERMINERS = Set.of("a", "an", "one", "another");
    private static final String THEY = "they";
    /** Maximum number of words of a description of several people: {@code the three young researchers}. */
    private static final int MOST_WORDS = 4;

    /** How far back, in characters, from {@code they} to look for the people that it means. */
    private static final int FARTHEST_SENTENCE = 400;

    /** Maximum length of a name in capitals that stands for an organization: {@code UNESCO}. */
    private static final int LONGEST_ABBREVIATION = 6;

    private static final String CLAUSE = "，,；;。.！!？?：:“”「」\"";
    /** Maximum distance, in characters, of the noun from the word that introduces somebody. */
    private static final int FARTHEST = 24;

    private Somebody() {}

    /** Whether the noun is a document in which somebody says something: {@code statement}, {@code email}. */
    public static boolean isWriting(String noun) {
        return WRITINGS.contains(noun);
    }

    /** Whether the last word of a role or name denotes an organization or company: {@code the league}. */
    public static boolean isBody(String role) {
        String folded = Fold.fold(role);
        String noun = folded.substring(folded.lastIndexOf(' ') + 1);
        return EnglishWords.isBody(noun) || EnglishWords.isCompany(noun);
    }

    /**
     * Whether the form of the name shows that it is an organization's or a country's: {@code Arab League},
     * {@code Bureau of Fisheries}, {@code WHO}.
     */
    public static boolean isNameOfBody(String name) {
        if (name.indexOf(' ') < 0) {
            return NameWords.isPlace(name) || isAbbreviation(name);
        }
        int of = name.indexOf(" of ");
        String head = of > 0 ? name.substring(0, of) : name;
        boolean place = NameWords.isPlace(name.substring(name.lastIndexOf(' ') + 1));
        boolean body = (place || isBody(head) || !CompanyName.of(name).isEmpty()) && !Gender.hasGivenName(name);
        return body || NameForm.isNobody(name);
    }

    private static boolean isAbbreviation(String name) {
        return name.length() <= LONGEST_ABBREVIATION && name.chars().allMatch(unit -> unit >= 'A' && unit <= 'Z');
    }

    /**
     * Returns the organization at the start of the last sentence of a passage that starts with one
     * ({@code The league}); null if none does.
     */
    public static @Nullable String opening(Passage passage) {
        String text = passage.text();
        for (int at = text.lastIndexOf(THE); at >= 0; at = at == 0 ? -1 : text.lastIndexOf(THE, at - 1)) {
            int end = at + THE.length();
            while (end < text.length() && Character.isLowerCase(text.charAt(end))) {
                end++;
            }
            String words = text.substring(at, end);
            if (passage.sentences().start(at) == at && isBody(words)) {
                return words;
            }
        }
        return null;
    }

    /**
     * Returns the people with whom the last such sentence before the last {@code they} starts ({@code the plaintiffs},
     * {@code two researchers}); null if there are none, or for any other pronoun.
     */
    public static @Nullable String several(Passage passage, String they) {
        String folded = passage.folded();
        int limit = they.equals(THEY) ? folded.lastIndexOf(they) : -1;
        String several = null;
        int start = passage.sentences().start(Math.max(0, limit - FARTHEST_SENTENCE));
        while (start < limit) {
            int end = severalEnd(folded, start, limit);
            several = end > start ? passage.text().substring(start, end) : several;
            int next = Scan.behindSpaces(folded, passage.sentences().end(start));
            start = Math.max(next, start + 1);
        }
        return several;
    }

    private static int severalEnd(String folded, int start, int limit) {
        int from = start;
        for (int words = 0; words < MOST_WORDS; words++) {
            int end = from;
            while (end < limit && Script.isWord(folded.charAt(end))) {
                end++;
            }
            String word = folded.substring(from, end);
            if (word.endsWith("s") && EnglishWords.isHuman(word)) {
                return end;
            }
            if (end == from || !folded.startsWith(" ", end)) {
                return -1;
            }
            from = end + 1;
        }
        return -1;
    }

    /** Whether the role is that of one person, not of an organization or of several people. */
    public static boolean is(String role) {
        String folded = Fold.fold(role);
        if (!NameParts.isLatin(folded)) {
            return ONE.stream().anyMatch(folded::contains);
        }
        for (String word : folded.split(" ", -1)) {
            if (EnglishWords.isHuman(word)) {
                return !word.endsWith("s");
            }
        }
        return false;
    }

    /**
     * Returns the noun of a description: 工作人员 in 这名工作人员, {@code founder} in {@code the 39-year-old founder}; empty if
     * there is none.
     */
    public static String noun(String subject) {
        String folded = Fold.fold(subject);
        if (NameParts.isLatin(folded)) {
            Office office = Office.of(Office.words(folded));
            return office == null ? "" : office.noun();
        }
        for (String same : SAME) {
            if (folded.startsWith(same)) {
                String noun = folded.substring(same.length());
                return ONE.stream().anyMatch(noun::contains) ? "" : noun; // 该小区|一位保安 is somebody new
            }
        }
        return "";
    }

    public static boolean hasNoun(String role, String noun) {
        String folded = Fold.fold(role);
        int at = folded.indexOf(noun);
        return at >= 0 && Words.whole(folded, at, at + noun.length());
    }

    /**
     * Returns the words with which a passage introduces one person with that noun (一名浙江商家, {@code one employee}); null
     * if it does not.
     */
    public static @Nullable String introduced(Passage passage, String noun) {
        String folded = passage.folded();
        Set<String> ones = passage.isChinese() ? ONE : DETERMINERS;
        for (int at = folded.lastIndexOf(noun); at > 0; at = folded.lastIndexOf(noun, at - 1)) {
            int from = Math.max(0, at - FARTHEST);
            for (int start = at - 1; start >= from && CLAUSE.indexOf(folded.charAt(start)) < 0; start--) {
                if (opens(folded, start, ones) && Words.whole(folded, at, at + noun.length())) {
                    return passage.text().substring(start, at + noun.length());
                }
            }
        }
        return null;
    }

    private static boolean opens(String folded, int at, Set<String> words) {
        for (String word : words) {
            if (folded.startsWith(word, at) && Words.whole(folded, at, at + word.length())) {
                return !SAME.contains(word);
            }
        }
        return false;
    }
}
