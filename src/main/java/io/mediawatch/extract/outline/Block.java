package io.mediawatch.extract.outline;

import io.mediawatch.extract.language.Chars;
import io.mediawatch.model.Paragraph.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A run of text between two block boundaries or line breaks: a candidate for a paragraph. Created by {@link Walk}; the
 * rules then drop it or leave it in.
 */
public final class Block {
    /**
     * Weight of one Chinese, Japanese or Korean character, relative to a letter: a word has about 1.7 of them, or 5
     * letters.
     */
    private static final int HAN_WEIGHT = 3;

    public final String text;
    /** The kind given by its element; a block of text under a picture may become a caption later. */
    public Kind kind;
    /** 1 to 6 for a heading, else 0. */
    public final int level;

    public final Box box;
    /** Number of letters and digits inside links. */
    public final int linked;
    /** Number of letters and digits. */
    public final int letters;
    /** Number of letters and digits, with Han characters counted {@link #HAN_WEIGHT} times. */
    public final int weight;
    /** Whether all of it, or nearly all, is bold. */
    public final boolean bold;
    /** Whether all of it, or nearly all, is bold or italic. */
    public final boolean emphasized;
    /** Where the emphasis ends if only the beginning is bold or italic; 0 otherwise. */
    public final int emphasizedTo;
    /** Whether it ends like a sentence. */
    public final boolean sentence;

    /** The rule that dropped it; null if none did. */
    private @Nullable String dropped;
    /** The box that the rule refers to; null if it refers to the text alone. */
    private @Nullable Box droppedWith;

    Block(String text, Kind kind, int level, Box box, int linked, int bold, int emphasized, int emphasizedTo) {
        this.text = text;
        this.kind = kind;
        this.level = level;
        this.box = box;
        int all = 0;
        int han = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            all += Chars.letters(c);
            han += Chars.han(c);
        }
        this.letters = all;
        this.weight = all + (HAN_WEIGHT - 1) * han;
        this.linked = Math.min(linked, letters);
        this.bold = isAll(bold);
        this.emphasized = isAll(emphasized);
        this.emphasizedTo = this.emphasized || emphasized == 0 ? 0 : emphasizedTo;
        this.sentence = Chars.endsSentence(text);
    }

    /** Whether it is at least 90% of the letters. */
    private boolean isAll(int some) {
        return letters > 0 && some * 10 >= letters * 9;
    }

    /** Whether most of it is inside links. */
    public boolean isLinked() {
        return linked * 2 > letters;
    }

    public boolean isDropped() {
        return dropped != null;
    }

    /** Returns the rule that dropped it, for explanations and for later rules; empty if none did. */
    public String droppedBy() {
        if (dropped == null) {
            return "";
        }
        return droppedWith == null ? dropped : dropped + " " + droppedWith.name();
    }

    /** Drops it by a rule that refers to a box around it; see {@link #drop(String)}. */
    public void drop(String rule, Box box) {
        if (dropped == null) {
            dropped = rule;
            droppedWith = box;
        }
    }

    /** Drops it. If several rules do, the first one is reported. */
    public void drop(String rule) {
        if (dropped == null) {
            dropped = rule;
        }
    }

    @Override
    public String toString() {
        return kind.id() + (dropped == null ? "" : " (" + dropped + ")") + ": " + text;
    }
}
