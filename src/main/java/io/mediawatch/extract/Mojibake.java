package io.mediawatch.extract;

import io.mediawatch.extract.Extraction.Rejected;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Recognises garbled text, decoded with the wrong charset by the publisher or by us, so that it is never indexed. */
final class Mojibake {
    /**
     * How the UTF-8 bytes of the commonest Chinese words and marks look when read as GBK. These characters are rare in
     * real text: none is among the 3,500 common characters of the 2013 table (通用规范汉字表), nor common in traditional
     * Chinese.
     */
    private static final BitSet UTF8_AS_GBK = "锛鈥銆鐨鍦涓鏄鎴鍒鏈浠鍥锟".chars().collect(BitSet::new, BitSet::set, BitSet::or);

    /** Number of suspicious characters up to which no text is rejected. */
    private static final int LEAST = 4;

    private Mojibake() {}

    /** Returns why the text is rejected; null if it is not garbled. */
    static @Nullable Rejected check(String text) {
        int broken = 0;
        int garbled = 0;
        int western = 0;
        int pairs = 0;
        int letters = 0; // and marks
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            letters += c > ' ' ? 1 : 0;
            if (c < 0x80) {
                continue;
            }
            if (c == '\uFFFD' || c < 0xA0) {
                broken++;
            } else if (c >= 0xC0 && c < 0x100) {
                western++;
                pairs += i + 1 < text.length() && isTail(text.charAt(i + 1)) ? 1 : 0;
            } else if (c > 0x4E00 && UTF8_AS_GBK.get(c)) {
                garbled++;
            }
        }
        if (broken + garbled + western <= LEAST) {
            return null;
        }
        if (broken > LEAST && broken * 50 > letters) {
            return new Rejected("mojibake", broken + " broken characters of " + letters);
        }
        if (garbled > LEAST && garbled * 25 > letters) {
            return new Rejected("mojibake", "UTF-8 read as GBK");
        }
        if (pairs > LEAST && pairs * 20 > letters) {
            return new Rejected("mojibake", "UTF-8 read as Latin-1");
        }
        return western > 20 && western * 3 > letters
                ? new Rejected("mojibake", "a Chinese charset read as Latin-1")
                : null;
    }

    /** Whether a UTF-8 continuation byte looks like this as Latin-1 or Windows-1252. */
    private static boolean isTail(char c) {
        return (c >= 0x80 && c < 0xC0) || "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".indexOf(c) >= 0;
    }
}
