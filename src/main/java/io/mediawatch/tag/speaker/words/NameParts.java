package io.mediawatch.tag.speaker.words;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.WordSet;
import io.mediawatch.text.Scan;
import io.mediawatch.text.Script;
import io.mediawatch.text.SignSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Splits names into surname, given name and the shorter names derived from them, such as nicknames, and checks whether
 * a string has the form of a Chinese name. Works on lists of surnames and given names, not on the article.
 */
public final class NameParts {
    private static final Lexicon NAMES = Lexicon.read("names.txt");
    private static final WordSet SURNAMES = new WordSet(NAMES.section("surnames"));
    private static final SignSet SURNAME_SIGNS = SignSet.of(NAMES.section("surnames").stream()
            .filter(name -> name.length() == 1)
            .collect(Collectors.joining()));
    private static final SignSet RARE_SURNAMES = SignSet.of(String.join("", NAMES.section("rare surnames")));
    private static final SignSet GIVEN_NAME_SIGNS = SignSet.of(String.join("", NAMES.section("given name characters")));
    /**
     * Length, in characters, of the longest common form of a Chinese name: a surname of one and a given name of two.
     */
    private static final int LONGEST_NAME = 3;
    /** Maximum number of letters in a label that consists of initials. */
    private static final int MOST_INITIALS = 3;

    private static final Set<String> HONORIFICS = NAMES.section("chinese honorifics");
    private static final Set<String> HONORIFICS_OF_STRANGERS = NAMES.section("chinese honorifics of strangers");
    /** Every honorific that follows a surname, in the order of the lists: 魏总, 魏阿姨. */
    public static final List<String> ALL_HONORIFICS =
            Stream.concat(HONORIFICS.stream(), HONORIFICS_OF_STRANGERS.stream()).toList();
    /** The honorifics that only ever follow a surname: 周师傅, but not 总 or 导, which also end other words. */
    public static final List<String> SURE_HONORIFICS = ALL_HONORIFICS.stream()
            .filter(word -> word.length() > 1 || HONORIFICS_OF_STRANGERS.contains(word))
            .toList();

    public static final HanWords SURE_HONORIFIC_WORDS = new HanWords(SURE_HONORIFICS);
    /** Parts of names without surname. */
    public static final HanWords OF_OTHER_PEOPLES = new HanWords(NAMES.section("chinese names of other peoples"));

    private static final WordSet ORDINARY = new WordSet(NAMES.section("not chinese names"));
    private static final WordSet NO_ENDINGS = new WordSet(NAMES.section("ends no chinese name"));
    private static final Set<String> BEFORE_SURNAMES = NAMES.section("chinese nicknames");
    /** Suffixes after a surname. */
    private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii", "iv");

    private static final Set<String> PARTICLES = NAMES.section("particles");
    private static final int LONGEST_PARTICLE =
            PARTICLES.stream().mapToInt(String::length).max().orElse(0);

    /** Maximum number of particles in a surname ({@code von und zu}); what has more is no name, and must not be costly. */
    private static final int MOST_PARTICLES = 4;

    private NameParts() {}

    /** Returns the shorter names by which somebody may be called once the full (folded) name has been given. */
    public static List<String> of(String folded) {
        List<String> parts = new ArrayList<>();
        if (folded.indexOf('·') > 0) {
            parts.addAll(List.of(folded.split("·", -1)));
        } else if (isHan(folded)) {
            addChinese(folded, parts);
        } else {
            addSpaced(folded, parts);
        }
        parts.removeIf(part -> part.isEmpty() || (part.length() == 1 && !part.equals(folded)));
        return parts;
    }

    private static void addSpaced(String folded, List<String> parts) {
        String[] words = folded.split(" ", -1);
        if (words.length < 2) {
            return;
        }
        parts.add(words[0]);
        int surname = surname(words);
        parts.add(words[surname]);
        if (words.length == 3 || words.length == 4) { // two surnames: Garcia Lopez of Maria Garcia Lopez
            parts.add(words[words.length - 2] + " " + words[words.length - 1]);
        }
        boolean two = words.length == 3 || (words.length == 4 && Gender.hasGivenName(words[1]));
        if (two && surname == words.length - 1 && isSurnameBefore(words[surname - 1])) {
            parts.add(words[surname - 1]);
        }
        int first = Math.max(1, surname - MOST_PARTICLES);
        while (surname > first && PARTICLES.contains(words[surname - 1])) {
            surname--;
            parts.add(String.join(" ", List.of(words).subList(surname, words.length)));
        }
    }

    /** Whether the word before the last is the first of two surnames ({@code Lopez} of Maria Lopez Garcia). */
    private static boolean isSurnameBefore(String word) {
        return word.length() > 2 && word.indexOf('.') < 0 && !PARTICLES.contains(word) && !Gender.hasGivenName(word);
    }

