package io.mediawatch.extract;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Derives signals from the class or id of an element. The words are in {@code class-names.tsv}. Names are split at
 * capitals, hyphens and underscores, so that {@code relatedLinks} and {@code related-links} are the same two words.
 */
final class ClassNames {
    /** A word of the list: its signals on its own, and the words that may follow it. */
    private record Word(int signals, WordTable<Word> followers) {}

    /** Maximum length, in characters, of an attribute's value: longer ones are not names. */
    private static final int MAX_NAME = 400;

    private static final WordTable<Word> WORDS;
    /** Words that only count as a whole class name. */
    private static final WordTable<Integer> WHOLE;

    static {
        Map<String, Integer> words = words();
        WORDS = table(words, "");
        Map<String, Integer> whole = new HashMap<>();
        words.forEach((word, bits) -> {
            if (word.startsWith("=")) {
                whole.put(word.substring(1), bits);
            }
        });
        WHOLE = new WordTable<>(whole);
    }

    /** A cache, with one place per hash: the last value and its signals, since a page repeats the same few. */
    private final @Nullable String[] seen = new String[1024];

    private final int[] said = new int[seen.length];

    /** Returns the signals of the value of a class or id attribute, which may contain several names. */
    int signals(String name) {
        if (name.isEmpty()) {
            return 0;
        }
        int place = place(name);
        if (!name.equals(seen[place])) {
            seen[place] = name;
            said[place] = name.length() > MAX_NAME ? 0 : read(name);
        }
        return said[place];
    }

    /** Hashes the length and a few characters towards the end, where the names of a page differ. */
    private int place(String name) {
        int length = name.length();
        int hash = 31 * (31 * length + name.charAt(length - 1)) + name.charAt(length / 2);
        return (31 * hash + name.charAt(Math.max(0, length - 4))) & (seen.length - 1);
    }

    /** Returns the signals of each word, pair and triple of words in each class name, and of each name as a whole. */
    private static int read(String names) {
        int signals = 0;
        Word one = null; // the word before
        Word two = null; // the two words before
        int name = 0; // where the class name begins
        int end = names.length();
        for (int i = 0; i < end; ) {
            int start = i;
            int hash = WordTable.START;
            char before = 0;
            while (i < end) {
                char c = names.charAt(i);
                char inWord = Chars.inWord(c);
                if (inWord == 0 || (c != inWord && Character.isLowerCase(before))) {
                    break;
                }
                hash = WordTable.hash(hash, inWord);
                before = c;
                i++;
            }
            if (start == name && names.startsWith("has-", start)) {
                i = behindName(names, i); // it says what the element contains or how it looks, not what it is
            } else if (i > start) {
                Word word = WORDS.get(names, start, i, hash);
                Word pair = one == null ? null : one.followers.get(names, start, i, hash);
                Word triple = two == null ? null : two.followers.get(names, start, i, hash);
                signals |= isRelated(names, start, i) ? Signals.RELATED : signals(word);
                signals |= signals(pair) | signals(triple);
                one = word;
                two = pair;
                Integer alone = i == end || names.charAt(i) <= ' ' ? WHOLE.get(names, name, i) : null;
                signals |= alone == null ? 0 : alone;
            } else if (names.charAt(i++) <= ' ') {
                name = i;
                one = null;
                two = null;
            }
        }
        return signals;
    }

    private static int behindName(String names, int from) {
        int i = from;
        while (i < names.length() && names.charAt(i) > ' ') {
            i++;
        }
        return i;
    }

    private static int signals(@Nullable Word word) {
        return word == null ? 0 : word.signals;
    }

    private static boolean isRelated(String names, int start, int end) {
        return end - start >= 7
                && Chars.lower(names.charAt(start)) == 'r'
                && (names.regionMatches(true, start, "related", 0, 7)
                        || (end - start >= 9 && names.regionMatches(true, start, "recommend", 0, 9)));
    }

    /** Returns the words that follow a prefix, up to their next hyphen. */
    private static WordTable<Word> table(Map<String, Integer> words, String prefix) {
        Map<String, Word> table = new HashMap<>();
        for (String word : words.keySet()) {
            if (word.startsWith(prefix) && word.length() > prefix.length()) {
                int hyphen = word.indexOf('-', prefix.length());
                String whole = hyphen < 0 ? word : word.substring(0, hyphen);
                table.computeIfAbsent(
                        whole.substring(prefix.length()),
                        key -> new Word(words.getOrDefault(whole, 0), table(words, whole + "-")));
            }
        }
        return new WordTable<>(table);
    }

    private static Map<String, Integer> words() {
        Map<String, Integer> words = new HashMap<>();
        for (String[] row : WordList.rows("class-names.tsv", 2)) {
            int signal = Signals.named(row[0]);
            if (signal == 0) {
                throw new IllegalStateException("class-names.tsv: unknown kind " + row[0]);
            }
            for (String word : WordList.words(row[1])) {
                words.merge(word, signal, (a, b) -> a | b);
            }
        }
        return Map.copyOf(words);
    }
}
