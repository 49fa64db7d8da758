package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.text.Script;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Labels that only their recurrence tells: headings ({@code <h3>Ann Miller</h3>}), and names right before a sentence,
 * of which the page tells the label by its type alone: full ones in Latin letters ({@code Ann Miller How did you
 * begin?}), Chinese ones and roles before a space (周明远　我小时候就想造船。). Two people must have them, of whom it is sure that
 * they are people.
 */
final class RecurringLabels {
    private final Set<String> headings;
    private final Set<String> names;

    private RecurringLabels(Set<String> headings, Set<String> names) {
        this.headings = headings;
        this.names = names;
    }

    static RecurringLabels in(List<Passage> passages, Cast cast) {
        Set<String> headings = again(texts(passages, Part.HEADING));
        Set<String> names = again(texts(passages, Part.TEXT).stream()
                .map(text -> text.substring(0, nameEnd(text)))
                .filter(name -> !name.isEmpty())
                .toList());
        names.removeIf(name -> !isSomebody(name, cast));
        boolean people = headings.stream().allMatch(text -> isSomebody(text, cast));
        return new RecurringLabels(
                people && headings.size() > 1 ? headings : Set.of(), names.size() > 1 ? names : Set.of());
    }

    private static List<String> texts(List<Passage> passages, Part part) {
        return passages.stream()
                .filter(passage -> passage.part() == part)
                .map(Passage::text)
                .toList();
    }

    private static boolean isSomebody(String name, Cast cast) {
        boolean person = cast.knows(name) || Gender.hasGivenName(name) || NameParts.looksChinese(name);
        return LabelKinds.isRole(name) || (person && LabelKinds.looksLikeName(name));
    }

    private static Set<String> again(List<String> texts) {
        Map<String, Integer> counts = new HashMap<>();
        texts.forEach(text -> counts.merge(text, 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Returns the end of what may be a name at the start of a text and right before a sentence; 0 if there is none. */
    private static int nameEnd(String text) {
        boolean han = !text.isEmpty() && Script.isHan(text.charAt(0));
        int end = han ? hanEnd(text) : twoWordsEnd(text);
        int sentence = end > 0 ? Substance.skipSpaces(text, end) : end;
        if (sentence == end || sentence >= text.length()) {
            return 0;
        }
        char first = text.charAt(sentence);
        boolean begins = (han ? Script.isHan(first) : Character.isUpperCase(first)) || "“\"‘《".indexOf(first) >= 0;
        return begins ? end : 0;
    }

    private static int hanEnd(String text) {
        int end = 0;
        while (end < text.length() && (Script.isHan(text.charAt(end)) || text.charAt(end) == '·')) {
            end++;
        }
        return end;
    }

    /** Returns the end of two capitalised words at the start of a text; 0 if there are none. */
    private static int twoWordsEnd(String text) {
        int first = wordEnd(text, 0);
        return first > 0 && text.startsWith(" ", first) ? wordEnd(text, first + 1) : 0;
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
                ? new Label(text.substring(0, end), 0, end, Substance.skipSpaces(text, end), Label.Mark.NOTHING)
                : null;
    }
}
