package io.mediawatch.extract.line;

import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.language.Phrases;
import io.mediawatch.extract.language.WordList;
import io.mediawatch.text.Traditional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Splits lines of labelled values such as {@code 来源：新华社 作者：李明 责任编辑：王芳}: each label ends the value of the one before.
 * Labels and their fields are in {@code labels.tsv}.
 */
public final class Labels {
    private static final int MAX_VALUE = 60;
    /** Maximum length, in characters, of an address among the references. */
    private static final int MAX_REFERENCE = 400;
    /** Maximum length, in characters, of a label at the start of a line. */
    private static final int LONGEST = 20;

    private static final String BARS = "|｜丨/／";
    private static final String SEPARATORS = BARS + ":：=＝︱";
    /** By label in lower case, longer labels first. */
    private static final Map<String, Label> LABELS = labels();

    private static final Phrases NAMES = new Phrases(LABELS.keySet());

    /** Stands for the missing label of the text before the first one. */
    private static final Label NONE = new Label("rest", "", Set.of());

    private Labels() {}

    /**
     * A row of {@code labels.tsv}.
     *
     * @param traits {@code opens}, {@code space}, {@code comma}, {@code glued}, {@code note}, as explained there
     */
    private record Label(String field, String name, Set<String> traits) {
        /** The label of a row, in all its {@linkplain Traditional#forms forms}. */
        static Stream<Label> of(String[] row) {
            Set<String> traits = row.length > 2 ? Set.copyOf(WordList.words(row[2])) : Set.of();
            return Traditional.forms(row[1]).stream().map(name -> new Label(row[0], name, traits));
        }

        boolean is(String trait) {
            return traits.contains(trait);
        }

        boolean isNone() {
            return name.isEmpty();
        }
    }

    /**
     * A value and its label, which is empty if there is none.
     *
     * @param field {@code author}, {@code editor}, {@code publisher}, {@code region}, {@code published},
     *     {@code modified}, {@code reference}, {@code other}, or {@code rest} for text without a label
     */
    public record Value(String field, String label, String text) {
        public boolean isLabelled() {
            return !label.isEmpty();
        }
    }

    public static List<Value> read(String line) {
        return read(line, false);
    }

    /**
     * @param events whether to read words that merely end with a date's label, such as {@code 会议时间：}, as labels of the
     *     field {@code event}
     */
    private static List<Value> read(String line, boolean events) {
        List<Value> values = new ArrayList<>();
        Label label = NONE;
        int from = 0;
        int space = -1; // index of the first space in the current value
        int i = NAMES.next(line, 0);
        while (i < line.length()) {
            int behind = i + 1;
            Label found = label(line, i, label, space >= i);
            found = found == null && events ? event(line, i) : found;
            if (found != null) {
                add(values, label, line.substring(from, end(line, label, from, i)));
                label = found;
                behind = behind(line, i + label.name.length());
                from = behind;
                space = space < from ? firstSpace(line, from) : space;
            }
            i = NAMES.next(line, behind);
        }
        add(values, label, line.substring(Math.min(from, line.length())));
        return values;
    }

    /** Returns where the value of a label ends before the next label; an author's name may be glued to that label. */
    private static int end(String line, Label label, int from, int next) {
        int start = wordStart(line, from, next);
        boolean name = label.field.equals("author")
                && next - start == Names.HAN_LENGTH
                && Names.isReporter(line.substring(start, next));
        return name ? next : start;
    }

    /**
     * Returns where the word that ends with a label begins: in {@code 每经编辑：}, the outlet 每经 does not belong to the
     * value before. What precedes 责任编辑, or follows a sign between names, is a name, which does.
     */
    private static int wordStart(String line, int from, int label) {
        int start = label;
        boolean ofOutlet = "责責".indexOf(line.charAt(label)) < 0 && Chars.isHan(line.charAt(label));
        while (ofOutlet && start > from && Chars.isHan(line.charAt(start - 1))) {
            start--;
        }
        int word = start;
        while (word < label && word > from && Chars.isAsciiLetterOrDigit(line.charAt(word - 1))) {
            word--;
        }
        start = word == from || line.charAt(word - 1) == ' ' ? word : start;
        return start > from && "、，,/".indexOf(line.charAt(start - 1)) < 0 ? start : label;
    }

    /** Whether a line has a label with a value. */
    public static boolean hasValue(String line) {
        return read(line).stream().anyMatch(Value::isLabelled);
    }

    /** Whether a text is an author's label and nothing else. */
    public static boolean isAuthor(String text) {
        return isOf("author", text);
    }

