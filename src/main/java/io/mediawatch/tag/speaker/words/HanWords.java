package io.mediawatch.tag.speaker.words;

import io.mediawatch.tag.passage.WordSet;
import io.mediawatch.text.SignSet;
import java.util.Collection;
import java.util.Set;

/**
 * A set of folded words of a script without spaces, for looking up whether one starts or ends at a position. Immutable.
 */
public final class HanWords {
    private final WordSet words;
    private final SignSet firsts;
    private final SignSet lasts;
    private final int longest;

    /** @param words must not contain an empty string */
    public HanWords(Collection<String> words) {
        this.words = new WordSet(Set.copyOf(words));
        StringBuilder first = new StringBuilder();
        StringBuilder last = new StringBuilder();
        for (String word : words) {
            first.append(word.charAt(0));
            last.append(word.charAt(word.length() - 1));
        }
        firsts = SignSet.of(first.toString());
        lasts = SignSet.of(last.toString());
        longest = words.stream().mapToInt(String::length).max().orElse(0);
    }

    /** Whether one of the words starts at {@code at} and ends at or before {@code to}. */
    public boolean startAt(String folded, int at, int to) {
        if (at >= to || !firsts.has(folded.charAt(at))) {
            return false;
        }
        for (int end = at + 1; end <= Math.min(to, at + longest); end++) {
            if (words.has(folded, at, end)) {
                return true;
            }
        }
        return false;
    }

    /** End of the longest word that starts here; −1 if none does. */
    public int endAt(String folded, int at) {
        if (at >= folded.length() || !firsts.has(folded.charAt(at))) {
            return -1;
        }
        for (int end = Math.min(folded.length(), at + longest); end > at; end--) {
            if (words.has(folded, at, end)) {
                return end;
            }
        }
        return -1;
    }

    /** The first position within a stretch at which one of the words starts; {@code to} if there is none. */
    public int first(String folded, int from, int to) {
        int at = from;
        while (at < to && !startAt(folded, at, to)) {
            at++;
        }
        return at;
    }

    /**
     * Start of the longest word that ends at {@code end} and starts no earlier than {@code from}; −1 if there is none.
     */
    public int endingAt(String folded, int from, int end) {
        if (end <= from || !lasts.has(folded.charAt(end - 1))) {
            return -1;
        }
        for (int start = Math.max(from, end - longest); start < end; start++) {
            if (words.has(folded, start, end)) {
                return start;
            }
        }
        return -1;
    }
}
