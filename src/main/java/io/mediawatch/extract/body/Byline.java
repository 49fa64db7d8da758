package io.mediawatch.extract.body;

import io.mediawatch.extract.date.Dates;
import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.line.Credit;
import io.mediawatch.extract.line.Labels;
import io.mediawatch.extract.line.Names;
import io.mediawatch.extract.line.OutletNames;
import io.mediawatch.extract.line.Posts;
import io.mediawatch.extract.line.Region;
import io.mediawatch.extract.line.Reporters;
import io.mediawatch.extract.line.Signature;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Collects what the lines above and below the body say about the article: who wrote or edited it, for which outlet,
 * where from, when. {@code Surroundings} chooses the lines and passes them one at a time, from the top; what they say
 * accumulates in the fields.
 */
public final class Byline {
    /** A scholar's name after the scholar's title. */
    private static final Pattern TITLED = Pattern.compile(Posts.TITLE + "\\s?([\\p{IsHan}]{2,4})\\s*$");

    /** Text before a source label that shows the source to be that of a figure or table: {@code 图1：出货量 来源：IDC}. */
    private static final Pattern CHARTED = Pattern.compile("^[图圖表]\\s?\\d|[图圖]$|(?<!代)表$|(?<!在)[线線]$");

    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern AROUND_NAME = Pattern.compile("^[《“\"]|[》”\"]$|(?<=\\S)\\s?[(（][^)）]*[)）]?$");
    /** A date glued to the end of a Chinese name. */
    private static final Pattern DATED = Pattern.compile("(?<=\\p{IsHan})(?:19|20)\\d\\d[-/.年]\\d");

    private static final Pattern CLOCK = Pattern.compile("[\\d\\s:：/.\\-年月日]+");
    private static final Pattern TIME = Pattern.compile("^[\\d\\s:：/.\\-年月日]{8,40}|[\\d\\s:：/.\\-年月日]{8,40}$");
    private static final Pattern SENTENCE = Pattern.compile("[。？！]");
    private static final Pattern URL = Pattern.compile("https?://[^\\s\\p{IsHan}，。）)】\"'<>]{4,400}");

    /** Maximum length, in characters, of a line that names an account, or a person beside a time. */
    private static final int MAX_TIMED = 100;

    private static final int MAX_PEN_NAME = 20;
    private static final int MAX_OUTLET = 30;
    private static final int MAX_REFERENCES = 30;

    public @Nullable String editor;

    public @Nullable String publisher;

    /** The outlet named below the text; {@link #publisher}, named above it, takes precedence. */
    public @Nullable String credited;

    /** The outlet in the dateline that the text begins with: {@code 新华社北京11月17日电}. */
    public @Nullable String dateline;

    public @Nullable String region;

    private boolean responsibleEditor;

    /** Whether the previous line contains a day. */
    private boolean timed;

    public final Set<String> authors = new LinkedHashSet<>();
    /** Names after an author label in the last lines; names from metadata take precedence over them. */
    public final Set<String> signed = new LinkedHashSet<>();
    /** Accounts named in lines that say nothing else. */
    public final Set<String> penNames = new LinkedHashSet<>();

    public final List<String> published = new ArrayList<>();
    public final List<String> modified = new ArrayList<>();
    /** Addresses listed as the article's references. */
    public final Set<String> references = new LinkedHashSet<>();

    /**
     * Reads a line at the end of the text. An outlet in it only becomes {@link #credited}; names after an author label
     * only become {@link #signed}; other names count only if no author was found before.
     *
     * @param inside whether sentences of the text stand before and after it: then a source is that of a picture
     */
    public void lastLine(String line, boolean inside) {
        String above = publisher;
        publisher = null;
        Set<String> before = Set.copyOf(authors);
        boolean label = !Labels.leadingAuthor(line).isEmpty();
        labelled(line, inside);
        region = region == null ? Region.posted(line) : region;
        if (label && before.isEmpty() && signed.isEmpty()) {
            signed.addAll(authors);
        }
        if (label || !before.isEmpty()) {
            authors.retainAll(before);
        }
        credited = credited == null ? publisher : credited;
        publisher = above;
    }

    /**
     * Adds what a further page of the article says below its text. The lines above the text are taken from the first
     * page.
     */
    public void foot(Byline further) {
        editor = editor == null ? further.editor : editor;
        credited = credited == null ? further.credited : credited;
        references.addAll(further.references);
    }

