package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Labels that only their recurrence tells: headings ({@code <h3>Ann Miller</h3>}), and full names in Latin letters right
 * before a sentence, of which the page tells the label by its type alone ({@code Ann Miller How did you begin?}). Two
 * people must have them, of whom it is sure that they are people.
 */
final class RecurringLabels {
    private final Set<String> headings;
    private final Set<String> names;

    private RecurringLabels(Set<String> headings, Set<String> names) {
        this.headings = headings;
        this.names = names;
    }

    static RecurringLabels in(List<Passage> passages, Cast cast) {
        Set<String> headings = again(passages.stream()
                .filter(passage -> passage.part() == Part.HEADING)
                .map(Passage::text)
                .toList());
        Predicate<String> somebody = name -> LabelKinds.looksLikeName(name)
                && (cast.knows(name) || Gender.hasGivenName(name) || NameParts.looksChinese(name));
        boolean people = headings.size() > 1
                && headings.stream().allMatch(text -> LabelKinds.isRole(text) || somebody.test(text));
        Set<String> names = again(passages.stream()
                .filter(passage -> passage.part() == Part.TEXT)
                .map(passage -> passage.text().substring(0, nameEnd(passage.text())))
                .toList());
        names.removeIf(name -> name.isEmpty() || !somebody.test(name));
        return new RecurringLabels(people ? headings : Set.of(), names.size() > 1 ? names : Set.of());
    }

    private static Set<String> again(List<String> texts) {
        Map<String, Integer> counts = new HashMap<>();
        texts.forEach(text -> counts.merge(text, 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Returns the end of two capitalised words at the start of a text and before another one; 0 if there are none. */
    private static int nameEnd(String text) {
        int first = wordEnd(text, 0);
        int second = first > 0 && text.startsWith(" ", first) ? wordEnd(text, first + 1) : 0;
        boolean sentence = second > 0
                && text.startsWith(" ", second)
                && second + 1 < text.length()
                && (Character.isUpperCase(text.charAt(second + 1)) || "“\"‘".indexOf(text.charAt(second + 1)) >= 0);
        return sentence ? second : 0;
    }

    /** Returns the end of a capitalised word that begins at an index; 0 if none does. */
    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && (Character.isLetter(text.charAt(end)) || "-'’".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end > start + 1 && Character.isUpperCase(text.charAt(start)) ? end : 0;
    }

    @Nullable
    Label label(Passage passage) {
        String text = passage.text();
        if (passage.part() == Part.HEADING) {
            return headings.contains(text) ? Labels.read(text).orElse(null) : null;
        }
        int end = names.isEmpty() || passage.part() != Part.TEXT ? 0 : nameEnd(text);
        return end > 0 && names.contains(text.substring(0, end))
                ? new Label(text.substring(0, end), 0, end, end + 1, Label.Mark.NOTHING)
                : null;
    }
}
