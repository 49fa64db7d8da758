package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Passage;
import io.mediawatch.text.Fold;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lines in the form of a turn that only say who takes part: 主持人：张鹏, Colette Kress - Chief Financial Officer. */
final class Presented {
    private static final String SEVERAL = "[、；;]";

    private final Set<Integer> positions = new HashSet<>();
    private final Set<String> labels = new HashSet<>();
    private final Map<String, String> names = new HashMap<>();

    /** @param read the label of each passage, null where it has none */
    Presented(List<Passage> passages, List<@Nullable Label> read) {
        Set<String> opening = new HashSet<>();
        read.stream()
                .filter(label -> label != null && label.mark() != Label.Mark.DASH)
                .forEach(label -> opening.add(Fold.fold(label.name())));
        for (int i = 0; i < passages.size(); i++) {
            Label label = read.get(i);
            if (label != null && label.content() < passages.get(i).length()) {
                read(i, label, passages.get(i), opening);
            }
        }
    }

    private void read(int position, Label label, Passage passage, Set<String> opening) {
        boolean line = Headings.shortAndOpen(passage.text());
        if (label.mark() == Label.Mark.DASH && line && opening.contains(Fold.fold(label.name()))) {
            add(position, label);
            return;
        }
        String name = LabelKinds.isRole(label.name()) ? first(passage.text().substring(label.content())) : "";
        boolean named = !name.isEmpty() && LabelKinds.looksLikeName(name) && !Headings.asks(passage.text());
        boolean taking = opening.contains(Fold.fold(name))
                && (NameParts.isHan(name) || name.indexOf(' ') > 0)
                && !Narration.spoken(passage);
        if (named && (line || taking)) {
            add(position, label);
            for (String one : passage.text().substring(label.content()).split(SEVERAL, -1)) {
                labels.add(Fold.fold(first(one)));
            }
            if (!several(passage.text())) {
                names.putIfAbsent(LabelKinds.bare(label.name()), name);
            }
        }
    }

    private void add(int position, Label label) {
        positions.add(position);
        labels.add(Fold.fold(label.name()));
    }

    private static boolean several(String text) {
        return text.indexOf('、') >= 0 || text.indexOf('；') >= 0;
    }

    /** The name, without what somebody is before or behind it. */
    private static String first(String content) {
        String words = content.strip();
        int end = 0;
        while (end < words.length() && ",，、(（;；".indexOf(words.charAt(end)) < 0) {
            end++;
        }
        LabelName name = LabelName.in(words, 0, end);
        return words.substring(name.start(), name.end()).strip();
    }

    /** Whether the passage at a position says nothing else. */
    boolean at(int position) {
        return positions.contains(position);
    }

    /** Whether a label stands before such words. */
    boolean has(String folded) {
        return labels.contains(folded);
    }

    /** The only one presented as somebody who answers: 受访者：宋知远; null if nobody is, or several are. */
    @Nullable
    String guest() {
        List<String> guests = names.entrySet().stream()
                .filter(entry -> LabelKinds.answers(entry.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        return guests.size() == 1 ? guests.get(0) : null;
    }

    /** Who has that part: the host, 主持人; null if the article does not say. */
    @Nullable
    String name(String role) {
        return names.get(LabelKinds.bare(role));
    }
}