    /**
     * Reads a line near the headline.
     *
     * @param inside as in {@link #lastLine}
     */
    public void line(String line, boolean inside) {
        authors.addAll(Signature.names(line));
        if (line.length() <= MAX_TIMED) {
            penNames.addAll(Signature.account(line));
        }
        labelled(line, inside);
        posted(line);
        authors.addAll(Credit.line(line));
        if (authors.isEmpty() && line.length() <= MAX_TIMED) {
            authors.addAll(Names.besideTime(line));
            authors.addAll(Posts.korean(line));
        }
    }

    /** Returns the full names in a line whose first label is the author's, or that consists of {@code by} and names. */
    public static List<String> signed(String line) {
        List<Labels.Value> values = Labels.read(line);
        boolean labelled = !values.isEmpty() && values.get(0).field().equals("author");
        int open = line.startsWith("(") ? 1 : 0;
        String first =
                line.substring(open, line.indexOf(';') < 0 ? line.length() : line.indexOf(';')); // editors follow
        List<String> names = labelled ? Names.of(values.get(0).text()) : Signature.names(first);
        boolean alone = labelled || names.isEmpty() || names.equals(Names.of(first));
        List<String> full = alone ? names.stream().filter(Names::isFull).toList() : List.of();
        return full.isEmpty() ? Posts.korean(line) : full;
    }

    private void labelled(String line, boolean inside) {
        List<Labels.Value> values = Labels.read(line);
        boolean labelled = values.stream().anyMatch(Labels.Value::isLabelled);
        String rest = null;
        boolean charted = inside && values.size() == 1;
        for (Labels.Value value : values) {
            charted |= labelled
                    && !value.isLabelled()
                    && CHARTED.matcher(value.text()).find();
            if (!charted || !value.field().equals("publisher")) {
                rest = take(value, rest);
            }
        }
        if (labelled && rest != null && publisher == null && values.size() >= 3 && isOutlet(rest)) {
            publisher = rest;
        }
    }

    private @Nullable String take(Labels.Value value, @Nullable String rest) {
        String text = value.text();
        if (value.isLabelled() && Furniture.isLine(text)) {
            return rest; // the label has no value of its own: the line below was read instead
        }
        switch (value.field()) {
            case "editor" -> {
                boolean responsible = Posts.isEditor(value.label());
                if (responsible && !responsibleEditor) {
                    editor = null;
                    responsibleEditor = true;
                }
                String left = editor(text);
                return left.isEmpty() ? rest : left;
            }
            case "author" -> author(text);
            case "publisher" -> publisher(text);
            case "region" -> region = region == null ? Region.labelled(text) : region;
            case "published" -> published.add(text);
            case "modified" -> changed(text);
            case "reference" -> urls(text);
            case "rest" -> authors.addAll(Reporters.line(untimed(text)));
            default -> {}
        }
        return rest;
    }

    /** Records when the page was modified. A sentence is about something else: {@code 他已于 2021 年 3 月 5 日离开。} */
    private void changed(String text) {
        if (!SENTENCE.matcher(text).find()) {
            modified.add(text);
        }
    }

    /** Sets the editor, unless there is one, and returns what follows a single name; empty if nothing does. */
    private String editor(String labelled) {
        String text = undated(Names.withoutAddresses(labelled)).strip();
        List<String> names = Names.leading(text);
        if (!names.isEmpty() && text.indexOf(' ') > 0 && names.size() == 1) {
            if (editor == null) {
                editor = names.get(0);
            }
            int name = text.indexOf(names.get(0));
            return name < 0 ? "" : text.substring(name + names.get(0).length()).strip();
        }
        if (editor == null) {
            List<String> written = Chars.hasHan(text)
                    ? List.of()
                    : Names.of(text).stream().filter(Names::isFull).toList();
            String name = names.isEmpty() ? penName(text) : String.join("、", names);
            name = written.isEmpty() ? name : String.join(", ", written);
            editor = name.isEmpty() ? null : name;
        }
        return "";
    }

