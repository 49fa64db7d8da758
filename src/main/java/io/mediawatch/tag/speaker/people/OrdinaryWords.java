package io.mediawatch.tag.speaker.people;

import io.mediawatch.tag.passage.Passage;
import io.mediawatch.text.Script;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Collects the words that an article also writes without a capital: such a word alone is not a name
 * ({@code Things have changed, said Jane Doe}).
 */
final class OrdinaryWords {
    /** Characters next to a word that make it part of an address, a handle or a file name. */
    private static final String JOINTS = ".@/_-";

    private static final int LONGEST = 30;

    private final List<Passage> passages;
    /**
     * Filled in one pass on first use: searching the text for each word asked about would be faster for few words, but
     * an article may name thousands.
     */
    private final Set<String> small = new HashSet<>();

    private final Set<String> capital = new HashSet<>();
    private boolean read;

    OrdinaryWords(List<Passage> passages) {
        this.passages = passages;
    }

    boolean has(String word) {
        read();
        return small.contains(word.toLowerCase(Locale.ROOT));
    }

    /**
     * Whether the article writes the word with a capital inside a sentence, as a name: a shell, but “It is safe,” Shell
     * said.
     */
    boolean namesInside(String word) {
        read();
        return capital.contains(word);
    }

    private void read() {
        if (!read) {
            passages.stream().filter(passage -> !passage.isChinese()).forEach(passage -> read(passage.text()));
            read = true;
        }
    }

    private void read(String text) {
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && Script.isWord(text.charAt(end))) {
                end++;
            }
            boolean joined = (start > 0 && JOINTS.indexOf(text.charAt(start - 1)) >= 0)
                    || (end + 1 < text.length()
                            && JOINTS.indexOf(text.charAt(end)) >= 0
                            && Script.isWord(text.charAt(end + 1)));
            if (end > start && !joined) {
                if (Character.isLowerCase(text.charAt(start))) {
                    small.add(text.substring(start, end));
                } else if (Character.isUpperCase(text.charAt(start)) && isInside(text, start, end)) {
                    capital.add(text.substring(start, end));
                }
            }
            start = end + 1;
        }
    }

    /**
     * Whether a capitalised word is inside a sentence: directly after a word without a capital or a comma, and not
     * before another capital.
     */
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
