package io.mediawatch.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads labelled lines such as {@code 来源：新华社 作者：李明 责任编辑：王芳}: every label ends the value before it. The
 * labels are in {@code labels.tsv}.
 */
final class Labels {
    private static final int MAX_VALUE = 60;
    /** Of a label at the start of a line, in characters. */
    private static final int LONGEST = 20;

    private static final String SEPARATORS = ":：=＝/／|｜丨";
    /** Rows of {@code labels.tsv} by the label in lower case, longer ones first. */
    private static final Map<String, String[]> ROWS = rows();

    /** Those that need no mark where they begin a line, nor does a label behind the comma that follows. */
    private static final Set<String> OPENING = ROWS.values().stream()
            .filter(row -> is("opens", row))
            .map(row -> row[1])
            .collect(Collectors.toUnmodifiableSet());

    private static final Phrases LABELS = new Phrases(ROWS.keySet());

    private Labels() {}

    /**
     * @param field {@code author}, {@code editor}, {@code publisher}, {@code region}, {@code published},
     *              {@code modified}, {@code reference}, {@code other}, or {@code rest} for what has no label
     */
    record Value(String field, String label, String text) {}

    static List<Value> read(String line) {
        return read(line, false);
    }

    /** @param events whether a word that only ends with a date's label is one, too: of the field {@code event} */
    private static List<Value> read(String line, boolean events) {
        List<Value> values = new ArrayList<>();
        String field = "rest";
        String label = "";
        int from = 0;
        int i = LABELS.next(line, 0);
        while (i < line.length()) {
            int behind = i + 1;
            boolean inValue = !label.isEmpty() && line.lastIndexOf(' ', i - 1) < from;
            String @Nullable [] found = label(line, i, inValue, OPENING.contains(label));
            found = found == null && events ? event(line, i) : found;
            if (found != null) {
                add(values, field, label, line.substring(from, wordStart(line, from, i)));
                field = found[0];
                label = found[1];
                behind = behind(line, i + label.length());
                from = behind;
            }
            i = LABELS.next(line, behind);
        }
        add(values, field, label, line.substring(Math.min(from, line.length())));
        return values;
    }

    /**
     * Where the word begins that a label ends: the value before {@code 每经编辑：} does not hold 每经. Before 责任编辑 stands no
     * outlet, but a name, as it does behind a sign between names.
     */
    private static int wordStart(String line, int from, int label) {
        int start = label;
        boolean ofOutlet = "责責".indexOf(line.charAt(label)) < 0 && Chars.isHan(line.charAt(label));
        while (ofOutlet && start > from && Chars.isHan(line.charAt(start - 1))) {
            start--;
        }
        int word = start;
        while (word < label && word > from && isLetterOrDigit(line.charAt(word - 1))) {
            word--;
        }
        start = word == from || line.charAt(word - 1) == ' ' ? word : start;
        return start > from && "、，,/".indexOf(line.charAt(start - 1)) < 0 ? start : label;
    }

    /** Those that stand in Chinese words: {@code AI前线}, {@code 36氪}. */
    private static boolean isLetterOrDigit(char c) {
        return c < 0x80 && Chars.isLetterOrDigit(c);
    }

    /** Whether a text is nothing but the label of an author. */
    static boolean isAuthor(String text) {
        String[] row = ROWS.get(text.toLowerCase(Locale.ROOT));
        return row != null && row[0].equals("author");
    }

    /** The label of an author that a line begins with, before a colon; empty if it begins with none. */
    static String leadingAuthor(String line) {
        int end = 0;
        while (end < line.length() && end < LONGEST && line.charAt(end) != ':' && line.charAt(end) != '：') {
            end++;
        }
        if (end == line.length() || end == LONGEST) {
            return "";
        }
        String label = line.substring(0, end).strip();
        return isAuthor(label) ? label : "";
    }

    /** What stands behind the label of an author, with a mark or only a space between; the whole text where it begins with none. */
    static String withoutAuthor(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != ' ' && SEPARATORS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return isAuthor(text.substring(0, end)) ? text.substring(behind(text, end)) : text;
    }

    /** Whether it has a colon, as behind a label. */
    static boolean isMarked(String text) {
        return text.indexOf(':') >= 0 || text.indexOf('：') >= 0;
    }

    /** Whether a text is a label, or has one in it. */
    static boolean isLabelled(String text) {
        if (ROWS.containsKey(text.toLowerCase(Locale.ROOT))) {
            return true;
        }
        for (int i = LABELS.next(text, 0); i < text.length(); i = LABELS.next(text, i + 1)) {
            if (label(text, i, false, false) != null) {
                return true;
            }
        }
        return false;
    }

    /** Those of notes that are glued to a paragraph. */
    static Stream<String> ofNotes() {
        return ROWS.values().stream().filter(row -> is("note", row)).map(row -> row[1]);
    }

