package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Passage;
import io.mediawatch.text.Fold;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether what labels open is said by somebody: in sentences, of which one at least asks, or tells of the one who speaks.
 * What a thing has is counted up in the same form: Weight: 2 kg.
 */
final class LabelledWords {
    private final List<Passage> passages;
    private final List<@Nullable Label> labels;
    private final Map<String, Integer> sentences = new HashMap<>();

    /** @param labels one for each passage */
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

    /** The label that opens a paragraph; a sentence on a line of its own only has the form of one. */
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
        return !Headings.shortAndOpen(passages.get(position).text());
    }

    /** Whether half of the turns of a label, counted so, are sentences. */
    boolean areSentences(String folded, int turns) {
        return 2 * sentences.getOrDefault(folded, 0) >= turns;
    }

    /** Whether any of these, folded, asks, speaks of himself or to somebody. */
    boolean talk(Set<String> speakers) {
        boolean turn = false;
        for (int i = 0; i < labels.size(); i++) {
            Label label = opening(i);
            turn = label == null ? turn : speakers.contains(Fold.fold(label.name()));
            if (turn && (Headings.asks(passages.get(i).text()) || Narration.spoken(passages.get(i)))) {
                return true;
            }
        }
        return false;
    }
}
