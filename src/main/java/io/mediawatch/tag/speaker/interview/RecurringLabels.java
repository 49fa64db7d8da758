package io.mediawatch.tag.speaker.interview;

import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.label.Label;
import io.mediawatch.tag.speaker.label.LabelKinds;
import io.mediawatch.tag.speaker.label.Labels;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.people.NameForm;
import io.mediawatch.tag.speaker.words.Gender;
import io.mediawatch.tag.speaker.words.LineForm;
import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.text.Scan;
import io.mediawatch.text.Script;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Labels that only their recurrence tells: headings ({@code <h3>Ann Miller</h3>}), and names right before a sentence:
 * those that the page sets in bold or italic ({@code <b>AM</b> How did you begin?}); in plain type, full ones in Latin
 * letters ({@code Ann Miller How did you begin?}), and Chinese ones and roles before a space (周明远　我小时候就想造船。).
 * Two speakers must have them, of whom it is sure that they are people unless the type sets their names apart and one
 * mostly asks.
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
                .map(Passage::text));
        boolean people = headings.stream().allMatch(text -> isSomebody(text, cast));
        Set<String> names = again(passages.stream()
                .filter(passage -> !isTyped(passage))
                .map(RecurringLabels::opening)
                .filter(label -> label != null && isSomebody(label.name(), cast))
                .map(Label::name));
        names.addAll(typed(passages, cast));
        return new RecurringLabels(
                people && headings.size() > 1 ? headings : Set.of(), names.size() > 1 ? names : Set.of());
    }

    /**
     * Returns the names that recur in bold or italic: those that are surely people's or roles and, if somebody mostly
     * asks, Chinese surnames, initials and whoever asks; then also people's that stand once. If all paragraphs tell
     * about the person, that is no label.
     */
    private static Set<String> typed(List<Passage> passages, Cast cast) {
        Map<String, List<Passage>> opened = new HashMap<>();
        for (Passage passage : passages) {
            Label label = isTyped(passage) ? opening(passage) : null;
            if (label != null) {
                opened.computeIfAbsent(label.name(), name -> new ArrayList<>()).add(passage);
            }
        }
        opened.values().removeIf(turns -> turns.stream().allMatch(RecurringLabels::tellsAbout));
        Set<String> surnames = surnames(opened.keySet());
        Set<String> once = names(
                opened,
                (name, turns) -> turns.size() == 1 && (isSomebody(name, cast) || surnames.contains(surname(name))));
        opened.values().removeIf(turns -> turns.size() == 1);
        Set<String> names = names(
                opened, (name, turns) -> isSomebody(name, cast) || cast.isSurname(name) || surnames.contains(name));
        Set<String> asking = names(opened, (name, turns) -> mostlyAsk(turns));
        Set<String> shortened = names(opened, (name, turns) -> isShort(name, cast));
        if (!asking.isEmpty() && !(names.isEmpty() && shortened.isEmpty())) {
            names.addAll(asking);
            names.addAll(shortened);
        }
        if (names.size() > 1) {
            names.addAll(once);
        }
        return names;
    }

    /** Those labels that are the surnames in others: TORVIK, beside WENKA TORVIK. */
    private static Set<String> surnames(Set<String> labels) {
        return labels.stream()
                .map(RecurringLabels::surname)
                .filter(labels::contains)
                .collect(Collectors.toSet());
    }

    /** The last of two or more words; empty if there is only one. */
    private static String surname(String name) {
        int space = name.lastIndexOf(' ');
        return space < 0 ? "" : name.substring(space + 1);
    }

    private static Set<String> names(Map<String, List<Passage>> opened, BiPredicate<String, List<Passage>> which) {
        return opened.entrySet().stream()
                .filter(name -> which.test(name.getKey(), name.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean mostlyAsk(List<Passage> turns) {
        return 2 * turns.stream().filter(turn -> LineForm.asks(turn.text())).count() > turns.size();
    }

    /** Whether the words behind the emphasized name are about that person (周明远表示，…). */
    private static boolean tellsAbout(Passage passage) {
        String folded = passage.folded();
        return MissingColon.isAbout(folded.substring(Scan.behindSpaces(folded, passage.emphasizedTo())));
    }

    /** Whether only the beginning of the passage is bold or italic. */
    private static boolean isTyped(Passage passage) {
        return passage.emphasizedTo() > 0 && !passage.emphasized();
    }

    private static boolean isSomebody(String name, Cast cast) {
        boolean person =
                cast.knows(name) || Gender.hasGivenName(name) || NameParts.looksChinese(name) || name.indexOf('·') > 0;
        return LabelKinds.isRole(name) || (person && NameForm.looksLikeName(name));
    }

    /** Whether it is a Chinese surname, or initials that are not a company's. */
    private static boolean isShort(String name, Cast cast) {
        return NameParts.isSurname(name) || (!NameParts.letters(name).isEmpty() && cast.body(name) == null);
    }

    private static Set<String> again(Stream<String> texts) {
        Map<String, Integer> counts = new HashMap<>();
        texts.forEach(text -> counts.merge(text, 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Returns what may be a name at the start of a text and right before a sentence; null if there is none. */
    private static @Nullable Label opening(Passage passage) {
        if (passage.part() != Part.TEXT) {
            return null;
        }
        String text = passage.text();
        if (isTyped(passage)) {
            return typedOpening(text, passage.emphasizedTo());
        }
        boolean han = !text.isEmpty() && Script.isHan(text.charAt(0));
        int end = han ? Scan.dottedEnd(text, 0) : twoWordsEnd(text);
        int sentence = Scan.behindSpaces(text, end);
        if (end == 0 || sentence == end || !begins(text, sentence)) {
            return null;
        }
        char first = text.charAt(sentence);
        boolean otherScript = han ? Character.isUpperCase(first) : Script.isHan(first);
        return otherScript ? null : new Label(text.substring(0, end), 0, end, sentence, Label.Mark.NOTHING);
    }

    /** Reads an emphasized beginning as if a colon stood behind it. */
    private static @Nullable Label typedOpening(String text, int emphasizedTo) {
        int end = emphasizedTo;
        while (end > 0 && "*. ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int sentence = Scan.behindSpaces(text, emphasizedTo);
        Label label = Labels.read(text.substring(0, end) + ':' + text.substring(sentence))
                .orElse(null);
        return label != null && label.content() > end && begins(text, sentence)
                ? new Label(label.name(), label.start(), label.end(), sentence, label.mark())
                : null;
    }

    /** Whether a sentence begins here, perhaps with quotation marks or in brackets. */
    private static boolean begins(String text, int at) {
        char first = at < text.length() ? text.charAt(at) : 0;
        return Script.isHan(first) || Character.isUpperCase(first) || "“\"‘《（([".indexOf(first) >= 0;
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

    /**
     * The label of a passage.
     *
     * @param read what may be one by its form alone; behind a name in bold it may have words of the sentence
     */
    @Nullable
    Label label(Passage passage, @Nullable Label read) {
        Label again = label(passage);
        boolean longer = read != null && again != null && isTyped(passage) && read.end() > again.end();
        return read == null || longer ? again : read;
    }

    private @Nullable Label label(Passage passage) {
        if (passage.part() == Part.HEADING) {
            return headings.contains(passage.text())
                    ? Labels.read(passage.text()).orElse(null)
                    : null;
        }
        Label label = names.isEmpty() ? null : opening(passage);
        return label != null && names.contains(label.name()) ? label : null;
    }
}
