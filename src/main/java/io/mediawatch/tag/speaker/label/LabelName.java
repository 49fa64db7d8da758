package io.mediawatch.tag.speaker.label;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.speaker.people.NameForm;
import io.mediawatch.tag.speaker.people.NameWords;
import io.mediawatch.tag.speaker.words.ChineseTitles;
import io.mediawatch.tag.speaker.words.Marks;
import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.text.Fold;
import io.mediawatch.text.Script;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The span of the name within a label, without numbers, titles and verbs around it: 01 记者, 智谱CEO张鹏, President Trump,
 * 张鹏答.
 */
public record LabelName(int start, int end) {
    private static final Set<String> BEHIND = Lexicon.read("labels.txt").section("behind the name");
    private static final int LONGEST_HAN_NAME = 4;
    /** Maximum length, in characters, of a foreign name behind a title; bounds the cost of long labels. */
    private static final int LONGEST_FOREIGN_NAME = 60;

    /** @param start start of the label in the text; start and end exclude surrounding spaces */
    public static LabelName in(String text, int start, int end) {
        int from = behindNumber(text, start, end);
        int to = beforeVerb(text, from, end);
        return new LabelName(behindTitle(text, from, to), to);
    }

    /** Returns the Chinese name in a stretch, also after a title (本刊主编|周砚秋); null if there is none. */
    public static @Nullable String chinese(String text, int start, int end) {
        LabelName name = in(text, start, end);
        String words = text.substring(name.start(), name.end());
        return NameParts.isChinese(Fold.fold(words)) ? words : null;
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
    public static int numberEnd(String text, int start, int end) {
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
        return beforeHonorific(text, start, end);
    }

    /** Returns where a whole name ends before an honorific: 林晓岚|博士, 玛雅·洛佩斯|老师, but not 林|博士. */
    private static int beforeHonorific(String text, int start, int end) {
        for (String honorific : NameParts.SURE_HONORIFICS) {
            int to = end - honorific.length();
            if (to > start && text.startsWith(honorific, to)) {
                String name = text.substring(start, to);
                return isWhole(name) && !LabelKinds.isRole(text.substring(start, end)) ? to : end;
            }
        }
        return end;
    }

    /** Whether the words are a name with a given name: 林晓岚, 玛雅·洛佩斯 or {@code Maya Lopez}. */
    private static boolean isWhole(String name) {
        String folded = Fold.fold(name);
        return NameParts.isLatin(name)
                ? NameForm.looksLikeFullName(name)
                : isName(folded) && !NameParts.isSurname(folded) && !NameParts.isOrdinary(folded);
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
        if (!NameParts.isLatin(label)) {
            int foreign = foreignName(label, folded);
            if (foreign > 0) {
                return start + foreign;
            }
            int name = chineseName(folded);
            return LabelKinds.invites(label.substring(0, name)) ? start : start + name;
        }
        int joined = behindJoinedTitle(label);
        if (joined > 0) {
            return start + joined;
        }
        String name = label.substring(behindLatinTitle(label));
        return NameForm.looksLikeName(name) ? end - name.length() : start;
    }

    /**
     * Returns where a foreign name begins behind a Chinese role or title (主持人|Lex, 智谱CEO |Lena Fisk, 智谱CEO|玛雅·洛佩斯); 0
     * if none does (嘉宾B).
     */
    private static int foreignName(String label, String folded) {
        int first = Math.max(1, label.length() - LONGEST_FOREIGN_NAME);
        for (int at = label.length() - 2; at >= first; at--) {
            boolean begins = Script.isHan(label.charAt(at - 1)) || Script.isSpace(label.charAt(at - 1));
            boolean latin = begins && Character.isUpperCase(label.charAt(at)) && isLatinName(label.substring(at));
            boolean han =
                    Script.isHan(label.charAt(at)) && label.indexOf('·', at) > at + 1 && isName(label.substring(at));
            if ((latin || han) && endsWithTitle(folded.substring(0, at))) {
                return at;
            }
        }
        return 0;
    }

    private static boolean isLatinName(String name) {
        return NameParts.isLatin(name)
                && Character.isLowerCase(name.charAt(name.length() - 1))
                && NameForm.looksLikeName(name);
    }

    /** Returns where a name begins right behind an abbreviated title (CEO|Raymond); 0 if none does. */
    private static int behindJoinedTitle(String label) {
        int capitals = 0;
        while (capitals < label.length() && Script.isCapital(label.charAt(capitals))) {
            capitals++;
        }
        int name = capitals - 1;
        boolean begins = name > 1 && capitals < label.length() && Character.isLowerCase(label.charAt(capitals));
        return begins && NameWords.isTitle(label.substring(0, name)) ? name : 0;
    }

    private static int behindLatinTitle(String label) {
        int behind = 0;
        for (int word = 0, space = label.indexOf(' '); space > 0; word = space + 1, space = label.indexOf(' ', word)) {
            int stop = label.charAt(space - 1) == '.' ? space - 1 : space;
            String title = label.substring(word, stop);
            boolean hosts = word == 0
                    && LabelKinds.hosts(title)
                    && NameForm.looksLikeFullName(label.substring(space + 1)); // Moderator|Rosa Lindqvist
            if (hosts || NameWords.isTitle(title)) {
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
            if (at > 0 && isBehindTitle(label.substring(at)) && endsWithTitle(label.substring(0, at))) {
                return at;
            }
        }
        return 0;
    }

    /** Whether the words behind a title are a name, whose surname may be rare: 董事长|向晚晴. */
    private static boolean isBehindTitle(String words) {
        return isName(words)
                || (NameParts.looksRare(words) && !NameParts.isOrdinary(words) && !ChineseTitles.end(words));
    }

    private static boolean isName(String name) {
        return NameParts.looksChinese(name) || (name.indexOf('·') > 0 && NameParts.isHan(name.replace("·", "")));
    }

    private static boolean endsWithTitle(String words) {
        String before = words.stripTrailing();
        return LabelKinds.isRole(before) || ChineseTitles.end(before);
    }
}
