package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.text.Fold;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether {@code he} or {@code she} can mean a person, judging by given name, honorific, or words for kin beside the
 * name.
 */
enum Gender {
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

    private static final HanWords FEMALE_ENDINGS = new HanWords(NAMES.section("chinese honorifics, female"));
    private static final HanWords MALE_ENDINGS = new HanWords(NAMES.section("chinese honorifics, male"));

    private static final HanWords WIVES = new HanWords(NAMES.section("chinese wives"));
    private static final HanWords HUSBANDS = new HanWords(NAMES.section("chinese husbands"));
    /** Characters between a name and the words for that person's wife or husband. */
    private static final String JOINS = "和与跟的";

    private static final HanWords FEMALE_KIN = new HanWords(NAMES.section("chinese kin, female"));
    private static final HanWords MALE_KIN = new HanWords(NAMES.section("chinese kin, male"));

    private static Set<String> all() {
        Set<String> all = new HashSet<>(MALES);
        all.addAll(FEMALES);
        all.addAll(EITHER);
        return all;
    }

    static Gender of(String name) {
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

    /** The gender that a word for kin before a Chinese name shows: 丈夫|张鹏. */
    static Gender ofKin(String folded, int nameStart) {
        if (FEMALE_KIN.endingAt(folded, 0, nameStart) >= 0) {
            return FEMALE;
        }
        return MALE_KIN.endingAt(folded, 0, nameStart) >= 0 ? MALE : UNKNOWN;
    }

    /** The gender that the word for kin at the end of a role shows: 林妈妈. */
    static Gender ofKin(String role) {
        return ofKin(Fold.fold(role), role.length());
    }

    /** The gender that words for a spouse after a Chinese name show: 张鹏|和妻子. */
    static Gender bySpouse(String folded, int nameEnd) {
        if (nameEnd >= folded.length() || JOINS.indexOf(folded.charAt(nameEnd)) < 0) {
            return UNKNOWN;
        }
        if (WIVES.startAt(folded, nameEnd + 1, folded.length())) {
            return MALE;
        }
        return HUSBANDS.startAt(folded, nameEnd + 1, folded.length()) ? FEMALE : UNKNOWN;
    }

    /** Whether the name starts with a given name. */
    static boolean hasGivenName(String name) {
        return !given(name).isEmpty();
    }

    boolean fits(Gender other) {
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
