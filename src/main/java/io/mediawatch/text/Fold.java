package io.mediawatch.text;

import com.github.houbb.opencc4j.support.datamap.impl.DataMaps;
import java.util.List;
import java.util.Map;

/**
 * Folds texts that differ in case, width or script to one form: {@code ＮＶＩＤＩＡ}, {@code NVIDIA} and {@code nvidia} fold
 * to the same text, and so do 黃仁勳 and 黄仁勋. One UTF-16 unit becomes one unit, so an offset into the folded text is an
 * offset into the text as written. Folding is idempotent.
 *
 * <p>Characters of which several variants are in use are folded too: the middle dots of foreign names (马克·扎克伯格),
 * apostrophes, and non-breaking spaces and hyphens. Surrogates are left unchanged, so characters beyond the basic plane
 * are not folded.
 */
public final class Fold {
    private static final int UNITS = Character.MAX_VALUE + 1;
    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    /**
     * Offset from a full-width character to its ASCII counterpart (！ to !, Ａ to A): the block repeats ASCII in order.
     */
    private static final int FULL_WIDTH_DISTANCE = 0xFF01 - '!';

    private static final String MIDDLE_DOTS = "\u30FB\u2022\u2027\uFF65\u2219\u22C5\u0387";
    private static final String APOSTROPHES = "\u2019\u02BC";
    private static final String SPACES = "\u3000\u00A0\u2007\u202F";

    private static final char[] TABLE = table();

    private Fold() {}

    /** The folded text, which is exactly as long as the given one; the same object if nothing changes. */
    public static String fold(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char unit = text.charAt(i);
            if (TABLE[unit] != unit) {
                return new String(chars(text));
            }
        }
        return text;
    }

    /** The folded text as a fresh array, for matchers that walk over it. */
    public static char[] chars(CharSequence text) {
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = TABLE[text.charAt(i)];
        }
        return folded;
    }

    public static char fold(char unit) {
        return TABLE[unit];
    }

    private static char[] table() {
        char[] script = simplified();
        char[] table = new char[UNITS];
        for (int unit = 0; unit < UNITS; unit++) {
            table[unit] = Character.isSurrogate((char) unit) ? (char) unit : step((char) unit, script);
        }
        settle(table);
        return table;
    }

    private static char step(char unit, char[] script) {
        if (unit >= FULL_WIDTH_FIRST && unit <= FULL_WIDTH_LAST) {
            return Character.toLowerCase((char) (unit - FULL_WIDTH_DISTANCE));
        }
        if (MIDDLE_DOTS.indexOf(unit) >= 0) {
            return '·';
        }
        if (APOSTROPHES.indexOf(unit) >= 0) {
            return '\'';
        }
        if (SPACES.indexOf(unit) >= 0) {
            return ' ';
        }
        return unit == '\u2011' ? '-' : Character.toLowerCase(script[unit]);
    }

    /**
     * Follows chains (a → b → c) to their end, so that folding is idempotent; a cycle ends at the member that leads
     * back to its first one.
     */
    private static void settle(char[] table) {
        for (int unit = 0; unit < UNITS; unit++) {
            char target = table[unit];
            for (int steps = 0; table[target] != target && steps < UNITS; steps++) {
                char next = table[target];
                if (next == unit) {
                    table[target] = target;
                } else {
                    target = next;
                }
            }
            table[unit] = target;
        }
    }

    /**
     * Maps traditional to simplified characters one by one, using the first choice for each in the table of <a
     * href="https://github.com/BYVoid/OpenCC">OpenCC</a>.
     */
    private static char[] simplified() {
        char[] script = new char[UNITS];
        for (int unit = 0; unit < UNITS; unit++) {
            script[unit] = (char) unit;
        }
        for (Map.Entry<String, List<String>> entry :
                DataMaps.defaults().tsChar().entrySet()) {
            List<String> targets = entry.getValue();
            if (entry.getKey().length() == 1
                    && !targets.isEmpty()
                    && targets.get(0).length() == 1) {
                script[entry.getKey().charAt(0)] = targets.get(0).charAt(0);
            }
        }
        return script;
    }
}
