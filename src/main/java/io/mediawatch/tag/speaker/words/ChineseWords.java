package io.mediawatch.tag.speaker.words;

import io.mediawatch.tag.passage.Lexicon;
import java.util.HashSet;
import java.util.Set;

/** Chinese words around a subject that several rules look at. */
public final class ChineseWords {
    private static final Lexicon WORDS = Lexicon.read("chinese-subjects.txt");
    private static final Set<String> ALL_ROLES = WORDS.section("roles");
    /** What somebody is, or the noun of a body that speaks: 记者, 老板, 药业. */
    public static final HanWords ROLES = new HanWords(ALL_ROLES);
    /** Words that introduce one person: 一名, 一位. */
    public static final HanWords ONE = new HanWords(WORDS.section("one person"));
    /** Adverbials between a subject and its verb. */
    public static final HanWords ADVERBS = new HanWords(WORDS.section("after the subject"));
    /** Before somebody who is not the subject: 对, 和. */
    public static final HanWords GOVERNING = new HanWords(WORDS.section("before somebody else"));
    /** Before whoever is addressed. */
    public static final HanWords TO = new HanWords(WORDS.section("to whom"));

    /** Notes that a name was changed, or of another name: 成钢|（化名）, 林钢|（绰号阿飞）. */
    public static final Set<String> RENAMES = renames();
    /** What only people do, as it follows names, with such notes: 孟昭阳|今年. */
    public static final Set<String> ACTS = acts();

    private ChineseWords() {}

    private static Set<String> renames() {
        Set<String> renames = new HashSet<>(Set.of("(化名"));
        Lexicon.read("names.txt")
                .section("chinese other names")
                .forEach(word -> renames.addAll(Set.of("(" + word, "," + word)));
        return Set.copyOf(renames);
    }

    private static Set<String> acts() {
        Set<String> acts = new HashSet<>(RENAMES);
        acts.addAll(WORDS.section("what only people do"));
        return Set.copyOf(acts);
    }

    /** Whether the words before a name make the person an addressee or an object: 对|黄仁勋, but not 名将|林晓岚. */
    public static boolean govern(String folded, int from, int name) {
        return GOVERNING.endingAt(folded, from, name) >= 0 && !ChineseTitles.endAt(folded, from, name);
    }

    public static boolean isRole(String folded) {
        return ALL_ROLES.contains(folded);
    }
}
