package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.text.Fold;
import io.mediawatch.text.Script;
import java.util.Set;

/**
 * The span of the name within a label, without numbers, titles and verbs around it: 01 记者, 智谱CEO张鹏, President Trump,
 * 张鹏答.
 */
record LabelName(int start, int end) {
    private static final Set<String> BEHIND = Lexicon.read("labels.txt").section("behind the name");
    private static final int LONGEST_HAN_NAME = 4;

    /** @param start start of the label in the text; start and end exclude surrounding spaces */
    static LabelName in(String text, int start, int end) {
        int from = behindNumber(text, start, end);
        int to = beforeVerb(text, from, end);
        return new LabelName(behindTitle(text, from, to), to);
    }

    /** Returns the offset after a number before the label (01, 2. and 三、), or {@code start}; 60 Minutes is a name. */
    private static int behindNumber(String text, int start, int end) {
        int at = numberEnd(text, start, end);
        boolean number = at > start
                && at + 1 < end
                && ("．.、)）".indexOf(text.charAt(at)) >= 0
                        || (text.charAt(start) == '0' && Script.isSpace(text.charAt(at))));
        return number ? Marks.skip(text, at + 1) : start;
    }

    /** Returns where digits or Chinese numerals end; {@code start} if there are none. */
    static int numberEnd(String text, int start, int end) {
        int at = start;
        while (at < end && (Script.isDigit(text.charAt(at)) || Marks.isNumeral(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    private static int beforeVerb(String text, int start, int end) {
        for (String verb : BEHIND) {
            int to = end - verb.length();
            if (to - start >= 2 && text.startsWith(verb, to)) {
                String name = text.substring(start, to);
                if (LabelKinds.isRole(name) || NameParts.looksChinese(Fold.fold(name))) {
                    return to;
                }
            }
        }
        return end;
    }

    private static int behindTitle(String text, int start, int end) {
        String label = text.substring(start, end);
        String folded = Fold.fold(label);
        if (LabelKinds.isMedium(folded) || LabelKinds.isRole(label)) {
            return start;
        }
        int space = label.lastIndexOf(' ');
        if (space > 0 && !NameParts.isLatin(label) && LabelKinds.isRole(label.substring(0, space))) {
            return start + space + 1;
        }
        int letters = behindRole(label);
        if (letters > 0) {
            return start + letters;
        }
        if (!NameParts.isLatin(label)) {
            int name = chineseName(folded);
            return LabelKinds.invites(label.substring(0, name)) ? start : start + name;
        }
        String name = label.substring(behindLatinTitle(label));
        return LabelKinds.looksLikeName(name) ? end - name.length() : start;
    }

    /** Returns where a Latin name begins after a Chinese role (主持人|Lex); 0 if none does (嘉宾B). */
    private static int behindRole(String label) {
        int at = 0;
        while (at < label.length() && Script.isHan(label.charAt(at))) {
            at++;
        }
        boolean name = at > 0 && at + 1 < label.length() && Character.isLowerCase(label.charAt(at + 1));
        return name && LabelKinds.isRole(label.substring(0, at)) ? at : 0;
    }

    private static int behindLatinTitle(String label) {
        int behind = 0;
        for (int word = 0, space = label.indexOf(' '); space > 0; word = space + 1, space = label.indexOf(' ', word)) {
            int stop = label.charAt(space - 1) == '.' ? space - 1 : space;
            if (NameWords.isTitle(label.substring(word, stop))) {
                behind = space + 1;
            }
        }
        return behind;
    }

    private static int chineseName(String label) {
        int space = label.lastIndexOf(' ');
        if (space > 0 && isName(label.substring(space + 1))) {
            return space + 1;
        }
        for (int length = LONGEST_HAN_NAME; length >= 2; length--) {
            int at = label.length() - length;
            if (at > 0 && isName(label.substring(at)) && endsWithTitle(label.substring(0, at))) {
                return at;
            }
        }
        return 0;
    }

    private static boolean isName(String name) {
        return NameParts.looksChinese(name) || (name.indexOf('·') > 0 && NameParts.isHan(name.replace("·", "")));
    }

    private static boolean endsWithTitle(String words) {
        String before = words.stripTrailing();
        return LabelKinds.isRole(before) || ChineseTitles.end(before);
    }
}
