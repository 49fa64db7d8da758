package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Bisection;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.passage.WordSet;
import io.mediawatch.text.Script;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The words of a paragraph, and its other signs one by one, in text order; a word is cut out when it is asked for. */
final class Tokens {
    private static final int LETTERS_PER_TOKEN = 4;

    private final Passage passage;
    private final @Nullable Word[] words;
    private int[] starts;
    private int[] ends;
    private int count;

    Tokens(Passage passage) {
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

    /** Whether a sign inside of a word belongs to it: don't, e-mail, U.S, 1,000. */
    private static boolean joins(char[] folded, int at) {
        if (at + 1 == folded.length || !Script.isWord(folded[at + 1])) {
            return false;
        }
        return switch (folded[at]) {
            case '\'', '-', '.' -> true;
            case ',' -> Script.isDigit(folded[at - 1]) && Script.isDigit(folded[at + 1]);
            default -> false;
        };
    }

    /** Edmunds' director: a sign behind a name in -s, no closing mark. */
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

    int size() {
        return count;
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    Word get(int index) {
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

    /** The text from one word up to another. */
    String text(int from, int to) {
        return passage.text().substring(starts[from], ends[to - 1]);
    }

    /** Whether it is a word, no other sign. */
    boolean isWord(int index) {
        return Script.isWord(passage.chars()[starts[index]]);
    }

    /** Whether it is that sign, which is in no word. */
    boolean isSign(int index, char sign) {
        return passage.text().charAt(starts[index]) == sign;
    }

    /** Whether it is that word, folded. */
    boolean is(int index, String word) {
        return ends[index] - starts[index] == word.length() && passage.folded().startsWith(word, starts[index]);
    }

    /** Whether a word is one of these. */
    boolean isAny(int index, WordSet of) {
        return of.has(passage.folded(), starts[index], ends[index]);
    }

    /** Index of the first word at or behind a position. */
    int indexAt(int position) {
        return Bisection.first(count, i -> starts[i] >= position);
    }
}
