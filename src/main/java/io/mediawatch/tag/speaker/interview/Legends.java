package io.mediawatch.tag.speaker.interview;

import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.label.LabelKinds;
import io.mediawatch.tag.speaker.words.CapitalRun;
import io.mediawatch.text.Fold;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads legends of one-letter labels before the first turn: {@code Chris Benson (Q)}. */
final class Legends {
    /** Maximum length, in characters, of a name before a legend. */
    private static final int LONGEST_NAME = 60;

    private static final String SHORT = "简称";
    private static final String BEFORE_SHORT = "以下均(,";
    private static final String MARKS = "“「『\"";
    private static final String CLOSING = "”」』\"";
    private static final String STOPS = ",。;、:() ”」』";
    /** Between two names: （…）与|沈青（以下简称“沈”）. */
    private static final String AND = "与和及跟";
    /** Maximum length, in characters, of a sign in a note, with one mark. */
    private static final int LONGEST_SIGN = 5;

    private final Map<String, String> bySign = new HashMap<>();

    /** @param before the passages before the first turn */
    Legends(List<Passage> before) {
        before.forEach(passage -> read(passage.text()));
        before.stream().filter(Passage::isChinese).forEach(this::readShort);
    }

    /** The name that a legend gives for a label; null if there is none. */
    @Nullable
    String name(String label) {
        return bySign.get(Fold.fold(label));
    }

    private void read(String text) {
        for (int open = 1; open < text.length() - 2; open++) {
            if (text.charAt(open) != '(' && text.charAt(open) != '（') {
                continue;
            }
            char close = text.charAt(open + 2);
            String sign = Fold.fold(text.substring(open + 1, open + 2));
            boolean known = LabelKinds.asks(sign) || LabelKinds.answers(sign);
            String name = known && (close == ')' || close == '）') ? nameBefore(text, open) : "";
            if (!name.isEmpty()) {
                bySign.putIfAbsent(sign, name);
            }
        }
    }

    /** Reads the signs that stand for names according to a Chinese note: 湖山周刊簡稱「湖」，林曉嵐簡稱「林」. */
    private void readShort(Passage passage) {
        String folded = passage.folded();
        for (int at = folded.indexOf(SHORT); at > 0; at = folded.indexOf(SHORT, at + 1)) {
            int open = at + SHORT.length();
            int mark = open < folded.length() ? MARKS.indexOf(passage.text().charAt(open)) : -1;
            int limit = Math.min(folded.length(), open + LONGEST_SIGN + 1);
            int close = mark < 0 ? -1 : passage.text().substring(open, limit).indexOf(CLOSING.charAt(mark), 1);
            int end = at;
            while (end > 0 && BEFORE_SHORT.indexOf(folded.charAt(end - 1)) >= 0) {
                end--; // （以下|简称
            }
            int start = end;
            while (start > 0 && end - start < LONGEST_NAME && STOPS.indexOf(folded.charAt(start - 1)) < 0) {
                start--;
            }
            start += start > 0 && start < end && AND.indexOf(folded.charAt(start)) >= 0 ? 1 : 0;
            if (close > 1 && end > start) {
                bySign.putIfAbsent(
                        folded.substring(open + 1, open + close),
                        passage.text().substring(start, end).strip());
            }
        }
    }

    /** The capitalised words before the bracket; empty if there are none. */
    private static String nameBefore(String text, int open) {
        int from = Math.max(0, open - LONGEST_NAME);
        String before = text.substring(from, open).stripTrailing();
        int start = before.length();
        while (start > 0 && CapitalRun.end(before, startOfWord(before, start - 1)) >= before.length()) {
            int word = startOfWord(before, start - 1);
            if (!Character.isUpperCase(before.charAt(word))) {
                break;
            }
            start = word;
            if (start == 0 || before.charAt(start - 1) != ' ') {
                break;
            }
            start--;
        }
        boolean cut = start == 0 && from > 0;
        return cut ? "" : before.substring(start).strip();
    }

    private static int startOfWord(String text, int last) {
        int at = Math.max(last, 0);
        while (at > 0 && text.charAt(at - 1) != ' ') {
            at--;
        }
        return at;
    }
}