    /** What stands before the first label of a date. */
    static String undated(String line) {
        for (int i = LABELS.next(line, 1); i < line.length(); i = LABELS.next(line, i + 1)) {
            String @Nullable [] found = label(line, i, false, false);
            if (found != null && (found[0].equals("published") || found[0].equals("modified"))) {
                return line.substring(0, i);
            }
        }
        return line;
    }

    /** The line without when the article was modified. */
    static String unmodified(String line) {
        List<Value> values = read(line);
        return values.stream().noneMatch(value -> value.field().equals("modified"))
                ? line
                : without("modified", values);
    }

    /** The line without when something else happened or will, as in {@code 会议时间：}. */
    static String withoutEvents(String line) {
        List<Value> values = read(line, true);
        return values.stream().noneMatch(value -> value.field().equals("event")) ? line : without("event", values);
    }

    private static String without(String field, List<Value> values) {
        return values.stream()
                .filter(value -> !value.field().equals(field))
                .map(Value::text)
                .collect(Collectors.joining(" "));
    }

    private static Map<String, String[]> rows() {
        Map<String, String[]> rows = new LinkedHashMap<>();
        WordList.rows("labels.tsv", 2).stream()
                .sorted(Comparator.comparingInt(row -> -row[1].length()))
                .forEach(row -> rows.putIfAbsent(row[1].toLowerCase(Locale.ROOT), row));
        return rows;
    }

    /**
     * @param inValue whether what stands before it, up to the last space, is the value of a label
     * @param opened  whether that label is one that opens a line
     */
    private static String @Nullable [] label(String line, int at, boolean inValue, boolean opened) {
        for (String label : LABELS.candidates(line, at)) {
            if (Phrases.isAt(label, line, at)) {
                String[] row = ROWS.get(label);
                if (row != null
                        && (inValue || !isPartOfWord(line, at, row))
                        && !isQuoted(line, at)
                        && (separated(line, at, at + label.length(), is("space", row))
                                || (at == 0 ? is("opens", row) : opened && line.charAt(at - 1) == '，'))) {
                    return row;
                }
            }
        }
        return null;
    }

    private static String @Nullable [] event(String line, int at) {
        for (String label : LABELS.candidates(line, at)) {
            String[] row = Phrases.isAt(label, line, at) ? ROWS.get(label) : null;
            if (row != null
                    && row[0].equals("published")
                    && isPartOfWord(line, at, row)
                    && separated(line, at, at + label.length(), false)) {
                return new String[] {"event", label};
            }
        }
        return null;
    }

    private static boolean is(String kind, String[] row) {
        return row.length > 2 && row[2].contains(kind);
    }

    /** Whether it ends another word, as in {@code 会议时间：}; what an editor edits may stand before that word. */
    private static boolean isPartOfWord(String line, int at, String[] row) {
        return at > 0 && Chars.isHan(line.charAt(at)) && Chars.isHan(line.charAt(at - 1)) && !is("glued", row);
    }

    /** A question of a foreign outlet's reporter, as interviews have them: {@code CNN记者：}. */
    private static boolean isQuoted(String line, int at) {
        return at > 0
                && "记記".indexOf(line.charAt(at)) >= 0
                && line.charAt(at - 1) < 0x80
                && Chars.isLetter(line.charAt(at - 1));
    }

    /** A colon or a bar behind the label; for some a space will do where the label begins a word of its own. */
    private static boolean separated(String line, int start, int end, boolean spaceWillDo) {
        int i = end;
        while (i < line.length() && line.charAt(i) == ' ') {
            i++;
        }
        if (i >= line.length()) {
            return false;
        }
        if (SEPARATORS.indexOf(line.charAt(i)) >= 0) {
            return true;
        }
        return spaceWillDo && i > end && (isAlone(line, start) || Chars.isDigit(line.charAt(i)));
    }

    /** Whether it begins a word; in Latin letters, where words are many, whether it begins the line or a part of it. */
    private static boolean isAlone(String line, int start) {
        if (start == 0 || Chars.isHan(line.charAt(start))) {
            return start == 0 || "  (（[【，,、】)）".indexOf(line.charAt(start - 1)) >= 0;
        }
        int before = start - 1;
        while (before > 0 && line.charAt(before) == ' ') {
            before--;
        }
        return "|·•(–—".indexOf(line.charAt(before)) >= 0;
    }

    private static int behind(String line, int end) {
        int i = end;
        while (i < line.length() && (line.charAt(i) == ' ' || SEPARATORS.indexOf(line.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }

    private static void add(List<Value> values, String field, String label, String raw) {
        String text = strip(field.equals("rest") ? raw : raw.substring(0, bracket(raw)));
        if ((!text.isEmpty() || field.equals("reference"))
                && text.length() <= (field.equals("reference") ? 400 : MAX_VALUE)) {
            values.add(new Value(field, label, text));
        }
    }

    /** Index of the first closing bracket, or of the end. */
    private static int bracket(String text) {
        int end = 0;
        while (end < text.length() && ")）】]".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && " |｜丨·•,，;；、-—_>(（【[".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && " |｜丨·•,，;；、-—_(（【[".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }
}
