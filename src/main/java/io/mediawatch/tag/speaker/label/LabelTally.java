package io.mediawatch.tag.speaker.label;

import io.mediawatch.tag.speaker.people.NameForm;
import io.mediawatch.tag.speaker.words.ChineseTitles;
import io.mediawatch.tag.speaker.words.LineForm;
import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.text.Fold;
import io.mediawatch.text.Script;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts how an article uses its labels, by their folded names: how often, in which form, and how often with a
 * question.
 */
public final class LabelTally {
    /** Minimum number of turns under a nickname, which may have any form. */
    private static final int LEAST_NICKNAMED = 3;
    /** Maximum length of a Chinese nickname, in characters. */
    private static final int LONGEST_NICKNAME = 4;
    /** Minimum share of paragraphs with a question for a label to count as mostly asking, as that of a medium: 晚点：…？ */
    private static final double ASKS_MOSTLY = 0.5;

    /** Minimum number of numbered questions. */
    private static final int LEAST_NUMBERED = 2;

    private static final Use NEVER = new Use("");

    private final Map<String, Use> uses = new LinkedHashMap<>();
    /** Computed on first use; null until then and after each addition. */
    private @Nullable Sums sums;

    /**
     * What all labels add up to.
     *
     * @param byPart turns by parts of the names
     * @param byInitials turns by the initials of the names, without labels that are initials themselves
     * @param byRole labels by what they are without numbers
     * @param answered whether a marked label is that of an answer
     */
    private record Sums(
            Map<String, Integer> byPart,
            Map<String, Integer> byInitials,
            Map<String, Integer> byRole,
            boolean answered) {}

    private static final class Use {
        private final String written;
        private int count;
        private int questions;
        private boolean marked;
        private boolean alone;
        private boolean sentence;
        private boolean titled;
        private boolean hosts;
        private boolean titledBehind;
        private boolean timed;
        private boolean saidToAsk;

        Use(String written) {
            this.written = written;
        }
    }

    public void add(Label label, String text) {
        Use use = uses.computeIfAbsent(Fold.fold(label.name()), folded -> new Use(label.name()));
        sums = null;
        use.count++;
        boolean marked = label.mark() != Label.Mark.LINE;
        use.marked |= marked;
        use.alone |= marked && label.content() >= text.length();
        use.titled |= label.mark() == Label.Mark.COLON && (isTitled(text, label.start()) || isSeated(text, label));
        use.hosts |= label.mark() == Label.Mark.COLON
                && !LabelKinds.hostBefore(text, label.start()).isEmpty();
        use.titledBehind |= label.mark() == Label.Mark.COLON && isTitledBehind(text, label);
        use.timed |= marked && Timestamps.skip(text, 0) > 0;
        use.saidToAsk |= label.mark() == Label.Mark.COLON && LineForm.asks(text) && Asking.says(text, label);
        use.sentence |= marked && !LineForm.shortAndOpen(text);
        use.questions += text.indexOf('?') >= 0 || text.indexOf('？') >= 0 ? 1 : 0;
    }

    /** Whether a title precedes the name: 远山合作社负责人 |林晓岚, 远山证券分析师|林晓岚, MR. |HALE. */
    private static boolean isTitled(String text, int name) {
        if (name > 1 && ChineseTitles.endAt(Fold.fold(text.substring(0, name)), 0, name)) {
            return true;
        }
        if (name < 2 || !Script.isSpace(text.charAt(name - 1))) {
            return false;
        }
        String before = text.substring(text.lastIndexOf(' ', name - 2) + 1, name - 1);
        return Script.isHan(text.charAt(name - 2)) || NameForm.isSureTitle(before);
    }

    /** Whether brackets that end with a title stand between the name and the colon: 林晓岚（远山合作社负责人|）：. */
    private static boolean isTitledBehind(String text, Label label) {
        boolean opens = label.end() < text.length() && "（(".indexOf(text.charAt(label.end())) >= 0;
        int close = opens ? Fold.fold(text.substring(0, label.content())).indexOf(')', label.end()) : -1;
        return close > 0 && ChineseTitles.endAt(Fold.fold(text.substring(0, close)), label.end(), close);
    }

    /** Whether two brackets follow the name, as of a member of parliament: {@code Tom Okafor (Upper Moss) (Ind):}. */
    private static boolean isSeated(String text, Label label) {
        int first = text.startsWith(" (", label.end()) ? text.indexOf(") (", label.end()) : -1;
        return first > 0 && first < label.content() && NameForm.looksLikeName(label.name());
    }

    private Use use(String folded) {
        return uses.getOrDefault(folded, NEVER);
    }

