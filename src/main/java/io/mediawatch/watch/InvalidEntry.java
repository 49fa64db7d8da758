package io.mediawatch.watch;

/** An entry that is fine by itself but does not fit among the others, or would never do what it says. */
public final class InvalidEntry extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int index;
    private final String pointer;

    InvalidEntry(int index, String pointer, String message) {
        super(message);
        this.index = index;
        this.pointer = pointer;
    }

    /** Which entry of the list, from 0. */
    public int index() {
        return index;
    }

    /** Where in the entry, a JSON pointer such as {@code /aliases/2}. */
    public String pointer() {
        return pointer;
    }
}
