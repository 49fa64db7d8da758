package io.mediawatch.tag.passage;

import io.mediawatch.text.Sentences;
import io.mediawatch.text.Signs;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph, or the headline, in the form in which the taggers read it. Offsets in the text and in its folded form
 * are the same. Not thread-safe: sentences are computed on first use.
 */
public final class Passage {
    /** Maximum distance, in characters to either side, that counts as the same sentence, as one may be very long. */
    private static final int SENTENCE_REACH = 300;

    /** The same for the paragraph. */
    private static final int PARAGRAPH_REACH = 1000;

    private final int index;
    private final Part part;
    private final boolean setOff;
    private final String text;
    private final int emphasizedTo;
    private final Signs signs;
    private final String folded;
    private final Masks masks;
    private @Nullable Sentences sentences;

    /** @param index index of the paragraph; −1 for the headline */
    Passage(int index, Part part, String text) {
        this(index, part, text, 0, false);
    }

    /**
     * @param emphasizedTo end offset of the beginning that the page sets in bold or italic, 0 if there is none
     * @param setOff       whether the page sets it off from the surrounding text as somebody else's words
     */
    Passage(int index, Part part, String text, int emphasizedTo, boolean setOff) {
        this.index = index;
        this.part = part;
        this.setOff = setOff;
        this.text = text;
        this.emphasizedTo = emphasizedTo;
        this.signs = Signs.of(text);
        this.folded = new String(signs.folded());
        this.masks = signs.addresses() ? Masks.of(folded) : Masks.NONE;
    }

    private Passage(Passage other, Part part) {
        this.index = other.index;
        this.part = part;
        this.setOff = other.setOff;
        this.text = other.text;
        this.emphasizedTo = other.emphasizedTo;
        this.signs = other.signs;
        this.folded = other.folded;
        this.masks = other.masks;
        this.sentences = other.sentences;
    }

    public Passage as(Part part) {
        return part == this.part ? this : new Passage(this, part);
    }

    public int index() {
        return index;
    }

    public Part part() {
        return part;
    }

    /** Whether the whole text is bold or italic, or enclosed in Markdown's asterisks for bold. */
    public boolean emphasized() {
        return emphasizedTo > 0 && emphasizedTo == text.length();
    }

    /** End offset of the beginning that is bold or italic, as in {@link #emphasized}; 0 if there is none. */
    public int emphasizedTo() {
        return emphasizedTo;
    }

    /** Whether the page sets it off as somebody else's words, with or without quotation marks. */
    public boolean isSetOff() {
        return setOff;
    }

    /** The text as written. */
    public String text() {
        return text;
    }

    public String folded() {
        return folded;
    }

    /** The folded text, for automata; must not be modified. */
    public char[] chars() {
        return signs.folded();
    }

    /** What a single pass over the text found out. */
    public Signs signs() {
        return signs;
    }

    public Masks masks() {
        return masks;
    }

    public Sentences sentences() {
        Sentences found = sentences;
        if (found == null) {
            found = Sentences.of(text);
            sentences = found;
        }
        return found;
    }

    public int length() {
        return text.length();
    }

    public boolean isChinese() {
        return signs.chinese();
    }

    /** The folded sentence around a position; of a very long one, only the part nearby. */
    public String sentenceAt(int position) {
        return folded.substring(sentenceStart(position), sentenceEnd(position));
    }

    /** The folded part of a sentence before a position; of a very long one, only the part nearby. */
    public String sentenceBefore(int position) {
        return position == 0 ? "" : folded.substring(sentenceStart(position - 1), position);
    }

    /** Start of the sentence around a position; in a very long one, of the part nearby. */
    public int sentenceStart(int position) {
        return Math.max(sentences().start(position), position - SENTENCE_REACH);
    }

    /** End of the sentence around a position; in a very long one, of the part nearby. */
    public int sentenceEnd(int position) {
        return Math.min(sentences().end(position), position + SENTENCE_REACH);
    }

    /** The folded paragraph around a position; of a very long one, only the part nearby. */
    public String around(int position) {
        int start = Math.max(0, position - PARAGRAPH_REACH);
        return folded.substring(start, Math.min(folded.length(), position + PARAGRAPH_REACH));
    }
}
