package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.WordSet;
import io.mediawatch.text.Script;
import io.mediawatch.text.SignSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Surnames, given names and the names people are called by instead. */
final class NameParts {
    private static final Lexicon NAMES = Lexicon.read("names.txt");
    private static final WordSet SURNAMES = new WordSet(NAMES.section("surnames"));
    private static final SignSet SURNAME_SIGNS = SignSet.of(NAMES.section("surnames").stream()
            .filter(name -> name.length() == 1)
            .collect(Collectors.joining()));
    private static final SignSet RARE_SURNAMES = SignSet.of(String.join("", NAMES.section("rare surnames")));
    private static final SignSet GIVEN_NAME_SIGNS = SignSet.of(String.join("", NAMES.section("given name characters")));
    /** A surname and a given name of two signs. */
    private static final int LONGEST_NAME = 3;

    private static final Set<String> HONORIFICS = NAMES.section("chinese honorifics");
    private static final WordSet ORDINARY = new WordSet(NAMES.section("not chinese names"));
    private static final WordSet NO_ENDINGS = new WordSet(NAMES.section("ends no chinese name"));
    private static final Set<String> BEFORE_SURNAMES = NAMES.section("chinese nicknames");
    /** Behind a surname. */
    private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii", "iv");

    private static final Set<String> PARTICLES = NAMES.section("particles");
    private static final int LONGEST_PARTICLE =
            PARTICLES.stream().mapToInt(String::length).max().orElse(0);

    private NameParts() {}

    /** The parts of a folded name by which somebody is called after the whole name was given. */
    static List<String> of(String folded) {
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
        if (words.length == 3 || words.length == 4) {
            parts.add(words[words.length - 2] + " " + words[words.length - 1]);
        }
        while (surname > 1 && PARTICLES.contains(words[surname - 1])) {
            surname--;
            parts.add(String.join(" ", List.of(words).subList(surname, words.length)));
        }
    }

    /** King, of Martin Luther King Jr. */
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

    /** The Chinese surname at the start, empty if there is none. */
    static String surname(String folded) {
        if (folded.length() > 2 && SURNAMES.has(folded, 0, 2)) {
            return folded.substring(0, 2);
        }
        return !folded.isEmpty() && isSurnameSign(folded.charAt(0)) ? folded.substring(0, 1) : "";
    }

    /** BT of Ben Thompson, TV of THE VERGE, TC of TechCrunch. */
    static String initials(String name) {
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

    static boolean isHan(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Script.isHan(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    static boolean isLatin(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Script.isHan(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a short Han text has the form of a Chinese name: surname and one or two characters. */
    static boolean looksChinese(String folded) {
        if (!isHan(folded)) {
            return false;
        }
        int surname = surname(folded).length();
        int given = folded.length() - surname;
        return surname > 0 && given >= 1 && given <= 2;
    }

    /** Whether it has that form with a surname that is first of all a word: 印奇. */
    static boolean looksRare(String folded) {
        return isHan(folded)
                && (folded.length() == 2 || folded.length() == LONGEST_NAME)
                && RARE_SURNAMES.has(folded.charAt(0));
    }

    /** Whether two Chinese names differ in one character that is not the first: 贾杨清, 贾扬清. */
    static boolean oneApart(String one, String other) {
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

    /** Whether a given name of its usual signs ends here: 邱成|晒出, 邱若彤|凭借. */
    static boolean endsGivenName(String folded, int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if (!GIVEN_NAME_SIGNS.has(folded.charAt(i))) {
                return false;
            }
        }
        return end - start == LONGEST_NAME || end == folded.length() || !GIVEN_NAME_SIGNS.has(folded.charAt(end));
    }

    /** Whether a name of three has a sign that is usual in given names: 唐若谷. */
    static boolean hasUsualSign(String folded) {
        return folded.length() == LONGEST_NAME
                && (GIVEN_NAME_SIGNS.has(folded.charAt(1)) || GIVEN_NAME_SIGNS.has(folded.charAt(2)));
    }

    /** Whether a single sign is a surname. */
    static boolean isSurnameSign(char unit) {
        return SURNAME_SIGNS.has(unit);
    }

    static boolean isSurname(String folded) {
        return !folded.isEmpty() && SURNAMES.has(folded, 0, folded.length());
    }

    /** 老李, 小王. */
    static boolean isNickname(String folded) {
        return folded.length() == 2
                && BEFORE_SURNAMES.contains(folded.substring(0, 1))
                && isSurnameSign(folded.charAt(1))
                && !ORDINARY.has(folded, 0, 2);
    }

    /**
     * Whether ordinary words only begin as a name does (解释, 任命, but not 高雄飞, of usual signs), or one goes on with what
     * follows (赵淳在).
     */
    static boolean isOrdinary(String folded) {
        int length = folded.length();
        boolean begins = length > 1
                && ORDINARY.has(folded, 0, 2)
                && !(length == LONGEST_NAME && endsGivenName(folded, 0, length));
        return begins || isOrdinaryWhole(folded);
    }

    /** The same of names that may begin as a word does: 马克龙, 马克; 孙女士, 孙女. */
    static boolean isOrdinaryWhole(String folded) {
        int length = folded.length();
        return ORDINARY.has(folded, 0, length)
                || NO_ENDINGS.has(folded, Math.max(0, length - 1), length)
                || NO_ENDINGS.has(folded, Math.max(0, length - 2), length);
    }

    /** All that stands behind a surname: 魏总, 魏阿姨. */
    static List<String> honorifics() {
        List<String> all = new ArrayList<>(HONORIFICS);
        all.addAll(NAMES.section("chinese honorifics of strangers"));
        return all;
    }

    /** Those that nothing but a surname stands before: 周师傅, but not 总 or 导. */
    static List<String> sureHonorifics() {
        return honorifics().stream()
                .filter(word -> word.length() > 1
                        || NAMES.section("chinese honorifics of strangers").contains(word))
                .toList();
    }

    static boolean isParticle(String folded) {
        return folded.length() <= LONGEST_PARTICLE && PARTICLES.contains(folded);
    }

    /** Whether a word is a particle and a name with a hyphen between: al-Rashid. */
    static boolean startsWithParticle(String text, int start, int end) {
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
}