    /** Whether a text is a label for the time of modification and nothing else, except for a mark behind it. */
    public static boolean isModified(String text) {
        String label = text.strip();
        boolean marked = !label.isEmpty() && SEPARATORS.indexOf(label.charAt(label.length() - 1)) >= 0;
        return isOf("modified", marked ? label.substring(0, label.length() - 1).strip() : label);
    }

    private static boolean isOf(String field, String text) {
        Label label = text.length() > LONGEST ? null : LABELS.get(text.toLowerCase(Locale.ROOT));
        return label != null && label.field.equals(field);
    }

    /** Returns the author's label that a line begins with, before a colon; empty if there is none. */
    public static String leadingAuthor(String line) {
        int end = 0;
        while (end < line.length() && end < LONGEST && !Chars.isColon(line.charAt(end))) {
            end++;
        }
        if (end == line.length() || end == LONGEST) {
            return "";
        }
        String label = line.substring(0, end).strip();
        return isAuthor(label) ? label : "";
    }

    /** Returns what follows an author's label, after a mark or a space; the whole text if it begins with none. */
    public static String withoutAuthor(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != ' ' && SEPARATORS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return isAuthor(text.substring(0, end)) ? text.substring(behind(text, end)) : text;
    }

    /** Whether a text is a label or contains one. */
    public static boolean isLabelled(String text) {
        for (int i = NAMES.next(text, 0); i < text.length(); i = NAMES.next(text, i + 1)) {
            if (label(text, i) != null || (i == 0 && LABELS.containsKey(text.toLowerCase(Locale.ROOT)))) {
                return true;
            }
        }
        return false;
    }

    /** Labels of notes that are glued to the end of a paragraph. */
    public static Stream<String> ofNotes() {
        return LABELS.values().stream().filter(label -> label.is("note")).map(Label::name);
    }

    /** Returns what precedes the first label of a date; the whole line if there is none. */
    static String undated(String line) {
        for (int i = NAMES.next(line, 1); i < line.length(); i = NAMES.next(line, i + 1)) {
            Label label = label(line, i);
            if (label != null && (label.field.equals("published") || label.field.equals("modified"))) {
                return line.substring(0, i);
            }
        }
        return line;
    }

    /** Returns the line without the time when the article was modified. */
    public static String unmodified(String line) {
        return without("modified", line, read(line));
    }

    /** Returns the line without the times of other events, as in {@code 会议时间：}. */
    public static String withoutEvents(String line) {
        return without("event", line, read(line, true));
    }

    /** Returns the line without the values of a field; unchanged if it has none. */
    private static String without(String field, String line, List<Value> values) {
        List<String> others = values.stream()
                .filter(value -> !value.field.equals(field))
                .map(Value::text)
                .toList();
        return others.size() == values.size() ? line : String.join(" ", others);
    }

    private static Map<String, Label> labels() {
        Map<String, Label> labels = new LinkedHashMap<>();
        WordList.rows("labels.tsv", 2).stream()
                .flatMap(Label::of)
                .sorted(Comparator.comparingInt(label -> -label.name.length()))
                .forEach(label -> labels.putIfAbsent(label.name.toLowerCase(Locale.ROOT), label));
        return labels;
    }

    /** Returns the label at an index; null if there is none. */
    private static @Nullable Label label(String line, int at) {
        return label(line, at, NONE, false);
    }

    /**
     * The same after another label.
     *
     * @param inWord whether the value of the other label extends to this index without a space
     */
    private static @Nullable Label label(String line, int at, Label before, boolean inWord) {
        for (String name : NAMES.candidates(line, at)) {
            Label label = Phrases.isAt(name, line, at) ? LABELS.get(name) : null;
            if (label != null
                    && (inWord || !isPartOfWord(line, at, label))
                    && !isQuoted(line, at)
                    && (isSeparated(line, at, label) || opens(line, at, label, before))
                    && !(inWord && isEnd(line, at, label))) {
                return label;
            }
        }
        return null;
    }

    /** Whether it ends a word before a bar that sets it apart from what follows: {@code 来源：海昌发布 | 作者：周文海}. */
    private static boolean isEnd(String line, int at, Label label) {
        int end = at + label.name.length();
        int sign = end;
        while (sign < line.length() && line.charAt(sign) == ' ') {
            sign++;
        }
        return sign > end
                && sign < line.length()
                && BARS.indexOf(line.charAt(sign)) >= 0
                && Chars.isHan(line.charAt(at - 1));
    }

