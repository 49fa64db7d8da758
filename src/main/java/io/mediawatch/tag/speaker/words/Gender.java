package io.mediawatch.tag.speaker.words;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.text.Fold;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether {@code he} or {@code she} can mean a person, judging by given name or honorific. {@link ChineseGender} tells
 * what the words beside a name show.
 */
public enum Gender {
    MALE,
    FEMALE,
    UNKNOWN;

    /** First accented Latin letter: accents are ignored, so that {@code Zoë} is also found as {@code Zoe}. */
    private static final char ACCENTS = '\u00c0';

    private static final char LAST_ACCENT = '\u024f';
    /** Accents apart from their letters. */
    private static final Pattern ACCENT = Pattern.compile("\\p{M}");

    private static final Lexicon NAMES = Lexicon.read("given-names.txt");
    private static final Set<String> MALES = NAMES.section("male");
    private static final Set<String> FEMALES = NAMES.section("female");
    private static final Set<String> EITHER = NAMES.section("either");
    private static final Set<String> ALL = all();

    private static final Lexicon SUBJECTS = Lexicon.read("english-subjects.txt");
    private static final Set<String> TITLES_OF_MEN = SUBJECTS.section("titles of men");
    private static final Set<String> TITLES_OF_WOMEN = SUBJECTS.section("titles of women");
    private static final HanWords FEMALE_ENDINGS = new HanWords(NAMES.section("chinese honorifics, female"));
    private static final HanWords MALE_ENDINGS = new HanWords(NAMES.section("chinese honorifics, male"));

    private static Set<String> all() {
        Set<String> all = new HashSet<>(MALES);
        all.addAll(FEMALES);
        all.addAll(EITHER);
        return all;
    }

    public static Gender of(String name) {
        if (FEMALE_ENDINGS.endingAt(name, 0, name.length()) >= 0) {
            return FEMALE;
        }
        if (MALE_ENDINGS.endingAt(name, 0, name.length()) >= 0) {
            return MALE;
        }
        String given = given(name);
        if (MALES.contains(given)) {
            return MALE;
        }
        return FEMALES.contains(given) ? FEMALE : UNKNOWN;
    }

    /** The gender that a title right before a name tells: {@code Ms.|Okafor}. */
    public static Gender titled(String folded, int name) {
        int end = name - 1;
        if (end <= 0 || folded.charAt(end) != ' ') {
            return UNKNOWN;
        }
        String title = folded.substring(folded.lastIndexOf(' ', end - 1) + 1, end);
        return TITLES_OF_MEN.contains(title) ? MALE : TITLES_OF_WOMEN.contains(title) ? FEMALE : UNKNOWN;
    }

    /** Whether the name starts with a given name. */
    public static boolean hasGivenName(String name) {
        return !given(name).isEmpty();
    }

    public boolean fits(Gender other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }

    /** The listed given name that a name starts with; empty if there is none. */
    private static String given(String name) {
        int space = name.indexOf(' ');
        String given = Fold.fold(space < 0 ? name : name.substring(0, space));
        String first = ALL.contains(given) ? given : firstOfTwo(given);
        if (ALL.contains(first)) {
            return first;
        }
        String plain = withoutAccents(first);
        return ALL.contains(plain) ? plain : "";
    }

    /** The first part of a double given name: {@code Eva} of {@code Eva-Marie}. */
    private static String firstOfTwo(String given) {
        int hyphen = given.indexOf('-');
        boolean two = hyphen > 0 && ALL.contains(given.substring(hyphen + 1));
        return two ? given.substring(0, hyphen) : given;
    }

    private static String withoutAccents(String given) {
        for (int i = 0; i < given.length(); i++) {
            if (given.charAt(i) >= ACCENTS && given.charAt(i) <= LAST_ACCENT) {
                return ACCENT.matcher(Normalizer.normalize(given, Normalizer.Form.NFD))
                        .replaceAll("");
            }
        }
        return given;
    }
}
