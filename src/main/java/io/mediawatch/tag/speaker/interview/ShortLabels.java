package io.mediawatch.tag.speaker.interview;

import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.label.LabelName;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.people.NameForm;
import io.mediawatch.tag.speaker.people.NamesInText;
import io.mediawatch.tag.speaker.words.CapitalRun;
import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.text.Fold;
import io.mediawatch.text.Scan;
import io.mediawatch.text.Script;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the full name for a label of initials or of a surname alone, from the text before the first turn and from other
 * labels: LF = Lena Fisk, S 为沈知遥, JK for Jonah Kerr, 刘 for 刘咏诗.
 */
final class ShortLabels {
    private static final int LONGEST_HAN = 4;
    /** Maximum length, in characters, of a Chinese name with a title before it. */
    private static final int LONGEST_TITLED = 16;
    /** Maximum length, in characters, of a name before an equals sign. */
    private static final int LONGEST_NAME = 60;

    private static final String NAME_STOPS = ",，;；。:：、(（";
    /** Before the second of two names: 许舟（许）|与|沈青（沈）. */
    private static final String JOINS = "与和及";

    private static final String MEANS = "=＝:：为是即指—–-";

    private final List<Passage> before;
    private final Set<String> labels;
    private final Map<String, Set<String>> speakers;
    private final Map<String, Set<String>> answered;
    private final Cast cast;
    /** Results by label as written. */
    private final Map<String, Optional<String>> names = new HashMap<>();

    private @Nullable Map<String, Set<String>> introduced;
    /** The names before the first turn by their initials; computed on first use, as is the next. */
    private @Nullable Map<String, Set<String>> introducedByInitials;

    private @Nullable Map<String, Set<String>> labelsByInitials;

    /**
     * @param before the passages before the first turn
     * @param interview speakers may later be labelled by a shorter form: 刘咏诗：, then 刘：; Ben Thompson:, then BT:
     * @param answered by surname, the folded labels of others who answer somebody labelled so: 刘：, then 刘咏诗：
     */
    ShortLabels(List<Passage> before, Interview interview, Map<String, Set<String>> answered, Cast cast) {
        this.before = before;
        this.labels = interview.written();
        this.speakers = bySurname(interview.speakers());
        this.answered = answered;
        this.cast = cast;
    }

    /**
     * Returns the full name; null if the label is not a short one, or the text does not say whose it is.
     *
     * @param asks whether the label mostly asks: then a single sign may stand for an outlet (端：)
     */
    @Nullable
    String name(String label, boolean asks) {
        return names.computeIfAbsent(label, key -> Optional.ofNullable(find(key, asks)))
                .orElse(null);
    }

    private @Nullable String find(String label, boolean asks) {
        String honoured = honoured(Fold.fold(label));
        if (!honoured.isEmpty()) {
            return called(honoured);
        }
        boolean surname = NameParts.isSurname(Fold.fold(label));
        boolean sign = label.length() == 1 && NameParts.isHan(label);
        if (surname || sign) {
            String called = surname ? called(Fold.fold(label)) : null;
            return called == null && sign && !asks ? begun(label) : called;
        }
        String letters = NameParts.letters(label);
        if (letters.isEmpty()) {
            return null;
        }
        for (Passage passage : before) {
            String told = legend(passage.text(), label);
            if (told != null) {
                return told;
            }
        }
        return letters.length() == 1 ? null : byInitials(letters);
    }

    /** The surname before an honorific: |周|总, |林|老师. Empty if the label is none. */
    private static String honoured(String folded) {
        String surname = NameParts.surname(folded);
        boolean follows = !surname.isEmpty() && NameParts.ALL_HONORIFICS.contains(folded.substring(surname.length()));
        return follows ? surname : "";
    }

    private @Nullable String byInitials(String letters) {
        if (introducedByInitials == null) {
            introducedByInitials = byInitials(before.stream()
                    .flatMap(passage -> cast.names(passage).stream())
                    .map(NamesInText.Named::name));
        }
        String introduced = only(introducedByInitials.getOrDefault(letters, Set.of()));
        if (introduced != null) {
            return introduced;
        }
        if (labelsByInitials == null) {
            labelsByInitials = byInitials(
                    labels.stream().filter(name -> NameParts.letters(name).isEmpty()));
        }
        return only(labelsByInitials.getOrDefault(letters, Set.of()));
    }

    private static Map<String, Set<String>> byInitials(Stream<String> names) {
        return names.collect(Collectors.groupingBy(NameParts::initials, Collectors.toSet()));
    }

