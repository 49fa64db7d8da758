package io.mediawatch.extract.field;

import io.mediawatch.extract.date.Dates;
import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.line.Agencies;
import io.mediawatch.extract.line.Labels;
import io.mediawatch.extract.line.Names;
import io.mediawatch.extract.line.OutletNames;
import io.mediawatch.extract.line.Signature;
import io.mediawatch.extract.markup.Signals;
import io.mediawatch.extract.outline.Outline;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Reads author elements: what of their text can hold names ({@link #text}), whom of those it names
 * ({@link #people}), and rarer forms: with a date behind the name, {@code 周文海 2026-03-14 09:30}, or a section before
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

    /**
     * The text of an author element as far as it can hold names: elements without a space between them separated
     * ({@code Ann Miller|Follow}), and what follows the names cut off.
     */
    static String text(Outline.Mark mark) {
        String text = isGlued(mark.element()) ? separated(mark.element()) : mark.text();
        return Signature.withoutBehind(Labels.withoutAuthor(text));
    }

    /** The names of an author element, without agencies, or jobs with a place, that stand beside a name. */
    static List<String> people(String text) {
        List<String> names = Names.of(text);
        if (names.size() < 2 || !Names.isFull(names.get(0))) {
            return names;
        }
        boolean job = names.size() == 2
                && text.contains(", " + names.get(1))
                && !Names.withoutPost(names.get(1)).equals(names.get(1));
        return names.stream()
                .filter(name -> name.equals(names.get(0)) || !(job || Agencies.isOne(name)))
                .toList();
    }

    /** Whether a lower-case letter at the end of one text touches a capital at the start of the next, in one line. */
    private static boolean isGlued(Element author) {
        if (author.children().stream().anyMatch(Element::isBlock)) {
            return false;
        }
        int last = ' ';
        for (TextNode node : author.nodeStream(TextNode.class).toList()) {
            String text = node.getWholeText();
            if (!text.isEmpty()) {
                if (Character.isLowerCase(last) && Character.isUpperCase(text.charAt(0))) {
                    return true;
                }
                last = text.charAt(text.length() - 1);
            }
        }
        return false;
    }

    private static String separated(Element author) {
        StringBuilder texts = new StringBuilder();
        for (TextNode node : author.nodeStream(TextNode.class).toList()) {
            String text = node.getWholeText();
            boolean glued = !texts.isEmpty()
                    && !text.isEmpty()
                    && Character.isLetterOrDigit(texts.charAt(texts.length() - 1))
                    && Character.isLetterOrDigit(text.charAt(0));
            texts.append(glued ? ", " : "").append(text);
        }
        return Chars.tidy(texts.toString());
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
        String name = withoutOutlet(withoutDate(text));
        if (name.length() < text.length()) {
            return Names.isReporter(name) || (Names.isFull(name) && Names.isPerson(name)) ? List.of(name) : List.of();
        }
        int dot = text.indexOf(DOT);
        List<String> names = dot < 0 || text.substring(0, dot).indexOf(' ') >= 0
                ? List.of()
                : Names.of(text.substring(dot + DOT.length()));
        return names.stream().allMatch(Names::isFull) ? names : List.of();
    }

    /** The Chinese name before an outlet's: {@code 周文海|海湾财经}. */
    private static String withoutOutlet(String text) {
        int space = text.indexOf(' ');
        return space > 0 && OutletNames.isOne(text.substring(space + 1)) && Names.isReporter(text.substring(0, space))
                ? text.substring(0, space)
                : text;
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
