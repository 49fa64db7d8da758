package io.mediawatch.watch;

/** An entry is valid by itself but conflicts with others, or could never have an effect. */
public final class InvalidEntry extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int index;
    private final String pointer;

    InvalidEntry(int index, String pointer, String message) {
        super(message);
        this.index = index;
        this.pointer = pointer;
    }

    /** Returns the index of the entry in the list, from 0. */
    public int index() {
        return index;
    }

    /** Returns the position within the entry, as a JSON pointer such as {@code /aliases/2}. */
    public String pointer() {
        return pointer;
    }
}
