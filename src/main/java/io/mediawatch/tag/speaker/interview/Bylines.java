package io.mediawatch.tag.speaker.interview;

import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.label.Label;
import io.mediawatch.tag.speaker.label.LabelKinds;
import io.mediawatch.tag.speaker.label.LabelTally;
import io.mediawatch.tag.speaker.words.LineForm;
import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.text.Fold;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tells where a speaker's name is no label but a byline or part of the title: on a line of its own, before a date or
 * once before the first marked label if that person's turns are marked; or with a dash at the very start, if none of
 * that person's other labels has a dash.
 */
final class Bylines {
    /** Maximum length, in characters, of a paragraph that is only a date. */
    private static final int LONGEST_DATE = 40;

    private static final Pattern YEAR = Pattern.compile("\\b(19|20)\\d\\d(?!\\d)");

    private final List<@Nullable Label> labels;
    private final LabelTally tally;
    private final Set<String> speakers;
    /** Position of the first speaker label on a line of its own if a date follows it; otherwise −1. */
    private final int dated;
    /**
     * Position of the first speaker label that has a colon, brackets or another mark, rather than only a line of its
     * own; 0 if there is none.
     */
    private final int firstMarked;
    /** The names that stand on lines of their own before that more than once, which open turns there. */
    private final Set<String> recurring;

    /**
     * @param labels one for each passage, null where it has none
     * @param speakers the folded labels of all speakers
     */
    Bylines(List<Passage> passages, List<@Nullable Label> labels, LabelTally tally, Set<String> speakers) {
        this.labels = labels;
        this.tally = tally;
        this.speakers = speakers;
        int line = firstOfSpeaker(mark -> mark == Label.Mark.LINE);
        dated = line >= 0 && line + 1 < labels.size() && isDate(passages.get(line + 1)) ? line : -1;
        firstMarked = Math.max(0, firstOfSpeaker(mark -> mark != Label.Mark.LINE));
        Set<String> lines = new HashSet<>();
        recurring = labels.subList(0, firstMarked).stream()
                .filter(label -> label != null && label.mark() == Label.Mark.LINE)
                .map(label -> Fold.fold(label.name()))
                .filter(name -> !lines.add(name))
                .collect(Collectors.toSet());
    }

    /** Position of the first label of a speaker with such a mark; −1 if there is none. */
    private int firstOfSpeaker(Predicate<Label.Mark> mark) {
        return IntStream.range(0, labels.size())
                .filter(position -> {
                    Label label = labels.get(position);
                    return label != null && mark.test(label.mark()) && speakers.contains(Fold.fold(label.name()));
                })
                .findFirst()
                .orElse(-1);
    }

    /** Whether a paragraph is a date ({@code Jan 30, 2026}): short, with a year, and no sentence. */
    private static boolean isDate(Passage passage) {
        return passage.length() <= LONGEST_DATE
                && !LineForm.endsSentence(passage.text())
                && YEAR.matcher(passage.text()).find();
    }

    /** Whether the label at a position, which has a speaker's name, is a byline or part of the title. */
    boolean has(int position, Label label) {
        if (position == 0 && label.mark() == Label.Mark.DASH) {
            return labels.stream()
                    .skip(1)
                    .filter(Objects::nonNull)
                    .filter(other -> other.name().equals(label.name()))
                    .noneMatch(other -> other.mark() == Label.Mark.DASH);
        }
        return position == dated || isBeforeTurns(position, label);
    }

    private boolean isBeforeTurns(int position, Label label) {
        String folded = Fold.fold(label.name());
        return position < firstMarked
                && label.mark() == Label.Mark.LINE
                && !recurring.contains(folded)
                && (tally.marked(folded) || isPartMarked(folded))
                && !LabelKinds.isRole(label.name());
    }

    /** Whether the turns are labelled with a part of the name: {@code FISK} for {@code Lena Fisk}. */
    private boolean isPartMarked(String folded) {
        return NameParts.of(folded).stream().anyMatch(part -> tally.marked(part) && speakers.contains(part));
    }
}
