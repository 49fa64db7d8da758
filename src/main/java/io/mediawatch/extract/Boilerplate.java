package io.mediawatch.extract;

import io.mediawatch.model.Paragraph.Kind;
import io.mediawatch.text.Fold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lines that stand inside the body but are not the article's: what they say gives them away. {@code furniture.tsv}. */
final class Boilerplate {
    /** Furniture is short; a longer paragraph that begins like it is the author's own. */
    private static final int SHORT = 400;

    /** A line of its own that only tells the time, of day or for reading, or the number of a picture. */
    private static final Pattern CLOCK = Pattern.compile(
            "\\d{1,2}[:.：h]\\d{2}(?:[:.]\\d{2})?\\s*(?:[ap]\\.?m\\.?|uhr)?(?:\\s+[A-Z]{2,4})?"
                    + "|\\d{1,3} ?/ ?\\d{1,3}|\\d{1,2}[ -]min(?:ute)?s?\\.?\\s(?:read|lesezeit|de lecture|de lectura|di lettura)",
            Pattern.CASE_INSENSITIVE);

    /** What goes on behind a name where a text is about the person. */
    private static final Pattern ABOUT = Pattern.compile(
            "[ ,].{0,60}?\\b(?:is|was|are|writes|covers|works|has|reports|joined|ist|schreibt|arbeitet|est|écrit|es|è)\\b.*");

    private static final Pattern WRITES = Pattern.compile(
            "\\p{Lu}[\\p{L}'’.-]+(?: \\p{Lu}[\\p{L}'’.-]*){1,2},? is (?:an?|the) [^.]{0,60}\\b(?:columnist|reporter|correspondent|journalist|contributor|editor (?:at|of|for)|freelance|staff writer|contributing writer|writer (?:at|for|based|in))\\b");

    /** A clock time and who wrote then, set side by side: what an entry of a live blog is headed with. */
    private static final Pattern ENTRY = Pattern.compile("\\d{1,2}:\\d{2}\\p{Lu}[^.!?:,]{2,40}");

    /** A day and a clock time, and nothing else: what an entry of a live blog is headed with. */
    private static final Pattern STAMPED = Pattern.compile(
            "(?:\\p{L}{3,9}\\.?,? )?(?:\\d{1,2}\\.? \\p{L}{3,9}\\.?|\\p{L}{3,9}\\.? \\d{1,2},?) (?:19|20)\\d{2},? (?:at )?\\d{1,2}[.:]\\d{2}(?: ?[ap]\\.?m\\.?)?(?: [A-Z]{1,4})?",
            Pattern.CASE_INSENSITIVE);

    /** A line that begins with the day it was written. */
    private static final Pattern DATED = Pattern.compile(
            "(?:[\\p{L}]{2,10},?\\s+)?(?:\\d{1,2}[./]\\s?\\d{1,2}[./]\\s?(?:19|20)\\d{2}|(?:19|20)\\d{2}-\\d{2}-\\d{2}|\\d{1,2}\\.? \\p{L}{3,9}\\.?,? (?:19|20)\\d{2}"
                    + "|\\p{L}{3,9}\\.? \\d{1,2},? (?:19|20)\\d{2})\\b[^.!?]{0,80}");

    /** A date with its clock time, and nothing else. */
    private static final int STAMP = 30;

    /** On which page of a newspaper it was: {@code 《人民日报》（2024年08月15日 13版）}. */
    private static final Pattern PRINTED =
            Pattern.compile("《[^》]{2,16}》\\s?[（(]\\s?(?:19|20)\\d{2}\\s?年[^（）()]{4,24}版\\s?[）)]");

    /** The same with the day of the week and a zone. */
    private static final int STAMPS = 45;

    private static final Set<String> LINES;
    private static final List<String> SUFFIXES;
    private static final Phrases STARTS;
    private static final Phrases BOXES;
    private static final Phrases ENDS;
    private static final Phrases TAILS;
    private static final Phrases SECTIONS;
    private static final Phrases CONTAINS;

    static {
        Map<String, List<String>> kinds = new HashMap<>();
        for (String[] row : WordList.rows("furniture.tsv", 2)) {
            kinds.computeIfAbsent(row[0], key -> new ArrayList<>()).add(row[1]);
        }
        LINES = Set.copyOf(folded(kinds, "line"));
        SUFFIXES = List.copyOf(Objects.requireNonNull(kinds.remove("suffix")));
        BOXES = new Phrases(folded(kinds, "box"));
        STARTS = new Phrases(folded(kinds, "start"));
        ENDS = new Phrases(folded(kinds, "end"));
        TAILS = new Phrases(folded(kinds, "tail"));
        SECTIONS = new Phrases(folded(kinds, "section"));
        CONTAINS = new Phrases(folded(kinds, "contains"));
        if (!kinds.isEmpty()) {
            throw new IllegalStateException("furniture.tsv: unknown kinds " + kinds.keySet());
        }
    }

