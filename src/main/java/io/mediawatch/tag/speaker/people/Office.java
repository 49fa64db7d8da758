package io.mediawatch.tag.speaker.people;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.WordSet;
import io.mediawatch.tag.speaker.words.EnglishWords;
import io.mediawatch.tag.speaker.words.Gender;
import io.mediawatch.text.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A description of an office in English, used instead of a name: the former|minister|for health. Decides whether
 * another description means the same office.
 *
 * @param before the words before the noun, without the article
 * @param behind the words after the noun
 */
public record Office(List<String> before, String noun, List<String> behind) {
    private static final Lexicon LISTS = Lexicon.read("english-subjects.txt");
    private static final Set<String> OTHERS = LISTS.section("makes another office");
    private static final Set<String> LOOKS = LISTS.section("ends what somebody is like");
    private static final Set<String> STANDINGS = LISTS.section("what somebody was or has become");
    /** Plurals without -s, also at the end of a noun: {@code salespeople}. */
    private static final List<String> PLURALS = List.of("men", "people", "children");

    private static final Set<String> MEMBERS = LISTS.section("members");
    private static final List<Same> SAME =
            LISTS.section("the same office").stream().map(Same::of).toList();
    private static final Set<String> MOTHERS = LISTS.section("mothers");
    private static final Set<String> FATHERS = LISTS.section("fathers");
    private static final String OF = "-of-";
    private static final String THE = "the";

    /** @param usual the word that replaces it in comparisons */
    private record Same(String word, String usual) {
        static Same of(String entry) {
            int equals = entry.indexOf('=');
            return new Same(
                    entry.substring(0, equals).strip(),
                    entry.substring(equals + 1).strip());
        }
    }

    /** Returns the office; null if the words do not begin with "the". */
    public static @Nullable Office of(List<String> words) {
        if (words.size() < 2 || !words.get(0).equals(THE)) {
            return null;
        }
        int noun = 1;
        while (noun + 1 < words.size() && !EnglishWords.isPreposition(words.get(noun + 1))) {
            noun++;
        }
        return new Office(words.subList(1, noun), words.get(noun), words.subList(noun + 1, words.size()));
    }

