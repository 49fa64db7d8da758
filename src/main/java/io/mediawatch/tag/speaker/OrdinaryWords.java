package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Passage;
import io.mediawatch.text.Script;
import java.util.List;
import java.util.Locale;

/**
 * Words that an article writes without a capital, too: one of them alone is no name (Things have changed, said Jane
 * Doe).
 */
final class OrdinaryWords {
    /** Beside a word that is part of an address, a handle or a file name. */
    private static final String JOINTS = ".@/_-";

    private static final int LONGEST = 30;

    private final List<Passage> passages;

    OrdinaryWords(List<Passage> passages) {
        this.passages = passages;
    }

    boolean has(String word) {
        return stands(word.toLowerCase(Locale.ROOT), (text, start, end) -> Character.isLowerCase(text.charAt(start)));
    }

    /** Whether the text writes it with a capital where no sentence begins: a shell, but “It is safe,” Shell said. */
    boolean namesInside(String word) {
        return stands(
                word, (text, start, end) -> Character.isUpperCase(text.charAt(start)) && isInside(text, start, end));
    }

    private interface Place {
        boolean fits(String text, int start, int end);
    }

    /** Few words are asked for, so that searching for each is cheaper than reading all that there are. */
    private boolean stands(String word, Place place) {
        for (Passage passage : passages) {
            String text = passage.isChinese() ? "" : passage.text();
            for (int start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
                int end = start + word.length();
                if (isWord(text, start, end) && place.fits(text, start, end)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether no other letters or digits stand in it or beside it, and it is part of no address. */
    private static boolean isWord(String text, int start, int end) {
        if (start > 0 && (Script.isWord(text.charAt(start - 1)) || JOINTS.indexOf(text.charAt(start - 1)) >= 0)) {
            return false;
        }
        int wordEnd = start;
        while (wordEnd < text.length() && Script.isWord(text.charAt(wordEnd))) {
            wordEnd++;
        }
        boolean joined =
                end + 1 < text.length() && JOINTS.indexOf(text.charAt(end)) >= 0 && Script.isWord(text.charAt(end + 1));
        return wordEnd == end && !joined;
    }

    /** Directly behind a word without a capital or behind a comma, and not before another capital. */
    private static boolean isInside(String text, int start, int end) {
        int last = start - 1;
        while (last >= 0 && " ”\"".indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        boolean run =
                text.startsWith(" ", end) && end + 1 < text.length() && Character.isUpperCase(text.charAt(end + 1));
        if (run || last < 0 || last == start - 1) {
            return false;
        }
        if (text.charAt(last) == ',') {
            return true;
        }
        int word = last;
        while (word > 0 && last - word < LONGEST && !Script.isSpace(text.charAt(word - 1))) {
            word--;
        }
        return Character.isLowerCase(text.charAt(last)) && Character.isLowerCase(text.charAt(word));
    }
}
