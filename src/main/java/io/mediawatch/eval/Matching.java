package io.mediawatch.eval;

import java.util.ArrayList;
import java.util.List;

/** The passages two texts share, longest first and then those around it (Ratcliff and Obershelp; Python's difflib). */
final class Matching {
    private final String one;
    private final String other;
    private final List<Block> blocks = new ArrayList<>();

    /** @param start in the first text */
    record Block(int start, int length) {}

    private Matching(String one, String other) {
        this.one = one;
        this.other = other;
        search(0, one.length(), 0, other.length());
    }

    static List<Block> blocks(String one, String other) {
        return new Matching(one, other).blocks;
    }

    /** Returns twice the length of what the two share divided by their total length, from 0 to 1. */
    static double ratio(String one, String other) {
        int shared = blocks(one, other).stream().mapToInt(Block::length).sum();
        int length = one.length() + other.length();
        return length == 0 ? 1 : 2.0 * shared / length;
    }

    private void search(int from, int to, int otherFrom, int otherTo) {
        int length = 0;
        int end = from;
        int otherEnd = otherFrom;
        int[] before = new int[otherTo - otherFrom + 1];
        for (int i = from; i < to; i++) {
            int[] now = new int[before.length];
            for (int j = otherFrom; j < otherTo; j++) {
                int run = one.charAt(i) == other.charAt(j) ? before[j - otherFrom] + 1 : 0;
                now[j - otherFrom + 1] = run;
                if (run > length) {
                    length = run;
                    end = i + 1;
                    otherEnd = j + 1;
                }
            }
            before = now;
        }
        if (length > 0) {
            search(from, end - length, otherFrom, otherEnd - length);
            blocks.add(new Block(end - length, length));
            search(end, to, otherEnd, otherTo);
        }
    }
}