    private static List<String> folded(Map<String, List<String>> kinds, String kind) {
        return Objects.requireNonNull(kinds.remove(kind)).stream()
                .map(Boilerplate::fold)
                .distinct()
                .toList();
    }

    private final String headline;
    private final List<String> authors;

    /**
     * @param headline of the article, which is often repeated above the body
     * @param authors  as machines are told, who are often introduced below it
     */
    Boilerplate(String headline, List<String> authors) {
        this.headline = Chars.key(headline);
        this.authors = authors;
    }

    /** Marks the furniture among the blocks, in order. */
    void drop(List<Block> blocks) {
        int kept = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.isDropped()) {
                continue;
            }
            String folded = block.text.length() > 2 * SHORT ? "" : fold(block.text);
            String rule = furniture(block, folded);
            rule = rule == null && i * 3 > blocks.size() * 2 ? startsWith("tail", TAILS, folded) : rule;
            rule = rule == null && isBio(blocks, i) ? "about the author" : rule;
            String end = i * 3 > blocks.size() && !isLink(block) ? startsWith("end", ENDS, folded) : null;
            String section = block.weight < 120 ? section(folded) : null;
            String byline = i < 8 || kept < 2 || i > blocks.size() - 6 ? byline(block.text) : null;
            byline = byline == null && isDate(block, i, kept) ? "date" : byline;
            byline = byline == null && i < 8 && isSigned(block.text, kept) ? "author" : byline;
            if (end != null) {
                dropRest(blocks, i, end);
                return;
            } else if (byline != null) {
                block.drop("byline: " + byline);
            } else if (rule != null) {
                block.drop(rule);
                if (rule.startsWith("box: ")) {
                    dropBox(blocks, i, kept, rule);
                }
            } else if (block.weight < 150 && isRepeatedHeadline(block, kept + 1)) {
                block.drop("headline repeated");
            } else if (section != null) {
                dropSection(blocks, i, section);
            } else {
                kept++;
            }
        }
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).level > 0 && headsNothing(blocks, i)) {
                blocks.get(i).drop("heads nothing");
            }
        }
    }

    /** Whether all that stood behind it in its box has been dropped. */
    private static boolean headsNothing(List<Block> blocks, int heading) {
        Box box = blocks.get(heading).box.parent;
        int i = heading + 1;
        while (box != null
                && i < blocks.size()
                && blocks.get(i).isDropped()
                && blocks.get(i).box.isWithin(box)) {
            i++;
        }
        boolean over = box == null || i == blocks.size() || !blocks.get(i).box.isWithin(box);
        return over && i > heading + 1;
    }

    private static boolean isDate(Block block, int i, int kept) {
        boolean first = kept < 2 || (i < 10 && block.level == 0 && !block.bold && block.text.length() <= STAMP);
        return first && DATED.matcher(block.text).matches();
    }

    /** A line that names the authors that machines are told, and nothing else. */
    private boolean isSigned(String text, int kept) {
        boolean by = text.regionMatches(true, 0, "by ", 0, 3);
        List<String> signed = Names.signed(text);
        if (!signed.isEmpty() && text.length() <= 60 && Names.of(text).equals(signed)) {
            return true;
        }
        return text.length() <= 80
                && (by || kept == 0)
                && authors.stream().anyMatch(text::contains)
                && authors.containsAll(Names.of(text));
    }

    /** With a link behind them, words that announce further reading are one read-more line among paragraphs. */
    private static boolean isLink(Block block) {
        return block.linked * 2 > block.letters;
    }

    private static void dropRest(List<Block> blocks, int from, String rule) {
        for (Block block : blocks.subList(from, blocks.size())) {
            block.drop(rule);
        }
    }

    /** What stands behind it in the outermost small box that it opens. */
    private static void dropBox(List<Block> blocks, int from, int kept, String rule) {
        int end = from + 1;
        for (Box box = blocks.get(from).box; box != null; box = box.parent) {
            if (from > 0 && blocks.get(from - 1).box.isWithin(box)) {
                break;
            }
            int weight = 0;
            int behind = from;
            while (weight <= SHORT
                    && behind < blocks.size()
                    && blocks.get(behind).box.isWithin(box)) {
                weight += blocks.get(behind++).weight;
            }
            if (weight > SHORT || (kept == 0 && (behind - from) * 2 > blocks.size())) {
                break;
            }
            end = behind;
        }
        for (Block block : blocks.subList(from, end)) {
            block.drop(rule);
        }
    }

    /** Lines that only name people, outlet and time: two labels, or one and a date or an address. */
    private static @Nullable String byline(String text) {
        if (text.length() > 160 || text.length() < 3) {
            return null;
        }
        for (String suffix : SUFFIXES) {
            if (text.endsWith(suffix) && text.length() <= suffix.length() + 12) {
                return suffix;
            }
        }
        int labels = Names.signed(text).isEmpty() ? 0 : 1;
        for (Labels.Value value : Labels.read(text + " -")) {
            labels += value.field().equals("rest") ? 0 : 1;
            if (value.field().equals("reference")) {
                return value.label();
            }
        }
        return labels >= 2 ? labels + " labels" : null;
    }

    /** The heading and the links or list items that follow it. */
    private static void dropSection(List<Block> blocks, int from, String rule) {
        blocks.get(from).drop(rule);
        for (int i = from + 1; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean item =
                    block.linked * 2 > block.letters || (block.weight < 200 && !block.sentence && block.level == 0);
            if (!item) {
                return;
            }
            block.drop(rule);
        }
    }

    /** One word heads a section only by itself: "Tags" does, "Tags darauf" does not. */
    private static @Nullable String section(String folded) {
        String rule = startsWith("section", SECTIONS, folded);
        if (rule == null) {
            return null;
        }
        String phrase = rule.substring("section: ".length());
        return phrase.indexOf(' ') > 0 || folded.equals(phrase) || folded.equals(phrase + ":") ? rule : null;
    }

    /** Whether it says of an author what he is; in the last lines, of anybody that he writes. */
    private boolean isBio(List<Block> blocks, int at) {
        String text = blocks.get(at).text;
        if (at * 3 > blocks.size()
                && at > blocks.size() - 5
                && text.length() <= SHORT
                && WRITES.matcher(text).lookingAt()) {
            return true;
        }
        if (at * 3 <= blocks.size() * 2) {
            return false;
        }
        for (String author : authors) {
            if (author.indexOf(' ') > 0 && text.startsWith(author)) {
                return ABOUT.matcher(text)
                        .region(author.length(), text.length())
                        .lookingAt();
            }
        }
        return false;
    }

    private boolean isRepeatedHeadline(Block block, int index) {
        return index <= 12 && !headline.isEmpty() && Chars.key(block.text).equals(headline);
    }

    /** The rule by which a text is furniture whatever stands around it; null if it is none. */
    static @Nullable String furniture(Block block) {
        return furniture(block, fold(block.text));
    }

    private static @Nullable String furniture(Block block, String folded) {
        if (block.text.length() > SHORT) {
            return null;
        }
        if (block.kind != Kind.TABLE
                && !folded.isEmpty()
                && Chars.isDigit(folded.charAt(0))
                && (CLOCK.matcher(block.text).matches()
                        || ENTRY.matcher(block.text).matches())) {
            return "clock time";
        }
        if (block.text.length() <= STAMPS
                && block.level == 0
                && STAMPED.matcher(block.text).matches()) {
            return "clock time";
        }
        if (block.text.startsWith("《") && PRINTED.matcher(block.text).matches()) {
            return "printed";
        }
        if (folded.isEmpty() && block.kind == Kind.TEXT) {
            return "no letters";
        }
        if (LINES.contains(folded)) {
            return "line: " + folded;
        }
        String start = startsWith("start", STARTS, folded);
        start = start == null && isLink(block) ? glued(folded) : start;
        start = start == null ? startsWith("box", BOXES, folded) : start;
        String within = start != null ? null : CONTAINS.in(folded, 0);
        return within == null ? start : "contains: " + within;
    }

    /** Whether a text on its own is a line of furniture. */
    static boolean isFurnitureText(String text) {
        return LINES.contains(fold(text));
    }

    private static @Nullable String startsWith(String kind, Phrases phrases, String folded) {
        if (!folded.isEmpty()) {
            for (String phrase : phrases.candidates(folded, 0)) {
                if (folded.startsWith(phrase) && endsWord(folded, phrase.length())) {
                    return kind + ": " + phrase;
                }
            }
        }
        return null;
    }

    /** A label of several words set right before a link, with nothing between: {@code Leggi ancheFunivia ferma}. */
    private static @Nullable String glued(String folded) {
        for (String phrase : STARTS.candidates(folded, 0)) {
            if (phrase.indexOf(' ') > 0 && folded.startsWith(phrase)) {
                return "start: " + phrase;
            }
        }
        return null;
    }

    /** Latin letters go on where a word is not over; Chinese has no such mark. */
    private static boolean endsWord(String text, int at) {
        return at >= text.length()
                || !Character.isLetter(text.charAt(at))
                || !Character.isLetter(text.charAt(at - 1))
                || Chars.isHan(text.charAt(at - 1));
    }

    /** Lower case, opening brackets and marks at the front and punctuation at the end cut off. */
    static String fold(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && !Chars.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        while (end > start
                && !Chars.isLetterOrDigit(text.charAt(end - 1))
                && text.charAt(end - 1) != '：'
                && text.charAt(end - 1) != ':') {
            end--;
        }
        return Fold.fold(text.substring(start, end));
    }
}
