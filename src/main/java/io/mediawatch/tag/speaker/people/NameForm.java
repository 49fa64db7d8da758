package io.mediawatch.tag.speaker.people;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.speaker.words.Gender;
import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.text.Fold;
import io.mediawatch.text.Script;
import java.util.Set;

/** What the form of a name in Latin letters, and the lists of names, tell about it without any context. */
public final class NameForm {
    private static final Lexicon NAMES = Lexicon.read("names.txt");
    private static final Set<String> NO_PEOPLE = NAMES.section("no people");
    private static final Set<String> SURE_TITLES = NAMES.section("sure titles");
    /** Length of the longest prefix of surnames behind which a capital stands: {@code Mac}. */
    private static final int LONGEST_PREFIX = 3;

    /** Maximum number of words in a name. */
    private static final int MOST_WORDS = 5;

    private NameForm() {}

    /** Whether a word, as written, is a title that only people have: {@code Mr.} */
    public static boolean isSureTitle(String word) {
        String folded = Fold.fold(word);
        return SURE_TITLES.contains(folded.endsWith(".") ? folded.substring(0, folded.length() - 1) : folded);
    }

    /** Whether a name of several words is recognisable as a person's without context: {@code Jane Doe}. */
    public static boolean isSurelyPerson(String name) {
        return name.indexOf(' ') > 0
                && Gender.hasGivenName(name)
                && !endsWithAbbreviation(name)
                && goesOnAsName(name)
                && CompanyName.of(name).isEmpty()
                && !isNobody(name);
    }

    /**
     * Whether every word between the first and the last is an initial, a particle or a given name, unlike in titles
     * such as {@code Petra Talks Trains}.
     */
    static boolean goesOnAsName(String name) {
        String[] all = name.split(" ", -1);
        for (int i = 1; i + 1 < all.length; i++) {
            String word = Fold.fold(all[i]);
            boolean initial = word.length() <= 2;
            if (!initial && !NameParts.isParticle(word) && !Gender.hasGivenName(word)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the name has the form of a person's but is none: {@code Wall Street}. */
    public static boolean isNobody(String name) {
        return NO_PEOPLE.contains(Fold.fold(name));
    }

    public static boolean endsWithAbbreviation(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return isAbbreviation(last) && !NameParts.isGeneration(Fold.fold(last)) && !isAbbreviation(name);
    }

    /** Whether the name is a surname of several words: {@code De la Cruz}. */
    static boolean startsWithParticle(String folded) {
        int space = folded.indexOf(' ');
        return space > 0 && NameParts.isParticle(folded.substring(0, space));
    }

    /** Number of particles in the name: two in {@code Ahmed bin Saeed Al Maktoum}. */
    static int particles(String folded) {
        int particles = 0;
        int start = 0;
        for (int end = folded.indexOf(' '); end > 0; end = folded.indexOf(' ', start)) {
            particles += NameParts.isParticle(folded.substring(start, end)) ? 1 : 0;
            start = end + 1;
        }
        return particles;
    }

    /**
     * Whether the name starts with an abbreviation that is not an initial: {@code OS Harbour}, but not
     * {@code A. Okafor}.
     */
    static boolean startsWithAbbreviation(String name) {
        String first = name.substring(0, Math.max(0, name.indexOf(' ')));
        return isAbbreviation(first) && first.indexOf('.') < 0 && !isAbbreviation(name);
    }

    /**
     * Whether the words have several characters and no lower-case letter. Callers exclude names wholly in capitals:
     * {@code AI} in Will AI and {@code OS} in OS Harbour count, ANDREW NG does not.
     */
    private static boolean isAbbreviation(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (Character.isLowerCase(words.charAt(i))) {
                return false;
            }
        }
        return words.length() > 1;
    }

    /** Whether a word is made of two, which names of things are ({@code JavaScript}), unlike {@code MacLeod}. */
    static boolean isJoined(String word) {
        return word.chars().skip(LONGEST_PREFIX + 1).anyMatch(Character::isUpperCase)
                && Character.isLowerCase(word.charAt(word.length() - 1))
                && word.indexOf('-') < 0;
    }

    /** Whether the text looks like a name: a few capitalised words, a Chinese name, a foreign one with a dot. */
    public static boolean looksLikeName(String name) {
        String folded = Fold.fold(name);
        if (folded.indexOf('·') > 0 || NameParts.looksChinese(folded) || NameParts.isNickname(folded)) {
            return true;
        }
        int words = 0;
        for (String word : name.split(" ", -1)) {
            boolean capital = !word.isEmpty()
                    && (Character.isUpperCase(word.charAt(0))
                            || (words > 0 && NameParts.startsWithParticle(word, 0, word.length())));
            boolean named = capital && isInLatinLetters(word);
            if (!named && !NameParts.isParticle(Fold.fold(word))) {
                return false;
            }
            words++;
        }
        return words <= MOST_WORDS;
    }

    /** Whether the text has the form of a name of several words: {@code Rosa Lindqvist}. */
    public static boolean looksLikeFullName(String text) {
        return text.indexOf(' ') > 0 && looksLikeName(text);
    }

    private static boolean isInLatinLetters(String word) {
        return word.chars()
                .allMatch(unit ->
                        Script.isLetter((char) unit) || "'’.-&".indexOf(unit) >= 0 || Script.isDigit((char) unit));
    }
}