    /** Returns the index of the surname: {@code King} in {@code Martin Luther King Jr.} */
    private static int surname(String[] words) {
        int last = words.length - 1;
        return last > 1 && GENERATIONS.contains(words[last]) ? last - 1 : last;
    }

    private static void addChinese(String folded, List<String> parts) {
        String surname = surname(folded);
        if (surname.isEmpty() || surname.length() == folded.length()) {
            return;
        }
        if (surname.length() > 1) {
            parts.add(surname);
        }
        parts.add("老" + surname);
        parts.add("小" + surname);
        HONORIFICS.forEach(honorific -> parts.add(surname + honorific));
        if (folded.length() - surname.length() == 2) {
            parts.add(folded.substring(surname.length()));
        }
    }

    /**
     * Returns the Chinese surname at the start, or an empty string if there is none; both surnames of a married woman
     * (林周|婉仪).
     */
    public static String surname(String folded) {
        if ((folded.length() > 2 && SURNAMES.has(folded, 0, 2)) || hasTwoSurnames(folded)) {
            return folded.substring(0, 2);
        }
        return !folded.isEmpty() && isSurnameSign(folded.charAt(0)) ? folded.substring(0, 1) : "";
    }

    /** Whether the text has the form of the name of a woman with two surnames: 林周|婉仪. */
    public static boolean hasTwoSurnames(String folded) {
        return folded.length() == LONGEST_NAME + 1
                && isSurnameSign(folded.charAt(0))
                && isSurnameSign(folded.charAt(1))
                && GIVEN_NAME_SIGNS.has(folded.charAt(2))
                && GIVEN_NAME_SIGNS.has(folded.charAt(3));
    }

