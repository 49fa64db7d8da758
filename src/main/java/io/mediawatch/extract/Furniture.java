package io.mediawatch.extract;

import io.mediawatch.model.Paragraph.Kind;
import io.mediawatch.text.Fold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lines that are not the article's, by what they say: the phrases are in {@code furniture.tsv}. */
final class Furniture {
    /** Furniture is short; a longer paragraph that begins like it is the author's own. */
    static final int LONGEST = 400;

    private static final Set<String> LINES;
    private static final List<String> SUFFIXES;
    private static final Phrases STARTS;
    private static final Phrases BOXES;
    private static final Phrases ENDS;
    private static final Phrases TAILS;
    private static final Phrases SECTIONS;
    private static final Phrases CONTAINS;

    static {
        Map<String, List<String>> kinds = new HashMap<>();
        for (String[] row : WordList.rows("furniture.tsv", 2)) {
            kinds.computeIfAbsent(row[0], key -> new ArrayList<>()).add(row[1]);
        }
        LINES = Set.copyOf(folded(kinds, "line"));
        SUFFIXES = List.copyOf(Objects.requireNonNull(kinds.remove("suffix")));
        BOXES = new Phrases(folded(kinds, "box"));
        STARTS = new Phrases(folded(kinds, "start"));
        ENDS = new Phrases(folded(kinds, "end"));
        TAILS = new Phrases(folded(kinds, "tail"));
        SECTIONS = new Phrases(folded(kinds, "section"));
        CONTAINS = new Phrases(folded(kinds, "contains"));
        if (!kinds.isEmpty()) {
            throw new IllegalStateException("furniture.tsv: unknown kinds " + kinds.keySet());
        }
    }

    private static List<String> folded(Map<String, List<String>> kinds, String kind) {
        return Objects.requireNonNull(kinds.remove(kind)).stream()
                .map(Furniture::fold)
                .distinct()
                .toList();
    }

    private Furniture() {}

    /** The rule by which a text is furniture whatever stands around it; null if it is none. */
    static @Nullable String rule(Block block) {
        return rule(block, fold(block.text));
    }

    /** @param folded its text, by {@link #fold} */
    static @Nullable String rule(Block block, String folded) {
        if (block.text.length() > LONGEST) {
            return null;
        }
        String stamp = Stamps.rule(block, folded);
        if (stamp != null) {
            return stamp;
        }
        if (folded.isEmpty() && block.kind == Kind.TEXT) {
            return "no letters";
        }
        if (LINES.contains(folded)) {
            return "line: " + folded;
        }
        String start = startsWith("start", STARTS, folded);
        start = start == null && isLink(block) ? glued(folded) : start;
        start = start == null ? startsWith("box", BOXES, folded) : start;
        String within = start != null ? null : CONTAINS.in(folded, 0);
        return within == null ? start : "contains: " + within;
    }

    /** Whether a text on its own is a line of furniture. */
    static boolean isLine(String text) {
        return LINES.contains(fold(text));
    }

    /** The phrase behind which nothing is the article's. */
    static @Nullable String end(String folded) {
        return startsWith("end", ENDS, folded);
    }

    /** One that says so only towards the end. */
    static @Nullable String tail(String folded) {
        return startsWith("tail", TAILS, folded);
    }

    /** One word heads a section only by itself: "Tags" does, "Tags darauf" does not. */
    static @Nullable String section(String folded) {
        String rule = startsWith("section", SECTIONS, folded);
        if (rule == null) {
            return null;
        }
        String phrase = rule.substring("section: ".length());
        return phrase.indexOf(' ') > 0 || folded.equals(phrase) || folded.equals(phrase + ":") ? rule : null;
    }

    /** What a line of little else ends with. */
    static @Nullable String suffix(String text) {
        for (String suffix : SUFFIXES) {
            if (text.endsWith(suffix) && text.length() <= suffix.length() + 12) {
                return suffix;
            }
        }
        return null;
    }

    /** With a link behind them, words that announce further reading are one read-more line among paragraphs. */
    static boolean isLink(Block block) {
        return block.linked * 2 > block.letters;
    }

    private static @Nullable String startsWith(String kind, Phrases phrases, String folded) {
        if (!folded.isEmpty()) {
            for (String phrase : phrases.candidates(folded, 0)) {
                if (folded.startsWith(phrase) && endsWord(folded, phrase.length())) {
                    return kind + ": " + phrase;
                }
            }
        }
        return null;
    }

    /** A label of several words set right before a link, with nothing between: {@code Leggi ancheFunivia ferma}. */
    private static @Nullable String glued(String folded) {
        for (String phrase : STARTS.candidates(folded, 0)) {
            if (phrase.indexOf(' ') > 0 && folded.startsWith(phrase)) {
                return "start: " + phrase;
            }
        }
        return null;
    }

    /** Latin letters go on where a word is not over; Chinese has no such mark. */
    private static boolean endsWord(String text, int at) {
        return at >= text.length()
                || !Character.isLetter(text.charAt(at))
                || !Character.isLetter(text.charAt(at - 1))
                || Chars.isHan(text.charAt(at - 1));
    }

    /** Lower case, opening brackets and marks at the front and punctuation at the end cut off. */
    static String fold(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && !Chars.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        while (end > start
                && !Chars.isLetterOrDigit(text.charAt(end - 1))
                && text.charAt(end - 1) != '：'
                && text.charAt(end - 1) != ':') {
            end--;
        }
        return Fold.fold(text.substring(start, end));
    }
}
