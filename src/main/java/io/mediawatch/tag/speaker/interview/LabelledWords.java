package io.mediawatch.tag.speaker.interview;

import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.label.Label;
import io.mediawatch.tag.speaker.words.LineForm;
import io.mediawatch.text.Fold;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether the text after labels is speech rather than a list of properties in the same form
 * ({@code Weight: 2 kg}): it consists of sentences, and somewhere asks, addresses somebody or speaks in the first
 * person.
 */
final class LabelledWords {
    private final List<Passage> passages;
    private final List<@Nullable Label> labels;
    private final Map<String, Integer> sentences = new HashMap<>();

    /** @param labels one for each passage, null where it has none */
    LabelledWords(List<Passage> passages, List<@Nullable Label> labels) {
        this.passages = passages;
        this.labels = labels;
        String begun = null;
        for (int i = 0; i < labels.size(); i++) {
            Label label = opening(i);
            begun = label == null ? begun : Fold.fold(label.name());
            if (begun == null || (label != null && isAlone(i, label))) {
                continue;
            }
            boolean sentence = isSentence(i);
            sentences.merge(begun, sentence ? 1 : 0, Integer::sum);
            begun = !sentence && label != null && label.mark() == Label.Mark.DASH ? begun : null;
        }
    }

    /** Returns the label that opens a paragraph, or null; a sentence on a line of its own is not a label. */
    private @Nullable Label opening(int position) {
        Label label = labels.get(position);
        boolean words =
                label != null && label.mark() == Label.Mark.LINE && isAlone(position, label) && isSentence(position);
        return words ? null : label;
    }

    private boolean isAlone(int position, Label label) {
        return label.content() >= passages.get(position).length();
    }

    private boolean isSentence(int position) {
        return !LineForm.shortAndOpen(passages.get(position).text());
    }

    /** Whether at least half of a label's turns are sentences. */
    boolean areSentences(String folded, int turns) {
        return 2 * sentences.getOrDefault(folded, 0) >= turns;
    }

    /** Whether any of these speakers (folded labels) asks something, speaks of themselves or addresses somebody. */
    boolean talk(Set<String> speakers) {
        boolean turn = false;
        for (int i = 0; i < labels.size(); i++) {
            Label label = opening(i);
            turn = label == null ? turn : speakers.contains(Fold.fold(label.name()));
            if (turn && (LineForm.asks(passages.get(i).text()) || Narration.spoken(passages.get(i)))) {
                return true;
            }
        }
        return false;
    }
}