    /**
     * Returns a name that is not a recognised Chinese name, without the desk's mark after an underscore; empty if there
     * is none. In Latin letters it must be a single word.
     */
    private static String penName(String text) {
        int cut = text.indexOf('_');
        String name = (cut > 1 ? text.substring(0, cut) : text).strip();
        int space = name.indexOf(' ');
        if (space > 0 && !Chars.isLetter(name.charAt(space + 1))) {
            name = name.substring(0, space); // a time follows
        }
        boolean words = name.indexOf(' ') >= 0 && !Chars.hasHan(name);
        return name.length() <= MAX_PEN_NAME && !words && Names.isPerson(name) ? name : "";
    }

    private void author(String value) {
        String text = Names.withoutNotes(value);
        List<String> names = Names.leading(text);
        Matcher titled = TITLED.matcher(text);
        if (names.isEmpty() && titled.find()) {
            names = List.of(titled.group(1));
        }
        if (!names.isEmpty()) {
            authors.addAll(names);
        } else {
            List<String> written = Names.of(DIGIT.split(text, 2)[0]);
            List<String> full = written.stream().filter(Names::looksLikeOne).toList();
            boolean counted = Chars.hasHan(text) && DIGIT.matcher(text).find();
            boolean brief = text.length() <= MAX_PEN_NAME && Names.isPerson(text) && text.indexOf('。') < 0 && !counted;
            authors.addAll(full.isEmpty() && brief ? Names.of(text) : full);
        }
    }

    private void publisher(String text) {
        String name = text;
        name = name.substring(name.indexOf("-《") + 1); // a newspaper after its site
        int marks = name.startsWith("《") ? name.indexOf('》') + 1 : 0;
        int space = name.indexOf(' ');
        if (marks > 2) {
            name = name.substring(0, marks);
        } else if (space > 1 && Chars.isHan(name.charAt(0))) {
            name = name.substring(0, space);
        }
        name = undated(name);
        int button = Math.max(name.indexOf('【'), name.indexOf('['));
        name = button > 1 ? name.substring(0, button) : name;
        int comma = name.indexOf('，');
        name = OutletNames.withoutButtons(comma > 1 ? name.substring(0, comma) : name);
        if (publisher == null && isOutlet(name)) {
            publisher = AROUND_NAME.matcher(name).replaceAll("");
        }
    }

    /** Returns a line without the time at its start or end. */
    private static String untimed(String line) {
        return Dates.mayTellDay(line) ? TIME.matcher(line).replaceAll("").strip() : line;
    }

    /** Returns what precedes a date that is glued to a Chinese name, as in {@code 湖山日报2026-03-14}. */
    private static String undated(String name) {
        Matcher dated = DATED.matcher(name);
        return dated.find() ? name.substring(0, dated.start()) : name;
    }

    /** Finds the province after {@code 发布于}, or on its own beside a time, on the same line or on the next one. */
    private void posted(String line) {
        if (region == null) {
            region = Region.posted(line);
        }
        if (region == null && line.length() <= MAX_TIMED) {
            region = timed ? Region.alone(line) : null;
            region = region == null ? Region.besideClock(line) : region;
        }
        timed = line.length() <= MAX_TIMED && Dates.mayTellDay(line);
    }

    private static boolean isOutlet(String name) {
        return name.length() >= 2
                && name.length() <= MAX_OUTLET
                && !name.contains("http")
                && !CLOCK.matcher(name).matches()
                && !OutletNames.isUnnamed(name)
                && !SENTENCE.matcher(name).find()
                && !Furniture.isLine(name);
    }

    public void urls(String text) {
        Matcher m = URL.matcher(text);
        while (m.find() && references.size() < MAX_REFERENCES) {
            references.add(m.group());
        }
    }

    /**
     * Reads a paragraph at the start or the end of the body, or near it, which may name its reporter.
     *
     * @param before whether it is not below the body: only then may it begin with a dateline
     */
    public void paragraph(String text, boolean before) {
        dateline = dateline == null && before ? OutletNames.dateline(text) : dateline;
        authors.addAll(Reporters.paragraph(text));
    }

    /** Whether a line says who wrote or edited the article, for whom, where or when, or lists references. */
    static boolean tells(String line) {
        Byline byline = new Byline();
        byline.line(line, false);
        return !byline.authors.isEmpty()
                || byline.editor != null
                || byline.publisher != null
                || byline.region != null
                || !byline.published.isEmpty()
                || !byline.modified.isEmpty()
                || !byline.references.isEmpty();
    }
}
