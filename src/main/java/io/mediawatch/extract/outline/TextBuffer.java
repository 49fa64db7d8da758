package io.mediawatch.extract.outline;

import io.mediawatch.extract.language.Chars;
import java.util.Arrays;

/**
 * The text of the block that the {@link Walk} is reading. Runs of white space become one space between words, and are
 * dropped at both ends; the letters in links, in bold and in italics are counted.
 */
final class TextBuffer {
    /** Styles that elements give their content, as bits. */
    static final int LINK = 1;

    static final int BOLD = 1 << 1;
    /** Bold or italics. */
    static final int EMPHASIS = 1 << 2;
    /** Inline elements that are named for a caption. */
    static final int CAPTION = 1 << 3;

    private char[] text = new char[1024];
    private int length;
    /** Whether white space precedes the next character. */
    private boolean space;

    /** Number of open elements of each style. */
    private int links;

    private int bolds;
    private int emphases;
    private int captions;

    /** Number of letters in such elements; of captions, of characters. */
    private int linked;

    private int bolded;
    private int emphasized;
    private int captioned;
    /** Where the emphasis of the beginning ends; 0 if the text does not begin with any. */
    private int emphasizedTo;

    /** An element that gives its content these styles begins. */
    void open(int styles) {
        count(styles, 1);
    }

    void close(int styles) {
        count(styles, -1);
    }

    private void count(int styles, int one) {
        links += (styles & LINK) != 0 ? one : 0;
        bolds += (styles & BOLD) != 0 ? one : 0;
        emphases += (styles & EMPHASIS) != 0 ? one : 0;
        captions += (styles & CAPTION) != 0 ? one : 0;
    }

    void append(String words) {
        int from = length + 1; // leaves room for a space
        int end = from + words.length();
        if (text.length < end) {
            text = Arrays.copyOf(text, Math.max(end, 2 * text.length));
        }
        words.getChars(0, words.length(), text, from);
        int to = length;
        boolean behindSpace = space || to == 0;
        if (space && to > 0) {
            text[to++] = ' ';
        }
        to = Chars.collapse(text, from, end, to, behindSpace);
        space = to > 0 && text[to - 1] == ' ';
        to -= space ? 1 : 0;
        int letters = (links | emphases) != 0 ? letters(length, to) : 0;
        linked += links > 0 ? letters : 0;
        bolded += bolds > 0 ? letters : 0;
        emphasized += emphases > 0 ? letters : 0;
        captioned += captions > 0 ? to - length : 0;
        emphasizedTo = emphases > 0 && emphasizedTo == length ? to : emphasizedTo;
        length = to;
    }

    private int letters(int from, int to) {
        int letters = 0;
        for (int i = from; i < to; i++) {
            letters += Chars.letters(text[i]);
        }
        return letters;
    }

    /** Separates what is appended next from the text so far. */
    void space() {
        space = true;
    }

    void clear() {
        length = 0;
        space = false;
        linked = 0;
        bolded = 0;
        emphasized = 0;
        captioned = 0;
        emphasizedTo = 0;
    }

    boolean isEmpty() {
        return length == 0;
    }

    int length() {
        return length;
    }

    /** The last character; only for a text that is not empty. */
    char last() {
        return text[length - 1];
    }

    int linked() {
        return linked;
    }

    int bolded() {
        return bolded;
    }

    int emphasized() {
        return emphasized;
    }

    int emphasizedTo() {
        return emphasizedTo;
    }

    /** Whether nearly all of it is in elements named for a caption. */
    boolean isCaption() {
        return captioned * 4 >= length * 3;
    }

    @Override
    public String toString() {
        return new String(text, 0, length);
    }
}
