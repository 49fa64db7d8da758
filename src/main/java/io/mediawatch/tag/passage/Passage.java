package io.mediawatch.tag.passage;

import io.mediawatch.text.Sentences;
import io.mediawatch.text.Signs;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph, or the headline, as the taggers read it. Offsets are the same in the text and in its folded form. One
 * thread reads it: sentences are found when they are first asked for.
 */
public final class Passage {
    /** Units to either side that are looked at where a sentence or paragraph does not end sooner. */
    private static final int SENTENCE_REACH = 300;

    private static final int PARAGRAPH_REACH = 1000;

    private final int index;
    private final Part part;
    private final boolean setOff;
    private final String text;
    private final boolean emphasized;
    private final Signs signs;
    private final String folded;
    private final Masks masks;
    private @Nullable Sentences sentences;

    /** @param index of the paragraph, −1 for the headline */
    Passage(int index, Part part, String text) {
        this(index, part, text, false, false);
    }

    /**
     * @param emphasized whether the page sets the whole text bold or italic
     * @param setOff     whether it sets it off from the text around, as words of somebody else
     */
    Passage(int index, Part part, String text, boolean emphasized, boolean setOff) {
        this.index = index;
        this.part = part;
        this.setOff = setOff;
        this.text = text;
        this.emphasized = emphasized;
        this.signs = Signs.of(text);
        this.folded = new String(signs.folded());
        this.masks = signs.addresses() ? Masks.of(folded) : Masks.NONE;
    }

    private Passage(Passage other, Part part) {
        this.index = other.index;
        this.part = part;
        this.setOff = other.setOff;
        this.text = other.text;
        this.emphasized = other.emphasized;
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

    /** Whether the whole text is set bold or italic, or stands between the signs of Markdown for bold. */
    public boolean emphasized() {
        return emphasized;
    }

    /** Whether the page sets it off as words of somebody else, with or without marks. */
    public boolean isSetOff() {
        return setOff;
    }

    /** As written. */
    public String text() {
        return text;
    }

    public String folded() {
        return folded;
    }

    /** The folded text for automata, which do not change it. */
    public char[] chars() {
        return signs.folded();
    }

    /** What one walk over the text showed. */
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

    /** The sentence around a position, folded; of a very long one what is near. */
    public String sentenceAt(int position) {
        return folded.substring(sentenceStart(position), sentenceEnd(position));
    }

    /** What of its sentence stands before a position, folded; of a very long one what is near. */
    public String sentenceBefore(int position) {
        return position == 0 ? "" : folded.substring(sentenceStart(position - 1), position);
    }

    /** Where the sentence around a position starts; in a very long one, what is near. */
    public int sentenceStart(int position) {
        return Math.max(sentences().start(position), position - SENTENCE_REACH);
    }

    /** Where the sentence around a position ends; in a very long one, what is near. */
    public int sentenceEnd(int position) {
        return Math.min(sentences().end(position), position + SENTENCE_REACH);
    }

    /** The paragraph around a position, folded; of a very long one what is near. */
    public String around(int position) {
        int start = Math.max(0, position - PARAGRAPH_REACH);
        return folded.substring(start, Math.min(folded.length(), position + PARAGRAPH_REACH));
    }
}
