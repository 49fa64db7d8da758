package io.mediawatch.extract.field;

import io.mediawatch.extract.date.Dates;
import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.line.Names;
import io.mediawatch.extract.markup.Signals;
import io.mediawatch.extract.outline.Outline;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads author elements of rarer forms: with a date behind the name, {@code 周文海 2026-03-14 09:30}, or a section before
 * it, {@code Politik · Ann Miller}; Japanese names with a space, {@code 浜田 慶子}; and those that name more people than
 * machines are told.
 */
final class AuthorElements {
    /** Maximum length, in characters, of such an element. */
    private static final int LONGEST = 80;

    /** Minimum number of digits in a date behind a name. */
    private static final int DATE = 6;

    /** A family name and a given name. */
    private static final Pattern JAPANESE =
            Pattern.compile("\\p{IsHan}{1,4} [\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]{1,5}");

    /** Length of the word between two names. */
    private static final int AND = 3;

    /** Separates a section from the names. */
    private static final String DOT = " · ";

    private AuthorElements() {}

    /** The names in the first author element of one of these forms outside related articles, captions and comments. */
    static List<String> names(Outline outline, String language) {
        return texts(outline, Signals.AUTHOR)
                .map(text -> names(text, language))
                .filter(Predicate.not(List::isEmpty))
                .findFirst()
                .orElse(List.of());
    }

    /**
     * The names told to machines; those in a byline instead if they are the same and more, and it says nothing else:
     * not {@code Ann Miller, photographs by Ben Okoro}.
     */
    static List<String> orMore(List<String> told, Outline outline) {
        return told.isEmpty()
                ? told
                : texts(outline, Signals.AUTHOR | Signals.BYLINE)
                        .filter(text -> text.contains(told.get(0)))
                        .map(AuthorElements::only)
                        .filter(names -> names.size() > told.size() && names.containsAll(told))
                        .findFirst()
                        .orElse(told);
    }

    private static Stream<String> texts(Outline outline, int signals) {
        return outline.marks.stream()
                .filter(mark -> mark.has(signals) && mark.text().length() <= LONGEST)
                .filter(mark -> !People.isElsewhere(outline, mark, People.NO_AUTHOR))
                .map(mark -> Names.withoutLeading(mark.text()));
    }

    /** The names in a text that consists of names and words as short as {@code and} between them; otherwise none. */
    private static List<String> only(String text) {
        List<String> names = Names.of(text);
        int letters = names.stream().mapToInt(name -> Chars.key(name).length()).sum();
        boolean others = Chars.key(text).length() > letters + AND * (names.size() - 1);
        return others || !names.stream().allMatch(Names::isFull) ? List.of() : names;
    }

    private static List<String> names(String text, String language) {
        if (language.equals("ja") && JAPANESE.matcher(text).matches() && Names.isPerson(text)) {
            return List.of(text);
        }
        String name = withoutDate(text);
        if (name.length() < text.length()) {
            return Names.isReporter(name) || (Names.isFull(name) && Names.isPerson(name)) ? List.of(name) : List.of();
        }
        int dot = text.indexOf(DOT);
        List<String> names = dot < 0 || text.substring(0, dot).indexOf(' ') >= 0
                ? List.of()
                : Names.of(text.substring(dot + DOT.length()));
        return names.stream().allMatch(Names::isFull) ? names : List.of();
    }

    /** The text before its first digit, if a date may begin there. */
    private static String withoutDate(String text) {
        int start = 0;
        while (start < text.length() && !Character.isDigit(text.charAt(start))) {
            start++;
        }
        return Dates.digits(text, start, text.length()) < DATE
                ? text
                : text.substring(0, start).strip();
    }
}
