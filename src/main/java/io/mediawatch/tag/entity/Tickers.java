package io.mediawatch.tag.entity;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.text.Scan;
import io.mediawatch.text.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Recognises ticker symbols in running text: {@code $NVDA}, {@code NVDA.O}, {@code NASDAQ: NVDA}, {@code (NVDA)},
 * {@code 2330.TW}.
 */
final class Tickers {
    private static final Lexicon EXCHANGES = Lexicon.read("exchanges.txt");
    private static final Set<String> NAMES = EXCHANGES.section("names");
    private static final Set<String> SUFFIXES = EXCHANGES.section("suffixes");
    /** Minimum length, in letters, of a symbol without a mark: shorter ones may be other abbreviations. */
    private static final int BARE_FROM = 4;

    private Tickers() {}

    /** The suffixes that follow the digits of a symbol at an exchange, such as {@code .tw}. */
    static List<String> suffixes(String exchange) {
        List<String> found = new ArrayList<>();
        for (String entry : EXCHANGES.section("digits")) {
            String[] parts = entry.split(" ", 2);
            if (parts[0].equals(exchange)) {
                found.add(parts[1]);
            }
        }
        return found;
    }

    /**
     * Whether a dollar sign, suffix, bracket or exchange beside it marks a symbol; digits always carry their suffix.
     */
    static boolean marked(String folded, int start, int end) {
        if (start > 0 && folded.charAt(start - 1) == '$') {
            return true;
        }
        if (SUFFIXES.stream()
                .anyMatch(suffix -> folded.startsWith(suffix, end) && closes(folded, end + suffix.length()))) {
            return true;
        }
        boolean inBrackets =
                start > 0 && folded.charAt(start - 1) == '(' && end < folded.length() && folded.charAt(end) == ')';
        return inBrackets || Script.isDigit(folded.charAt(start)) || afterExchange(folded, start);
    }

    /** Whether letters without any mark may be a symbol: long enough, and all capitals. */
    static boolean bare(String text, int start, int end) {
        return end - start >= BARE_FROM && text.substring(start, end).chars().allMatch(Character::isUpperCase);
    }

    private static boolean closes(String folded, int end) {
        return end >= folded.length() || !Script.isWord(folded.charAt(end));
    }

    private static boolean afterExchange(String folded, int start) {
        int at = Scan.beforeSpaces(folded, start);
        if (at == 0 || folded.charAt(at - 1) != ':') {
            return false;
        }
        int end = at - 1;
        return NAMES.stream().anyMatch(name -> folded.startsWith(name, end - name.length()));
    }
}