    /**
     * Returns the initials of a name: {@code BT} for Ben Thompson, {@code TV} for THE VERGE, {@code TC} for TechCrunch.
     */
    public static String initials(String name) {
        boolean joined = name.indexOf(' ') < 0 && name.chars().anyMatch(Character::isLowerCase);
        StringBuilder initials = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            boolean begins = joined || i == 0 || name.charAt(i - 1) == ' ';
            if (begins && Character.isUpperCase(name.charAt(i))) {
                initials.append(name.charAt(i));
            }
        }
        return initials.toString();
    }

    /** Returns the letters of a label that consists of initials ({@code BT}, {@code B.T.}); empty if it does not. */
    public static String letters(String label) {
        String letters = label.replace(".", "");
        boolean initials = letters.length() <= MOST_INITIALS && letters.chars().allMatch(Character::isUpperCase);
        return initials && (letters.equals(label) || dotted(letters).equals(label)) ? letters : "";
    }

    /** Returns initials with a dot behind each: {@code B.T.} for {@code BT}. */
    public static String dotted(String initials) {
        StringBuilder dotted = new StringBuilder();
        for (int i = 0; i < initials.length(); i++) {
            dotted.append(initials.charAt(i)).append('.');
        }
        return dotted.toString();
    }

    public static boolean isHan(String text) {
        return !text.isEmpty() && Scan.hanEnd(text, 0) == text.length();
    }

    public static boolean isLatin(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Script.isHan(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the text has the form of a Chinese name: a surname and one or two more characters, or a name without
     * surname (次仁多吉).
     */
    public static boolean looksChinese(String folded) {
        if (!isHan(folded)) {
            return false;
        }
        if (isOfOtherPeople(folded)) {
            return true;
        }
        int surname = surname(folded).length();
        int given = folded.length() - surname;
        return surname > 0 && given >= 1 && given <= 2;
    }

    /** Whether the text has that form and is no ordinary word. */
    public static boolean isChinese(String folded) {
        return looksChinese(folded) && !isOrdinary(folded);
    }

    /**
     * Whether the text consists of parts of names without surname: 次仁|多吉, 阿依努尔; not two characters, which may be a
     * word.
     */
    private static boolean isOfOtherPeople(String folded) {
        return folded.length() >= LONGEST_NAME && endOfOtherPeople(folded, 0) == folded.length();
    }

    /** End of the parts of such a name that start here; the same position if none does. */
    public static int endOfOtherPeople(String folded, int start) {
        int end = start;
        for (int part = start; part >= 0; part = OF_OTHER_PEOPLES.endAt(folded, end)) {
            end = part;
        }
        return end;
    }

    /** Whether the text is a surname with a given name, not with an honorific. */
    public static boolean isWhole(String folded) {
        int surname = surname(folded).length();
        return looksChinese(folded) && !ALL_HONORIFICS.contains(folded.substring(surname));
    }

    /** Whether the text has that form with a surname that is more often an ordinary word: 印奇. */
    public static boolean looksRare(String folded) {
        return isHan(folded)
                && (folded.length() == 2 || folded.length() == LONGEST_NAME)
                && RARE_SURNAMES.has(folded.charAt(0));
    }

    /** Whether two Chinese names differ in exactly one character, which is not the first: 贾杨清, 贾扬清. */
    public static boolean oneApart(String one, String other) {
        if (one.length() < 3
                || one.length() != other.length()
                || one.charAt(0) != other.charAt(0)
                || !isHan(one)
                || !isHan(other)) {
            return false;
        }
        int apart = 0;
        for (int i = 0; i < one.length(); i++) {
            apart += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return apart == 1;
    }

    /** Whether a name ends here, with a given name that consists of characters usual in given names: 邱成|晒出, 邱若彤|凭借. */
    public static boolean endsGivenName(String folded, int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if (!GIVEN_NAME_SIGNS.has(folded.charAt(i))) {
                return false;
            }
        }
        return end - start == LONGEST_NAME || end == folded.length() || !GIVEN_NAME_SIGNS.has(folded.charAt(end));
    }

    /** Whether a name of three characters has at least one that is usual in given names: 唐若谷. */
    public static boolean hasUsualSign(String folded) {
        return folded.length() == LONGEST_NAME
                && (GIVEN_NAME_SIGNS.has(folded.charAt(1)) || GIVEN_NAME_SIGNS.has(folded.charAt(2)));
    }

    /** Whether this character alone is a surname. */
    public static boolean isSurnameSign(char unit) {
        return SURNAME_SIGNS.has(unit);
    }

    public static boolean isSurname(String folded) {
        return !folded.isEmpty() && SURNAMES.has(folded, 0, folded.length());
    }

    /** Whether the text is a nickname made of a surname: 老李, 小王. */
    public static boolean isNickname(String folded) {
        return folded.length() == 2
                && BEFORE_SURNAMES.contains(folded.substring(0, 1))
                && isSurnameSign(folded.charAt(1))
                && !ORDINARY.has(folded, 0, 2);
    }

    /**
     * Whether the text looks like a name but begins with an ordinary word (解释, 任命), or ends with a character that
     * belongs to the words after it (赵淳在). Not 高雄飞, whose given name consists of characters usual in given names.
     */
    public static boolean isOrdinary(String folded) {
        int length = folded.length();
        boolean begins = length > 1
                && ORDINARY.has(folded, 0, 2)
                && !(length == LONGEST_NAME && endsGivenName(folded, 0, length));
        return begins || isOrdinaryWhole(folded);
    }

    /**
     * The same for names that may begin with an ordinary word (马克龙 with 马克, 孙女士 with 孙女): only the whole and its ending
     * count.
     */
    public static boolean isOrdinaryWhole(String folded) {
        int length = folded.length();
        return ORDINARY.has(folded, 0, length)
                || NO_ENDINGS.has(folded, Math.max(0, length - 1), length)
                || NO_ENDINGS.has(folded, Math.max(0, length - 2), length);
    }

    /** Whether the word only follows a surname: {@code III}. */
    public static boolean isGeneration(String folded) {
        return GENERATIONS.contains(folded);
    }

    public static boolean isParticle(String folded) {
        return folded.length() <= LONGEST_PARTICLE && PARTICLES.contains(folded);
    }

    /** Whether the word is a particle joined to a name by a hyphen: {@code al-Rashid}. */
    public static boolean startsWithParticle(String text, int start, int end) {
        int hyphen = start;
        while (hyphen < end && hyphen - start <= LONGEST_PARTICLE && text.charAt(hyphen) != '-') {
            hyphen++;
        }
        return hyphen + 1 < end
                && text.charAt(hyphen) == '-'
                && Character.isUpperCase(text.charAt(hyphen + 1))
                && PARTICLES.contains(text.substring(start, hyphen));
    }

    static int longestParticle() {
        return LONGEST_PARTICLE;
    }

    /** Turns a name in capitals into title case: {@code JENSEN HUANG} into {@code Jensen Huang}. */
    public static String titled(String name) {
        if (name.length() <= 3 || name.chars().anyMatch(Character::isLowerCase)) {
            return name;
        }
        StringBuilder titled = new StringBuilder(name);
        for (int i = 1; i < name.length(); i++) {
            if (Character.isLetter(name.charAt(i - 1))) {
                titled.setCharAt(i, Character.toLowerCase(name.charAt(i)));
            }
        }
        return titled.toString();
    }

    /** The name in title case, unless it is a single word, which may be an abbreviation (NASA). */
    public static String inTitleCase(String name) {
        return name.indexOf(' ') > 0 ? titled(name) : name;
    }
}
