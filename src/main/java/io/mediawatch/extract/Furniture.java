package io.mediawatch.extract;

import io.mediawatch.model.Paragraph.Kind;
import io.mediawatch.text.Fold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines that are not the article's, by what they say: the phrases are in {@code furniture.tsv}. */
final class Furniture {
    /** Furniture is short; a longer paragraph that begins like it is the author's own. */
    static final int LONGEST = 400;

    /** A longer heading says more than that comments follow. */
    private static final int HEADING = 30;

    /** How many, and what stands around that. */
    private static final Pattern COUNT = Pattern.compile("[\\d\\s().,:]+");

    /** A line may end with as many marks. */
    private static final int MARKS = 4;

    private static final Set<String> LINES;
    private static final int LONGEST_LINE;
    private static final List<String> SUFFIXES;
    private static final Wordings STARTS;
    private static final Wordings BOXES;
    private static final Wordings ENDS;
    private static final Set<String> TALKS;
    private static final Wordings TAILS;
    private static final Wordings SECTIONS;
    private static final Wordings CONTAINS;

    static {
        Map<String, List<String>> kinds = new HashMap<>();
        for (String[] row : WordList.rows("furniture.tsv", 2)) {
            kinds.computeIfAbsent(row[0], key -> new ArrayList<>()).add(row[1]);
        }
        LINES = Objects.requireNonNull(kinds.remove("line")).stream()
                .map(Fold::fold)
                .collect(Collectors.toUnmodifiableSet());
        LONGEST_LINE = LINES.stream().mapToInt(String::length).max().orElse(0);
        SUFFIXES = List.copyOf(Objects.requireNonNull(kinds.remove("suffix")));
        STARTS = wordings(kinds, "start");
        BOXES = wordings(kinds, "box");
        ENDS = wordings(kinds, "end");
        TALKS = Set.copyOf(Objects.requireNonNull(kinds.remove("talk")));
        TAILS = wordings(kinds, "tail");
        SECTIONS = wordings(kinds, "section");
        CONTAINS = wordings(kinds, "contains");
        if (!kinds.isEmpty()) {
            throw new IllegalStateException("furniture.tsv: unknown kinds " + kinds.keySet());
        }
    }

    private static Wordings wordings(Map<String, List<String>> kinds, String kind) {
        return new Wordings(kind, Objects.requireNonNull(kinds.remove(kind)));
    }

    private Furniture() {}

    /** The phrases of a kind that have no gap, as the list has them. */
    static Stream<String> phrases(String kind) {
        return WordList.rows("furniture.tsv", 2).stream()
                .filter(row -> row[0].equals(kind) && !row[1].contains(Wordings.GAP))
                .map(row -> row[1]);
    }

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
        if (isFoldedLine(folded)) {
            return "line: " + trim(folded);
        }
        String start = STARTS.announced(block, folded);
        start = start == null && block.isLinked() ? STARTS.glued(folded) : start;
        start = start == null ? BOXES.announced(block, folded) : start;
        return start == null ? CONTAINS.within(folded) : start;
    }

    /** Whether a text on its own is a line of furniture. */
    static boolean isLine(String text) {
        return isFoldedLine(fold(text));
    }

    private static boolean isFoldedLine(String folded) {
        return folded.length() <= LONGEST_LINE + MARKS && LINES.contains(trim(folded));
    }

    /**
     * The phrase behind which nothing is the article's: of a heading, also the word for comments and how many there are.
     */
    static @Nullable String end(Block block, String folded) {
        String rule = ENDS.at(folded);
        if (rule == null && block.level > 0 && folded.length() <= HEADING) {
            String word = COUNT.matcher(folded).replaceAll("");
            return TALKS.contains(word) ? "talk: " + word : null;
        }
        return rule;
    }

    /** One that says so only towards the end. */
    static @Nullable String tail(Block block, String folded) {
        return TAILS.announced(block, folded);
    }

    /**
     * What heads a list of links or lines. One word does only by itself: "Tags" does, "Tags darauf" does not.
     *
     * @param list whether such a list follows
     */
    static @Nullable String section(Block block, String folded, boolean list) {
        boolean loose = block.isLinked() || (list && !isSentence(block));
        String rule = SECTIONS.at(folded, loose);
        int length = rule == null ? 0 : rule.length() - "section: ".length();
        boolean word = rule != null && rule.indexOf(' ') == rule.lastIndexOf(' ');
        return word && folded.length() > length + MARKS ? null : rule;
    }

    /** Ends as one, and does not announce what stands below. */
    private static boolean isSentence(Block block) {
        return block.sentence && !block.text.endsWith(":");
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

    /**
     * Lower case, with opening brackets and marks at the front cut off; those at the end may tell a label from a word.
     */
    static String fold(String text) {
        int start = 0;
        while (start < text.length() && !Chars.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        return Fold.fold(text.substring(start));
    }

    private static String trim(String folded) {
        int end = folded.length();
        while (end > 0 && !Chars.isLetterOrDigit(folded.charAt(end - 1)) && folded.charAt(end - 1) != ':') {
            end--;
        }
        return folded.substring(0, end);
    }
}
