package io.mediawatch.scrape;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Which URLs are known, in 11 to 23 bytes each: a 64-bit hash stands for the URL. Among ten million URLs the chance
 * that any two share one, so that the second would be taken as known, is 3 in a million.
 */
final class KnownUrls {
    private static final double FULL = 0.7;

    private long[] slots = new long[64];
    private int size;

    /** False if it was known already. */
    boolean add(String url) {
        return add(hash(url));
    }

    boolean has(String url) {
        long hash = hash(url);
        return slots[slot(hash)] == hash;
    }

    int size() {
        return size;
    }

    private boolean add(long hash) {
        int at = slot(hash);
        if (slots[at] == hash) {
            return false;
        }
        slots[at] = hash;
        size++;
        if (size > slots.length * FULL) {
            grow();
        }
        return true;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        Arrays.stream(old).filter(hash -> hash != 0).forEach(hash -> slots[slot(hash)] = hash);
    }

    /** The slot of the hash, or the free slot for it. */
    private int slot(long hash) {
        int at = (int) (hash >>> 20) & (slots.length - 1);
        while (slots[at] != 0 && slots[at] != hash) {
            at = (at + 1) & (slots.length - 1);
        }
        return at;
    }

    /** FNV-1a with the finaliser of MurmurHash3; never 0, which marks an empty slot. */
    private static long hash(String url) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : url.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
