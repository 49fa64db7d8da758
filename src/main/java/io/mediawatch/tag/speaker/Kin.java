package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Words;
import io.mediawatch.text.Script;
import java.util.List;
import java.util.Set;

/** Relatives and friends who are called by nothing but whose they are: 唐诗雨的妈妈, Tom Okafor's daughter. */
final class Kin {
    private static final Lexicon NAMES = Lexicon.read("names.txt");
    private static final Set<String> ENGLISH = NAMES.section("before a given name");
    private static final HanWords CHINESE = new HanWords(NAMES.section("chinese kin"));
    private static final HanWords OTHERS = new HanWords(NAMES.section("chinese behind whose they are"));
    private static final HanWords GOVERNING =
            new HanWords(Lexicon.read("chinese-subjects.txt").section("before somebody else"));
    private static final HanWords HONORIFICS = new HanWords(NameParts.sureHonorifics());
    private static final List<String> POSSESSIVES = List.of("的", "'s ");

    private Kin() {}

    /** Whether such a word stands right behind a pronoun: 他妻子. */
    static boolean startAt(String folded, int pronounEnd, int to) {
        return CHINESE.startAt(folded, pronounEnd, to);
    }

    /**
     * Whether such a word, or another that says whose somebody is, stands right behind a name: 黄仁勋助理, 特朗普政府. Some may
     * also say what the named person is, unless everybody knows them: 王雨桐律师.
     */
    static boolean startBehindName(String folded, int nameEnd, int to, boolean known) {
        boolean self = !known && HONORIFICS.startAt(folded, nameEnd, to);
        return !self && (CHINESE.startAt(folded, nameEnd, to) || OTHERS.startAt(folded, nameEnd, to));
    }

    /** 李娜和|丈夫|张鹏: whether such a word before a name says that it is only somebody beside another, known or not. */
    static boolean standsBeside(String folded, int nameStart) {
        int kin = CHINESE.endingAt(folded, 0, nameStart);
        return kin > 0 && GOVERNING.endingAt(folded, 0, kin) >= 0;
    }

    /** Whether such a word ends there. */
    static boolean endAt(String folded, int from, int end) {
        return CHINESE.endingAt(folded, from, end) >= 0 || OTHERS.endingAt(folded, from, end) >= 0;
    }

    /** Where the words end that begin behind a name and say that a relative is meant; −1 if they do not. */
    static int endAt(String folded, int nameEnd) {
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
