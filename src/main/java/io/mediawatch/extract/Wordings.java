package io.mediawatch.extract;

import io.mediawatch.model.Paragraph.Kind;
import io.mediawatch.text.Fold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The phrases of one kind in {@code furniture.tsv}. Most are also how an ordinary sentence begins, so a phrase is taken
 * for a label: it is all there is, or a mark sets it off from what it announces. One with {@code …} in it may be
 * followed by any words there.
 */
final class Wordings {
    static final String GAP = "…";

    /** What stands between a label and what it announces. */
    private static final String MARKS = ":|丨/<>»→▶►】]©ⓒ";

    private final String kind;
    private final Phrases heads;
    private final Map<String, List<Wording>> byHead = new HashMap<>();

    /**
     * @param head up to the first gap
     * @param rest what has to stand behind it, in order
     */
    private record Wording(String phrase, String head, List<String> rest) {
        static Wording of(String phrase) {
            List<String> parts = List.of(phrase.split(GAP, -1));
            if (!phrase.equals(phrase.strip()) || parts.get(0).isEmpty()) {
                throw new IllegalStateException("furniture.tsv: cannot find '" + phrase + "'");
            }
            return new Wording(phrase, parts.get(0), parts.subList(1, parts.size()));
        }

        /** Whether it says enough whatever follows: it has a gap, or brings the mark that sets it off. */
        boolean isOpen() {
            return !rest.isEmpty() || !Chars.isLetterOrDigit(head.charAt(head.length() - 1));
        }

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

    /** @param kind is told in the rules */
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

    /** The rule by which a text begins with a phrase; null if it does with none. */
    @Nullable
    String at(String folded) {
        return at(folded, false);
    }

    /** The same, also for a label before a link or in a line that is no sentence, with no mark between. */
    @Nullable
    String announced(Block block, String folded) {
        return at(folded, block.isLinked() || isLine(block));
    }

    /** @param loose whether a label needs no mark behind it */
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

    /** The rule by which a phrase stands anywhere in a text; null if none does. */
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

    /** A label of several words set right before a link, with nothing between: {@code Leggi ancheFunivia ferma}. */
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

    /** A line of text that is neither a sentence nor set as a heading; Chinese has many that are half a sentence. */
    private static boolean isLine(Block block) {
        return (block.kind == Kind.TEXT || block.kind == Kind.CAPTION)
                && block.level == 0
                && !block.bold
                && !block.sentence
                && !Chars.hasHan(block.text);
    }

    /**
     * Whether a phrase that ends there is a label: nothing is said behind it, or a mark comes next; in Chinese, a
     * space.
     */
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

    /** Latin letters go on where a word is not over; Chinese has no such mark. */
    private static boolean endsWord(String text, int at) {
        return at >= text.length()
                || !Character.isLetter(text.charAt(at))
                || !Character.isLetter(text.charAt(at - 1))
                || Chars.isHan(text.charAt(at - 1));
    }
}
