package io.mediawatch.tag.passage;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds many folded phrases in one walk over a folded text, overlapping ones included. */
public final class Phrases<V> {
    private final @Nullable AhoCorasickDoubleArrayTrie<V> trie;

    /** @param phrases folded, not empty */
    public Phrases(Map<String, V> phrases) {
        if (phrases.isEmpty()) {
            trie = null;
        } else {
            trie = new AhoCorasickDoubleArrayTrie<>();
            trie.build(new TreeMap<>(phrases));
        }
    }

    public void find(char[] folded, Hit<V> hit) {
        if (trie != null) {
            trie.parseText(folded, hit::at);
        }
    }

    public void find(String folded, Hit<V> hit) {
        if (trie != null) {
            trie.parseText(folded, hit::at);
        }
    }

    /** Called for every occurrence, by end, longer ones first. */
    @FunctionalInterface
    public interface Hit<V> {
        void at(int start, int end, V value);
    }
}
