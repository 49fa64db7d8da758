package io.mediawatch.tag.speaker.people;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.speaker.words.EnglishWords;
import io.mediawatch.tag.speaker.words.Gender;
import io.mediawatch.text.Fold;
import java.util.List;
import java.util.Set;

/**
 * Decides which words in a run of capitalised words are a name and which are titles, roles, places or words that only
 * start a sentence.
 */
public final class NameWords {
    private static final Lexicon NAMES = Lexicon.read("names.txt");
    private static final Set<String> NOT_A_NAME = NAMES.section("not a name");
    private static final Set<String> DESCRIBES = NAMES.section("describes");
    private static final Set<String> PARTIES = NAMES.section("party of a member");
    private static final Set<String> PLACES = NAMES.section("places and peoples");
    private static final Set<String> BEHIND = NAMES.section("behind a whole name");
    private static final Set<String> OF_OFFICES = NAMES.section("what an office is of");
    private static final Set<String> TITLES = NAMES.section("titles");
    private static final Set<String> RANKS = NAMES.section("ranks in capitals");
    /** Words that are part of a name when they stand inside it: {@code Marcy Two Rivers}. */
    private static final Set<String> NUMERALS = Set.of("one", "two", "three");
    /** In descriptions before a name: {@code Dancer-turned-baker Jane Doe}. */
    private static final String TURNED = "-turned-";
    /** Between a title and what it is for: {@code Minister of State for Trade}. */
    private static final String OF_STATE = " of State";

    private NameWords() {}

    /**
     * Returns the words without those that are not part of the name: before it titles, roles, words that only start a
     * sentence, and behind it honours ({@code Jane Doe KC}).
     */
    public static List<String> strip(List<String> run) {
        List<String> words = run;
        while (words.size() > 2 && BEHIND.contains(Fold.fold(words.get(words.size() - 1)))) {
            words = words.subList(0, words.size() - 1);
        }
        int from = 0;
        for (int i = 0; i < words.size(); i++) {
            String folded = Fold.fold(words.get(i));
            boolean numeral = i > 0 && i + 1 < words.size() && NUMERALS.contains(folded);
            if (numeral) {
                continue;
            }
            boolean none = TITLES.contains(folded)
                    || isRole(words, i, folded)
                    || isRank(words, i, folded)
                    || isNoName(folded)
                    || isAbbreviatedTitle(folded);
            boolean surname = none && i > from && i + 1 == words.size() && Gender.hasGivenName(words.get(i - 1));
            if (none && !surname) {
                from = i + 1;
            }
        }
        while (from + 2 < words.size() && (isPlace(words, from) || isCapitalsBeforeName(words, from))) {
            from++;
        }
        return words.subList(from, words.size());
    }

    /**
     * Whether capitals that only open the article precede a name, with nothing but capitals between:
     * {@code FIRST|TIME|Jane Doe}.
     */
    private static boolean isCapitalsBeforeName(List<String> words, int at) {
        int next = at;
        while (next < words.size() && isCapitals(words.get(next))) {
            next++;
        }
        return next > at && next + 1 < words.size() && Gender.hasGivenName(words.get(next));
    }

    private static boolean isCapitals(String word) {
        return word.length() > 2 && word.chars().allMatch(Character::isUpperCase);
    }

    /** Whether the word is a place before a given name: {@code Ukraine} in {@code Ukraine Kurt Volker}. */
    private static boolean isPlace(List<String> words, int at) {
        return isPlace(words.get(at)) && !Gender.hasGivenName(words.get(at)) && Gender.hasGivenName(words.get(at + 1));
    }

    /**
     * Whether the word is a role before a full name ({@code Neighbour Tom Okafor}), not the beginning of a company's
     * ({@code Steward Health Care}).
     */
    private static boolean isRole(List<String> words, int at, String folded) {
        return at + 2 < words.size()
                && (EnglishWords.isHuman(folded) || EnglishWords.isCalling(folded))
                && !Gender.hasGivenName(folded)
                && (Gender.hasGivenName(words.get(at + 1)) || !isOfBody(words.get(words.size() - 1)));
    }

    private static boolean isOfBody(String last) {
        return CompanyName.isEnd(last) || EnglishWords.isBody(Fold.fold(last));
    }

    /** Whether the word is a rank in capitals before a given name: {@code DI Jane Doe}. */
    private static boolean isRank(List<String> words, int at, String folded) {
        return at == 0
                && RANKS.contains(folded)
                && words.get(at).chars().allMatch(Character::isUpperCase)
                && words.size() > 2
                && Gender.hasGivenName(words.get(1));
    }

