package io.mediawatch.tag.speaker.people;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Words;
import io.mediawatch.tag.speaker.words.ChineseWords;
import io.mediawatch.tag.speaker.words.HanWords;
import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.text.Fold;
import io.mediawatch.text.Script;
import java.util.List;
import java.util.Set;

/**
 * Recognises words for relatives, friends and staff that identify somebody only through a named person: 唐诗雨的妈妈,
 * {@code Tom Okafor's daughter}.
 */
public final class Kin {
    private static final Lexicon NAMES = Lexicon.read("names.txt");
    private static final Set<String> ENGLISH = NAMES.section("before a given name");
    private static final HanWords CHINESE = new HanWords(NAMES.section("chinese kin"));
    private static final HanWords OTHERS = new HanWords(NAMES.section("chinese behind whose they are"));
    private static final List<String> POSSESSIVES = List.of("的", "'s ");

    private Kin() {}

    /** Whether an English word of kin directly precedes a name: {@code his daughter |Emi}. */
    static boolean directlyBefore(String text, int name) {
        return name > 1 && text.charAt(name - 1) == ' ' && endsWithEnglish(text, name - 1);
    }

    private static boolean endsWithEnglish(String text, int end) {
        return ENGLISH.contains(text.substring(text.lastIndexOf(' ', end - 1) + 1, end));
    }

    /**
     * Whether an English name is mentioned as that of somebody's relative: {@code somebody's brother Tom Okafor};
     * {@code his wife, Jane Doe}.
     */
    static boolean standsBesideName(String text, int name) {
        return directlyBefore(text, name)
                || (name > 2 && text.startsWith(", ", name - 2) && endsWithEnglish(text, name - 2));
    }

    /** Whether a word of kin directly follows a pronoun: 他妻子. */
    public static boolean startAt(String folded, int pronounEnd, int to) {
        return CHINESE.startAt(folded, pronounEnd, to);
    }

    /**
     * Whether a word that makes a name refer to somebody else directly follows it: 黄仁勋助理, 特朗普政府. Some of these can also
     * be the named person's own title (王雨桐律师); they only count if the person is known, that is, on the watch-list.
     */
    public static boolean startBehindName(String folded, int nameEnd, int to, boolean known) {
        boolean self = !known && NameParts.SURE_HONORIFIC_WORDS.startAt(folded, nameEnd, to);
        return !self && (CHINESE.startAt(folded, nameEnd, to) || OTHERS.startAt(folded, nameEnd, to));
    }

    /** Whether a word of kin before a name shows that the person is only mentioned along with another: 李娜和|丈夫|张鹏. */
    public static boolean standsBeside(String folded, int nameStart) {
        int kin = CHINESE.endingAt(folded, 0, nameStart);
        return kin > 0 && ChineseWords.GOVERNING.endingAt(folded, 0, kin) >= 0;
    }

    /** Whether a word of kin, or another that makes a name refer to somebody else, ends at {@code end}. */
    public static boolean endAt(String folded, int from, int end) {
        return CHINESE.endingAt(folded, from, end) >= 0 || OTHERS.endingAt(folded, from, end) >= 0;
    }

    /** Whether a role is that of a relative or friend: 林妈妈. */
    public static boolean endAt(String role) {
        return CHINESE.endingAt(Fold.fold(role), 0, role.length()) > 0;
    }

    /** Returns where the words end that follow a name and make it mean a relative; −1 if there are none. */
    public static int endAt(String folded, int nameEnd) {
        for (String possessive : POSSESSIVES) {
            int start = nameEnd + possessive.length();
            if (!folded.startsWith(possessive, nameEnd)) {
                continue;
            }
            if (CHINESE.startAt(folded, start, folded.length())) {
                return CHINESE.endAt(folded, start);
            }
            int end = start;
            while (end < folded.length() && Script.isLetter(folded.charAt(end))) {
                end++;
            }
            if (end > start && ENGLISH.contains(folded.substring(start, end)) && Words.closes(folded, end)) {
                return end;
            }
        }
        return -1;
    }
}
