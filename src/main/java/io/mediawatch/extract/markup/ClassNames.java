package io.mediawatch.extract.markup;

import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.language.WordList;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Derives signals from the class or id of an element. The words are in {@code class-names.tsv}, all ASCII. Names are
 * split at capitals, hyphens and underscores, so that {@code relatedLinks} and {@code related-links} are the same two
 * words.
 */
public final class ClassNames {
    /** A word of the list: its signals on its own, and the words that may follow it; null if there are none. */
    private record Word(int signals, @Nullable Words followers) {}

    /** Maximum length, in characters, of an attribute's value: longer ones are not names. */
    private static final int MAX_NAME = 400;

    private static final Words WORDS;
    /** Words that only count as a whole class name. */
    private static final Words WHOLE;

    private static final Beginning[] BEGINNINGS;

    static {
        Map<String, Integer> words = words();
        WORDS = new Words(following(words, ""));
        Map<String, Word> whole = new HashMap<>();
        words.forEach((word, bits) -> {
            if (word.startsWith("=")) {
                whole.put(word.substring(1), new Word(bits, null));
            }
        });
        WHOLE = new Words(whole);
        BEGINNINGS = words.entrySet().stream()
                .filter(word -> word.getKey().endsWith("*"))
                .map(word ->
                        new Beginning(word.getKey().substring(0, word.getKey().length() - 1), word.getValue()))
                .toArray(Beginning[]::new);
    }

    /** How words begin, with their signals. */
    private record Beginning(String word, int signals) {}

    /** Finds words in bytes. */
    private static final class Words {
        private final TagNames names;
        private final Word[] words;

        Words(Map<String, Word> words) {
            String[] keys = words.keySet().toArray(String[]::new);
            this.names = new TagNames(keys);
            this.words = Arrays.stream(keys).map(words::get).toArray(Word[]::new);
        }

        @Nullable
        Word find(TagScan scan, int from, int to) {
            int index = names.index(scan, from, to);
            return index < 0 ? null : words[index];
        }
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
    private static int read(String value) {
        byte[] names = value.getBytes(StandardCharsets.ISO_8859_1);
        boolean post = value.contains("hentry");
        TagScan scan = new TagScan(names);
        int signals = 0;
        Word one = null; // the word before
        Word two = null; // the two words before
        int name = 0; // where the class name begins
        for (int i = 0; i < names.length; ) {
            int start = i;
            i = behindWord(names, start);
            if (start == name && (scan.isAt("has-", start) || (post && isTopic(scan, start)))) {
                i = behindName(names, i); // it says what the element contains or is about, not what it is
            } else if (i > start) {
                Word word = WORDS.find(scan, start, i);
                Word pair = follower(one, scan, start, i);
                Word triple = follower(two, scan, start, i);
                signals |= begun(scan, start, i) | signals(word) | signals(pair) | signals(triple);
                one = word;
                two = pair;
                boolean ends = i == names.length || isSpace(names[i]);
                signals |= ends ? signals(WHOLE.find(scan, name, i)) : 0;
            } else if (isSpace(names[i++])) {
                name = i;
                one = null;
                two = null;
            }
        }
        return signals;
    }

    private static @Nullable Word follower(@Nullable Word before, TagScan scan, int from, int to) {
        return before == null || before.followers == null ? null : before.followers.find(scan, from, to);
    }

    /** Index after the word that begins here; the same index if there is none. */
    private static int behindWord(byte[] names, int start) {
        char before = 0;
        int i = start;
        while (i < names.length) {
            char c = (char) (names[i] & 0xFF);
            char inWord = Chars.inWord(c);
            if (inWord == 0 || (c != inWord && Character.isLowerCase(before))) {
                return i;
            }
            before = c;
            i++;
        }
        return i;
    }

    private static boolean isSpace(byte b) {
        return b >= 0 && b <= ' ';
    }

    private static int behindName(byte[] names, int from) {
        int i = from;
        while (i < names.length && !isSpace(names[i])) {
            i++;
        }
        return i;
    }

    private static int signals(@Nullable Word word) {
        return word == null ? 0 : word.signals;
    }

    /** Whether the class name of a WordPress post tells what it is about, as {@code tag-newsletter} does. */
    private static boolean isTopic(TagScan scan, int start) {
        return scan.isAt("category-", start) || scan.isAt("tag-", start);
    }

    /** The signals of how a word begins, as {@code newsletterbox} does with {@code newsletter*}. */
    private static int begun(TagScan scan, int start, int end) {
        int signals = 0;
        for (Beginning one : BEGINNINGS) {
            boolean begins = end - start >= one.word.length() && scan.isAt(one.word, start);
            signals |= begins ? one.signals : 0;
        }
        return signals;
    }

    /** Returns the words that follow a prefix, up to their next hyphen. */
    private static Map<String, Word> following(Map<String, Integer> words, String prefix) {
        Map<String, Word> following = new HashMap<>();
        for (String word : words.keySet()) {
            if (word.startsWith(prefix) && word.length() > prefix.length()) {
                int hyphen = word.indexOf('-', prefix.length());
                String whole = hyphen < 0 ? word : word.substring(0, hyphen);
                following.computeIfAbsent(whole.substring(prefix.length()), key -> {
                    Map<String, Word> further = following(words, whole + "-");
                    return new Word(words.getOrDefault(whole, 0), further.isEmpty() ? null : new Words(further));
                });
            }
        }
        return following;
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
