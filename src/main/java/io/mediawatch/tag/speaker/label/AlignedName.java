package io.mediawatch.tag.speaker.label;

import io.mediawatch.text.Scan;
import io.mediawatch.text.Script;

/**
 * Reads names and roles that a newspaper has spread with spaces, so that labels of two and of three characters are
 * equally wide: 记　者：, 许　衡：, 造船师　许　衡：.
 */
final class AlignedName {
    private AlignedName() {}

    /** Where the single characters with spaces between them start that end there; {@code to} if there are none. */
    static int start(String text, int from, int to) {
        int start = to;
        int last = to - 1;
        while (last >= from && Script.isHan(text.charAt(last)) && opens(text, from, last)) {
            start = last;
            last = Scan.beforeSpaces(text, last) - 1;
        }
        return to - start > 2 ? start : to;
    }

    private static boolean opens(String text, int from, int at) {
        return at == from || Script.isSpace(text.charAt(at - 1));
    }

    /** The characters without the spaces between them. */
    static String joined(String text, int start, int end) {
        StringBuilder name = new StringBuilder();
        for (int i = start; i < end; i++) {
            if (!Script.isSpace(text.charAt(i))) {
                name.append(text.charAt(i));
            }
        }
        return name.toString();
    }
}
