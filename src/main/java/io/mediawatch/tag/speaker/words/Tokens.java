package io.mediawatch.tag.speaker.words;

import io.mediawatch.tag.passage.Bisection;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.passage.WordSet;
import io.mediawatch.text.Script;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Tokenizes a paragraph into words and single other characters, in text order, without spaces. Keeps only offsets; a
 * {@link Word} is created on demand.
 */
public final class Tokens {
    /** Expected characters per token, for the initial capacity. */
    private static final int LETTERS_PER_TOKEN = 4;

    private final Passage passage;
    private final @Nullable Word[] words;
    private int[] starts;
    private int[] ends;
    private int count;

    public Tokens(Passage passage) {
        this.passage = passage;
        int likely = passage.length() / LETTERS_PER_TOKEN + 1;
        starts = new int[likely];
        ends = new int[likely];
        split(passage.chars());
        words = new Word[count];
    }

    private void split(char[] folded) {
        int at = 0;
        while (at < folded.length) {
            char unit = folded[at];
            int end = at + 1;
            if (Script.isWord(unit)) {
                while (end < folded.length && (Script.isWord(folded[end]) || joins(folded, end))) {
                    end++;
                }
                end += possesses(folded, at, end) ? 1 : 0;
            }
            if (!Script.isSpace(unit)) {
                add(at, end);
            }
            at = end;
        }
    }

    /** Whether a character inside a word belongs to it: don't, e-mail, U.S, user_name, 1,000. */
    private static boolean joins(char[] folded, int at) {
        if (at + 1 == folded.length || !Script.isWord(folded[at + 1])) {
            return false;
        }
        return switch (folded[at]) {
            case '\'', '-', '.', '_' -> true;
            case ',' -> Script.isDigit(folded[at - 1]) && Script.isDigit(folded[at + 1]);
            default -> false;
        };
    }

    /**
     * Whether an apostrophe follows a name in -s as a possessive, not as a closing quotation mark:
     * {@code Edmunds' director}.
     */
    private boolean possesses(char[] folded, int start, int end) {
        return end + 2 < folded.length
                && folded[end] == '\''
                && folded[end - 1] == 's'
                && folded[end + 1] == ' '
                && Script.isCapital(passage.text().charAt(start))
                && Character.isLowerCase(passage.text().charAt(end + 2));
    }

    private void add(int start, int end) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        starts[count] = start;
        ends[count++] = end;
    }

    public int size() {
        return count;
    }

    public int start(int index) {
        return starts[index];
    }

    public int end(int index) {
        return ends[index];
    }

    public Word get(int index) {
        Word word = words[index];
        if (word == null) {
            word = new Word(
                    passage.text().substring(starts[index], ends[index]),
                    passage.folded().substring(starts[index], ends[index]),
                    starts[index],
                    ends[index]);
            words[index] = word;
        }
        return word;
    }

    /** Returns the text from one token up to another, exclusive. */
    public String text(int from, int to) {
        return passage.text().substring(starts[from], ends[to - 1]);
    }

    /** Whether the token is a word, not a single other character. */
    public boolean isWord(int index) {
        return Script.isWord(passage.chars()[starts[index]]);
    }

    /** Whether the token is this character, which must not be part of words. */
    public boolean isSign(int index, char sign) {
        return passage.text().charAt(starts[index]) == sign;
    }

    /** Whether the token is this (folded) word. */
    public boolean is(int index, String word) {
        return ends[index] - starts[index] == word.length() && passage.folded().startsWith(word, starts[index]);
    }

    /** Whether the (folded) token is in the set. */
    public boolean isAny(int index, WordSet of) {
        return of.has(passage.folded(), starts[index], ends[index]);
    }

    /** Returns the index of the first token at or after an offset. */
    public int indexAt(int position) {
        return Bisection.first(count, i -> starts[i] >= position);
    }
}
