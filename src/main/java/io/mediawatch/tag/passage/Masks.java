package io.mediawatch.tag.passage;

import io.mediawatch.text.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a text that are not prose, in which no name counts: URLs, e-mail addresses, code, paths and file names.
 */
public final class Masks {
    static final Masks NONE = new Masks(List.of());
    private static final Set<String> ENDINGS = Lexicon.read("file-endings.txt").words();
    private static final String STOPS = "\"'<>()[]{}“”‘’「」『』（）【】《》，。；！？、,;!|";
    /** Maximum length, in characters, of a file extension or top-level domain, including the dot. */
    private static final int LONGEST_ENDING = 8;

    private record Range(int start, int end, boolean bare) {}

    private final List<Range> ranges;

    private Masks(List<Range> ranges) {
        this.ranges = ranges;
    }

    static Masks of(String folded) {
        List<Range> ranges = new ArrayList<>();
        int length = folded.length();
        int from = 0;
        for (int i = 0; i < length; i++) {
            if (i < from) {
                continue;
            }
            Range range =
                    switch (folded.charAt(i)) {
                        case ':' -> folded.startsWith("://", i) ? token(folded, i, false) : null;
                        case '@' -> mail(folded, i);
                        case '.' -> domain(folded, i);
                        case '`' -> code(folded, i);
                        case '/', '\\' -> path(folded, i);
                        default -> null;
                    };
            if (range != null) {
                ranges.add(new Range(Math.max(from, range.start()), range.end(), range.bare()));
                from = range.end();
            }
        }
        return ranges.isEmpty() ? NONE : new Masks(ranges);
    }

    /**
     * Whether a stretch overlaps something that is not prose. A name may be the whole of a bare domain or file name
     * ({@code X.ai}, {@code Node.js}), but never a part of it.
     */
    public boolean cover(int start, int end) {
        int at = firstBehind(start);
        if (at == ranges.size() || ranges.get(at).start() >= end) {
            return false;
        }
        Range range = ranges.get(at);
        return !(range.bare() && start <= range.start() && end >= range.end());
    }

    /** Index of the first range that ends after a position; ranges are in text order and do not overlap. */
    private int firstBehind(int position) {
        return Bisection.first(ranges.size(), i -> ranges.get(i).end() > position);
    }

    private static Range token(String text, int at, boolean bare) {
        int start = at;
        while (start > 0 && isTokenUnit(text.charAt(start - 1))) {
            start--;
        }
        int end = at + 1;
        while (end < text.length() && isTokenUnit(text.charAt(end))) {
            end++;
        }
        while (end > at + 1 && ".:?-/".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return new Range(start, end, bare);
    }

    private static boolean isTokenUnit(char unit) {
        return unit > ' ' && unit < 0x7F && STOPS.indexOf(unit) < 0;
    }

    private static @Nullable Range mail(String text, int at) {
        boolean named = at > 0 && text.charAt(at - 1) < 0x7F && Script.isWord(text.charAt(at - 1));
        boolean hosted = at + 1 < text.length() && Script.isWord(text.charAt(at + 1));
        return named && hosted ? token(text, at, false) : null;
    }

    /**
     * A bare domain or file name: a dot between ASCII letters or digits, before a top-level domain or file extension.
     * Null if it is neither.
     */
    private static @Nullable Range domain(String text, int at) {
        if (at == 0 || !isAsciiWord(text.charAt(at - 1))) {
            return null;
        }
        int end = at + 1;
        while (end < text.length() && isAsciiWord(text.charAt(end)) && end - at <= LONGEST_ENDING) {
            end++;
        }
        if (end == at + 1 || end - at > LONGEST_ENDING || !ENDINGS.contains(text.substring(at + 1, end))) {
            return null;
        }
        if (end < text.length() && text.charAt(end) == '/') {
            return token(text, at, false);
        }
        int start = at;
        while (start > 0 && (isAsciiWord(text.charAt(start - 1)) || "-._".indexOf(text.charAt(start - 1)) >= 0)) {
            start--;
        }
        return new Range(start, end, true);
    }

    private static boolean isAsciiWord(char unit) {
        return unit < 0x7F && Script.isWord(unit);
    }

    private static @Nullable Range code(String text, int at) {
        int end = text.indexOf('`', at + 1);
        return end < 0 ? null : new Range(at, end + 1, false);
    }

    /**
     * A path ({@code /usr/bin}, {@code ~/x}, {@code C:\x}): a slash at the start of a token that contains another one;
     * null otherwise.
     */
    private static @Nullable Range path(String text, int at) {
        boolean opens = at == 0 || Script.isSpace(text.charAt(at - 1)) || "~.:".indexOf(text.charAt(at - 1)) >= 0;
        boolean named = at + 1 < text.length() && isAsciiWord(text.charAt(at + 1));
        if (!opens || !named) {
            return null;
        }
        Range range = token(text, at, false);
        char sign = text.charAt(at);
        return text.substring(at + 1, range.end()).indexOf(sign) >= 0 ? range : null;
    }
}
