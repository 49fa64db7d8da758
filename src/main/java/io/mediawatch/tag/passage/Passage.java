package io.mediawatch.tag.passage;

import io.mediawatch.text.Fold;
import io.mediawatch.text.Sentences;

/** A paragraph, or the headline, as the taggers read it. Offsets are the same in the text and in its folded form. */
public final class Passage {
    private final int index;
    private final Part part;
    private final String text;
    private final char[] chars;
    private final String folded;
    private final Masks masks;
    private final Sentences sentences;

    /** @param index of the paragraph, −1 for the headline */
    public Passage(int index, Part part, String text) {
        this.index = index;
        this.part = part;
        this.text = text;
        this.chars = Fold.chars(text);
        this.folded = new String(chars);
        this.masks = Masks.of(folded);
        this.sentences = Sentences.of(text);
    }

    private Passage(Passage other, Part part) {
        this.index = other.index;
        this.part = part;
        this.text = other.text;
        this.chars = other.chars;
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

    /** As written. */
    public String text() {
        return text;
    }

    public String folded() {
        return folded;
    }

    /** The folded text for automata, which do not change it. */
    public char[] chars() {
        return chars;
    }

    public Masks masks() {
        return masks;
    }

    public Sentences sentences() {
        return sentences;
    }

    public int length() {
        return text.length();
    }

    /** The sentence around a position, folded. */
    public String sentenceAt(int position) {
        return folded.substring(sentences.start(position), sentences.end(position));
    }
}
