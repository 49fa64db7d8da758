package io.mediawatch.extract.body;

import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.language.Phrases;
import io.mediawatch.extract.outline.Block;
import io.mediawatch.model.Paragraph.Kind;
import io.mediawatch.text.Fold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The phrases of one kind in {@code furniture.tsv}. Most could also begin an ordinary sentence, so a phrase only counts
 * as a label: as the whole text, or set off by a mark. A {@code …} in a phrase stands for any words.
 */
final class Wordings {
    static final String GAP = "…";

    /** Marks between a label and what it announces. */
    private static final String MARKS = ":|丨/<>»→▶►】]©ⓒ";

    private final String kind;
    private final Phrases heads;
    private final Map<String, List<Wording>> byHead = new HashMap<>();

    /**
     * @param head the phrase up to its first gap
     * @param rest what has to follow it, in order
     */
    private record Wording(String phrase, String head, List<String> rest) {
        static Wording of(String phrase) {
            List<String> parts = List.of(phrase.split(GAP, -1));
            if (!phrase.equals(phrase.strip()) || parts.get(0).isEmpty()) {
                throw new IllegalStateException("furniture.tsv: cannot find '" + phrase + "'");
            }
            return new Wording(phrase, parts.get(0), parts.subList(1, parts.size()));
        }

        /** Whether it counts whatever follows: it has a gap, or ends with a mark of its own. */
        boolean isOpen() {
            return !rest.isEmpty() || !Chars.isLetterOrDigit(head.charAt(head.length() - 1));
        }

        /** Whether the rest of the phrase follows from this index on. */
        boolean goesOn(String text, int from) {
            int at = from;
            for (String part : rest) {
                int found = text.indexOf(part, at);
                if (found < 0) {
                    return false;
                }
                at = found + part.length();
            }
            return true;
        }
    }

    /** @param kind appears in the names of the rules */
    Wordings(String kind, List<String> phrases) {
        this.kind = kind;
        List<String> inOrder = new ArrayList<>();
        for (String phrase : phrases) {
            Wording wording = Wording.of(Fold.fold(phrase));
            byHead.computeIfAbsent(wording.head, head -> {
                        inOrder.add(head);
                        return new ArrayList<>();
                    })
                    .add(wording);
        }
        heads = new Phrases(inOrder);
    }

    /** The rule by which a text begins with a phrase; null if it does not. */
    @Nullable
    String at(String folded) {
        return at(folded, false);
    }

    /** The same, but in a block that is mostly a link, or a line that is not a sentence, a label needs no mark. */
    @Nullable
    String announced(Block block, String folded) {
        return at(folded, block.isLinked() || isLine(block));
    }

    /** @param loose whether a label needs no mark after it */
    @Nullable
    String at(String folded, boolean loose) {
        if (folded.isEmpty()) {
            return null;
        }
        for (String head : heads.candidates(folded, 0)) {
            if (folded.startsWith(head) && endsWord(folded, head.length())) {
                boolean label = loose || isSetOff(folded, head.length());
                for (Wording wording : all(head)) {
                    if ((label || wording.isOpen()) && wording.goesOn(folded, head.length())) {
                        return kind + ": " + wording.phrase;
                    }
                }
            }
        }
        return null;
    }

    /** The rule by which a text contains a phrase; null if it does not. */
    @Nullable
    String within(String folded) {
        for (int i = heads.next(folded, 0); i < folded.length(); i = heads.next(folded, i + 1)) {
            for (String head : heads.candidates(folded, i)) {
                if (folded.startsWith(head, i)) {
                    for (Wording wording : all(head)) {
                        if (wording.goesOn(folded, i + head.length())) {
                            return kind + ": " + wording.phrase;
                        }
                    }
                }
            }
        }
        return null;
    }

    /** The same for a label of several words glued to the text of a link: {@code Leggi ancheFunivia ferma}. */
    @Nullable
    String glued(String folded) {
        for (String head : heads.candidates(folded, 0)) {
            if (head.indexOf(' ') > 0 && folded.startsWith(head)) {
                return kind + ": " + head;
            }
        }
        return null;
    }

    private List<Wording> all(String head) {
        return Objects.requireNonNull(byHead.get(head));
    }

    /**
     * Whether it is a line that is neither a sentence nor a heading; not for Chinese, where many lines are half a
     * sentence.
     */
    private static boolean isLine(Block block) {
        return (block.kind == Kind.TEXT || block.kind == Kind.CAPTION)
                && block.level == 0
                && !block.bold
                && !block.sentence
                && !Chars.hasHan(block.text);
    }

    /** Whether the phrase that ends here is a label: no words follow, or a mark comes next, or in Chinese a space. */
    private static boolean isSetOff(String folded, int end) {
        int at = end;
        while (at < folded.length() && folded.charAt(at) == ' ') {
            at++;
        }
        boolean mark = at < folded.length()
                && (MARKS.indexOf(folded.charAt(at)) >= 0 || (at > end && Chars.isChinese(folded.charAt(end - 1))));
        while (!mark && at < folded.length() && !Chars.isLetter(folded.charAt(at))) {
            at++;
        }
        return mark || at >= folded.length();
    }

    /** Whether a word ends here: Latin letters would continue it; Chinese words may end anywhere. */
    private static boolean endsWord(String text, int at) {
        return at >= text.length()
                || !Character.isLetter(text.charAt(at))
                || !Character.isLetter(text.charAt(at - 1))
                || Chars.isHan(text.charAt(at - 1));
    }
}
