package io.mediawatch.extract.body;

import io.mediawatch.extract.date.Dates;
import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.language.WordList;
import io.mediawatch.extract.outline.Block;
import io.mediawatch.model.Paragraph.Kind;
import io.mediawatch.text.Fold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Recognises furniture by its wording: lines that belong to the page rather than to the article, such as
 * {@code Read more:}. The phrases are in {@code furniture.tsv}, by kind. {@link Boilerplate} decides in which part of
 * the body a kind counts.
 */
public final class Furniture {
    /** Maximum length, in characters, of furniture: longer paragraphs that begin like it are the author's. */
    static final int LONGEST = 400;

    /** Maximum length, in characters, of a heading above comments. */
    private static final int HEADING = 30;

    /** Maximum number of punctuation marks after a phrase that is a whole line. */
    private static final int MARKS = 4;

    private static final Set<String> LINES;
    private static final int LONGEST_LINE;
    private static final List<String> SUFFIXES;
    private static final Wordings STARTS;
    private static final Wordings BOXES;
    private static final Wordings ENDS;
    private static final Wordings TALKS;
    private static final Set<String> REPLIES;
    private static final Wordings TAILS;
    private static final Wordings SECTIONS;
    private static final Wordings CONTAINS;

    static {
        Map<String, List<String>> kinds = new HashMap<>();
        for (String[] row : WordList.rows("furniture.tsv", 2)) {
            kinds.computeIfAbsent(row[0], key -> new ArrayList<>()).add(row[1]);
        }
        LINES = folded(kinds, "line");
        LONGEST_LINE = LINES.stream().mapToInt(String::length).max().orElse(0);
        SUFFIXES = List.copyOf(Objects.requireNonNull(kinds.remove("suffix")));
        STARTS = wordings(kinds, "start");
        BOXES = wordings(kinds, "box");
        ENDS = wordings(kinds, "end");
        TALKS = wordings(kinds, "talk");
        REPLIES = folded(kinds, "reply");
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

    private static Set<String> folded(Map<String, List<String>> kinds, String kind) {
        return Objects.requireNonNull(kinds.remove(kind)).stream()
                .map(Fold::fold)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Furniture() {}

    /** Returns the rule by which a block is furniture wherever it stands; null if it is none. */
    static @Nullable String rule(Block block) {
        return rule(block, fold(block.text));
    }

    /** @param folded the block's text, folded by {@link #fold} */
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
        String talk = isCounted(block) ? foldedTalk(folded) : null;
        if (talk != null) {
            return talk;
        }
        String start = STARTS.announced(block, folded);
        start = start == null && block.isLinked() ? STARTS.glued(folded) : start;
        start = start == null ? BOXES.announced(block, folded) : start;
        return start == null ? CONTAINS.within(folded) : start;
    }

    /** Whether a text is, as a whole, a line of furniture. */
    public static boolean isLine(String text) {
        return isFoldedLine(fold(text));
    }

    private static boolean isFoldedLine(String folded) {
        return folded.length() <= LONGEST_LINE + MARKS && LINES.contains(trim(folded));
    }

    /**
     * Returns the rule for a phrase after which nothing belongs to the article; null if there is none. In a heading,
     * also a word for comments, alone or with their number.
     */
    static @Nullable String end(Block block, String folded) {
        String rule = ENDS.at(folded);
        return rule == null && block.level > 0 && folded.length() <= HEADING ? foldedTalk(folded) : rule;
    }

    /** Returns the rule for a line that heads comments, perhaps with their number; null if it is none. */
    static @Nullable String talk(String text) {
        return foldedTalk(fold(text));
    }

    private static @Nullable String foldedTalk(String folded) {
        int start = 0;
        while (start < folded.length() && !Chars.isLetter(folded.charAt(start))) {
            start++;
        }
        String rule = TALKS.at(folded.substring(start));
        return rule != null && rule.contains(Wordings.GAP) && start == 0 ? null : rule;
    }

    /** Whether it is a heading with a number. */
    static boolean isCounted(Block block) {
        return block.level > 0 && Dates.digits(block.text, 0, block.text.length()) > 0;
    }

    /** Whether it is a button to answer a reader's comment. */
    static boolean isReply(String text) {
        return REPLIES.contains(trim(fold(text)));
    }

    /** Returns the rule for a phrase that is furniture only towards the end; null if there is none. */
    static @Nullable String tail(Block block, String folded) {
        return TAILS.announced(block, folded);
    }

    /**
     * Returns the rule for a heading of links or list items; null if it is none. A phrase of a single word has to be
     * the whole heading: "Tags", not "Tags darauf".
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

    /** Whether a line consists of words that head what does not belong to the article. */
    static boolean isHeading(Block line) {
        String folded = fold(line.text);
        return section(line, folded, true) != null || end(line, folded) != null || rule(line, folded) != null;
    }

    /** Whether it ends like a sentence and does not announce what follows. */
    private static boolean isSentence(Block block) {
        return block.sentence && !block.text.endsWith(":");
    }

    /** Returns the known suffix that a short line ends with; null if there is none. */
    static @Nullable String suffix(String text) {
        for (String suffix : SUFFIXES) {
            if (text.endsWith(suffix) && text.length() <= suffix.length() + 12) {
                return suffix;
            }
        }
        return null;
    }

    /**
     * Folds a text for comparison, without leading brackets and marks; those at the end may distinguish a label from a
     * word.
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
