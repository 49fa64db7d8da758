package io.mediawatch.tag.speaker.label;

import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.people.NameForm;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells events in brackets (【掌声】) from labels in brackets (【林晓岚】). */
public final class BracketedEvents {
    private final List<Passage> passages;
    private final List<@Nullable Label> read;
    /** Names that open paragraphs, or stand in brackets alone more than once. */
    private final Set<String> names = new HashSet<>();

    /** @param read the label of each passage, null where it has none */
    public BracketedEvents(List<Passage> passages, List<@Nullable Label> read) {
        this.passages = passages;
        this.read = read;
        Set<String> alone = new HashSet<>();
        for (int i = 0; i < passages.size(); i++) {
            Label label = read.get(i);
            if (label == null) {
                continue;
            }
            boolean text = passages.get(i).part() == Part.TEXT;
            boolean again = passages.get(i).part() == Part.STAGE && !alone.add(label.name());
            if (text || (again && NameForm.looksLikeName(label.name()))) {
                names.add(label.name());
            }
        }
    }

    /**
     * Whether brackets at a position describe an event rather than label a turn: they contain neither a role nor the
     * name of somebody with other labels, or one that recurs.
     */
    public boolean at(int position) {
        Label label = read.get(position);
        return passages.get(position).part() == Part.STAGE
                && (label == null || !(LabelKinds.isRole(label.name()) || names.contains(label.name())));
    }
}