    /** The surname behind a rank in capitals ({@code DI Doe}), folded; empty if there is no rank. */
    static String behindRank(String folded) {
        int space = folded.indexOf(' ');
        return space > 0 && RANKS.contains(folded.substring(0, space)) ? folded.substring(space + 1) : "";
    }

    private static boolean isAbbreviatedTitle(String folded) {
        return folded.endsWith(".") && TITLES.contains(folded.substring(0, folded.length() - 1));
    }

    /** Whether the word is a place or a people: {@code Colombian}, {@code London}. */
    public static boolean isPlace(String word) {
        return PLACES.contains(Fold.fold(word));
    }

    public static boolean isTitle(String word) {
        return TITLES.contains(Fold.fold(word));
    }

    /** Whether the word is a title or a role: {@code President}, {@code Analyst}. */
    public static boolean isOffice(String word) {
        String folded = Fold.fold(word);
        return TITLES.contains(folded) || EnglishWords.isHuman(folded);
    }

    /**
     * Whether the word is never part of a name: {@code The}, {@code Tuesday}, {@code I'm}, {@code Alberta-based},
     * {@code D-Minn}, {@code Mother-of-three}, {@code Q14}.
     */
    private static boolean isNoName(String folded) {
        if (folded.startsWith("q")
                && folded.length() > 1
                && folded.chars().skip(1).allMatch(Character::isDigit)) {
            return true;
        }
        int hyphen = folded.lastIndexOf('-');
        if (hyphen > 0
                && (isDescription(folded)
                        || PARTIES.contains(folded.substring(0, hyphen))
                        || folded.contains(TURNED)
                        || Office.ofParent(folded) != Gender.UNKNOWN
                        || isCount(folded, hyphen))) {
            return true;
        }
        int apostrophe = folded.indexOf('\'');
        return NOT_A_NAME.contains(folded) || (apostrophe > 0 && NOT_A_NAME.contains(folded.substring(0, apostrophe)));
    }

    /** Whether the word describes what follows: {@code California-based}. */
    public static boolean isDescription(String folded) {
        int hyphen = folded.lastIndexOf('-');
        return hyphen > 0 && DESCRIBES.contains(folded.substring(hyphen + 1));
    }

    /** Whether the word is a spelled-out number: {@code Forty-eight}. */
    private static boolean isCount(String folded, int hyphen) {
        return NOT_A_NAME.contains(folded.substring(0, hyphen)) && NOT_A_NAME.contains(folded.substring(hyphen + 1));
    }

    /**
     * Whether the words before the offset are a title and a preposition ({@code Secretary of}, {@code Minister for},
     * {@code Ambassador to the}, {@code Minister of State for}), so that what follows still belongs to the title.
     */
    private static boolean isBehindOffice(String text, int at) {
        int place = text.startsWith(" the ", at - 5) ? at - 4 : at;
        int title = text.startsWith(" of ", place - 4) || text.startsWith(" to ", place - 4)
                ? place - 4
                : text.startsWith(" for ", place - 5) ? place - 5 : -1;
        if (title > 0 && text.startsWith(OF_STATE, title - OF_STATE.length())) {
            title -= OF_STATE.length();
        }
        return title > 0 && isTitle(text.substring(text.lastIndexOf(' ', title - 1) + 1, title));
    }

    /**
     * Returns where the person's name starts in a run behind an office ({@code Secretary of State |Jane Doe}); the
     * start of the run if no office precedes it, or no word before its last is a given name and it does not begin with
     * what offices are of.
     */
    public static int nameBehindOffice(String text, int start, int end) {
        if (!isBehindOffice(text, start)) {
            return start;
        }
        for (int word = start, space = text.indexOf(' ', word); space > 0 && space < end; ) {
            if (Gender.hasGivenName(text.substring(word, space))) {
                return word;
            }
            word = space + 1;
            space = text.indexOf(' ', word);
        }
        int first = text.indexOf(' ', start);
        boolean whole = first > 0 && first < end && text.lastIndexOf(' ', end - 1) > first;
        return whole && isOfOffice(text.substring(start, first)) ? first + 1 : start;
    }

    /** Whether the word stands between an office and a name: {@code Superintendent of|Police|Jane Doe}. */
    static boolean isOfOffice(String word) {
        return OF_OFFICES.contains(Fold.fold(word));
    }
}
