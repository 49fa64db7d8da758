package io.mediawatch.text;

import com.github.houbb.opencc4j.support.datamap.impl.DataMaps;
import java.util.List;
import java.util.Map;

/**
 * One spelling for texts that differ in case, width or script: {@code ＮＶＩＤＩＡ}, {@code NVIDIA} and {@code nvidia},
 * 黃仁勳 and 黄仁勋 fold to the same. One UTF-16 unit becomes one unit, so an offset into the folded text is an offset
 * into the text as written. Folding twice changes nothing more.
 *
 * <p>Signs of which several stand for the same thing are folded too: the middle dots of foreign names
 * (马克·扎克伯格), apostrophes, and spaces and hyphens that do not break. Surrogates stay as they are, so characters
 * beyond the basic plane have no case and no script here.
 */
public final class Fold {
    private static final int UNITS = Character.MAX_VALUE + 1;
    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    /** From ！ to !, from Ａ to A and so on: the block repeats ASCII at this distance. */
    private static final int FULL_WIDTH_DISTANCE = 0xFF01 - '!';

    private static final String MIDDLE_DOTS = "\u30FB\u2022\u2027\uFF65\u2219\u22C5\u0387";
    private static final String APOSTROPHES = "\u2019\u02BC";
    private static final String SPACES = "\u3000\u00A0\u2007\u202F";

    private static final char[] TABLE = table();

    private Fold() {}

    /** The folded text, exactly as long as the given one; the same object where nothing changes. */
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
     * Follows chains (a → b → c) to their end, so that folding twice is folding once; a cycle keeps its first member.
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
     * Character by character, the first choice of each: <a href="https://github.com/BYVoid/OpenCC">OpenCC</a>'s table.
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
