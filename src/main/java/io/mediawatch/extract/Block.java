package io.mediawatch.extract;

import io.mediawatch.model.Paragraph.Kind;
import org.jspecify.annotations.Nullable;

/** A run of text between two block boundaries or line breaks: what may become a paragraph. Built once, then judged. */
final class Block {
    /**
     * What one Chinese, Japanese or Korean character weighs against a Latin letter: a word is about 1.7 of them or 5.
     */
    private static final int HAN_WEIGHT = 3;

    final String text;
    /** What its element says; what stands under a picture turns out later to be a caption. */
    Kind kind;
    /** 1 to 6 for a heading, else 0. */
    final int level;

    final Box box;
    /** Letters and digits inside links. */
    final int linked;
    /** Letters and digits in all. */
    final int letters;
    /** Letters, Han characters counted {@link #HAN_WEIGHT} times. */
    final int weight;
    /** All of it bold. */
    final boolean bold;
    /** All of it bold or italic. */
    final boolean emphasized;
    /** Ends as a sentence does. */
    final boolean sentence;

    /** Why it is no part of the body; null while it may be. */
    private @Nullable String dropped;
    /** The box that the rule is about; null for one about the text alone. */
    private @Nullable Box droppedWith;

    Block(String text, Kind kind, int level, Box box, int linked, int bold, int emphasized) {
        this.text = text;
        this.kind = kind;
        this.level = level;
        this.box = box;
        int all = 0;
        int han = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Chars.isChinese(c)) {
                all++;
                han++;
            } else if (c < 0x80 ? Chars.isLetterOrDigit(c) : Chars.isLetter(c)) {
                all++;
                han += Chars.isHan(c) ? 1 : 0;
            }
        }
        this.letters = all;
        this.weight = all + (HAN_WEIGHT - 1) * han;
        this.linked = Math.min(linked, letters);
        this.bold = isAll(bold);
        this.emphasized = isAll(emphasized);
        this.sentence = Chars.endsSentence(text);
    }

    /** But for a letter here and there. */
    private boolean isAll(int some) {
        return letters > 0 && some * 10 >= letters * 9;
    }

    /** Most of it. */
    boolean isLinked() {
        return linked * 2 > letters;
    }

    boolean isDropped() {
        return dropped != null;
    }

    /** The rule that dropped it; empty if none did. */
    String droppedBy() {
        if (dropped == null) {
            return "";
        }
        return droppedWith == null ? dropped : dropped + " " + droppedWith.name();
    }

    /** As {@link #drop(String)}, for a rule about a box around the text. */
    void drop(String rule, Box box) {
        if (dropped == null) {
            dropped = rule;
            droppedWith = box;
        }
    }

    /** The first rule to object is the one that is told. */
    void drop(String rule) {
        if (dropped == null) {
            dropped = rule;
        }
    }

    @Override
    public String toString() {
        return kind.id() + (dropped == null ? "" : " (" + dropped + ")") + ": " + text;
    }
}
