package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.text.Fold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which labels of an article are speakers, decided over the whole article: a speaker comes back, a heading does not. */
final class Interview {
    private static final int LEAST_TURNS = 2;
    /** More people than talk in one article; keeps the comparison of names short. */
    private static final int MOST_SPEAKERS = 50;
    /** So much of what stands behind a label must ask for it to be a medium's: 晚点：…？ */
    private static final double ASKS_MOSTLY = 0.5;

    private final Cast cast;
    private final List<@Nullable Label> labels = new ArrayList<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<String, Integer> countsByPart = new HashMap<>();
    private final Map<String, String> written = new HashMap<>();
    private final Set<String> marked = new HashSet<>();
    private final Set<String> presented = new HashSet<>();
    private final Set<String> alone = new LinkedHashSet<>();
    private final Map<String, Integer> questions = new HashMap<>();
    private final Set<String> speakers = new LinkedHashSet<>();
    private final Set<String> media = new HashSet<>();

    Interview(List<Passage> passages, Cast cast) {
        this.cast = cast;
        List<@Nullable Label> read = passages.stream().map(Interview::read).toList();
        Set<String> opening = new HashSet<>();
        read.stream()
                .filter(label -> label != null && label.mark() != Label.Mark.DASH)
                .forEach(label -> opening.add(Fold.fold(label.name())));
        for (int i = 0; i < passages.size(); i++) {
            Label label = read.get(i);
            boolean presents = label != null && presents(label, passages.get(i).text(), opening);
            labels.add(presents ? null : label);
            if (label != null && presents) {
                presented.add(Fold.fold(label.name()));
            } else if (label != null && counted(label)) {
                count(label, passages.get(i).text());
            }
        }
        counts.forEach(
                (name, count) -> NameParts.of(name).forEach(part -> countsByPart.merge(part, count, Integer::sum)));
        int turns = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (speaks(entry.getKey(), entry.getValue())) {
                speakers.add(entry.getKey());
                turns += entry.getValue();
            }
        }
        if (!speakers.isEmpty()) {
            addMedia();
            addGuests();
        }
        if (turns < LEAST_TURNS || !conversation()) {
            speakers.clear();
        }
        addMisspelt();
        speakers.stream()
                .filter(name -> !media.contains(name) && !NameParts.of(name).isEmpty())
                .forEach(name -> cast.resolve(written(name)));
    }

    private static @Nullable Label read(Passage passage) {
        return passage.part() == Part.TEXT ? Labels.read(passage.text()).orElse(null) : null;
    }

    /** Who takes part, before anybody speaks: 主持人：张鹏, Colette Kress - Chief Financial Officer. */
    private static boolean presents(Label label, String text, Set<String> opening) {
        if (label.content() >= text.length() || !Headings.shortAndOpen(text)) {
            return false;
        }
        if (label.mark() == Label.Mark.DASH) {
            return opening.contains(Fold.fold(label.name()));
        }
        String content = text.substring(label.content()).strip();
        LabelName name = LabelName.in(content, 0, content.length());
        return LabelKinds.isRole(label.name()) && LabelKinds.looksLikeName(content.substring(name.start(), name.end()));
    }

    private void count(Label label, String text) {
        String folded = Fold.fold(label.name());
        counts.merge(folded, 1, Integer::sum);
        written.putIfAbsent(folded, label.name());
        if (label.mark() != Label.Mark.LINE) {
            marked.add(folded);
            if (label.content() >= text.length()) {
                alone.add(folded);
            }
        }
        if (asks(text)) {
            questions.merge(folded, 1, Integer::sum);
        }
    }

    private static boolean asks(String text) {
        return text.indexOf('?') >= 0 || text.indexOf('？') >= 0;
    }

    /** Media ask under their own names (36氪, 《财富》, THE VERGE), which need not have the form of a person's. */
    private void addMedia() {
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            String folded = entry.getKey();
            String name = written(folded);
            if (speakers.contains(folded)) {
                boolean titled = folded.startsWith("the ") || (cast.body(name) != null && !cast.knows(name));
                if (titled && !LabelKinds.isRole(name)) {
                    media.add(folded);
                }
            } else if (hasMark(folded) && entry.getValue() >= LEAST_TURNS && asksMostly(folded)) {
                media.add(folded);
                speakers.add(folded);
            }
        }
    }

    /** Whoever speaks once under a label on a line of its own, with a colon, beside somebody who comes back. */
    private void addGuests() {
        for (String folded : alone) {
            String name = written(folded);
            if (Gender.hasGivenName(name) || NameParts.looksChinese(folded)) {
                speakers.add(folded);
            }
        }
    }

    private boolean asksMostly(String folded) {
        return questions.getOrDefault(folded, 0) >= ASKS_MOSTLY * counts.getOrDefault(folded, 0);
    }

    /** Whether a label that speaks names a medium instead of a person. */
    boolean isMedium(String name) {
        return media.contains(Fold.fold(name));
    }

    /** 贾杨清 once among the turns of 贾扬清. */
    private void addMisspelt() {
        List<String> sure =
                speakers.stream().filter(NameParts::isHan).limit(MOST_SPEAKERS).toList();
        for (String name : counts.keySet()) {
            boolean misspelt = !speakers.contains(name)
                    && sure.stream().anyMatch(speaker -> NameParts.oneApart(name, speaker))
                    && hasMark(name);
            if (misspelt) {
                speakers.add(name);
            }
        }
    }

    /** Whether anybody is interviewed at all. */
    boolean exists() {
        return !speakers.isEmpty();
    }

    /** The label of a paragraph where it names a speaker, else null. */
    @Nullable
    Label label(int position) {
        Label label = speakers.isEmpty() ? null : labels.get(position);
        return label != null && speakers.contains(Fold.fold(label.name())) ? label : null;
    }

    /** How often the name stands as a label. */
    int count(String name) {
        return counts.getOrDefault(Fold.fold(name), 0);
    }

    Set<String> speakers() {
        return speakers;
    }

    /** Tells of every label that opens no turn, in words for a person. */
    void explain(List<Passage> passages, Consumer<Supplier<String>> rejected) {
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            if (label != null && label.mark() != Label.Mark.LINE && label(i) == null) {
                int paragraph = passages.get(i).index();
                rejected.accept(
                        () -> "paragraph " + paragraph + " '" + label.name() + "' opens no turn: " + reason(label));
            }
        }
    }

    private String reason(Label label) {
        if (LabelKinds.excluded(label.name())) {
            return "these words say what follows, not who speaks";
        }
        if (!LabelKinds.isRole(label.name()) && !LabelKinds.looksLikeName(label.name())) {
            return "not the form of a name";
        }
        return count(label.name()) < LEAST_TURNS ? "it stands once and nobody of that name is known" : "nobody answers";
    }

    private static boolean counted(Label label) {
        return !LabelKinds.excluded(label.name())
                && (label.mark() != Label.Mark.DASH || LabelKinds.looksLikeName(label.name()));
    }

    private boolean speaks(String folded, int count) {
        String name = written(folded);
        if (LabelKinds.isRole(name)) {
            return hasMark(folded) || count >= LEAST_TURNS;
        }
        if (!LabelKinds.looksLikeName(name) && !cast.knows(name)) {
            return false;
        }
        int turns = count + family(folded);
        return turns >= LEAST_TURNS
                || presented.contains(folded)
                || (hasMark(folded) && (cast.knows(name) || cast.timesNamed(name) > count));
    }

    /** Turns under the fuller or the shorter name of the same person: Gerstner after Brad Gerstner. */
    private int family(String folded) {
        int turns = countsByPart.getOrDefault(folded, 0);
        for (String part : NameParts.of(folded)) {
            turns += counts.getOrDefault(part, 0);
        }
        return turns;
    }

    /** Whether the label is ever set off by more than standing on a line of its own. */
    private boolean hasMark(String folded) {
        return marked.contains(folded);
    }

    private String written(String folded) {
        return written.getOrDefault(folded, folded);
    }

    /** Two speakers, or one that comes back often; a line that comes back alone is furniture. */
    private boolean conversation() {
        if (speakers.size() >= 2) {
            return true;
        }
        return speakers.stream().anyMatch(name -> count(name) >= LEAST_TURNS && hasMark(name));
    }
}