    /** Returns the folded labels in text order. */
    public Set<String> names() {
        return uses.keySet();
    }

    public int count(String folded) {
        return use(folded).count;
    }

    /**
     * Returns the number of turns under fuller or shorter names of the same person: {@code Gerstner} after
     * {@code Brad Gerstner}, {@code BG} or {@code B.G.} beside him, 林 beside 林晓岚.
     */
    public int family(String folded) {
        int turns = sums().byPart.getOrDefault(folded, 0);
        for (String part : NameParts.of(folded)) {
            turns += count(part);
        }
        if (NameParts.looksChinese(folded)) {
            turns += count(NameParts.surname(folded));
        }
        String written = written(folded);
        String letters = NameParts.letters(written);
        String initials = NameParts.initials(written);
        if (letters.isEmpty() && initials.length() > 1) {
            return turns + count(Fold.fold(initials)) + count(Fold.fold(NameParts.dotted(initials)));
        }
        return letters.length() > 1 ? turns + sums().byInitials.getOrDefault(letters, 0) : turns;
    }

    private Sums sums() {
        Sums known = sums;
        if (known == null) {
            known = sum();
            sums = known;
        }
        return known;
    }

    private Sums sum() {
        Map<String, Integer> byPart = new HashMap<>();
        Map<String, Integer> byInitials = new HashMap<>();
        Map<String, Integer> byRole = new HashMap<>();
        boolean answered = false;
        for (Map.Entry<String, Use> entry : uses.entrySet()) {
            Use use = entry.getValue();
            NameParts.of(entry.getKey()).forEach(part -> byPart.merge(part, use.count, Integer::sum));
            if (NameParts.letters(use.written).isEmpty()) {
                byInitials.merge(NameParts.initials(use.written), use.count, Integer::sum);
            }
            byRole.merge(LabelKinds.bare(entry.getKey()), 1, Integer::sum);
            answered |= use.marked && LabelKinds.answers(use.written);
        }
        return new Sums(byPart, byInitials, byRole, answered);
    }

    /** Returns the label as first written. */
    public String written(String folded) {
        return uses.containsKey(folded) ? use(folded).written : folded;
    }

    /** Whether the label is ever set off by more than standing on a line of its own. */
    public boolean marked(String folded) {
        return use(folded).marked;
    }

    /** Whether the label is ever on a line of its own and still set off by a mark: {@code Jane Doe:} */
    public boolean alone(String folded) {
        return use(folded).alone;
    }

    /** Whether a time ever precedes the label: 18:40 小北：. */
    public boolean timed(String folded) {
        return use(folded).timed;
    }

    /** Whether the label ever says that a question follows, which does: {@code pier_rat asks: Why?} */
    public boolean isSaidToAsk(String folded) {
        return use(folded).saidToAsk;
    }

    /** Whether a title or role ever precedes the name. */
    public boolean titled(String folded) {
        return use(folded).titled;
    }

    /** Whether the label is a name with a rare surname that a title ever precedes: 董事长|向晚晴. */
    public boolean isRareBehindTitle(String folded) {
        return use(folded).titled && NameParts.looksRare(folded);
    }

    /**
     * Whether a Chinese label may be a nickname of any form, as used in podcasts: it recurs more often than words that
     * merely announce what follows.
     */
    public boolean isNickname(String folded) {
        return NameParts.isHan(folded)
                && folded.length() <= LONGEST_NICKNAME
                && marked(folded)
                && count(folded) >= LEAST_NICKNAMED;
    }

    /** Whether the role of a host ever precedes the name: 主持人林晓岚：. */
    public boolean hosts(String folded) {
        return use(folded).hosts;
    }

    /** Whether a title ever stands in brackets behind the name. */
    public boolean titledBehind(String folded) {
        return use(folded).titledBehind;
    }

    /** Whether the label ever opens a paragraph that cannot be a heading. */
    public boolean opensSentence(String folded) {
        return use(folded).sentence;
    }

    /**
     * Whether a label is one of numbered questions ({@code Q1}, {@code Q2}) on lines of their own, where answers have
     * marked labels.
     */
    public boolean isNumbered(String name) {
        return LabelKinds.asks(name)
                && sums().byRole.getOrDefault(LabelKinds.bare(name), 0) >= LEAST_NUMBERED
                && sums().answered;
    }

    /** Whether any paragraph with the label contains a question mark. */
    public boolean asks(String folded) {
        return use(folded).questions > 0;
    }

    public boolean asksMostly(String folded) {
        return use(folded).questions >= ASKS_MOSTLY * use(folded).count;
    }
}
