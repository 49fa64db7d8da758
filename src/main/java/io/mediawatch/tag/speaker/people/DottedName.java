package io.mediawatch.tag.speaker.people;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.speaker.words.ChineseTitles;
import io.mediawatch.tag.speaker.words.HanWords;
import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.text.Fold;
import io.mediawatch.text.Script;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the ends of a foreign name written in Chinese characters with a dot (桑达尔·皮查伊). As no space separates it from
 * the words around, they are found by the characters used to transcribe foreign sounds, and by the titles and other
 * words that stand beside such names.
 */
public final class DottedName {
    private static final Set<String> SOUNDS = Lexicon.read("foreign-sounds.txt").words();
    /** Words that begin with a transcribing character and follow names: 科瓦奇|当地时间, 哈特|博士. */
    private static final HanWords ENDS =
            new HanWords(Lexicon.read("foreign-sounds.txt").section("behind a name"));

    /** Words that end with a transcribing character and precede names: 基于|冯·诺依曼. */
    private static final HanWords BEFORE =
            new HanWords(Lexicon.read("foreign-sounds.txt").section("before a name"));

    /** Maximum length, in characters, of each part of a name between dots. */
    private static final int LONGEST_PART = 8;
    /** Minimum length, in characters, of a part of a name before a following word may begin. */
    private static final int SHORTEST_PART = 2;

    private DottedName() {}

    /**
     * The name around a dot, without a title before it (总经理|艾玛·惠特洛克, 总经理|让-皮埃尔·拉丰); empty if there is none.
     *
     * @param folded the same text, folded
     * @param start position before which the name does not begin
     */
    static Optional<String> trim(String text, String folded, int start, int dot) {
        int from = partStart(folded, start, dot);
        if (from < dot && from > start && text.charAt(from - 1) == '-') {
            int before = partStart(folded, start, from - 1);
            from = before < from - 1 ? before : from;
        }
        int to = partsEnd(folded, dot);
        return from == dot || to == dot ? Optional.empty() : Optional.of(text.substring(from, to));
    }

    /** Start of the transcribing characters before a position, without a title or word before the name. */
    private static int partStart(String text, int start, int end) {
        int from = end;
        for (int part = end; part >= 0; part = NameParts.OF_OTHER_PEOPLES.endingAt(text, start, from)) {
            from = part; // 吐尔逊江
        }
        while (from > start
                && end - from < LONGEST_PART
                && sounds(text.charAt(from - 1))
                && BEFORE.endingAt(text, start, from) < 0
                && !ChineseTitles.endAt(text, start, from)) {
            from--;
        }
        return from;
    }

    /** End of the last part after the first dot (约翰|·米勒-怀特, 朱利安|·X·尼尔斯); the dot if no part follows. */
    private static int partsEnd(String text, int dot) {
        int end = dot;
        int joint = dot;
        while (joint < text.length() && (isDot(text, joint) || (joint > dot && text.charAt(joint) == '-'))) {
            int part = joint + 1;
            boolean initial = isDot(text, part + 1) && Script.isLetter(text.charAt(part));
            int listed = NameParts.endOfOtherPeople(text, part);
            joint = initial ? part + 1 : soundsEnd(text, listed, Math.min(text.length(), part + LONGEST_PART));
            if (joint == part) {
                return end;
            }
            end = initial ? end : joint;
        }
        return end;
    }

    private static boolean isDot(String text, int at) {
        return at < text.length() && Fold.fold(text.charAt(at)) == '·';
    }

    /**
     * Whether a name is only a part of the dotted name that stands there: 朱利安 in 朱利安·尼尔斯, but not in a list item ·朱利安.
     */
    static boolean holds(String folded, int at, String name) {
        int end = at + name.length();
        boolean goesOn = isDot(folded, end) && end + 1 < folded.length() && joins(folded.charAt(end + 1));
        boolean began = at > 1 && isDot(folded, at - 1) && joins(folded.charAt(at - 2));
        return name.indexOf('·') < 0 && (goesOn || began);
    }

    private static boolean joins(char beside) {
        return Script.isHan(beside) || Script.isLetter(beside);
    }

    /** End of the run of transcribing characters, before any word that merely begins with one. */
    static int soundsEnd(String text, int from, int limit) {
        int to = from;
        while (to < limit
                && sounds(text.charAt(to))
                && (to - from < SHORTEST_PART || !ENDS.startAt(text, to, text.length()))) {
            to++;
        }
        return to;
    }

    /** Whether the whole word consists of transcribing characters: 鲍威尔. */
    static boolean isForeign(String folded) {
        return folded.length() >= SHORTEST_PART && soundsEnd(folded, 0, folded.length()) == folded.length();
    }

    /** Whether a character is used to transcribe foreign sounds. */
    public static boolean sounds(char unit) {
        return SOUNDS.contains(String.valueOf(Fold.fold(unit)));
    }
}
