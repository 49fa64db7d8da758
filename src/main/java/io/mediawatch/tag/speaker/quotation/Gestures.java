package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.passage.Words;
import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.text.Script;
import java.util.List;
import java.util.Set;

/** Recognises what somebody does while or after speaking: {@code She laughed.}; 说完他笑了起来. */
public final class Gestures {
    private static final Lexicon SPOKEN = Lexicon.read("spoken.txt");
    private static final Set<String> GESTURES = SPOKEN.section("gestures");
    private static final Set<String> AFTERWARDS = SPOKEN.section("behind the words of somebody");
    private static final List<String> PRONOUNS = List.of("他", "她", "he ", "she ");
    /** Maximum number of characters between a Chinese pronoun and what the person does. */
    private static final int BETWEEN = 4;

    private Gestures() {}

    /** Whether the passage tells what somebody did while or after speaking: 说这话的时候，林晓岚没有抬头. */
    static boolean afterWords(Passage passage) {
        return afterWords(passage.folded());
    }

    private static boolean afterWords(String folded) {
        return AFTERWARDS.stream().anyMatch(folded::startsWith);
    }

    /** Whether the text opens with what a speaker does: 说完他笑了起来, {@code she pushes a notebook across the table}. */
    public static boolean open(String folded) {
        return afterWords(folded) || pronounThatActs(folded, 0) > 0;
    }

    /** End of the pronoun that starts here, if what that person does follows: 他|笑了笑, {@code she| laughed}; else −1. */
    static int pronounThatActs(String folded, int at) {
        for (String pronoun : PRONOUNS) {
            if (folded.startsWith(pronoun, at)) {
                boolean acts = follow(folded, at + pronoun.length());
                return acts ? at + pronoun.strip().length() : -1;
            }
        }
        return -1;
    }

    /**
     * Whether a gesture directly follows the pronoun or surname that ends here; in Chinese a few characters may stand
     * between.
     */
    public static boolean follow(String folded, int from) {
        return GESTURES.stream().anyMatch(gesture -> follows(folded, from, gesture));
    }

    private static boolean follows(String folded, int from, String gesture) {
        int last = from + (NameParts.isHan(gesture) ? BETWEEN : 0);
        int at = from;
        while (at < last && !folded.startsWith(gesture, at)) {
            at++;
        }
        return folded.startsWith(gesture, at) && Words.whole(folded, at, at + gesture.length());
    }

    /**
     * Returns where the gesture starts that ends a passage of a single sentence ({@code She laughed.}); −1 if there is
     * none.
     */
    static int last(Passage passage) {
        return before(passage, passage.length());
    }

    /** The same for the first sentence of a passage that ends at an offset. */
    static int before(Passage passage, int limit) {
        String folded = passage.folded();
        int end = limit;
        while (end > 0 && !Script.isWord(folded.charAt(end - 1)) && !Script.isHan(folded.charAt(end - 1))) {
            end--;
        }
        int start = end;
        for (String gesture : passage.sentences().end(0) < end ? Set.<String>of() : GESTURES) {
            int at = end - gesture.length();
            if (at > 0 && at < start && folded.startsWith(gesture, at) && Words.whole(folded, at, end)) {
                start = at;
            }
        }
        return start < end ? start : -1;
    }
}
