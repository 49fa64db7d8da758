package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.text.Fold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which labels of an article are speakers, decided over the whole article: a speaker comes back, a heading does not. */
final class Interview {
    private static final int LEAST_TURNS = 2;

    private final Cast cast;
    private final List<@Nullable Label> labels = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> speakers = new HashSet<>();

    Interview(List<Passage> passages, Cast cast) {
        this.cast = cast;
        for (Passage passage : passages) {
            Label label =
                    passage.part() == Part.TEXT ? Labels.read(passage.text()).orElse(null) : null;
            labels.add(label);
            if (label != null && counted(label)) {
                counts.merge(Fold.fold(label.name()), 1, Integer::sum);
            }
        }
        int turns = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (speaks(entry.getKey(), entry.getValue())) {
                speakers.add(entry.getKey());
                turns += entry.getValue();
            }
        }
        if (turns < LEAST_TURNS || !conversation()) {
            speakers.clear();
        }
    }

    /** Whether anybody is interviewed at all. */
    boolean exists() {
        return !speakers.isEmpty();
    }

    /** The label of a paragraph where it names a speaker, else null. */
    @Nullable
    Label label(int position) {
        Label label = labels.get(position);
        return label != null && speakers.contains(Fold.fold(label.name())) ? label : null;
    }

    /** How often the name stands as a label. */
    int count(String name) {
        return counts.getOrDefault(Fold.fold(name), 0);
    }

    Set<String> speakers() {
        return speakers;
    }

    private static boolean counted(Label label) {
        return !LabelKinds.excluded(label.name())
                && (label.mark() != Label.Mark.DASH || LabelKinds.looksLikeName(label.name()));
    }

    private boolean speaks(String folded, int count) {
        String name = written(folded);
        if (LabelKinds.isRole(name)) {
            return hasMark(folded);
        }
        if (!LabelKinds.looksLikeName(name)) {
            return false;
        }
        if (!hasMark(folded) && count < 2) {
            return false;
        }
        return count >= 2 || cast.knows(name);
    }

    /** Whether the label is ever set off by more than standing on a line of its own. */
    private boolean hasMark(String folded) {
        for (Label label : labels) {
            if (label != null && Fold.fold(label.name()).equals(folded) && label.mark() != Label.Mark.LINE) {
                return true;
            }
        }
        return false;
    }

    private String written(String folded) {
        for (Label label : labels) {
            if (label != null && Fold.fold(label.name()).equals(folded)) {
                return label.name();
            }
        }
        return folded;
    }

    /** Two speakers, or one that comes back often. */
    private boolean conversation() {
        if (speakers.size() >= 2) {
            return true;
        }
        return speakers.stream().anyMatch(name -> count(name) >= LEAST_TURNS);
    }
}
