package io.mediawatch.text;

/** An immutable set of characters, such as those that end a sentence, with look-up in a bitmap. */
public final class SignSet {
    private static final SignSet NONE = new SignSet("");

    private final long[] bits = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

    private SignSet(String signs) {
        for (int i = 0; i < signs.length(); i++) {
            char unit = signs.charAt(i);
            bits[unit / Long.SIZE] |= 1L << unit;
        }
    }

    public static SignSet of(String signs) {
        return signs.isEmpty() ? NONE : new SignSet(signs);
    }

    public boolean has(char unit) {
        return (bits[unit / Long.SIZE] & 1L << unit) != 0;
    }
}