    private Map<String, Set<String>> introduced() {
        if (introduced == null) {
            introduced = bySurname(hanNames());
        }
        return introduced;
    }

    private static Map<String, Set<String>> bySurname(Set<String> names) {
        return names.stream()
                .filter(name -> NameParts.looksChinese(Fold.fold(name)))
                .collect(Collectors.groupingBy(name -> NameParts.surname(Fold.fold(name)), Collectors.toSet()));
    }

    private @Nullable String called(String surname) {
        String named = only(introduced(), surname);
        return named != null ? named : only(speakers, surname);
    }

    /** The name that begins with the sign, if it is not the surname of people who are known to share it. */
    private @Nullable String begun(String label) {
        String surname = Fold.fold(label);
        return introduced().containsKey(surname) || speakers.containsKey(surname)
                ? null
                : FirstSign.name(label, before, cast);
    }

    private @Nullable String only(Map<String, Set<String>> names, String surname) {
        Set<String> others = answered.getOrDefault(surname, Set.of());
        return only(names.getOrDefault(surname, Set.of()).stream()
                .filter(name -> !others.contains(Fold.fold(name)))
                .collect(Collectors.toSet()));
    }

    private static @Nullable String only(Set<String> names) {
        return names.size() == 1 ? names.iterator().next() : null;
    }

    /** Returns the name after {@code LF =} or S 为, or before {@code =LF}; null if there is none. */
    private static @Nullable String legend(String text, String label) {
        for (int at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + 1)) {
            int end = at + label.length();
            boolean opens = at == 0 || !Script.isWord(text.charAt(at - 1));
            if (!opens || (end < text.length() && Script.isWord(text.charAt(end)))) {
                continue;
            }
            int sign = Scan.behindSpaces(text, end);
            String behind = sign < text.length() && MEANS.indexOf(text.charAt(sign)) >= 0
                    ? nameAt(text, Scan.behindSpaces(text, sign + 1))
                    : "";
            String name = behind.isEmpty() ? nameBefore(text, at) : behind;
            if (!name.isEmpty()) {
                return name;
            }
        }
        return null;
    }

    /** Returns the name before a label and an equals sign (王芷=W, {@code Lena Fisk = LF}); empty if there is none. */
    private static String nameBefore(String text, int label) {
        int sign = Scan.beforeSpaces(text, label) - 1;
        if (sign < 1 || "=＝".indexOf(text.charAt(sign)) < 0) {
            return "";
        }
        int end = Scan.beforeSpaces(text, sign);
        int start = end;
        while (start > 0 && end - start <= LONGEST_NAME && NAME_STOPS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        String name = text.substring(start, end).strip();
        boolean fits = end - start <= LONGEST_NAME;
        return fits && (NameForm.looksLikeName(name) || NameParts.isHan(name)) ? name : "";
    }

    private static String nameAt(String text, int from) {
        if (from < text.length() && CapitalRun.startsAt(text, from)) {
            String run = text.substring(from, CapitalRun.end(text, from));
            return run.indexOf(' ') > 0 ? run : "";
        }
        int end = Scan.hanEnd(text, from);
        String name = text.substring(from, end);
        return NameParts.looksChinese(Fold.fold(name)) ? name : "";
    }

    /** Adds the name at the end of a stretch, behind a title: 董事长|周明远. */
    private static void addTitled(String text, int start, int end, Set<String> names) {
        String name = LabelName.chinese(text, start, end);
        if (name != null && name.length() < end - start) {
            names.add(name);
        }
    }

    /** Returns Chinese names that punctuation separates from the words around them: （刘咏诗）, 嘉宾：刘咏诗，…. */
    private Set<String> hanNames() {
        Set<String> names = new LinkedHashSet<>();
        for (Passage passage : before) {
            String text = passage.text();
            for (int at = 0; at < text.length(); at = Math.max(at + 1, Scan.hanEnd(text, at))) {
                int end = Scan.hanEnd(text, at);
                at += end - at > 2 && JOINS.indexOf(text.charAt(at)) >= 0 ? 1 : 0;
                boolean few = end - at >= 2 && end - at <= LONGEST_HAN;
                if (few && NameParts.looksChinese(passage.folded().substring(at, end))) {
                    names.add(text.substring(at, end));
                } else if (end - at > LONGEST_HAN && end - at <= LONGEST_TITLED) {
                    addTitled(text, at, end, names);
                }
            }
        }
        return names;
    }
}