    /** Splits at separators; returns one empty word if the text has none. */
    static List<String> words(String folded) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= folded.length(); i++) {
            boolean inside = i < folded.length() && isInside(folded.charAt(i));
            if (!inside && i > start) {
                words.add(folded.substring(start, i));
            }
            start = inside ? start : i + 1;
        }
        return words.isEmpty() ? List.of("") : words;
    }

    private static boolean isInside(char unit) {
        return Script.isWord(unit) || "-'&".indexOf(unit) >= 0;
    }

    /** Returns the words, with synonyms of an office replaced by one word: {@code CEO} for {@code chief executive}. */
    public static List<String> alike(String folded) {
        List<String> words = words(folded);
        String text = " " + String.join(" ", words) + " ";
        String usual = text;
        for (Same same : SAME) {
            usual = usual.contains(same.word())
                    ? usual.replace(" " + same.word() + " ", " " + same.usual() + " ")
                    : usual;
        }
        return usual.equals(text) ? words : words(usual);
    }

    /**
     * Whether the noun denotes one person: {@code the judge}, {@code the boss}, but not {@code the judges} or
     * {@code the court}.
     */
    boolean isHeldByOne() {
        return EnglishWords.isHuman(noun) && isOne(noun);
    }

    /** Whether a noun for people stands in the singular: {@code witness}, but not {@code nurses} or {@code firemen}. */
    public static boolean isOne(String noun) {
        boolean several = noun.endsWith("s") && !noun.endsWith("ss");
        return !several && PLURALS.stream().noneMatch(noun::endsWith);
    }

    /** Returns the nouns that denote one person. */
    public static WordSet ofOne() {
        return new WordSet(EnglishWords.HUMANS.stream().filter(Office::isOne).toList());
    }

    /** Whether the text contains the noun or a synonym of it; a fast check before the words are compared. */
    boolean mayStandIn(String folded) {
        return folded.contains(noun)
                || SAME.stream().anyMatch(same -> same.usual().equals(noun) && folded.contains(same.word()));
    }

    /**
     * Whether a description means this office: it has the same noun, the same rank and every word that describes this
     * office.
     */
    boolean isHeldBy(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals(noun) && ends(words, i) && sameRank(words, i) && opens(words, i)) {
                return describedBy(words);
            }
        }
        return false;
    }

    /**
     * Returns the words directly before a name that can belong to a title with this noun; an empty list if they do not
     * end with it.
     */
    List<String> title(List<String> words) {
        int at = words.size() - 1 - behind.size();
        boolean same = at >= 0
                && words.get(at).equals(noun)
                && words.subList(at + 1, words.size()).equals(behind);
        int from = at;
        while (from > 0
                && !EnglishWords.isDeterminer(words.get(from))
                && !EnglishWords.isPreposition(words.get(from - 1))) {
            from--;
        }
        return same ? words.subList(from, words.size()) : List.of();
    }

    /**
     * Whether the noun ends the description, apart from what a preposition or "and" adds:
     * {@code founder and CEO of Fernhill}.
     */
    private static boolean ends(List<String> words, int at) {
        return at + 1 == words.size() || isJoint(words.get(at + 1)) || EnglishWords.isPreposition(words.get(at + 1));
    }

    /**
     * Whether the words before the noun belong to it: no preposition is among them, and an article only at the start;
     * not so in {@code at odds with the judge}.
     */
    private static boolean opens(List<String> words, int noun) {
        for (int i = 0; i < noun; i++) {
            boolean first = i == 0 || isJoint(words.get(i - 1)) || EnglishWords.isDeterminer(words.get(i - 1));
            if (EnglishWords.isPreposition(words.get(i)) || (!first && EnglishWords.isDeterminer(words.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isJoint(String word) {
        return word.equals("and") || word.equals("&");
    }

    /** Whether no word changes the rank: a vice president is not the president. */
    private boolean sameRank(List<String> words, int at) {
        for (int i = at - 1; i >= 0 && !isJoint(words.get(i)); i--) {
            if (OTHERS.contains(words.get(i)) && !before.contains(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean describedBy(List<String> words) {
        return before.stream().allMatch(word -> isLight(word) || hasWord(words, word))
                && behind.stream().allMatch(word -> EnglishWords.isDeterminer(word) || hasWord(words, word));
    }

    private static boolean hasWord(List<String> words, String word) {
        return words.contains(word) || words.contains(word + "'s");
    }

    /**
     * Whether a word does not distinguish one holder of an office from another: the |company| spokesman, the
     * |39-year-old| founder, the |Republican| governor.
     */
    private static boolean isLight(String word) {
        return EnglishWords.isCompany(word) || MEMBERS.contains(word) || word.endsWith("'s") || isLooks(word);
    }

    /**
     * Whether the words only describe somebody who was named before, by looks, age, party, people or
     * career: {@code the bow-tied maverick}, {@code the Democrat}, {@code the Dane}, {@code the retired clerk}.
     */
    public static boolean onlyDescribes(String folded) {
        List<String> words = words(folded);
        String last = words.get(words.size() - 1);
        boolean another = words.stream().anyMatch(word -> word.endsWith("'s"));
        return MEMBERS.contains(last)
                || NameWords.isPlace(last)
                || (!another && words.stream().anyMatch(word -> isLooks(word) || STANDINGS.contains(word)));
    }

    /** Whether the words describe a mother or a father ({@code the mum-of-two}): the sex, else unknown. */
    public static Gender ofParent(String folded) {
        int of = folded.lastIndexOf(OF);
        String parent = of < 0 ? "" : folded.substring(folded.lastIndexOf(' ', of) + 1, of);
        if (MOTHERS.contains(parent)) {
            return Gender.FEMALE;
        }
        return FATHERS.contains(parent) ? Gender.MALE : Gender.UNKNOWN;
    }

    private static boolean isLooks(String word) {
        int hyphen = word.lastIndexOf('-');
        return hyphen > 0 && LOOKS.contains(word.substring(hyphen + 1));
    }
}