    /** Returns the index of the first space from an index on, or the length of the line. */
    private static int firstSpace(String line, int from) {
        int space = line.indexOf(' ', from);
        return space < 0 ? line.length() : space;
    }

    /**
     * Whether the label needs no mark after it: at the start of the line, or after the comma that ends such a label's
     * value.
     */
    private static boolean opens(String line, int at, Label label, Label before) {
        return at == 0
                ? label.is("opens") && !isQualified(line, label.name.length())
                : before.is("opens") && line.charAt(at - 1) == '，';
    }

    /** Whether the name in marks that begins here belongs to the words behind it: 来自微信公众号|“海湾之声”的文章称. */
    private static boolean isQualified(String line, int from) {
        int close = closingMark(line, from);
        return close > 0 && close + 1 < line.length() && Chars.isHan(line.charAt(close + 1));
    }

    private static @Nullable Label event(String line, int at) {
        for (String name : NAMES.candidates(line, at)) {
            Label label = Phrases.isAt(name, line, at) ? LABELS.get(name) : null;
            if (label != null && label.field.equals("published") && isPartOfWord(line, at, label)) {
                Label event = new Label("event", name, Set.of());
                if (isSeparated(line, at, event)) {
                    return event;
                }
            }
        }
        return null;
    }

    /** Whether the label is the end of a longer word, as in {@code 会议时间：}; "glued" labels may follow another word. */
    private static boolean isPartOfWord(String line, int at, Label label) {
        return at > 0 && Chars.isHan(line.charAt(at)) && Chars.isHan(line.charAt(at - 1)) && !label.is("glued");
    }

    /** Whether it is the speaker label of a foreign outlet's reporter, as in interviews: {@code CNN记者：}. */
    private static boolean isQuoted(String line, int at) {
        return at > 0
                && "记記".indexOf(line.charAt(at)) >= 0
                && line.charAt(at - 1) < 0x80
                && Chars.isLetter(line.charAt(at - 1));
    }

    /**
     * Whether a colon or bar follows the label. After some labels a space is enough if the label is a word of its own.
     */
    private static boolean isSeparated(String line, int start, Label label) {
        int end = start + label.name.length();
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
        if (start == 0 && label.is("comma") && line.charAt(i) == ',') {
            return true;
        }
        return label.is("space") && i > end && (isAlone(line, start) || Chars.isDigit(line.charAt(i)));
    }

    /**
     * Whether the label begins a word. In Latin script it must begin the line or a part of it, since the same words are
     * common in ordinary text.
     */
    private static boolean isAlone(String line, int start) {
        if (start == 0 || Chars.isHan(line.charAt(start))) {
            return start == 0 || "  (（[［【，,、】)）］".indexOf(line.charAt(start - 1)) >= 0;
        }
        int before = start - 1;
        while (before > 0 && line.charAt(before) == ' ') {
            before--;
        }
        return "|·•(–—;".indexOf(line.charAt(before)) >= 0;
    }

    private static int behind(String line, int end) {
        int i = end;
        while (i < line.length() && (line.charAt(i) == ' ' || SEPARATORS.indexOf(line.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }

    private static void add(List<Value> values, Label label, String raw) {
        String text = label.isNone() ? strip(raw) : unquoted(strip(raw.substring(0, bracket(raw))));
        boolean reference = label.field.equals("reference");
        if ((reference || !text.isEmpty()) && text.length() <= (reference ? MAX_REFERENCE : MAX_VALUE)) {
            values.add(new Value(label.field, label.name, text));
        }
    }

    /** Returns the index of the first closing bracket after which no more names follow, or the length of the text. */
    private static int bracket(String text) {
        int end = 0;
        while (end < text.length() && (")）】]］〗".indexOf(text.charAt(end)) < 0 || text.startsWith("、", end + 1))) {
            end++;
        }
        return end;
    }

    /** Index of the mark that closes the quotation marks that open here; −1 if none do, or nothing closes them. */
    private static int closingMark(String text, int from) {
        int mark = from < text.length() ? "“「".indexOf(text.charAt(from)) : -1;
        return mark < 0 ? -1 : text.indexOf("”」".charAt(mark), from);
    }

    /** The name in marks with which a value begins ({@code “硬件观察室”（ID：yjgcs}); the value if it does not. */
    private static String unquoted(String value) {
        int end = closingMark(value, 0);
        return end > 1 ? value.substring(1, end) : value;
    }

    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && " |｜丨︱·•,，;；、-—_>(（【[〖".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && " |｜丨︱·•,，;；、-—_(（【[〖/".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }
}
