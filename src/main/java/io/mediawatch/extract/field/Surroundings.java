package io.mediawatch.extract.field;

import io.mediawatch.extract.body.Body;
import io.mediawatch.extract.body.Byline;
import io.mediawatch.extract.body.Furniture;
import io.mediawatch.extract.body.Interview;
import io.mediawatch.extract.body.Stamps;
import io.mediawatch.extract.date.Dates;
import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.line.Credit;
import io.mediawatch.extract.line.Labels;
import io.mediawatch.extract.line.Names;
import io.mediawatch.extract.line.OutletNames;
import io.mediawatch.extract.line.Posts;
import io.mediawatch.extract.line.Signature;
import io.mediawatch.extract.markup.Signals;
import io.mediawatch.extract.outline.Block;
import io.mediawatch.extract.outline.Outline;
import io.mediawatch.model.Paragraph.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads the short lines around the headline and at both ends of the body, where bylines are, and passes them to
 * {@link Byline}. It decides which lines to read; what they mean is up to the byline.
 */
public final class Surroundings {
    /** Number of blocks above the body in which to look for bylines if the headline is not above it. */
    private static final int ABOVE = 25;

    /** Number of blocks below the end of the body in which to look for bylines. */
    private static final int BELOW = 10;
    /** Maximum number of blocks above the text to read if the headline is above it. */
    private static final int HEADER = 60;
    /** Signals of boxes that readers do not see. */
    private static final int UNSEEN = Signals.HIDDEN;
    /** Signals of boxes about other articles. */
    private static final int ELSEWHERE = UNSEEN | Signals.SIDE | Signals.RELATED | Signals.COMMENTS;

    /** Maximum length, in characters, of a label whose value is in the next block. */
    private static final int LABEL = 20;
    /** Maximum length, in characters, of such a value. */
    private static final int LABELLED = 40;
    /** Maximum length, in characters, of a line that tells when the article was published. */
    private static final int DATED = 50;
    /** Maximum length, in characters, of a bar and the place behind it. */
    private static final int PLACE = 20;
    /** Maximum length, in characters, of a line of a byline. */
    private static final int LONGEST = 200;
    /** Maximum length, in characters, of a signature: names, and what these people are. */
    private static final int SIGNATURE = 80;
    /** Number of blocks after the end of the text in which to look for a signature. */
    private static final int FOOT = 40;

    private final List<Block> blocks;
    private final int headline;
    private final int first;
    private final int last;
    private final Byline byline = new Byline();
    private final Interview interview;
    private final List<String> lines = new ArrayList<>();
    /** Lines right above the headline. */
    private final List<String> above = new ArrayList<>();

    private boolean stamped;
    /** Sentences among the lines, which come last. */
    private final List<String> sentences = new ArrayList<>();

    private Surroundings(List<Block> blocks, int headline, int first, int last) {
        this.blocks = blocks;
        this.headline = headline;
        this.first = first;
        this.last = last;
        this.interview = new Interview(byline, blocks, first, last);
    }

    /** @param headline index of its block; negative where it has none */
    public static Surroundings of(Outline outline, int headline, Body.Found body) {
        List<Block> text = body.blocks();
        int first = text.isEmpty() ? Math.max(headline, 0) : outline.blocks.indexOf(text.get(0));
        int last = text.isEmpty() ? first : outline.blocks.lastIndexOf(text.get(text.size() - 1));
        Surroundings around = new Surroundings(outline.blocks, headline, first, last);
        around.head();
        around.stamped = around.lines.stream().anyMatch(Stamps::isDayAndClock);
        if (!around.stamped) {
            around.lines.addAll(0, around.above);
        }
        around.lines.addAll(around.sentences);
        around.byline.authors.removeIf(name -> isPlace(name, body));
        if (around.byline.authors.isEmpty() && headline >= 0) {
            around.byline.authors.addAll(around.titled(body));
        }
        around.foot();
        around.paragraphs();
        return around;
    }

    public Byline byline() {
        return byline;
    }

    /** Whether the text begins with it as the place of a dateline: {@code NORTH HARBOUR (Reuters) - …}. */
    private static boolean isPlace(String name, Body.Found body) {
        return body.blocks().stream()
                .filter(block -> block.kind == Kind.TEXT)
                .findFirst()
                .filter(block -> block.text.startsWith(name + " ("))
                .isPresent();
    }

    /**
     * The lines around the headline (only below it if it {@link #isStamped}), or right above the text. Sentences come
     * last, as their dates are often those of other events.
     */
    List<String> lines() {
        return lines;
    }

    /**
     * Whether a line between headline and text consists of little but a day and a clock time: then a date above the
     * headline may be that on which the page was read.
     */
    boolean isStamped() {
        return stamped;
    }

    /** Index of the headline's block, otherwise of the body's first one. */
    int anchor() {
        return headline >= 0 ? headline : first;
    }

    /** Index of the body's first block. */
    int first() {
        return first;
    }

    /** Index of the body's last block. */
    int last() {
        return last;
    }

    /** Reads the lines around the headline and the first ones of the body. */
    private void head() {
        int from = headline >= 0 && headline < first ? Math.max(headline - 5, first - HEADER) : first - ABOVE;
        int opening = first;
        while (opening < Math.min(last, first + Interview.EDGE) && blocks.get(opening).kind == Kind.LIST) {
            opening++; // key points
        }
        for (int i = Math.max(0, from); i < Math.min(blocks.size(), opening + 3); i++) {
            Block block = blocks.get(i);
            if (block.text.length() <= LONGEST
                    && !interview.isQuestion(i)
                    && (block.level == 0
                            || isLabel(block.text)
                            || Labels.isAuthor(block.text)
                            || isSigned(i)
                            || isDated(i))
                    && isSeen(i)) {
                byline.line(labelled(i), isInside(i));
                if (i < first && (block.level == 0 || isDated(i))) {
                    (Stamps.saysMore(block) ? sentences : i < headline ? above : lines).add(block.text);
                }
            }
        }
    }

    /**
     * Whether it is a heading between headline and text that says by whom the article is, or that is the line of the
     * byline: with a day, and values behind labels ({@code <h4>2026-03-14 09:26 来源：湖山日报</h4>}).
     */
    private boolean isSigned(int at) {
        String text = blocks.get(at).text;
        return at > headline
                && at < first
                && (!Signature.names(text).isEmpty() || (Dates.mayTellDay(text) && Labels.hasValue(text)));
    }

    /** Whether it is a heading between headline and text that says little but a day and a clock time. */
    private boolean isDated(int at) {
        String text = blocks.get(at).text;
        return at > headline && at < first && Dates.mayTellDay(text) && Stamps.isDayAndClock(text);
    }

    /** Reads the last lines of the body and those below it. */
    private void foot() {
        int end = Math.min(blocks.size(), last + BELOW);
        for (int i = Math.max(first + 3, last - 4); i < end; i++) {
            String text = blocks.get(i).text;
            if (text.length() <= LONGEST && !isWithin(i, ELSEWHERE) && !interview.isQuestion(i)) {
                byline.lastLine(labelled(i), isInside(i));
                if (isAddress(text) && i > 0) {
                    referenced(i);
                }
            }
        }
    }

    /** Reads the paragraphs at the edges of the body and beside it. */
    private void paragraphs() {
        for (int i = Math.max(0, first - 4); i < Math.min(last + 5, blocks.size()); i++) {
            boolean edge = i <= last ? i < first + Interview.EDGE || i >= last - 2 : byline.authors.isEmpty();
            if (edge && !interview.isQuestion(i) && isSeen(i)) {
                byline.paragraph(blocks.get(i).text, i <= last);
            }
        }
    }

    /** Whether readers see the block and it is neither in a list of other articles nor part of one below the text. */
    private boolean isSeen(int at) {
        return !isWithin(at, at > last ? ELSEWHERE : UNSEEN | Signals.RELATED);
    }

    /** Whether the block is in a box with one of these signals that does not contain the whole text. */
    private boolean isWithin(int at, int signals) {
        return blocks.get(at).box.inherits(signals, box -> box.contains(first) && box.contains(last));
    }

    /**
     * Whether sentences of the body come both before and after the line: then it gives the source of a picture or
     * table.
     */
    private boolean isInside(int at) {
        return at > first
                && at < last
                && blocks.subList(first, at).stream().anyMatch(Surroundings::isRunning)
                && blocks.subList(at + 1, last + 1).stream().anyMatch(Surroundings::isRunning);
    }

    private static boolean isRunning(Block block) {
        return block.kind == Kind.TEXT && block.sentence && !block.isDropped();
    }

    /** The block's text, followed by the next block's if the former is only a label. */
    private String labelled(int at) {
        String text = blocks.get(at).text;
        String next = text.length() <= LABEL && at + 1 < blocks.size() ? blocks.get(at + 1).text : "";
        if (next.isEmpty() || next.length() > LABELLED) {
            return text;
        }
        if (isLabel(text)) {
            return text + ' ' + next;
        }
        boolean word = Signature.isWord(text);
        boolean names =
                (word || Labels.isAuthor(text)) && Names.of(next).stream().allMatch(Names::isFull);
        return names ? text + (word ? " " : ": ") + next : text;
    }

    /**
     * Names between headline and text, each followed by a line that says what the person is; pictures do not count as
     * text.
     */
    private List<String> titled(Body.Found body) {
        int text = body.blocks().stream()
                .filter(block -> block.kind != Kind.CAPTION)
                .findFirst()
                .map(blocks::indexOf)
                .orElse(-1);
        return IntStream.range(Math.max(headline + 1, text - HEADER), text)
                .filter(i -> blocks.get(i).level == 0 && !isWithin(i, UNSEEN) && isTitled(i))
                .mapToObj(this::name)
                .toList();
    }

    /** The text without a place behind a bar: {@code Ann Miller | Northbay}, but not {@code Local News | Town}. */
    private String name(int at) {
        String text = blocks.get(at).text;
        int bar = text.indexOf(" | ");
        boolean place = bar > 0 && text.length() - bar <= PLACE && Character.isUpperCase(text.charAt(bar + 3));
        boolean author = place && !blocks.get(at).isLinked() && !OutletNames.isSection(text.substring(0, bar));
        return author && isDated(at + 1, DATED) ? text.substring(0, bar) : text;
    }

    /** Whether the block is only a name and the next one says what the person is. */
    private boolean isTitled(int at) {
        String name = name(at);
        boolean named = Chars.hasHan(name)
                ? name.length() == Names.HAN_LENGTH && Names.isReporter(name)
                : Names.isFull(name) && Names.isPerson(name);
        return named
                && !Furniture.isLine(name)
                && at + 1 < blocks.size()
                && (name.length() < blocks.get(at).text.length()
                        || Posts.isLine(blocks.get(at + 1).text)
                        || (!Chars.hasHan(name) && isDated(at + 1, LABELLED)));
    }

    private boolean isDated(int at, int longest) {
        String text = at < blocks.size() ? blocks.get(at).text : "";
        return text.length() <= longest && Dates.mayTellDay(text) && !blocks.get(at).sentence;
    }

    /** Whether the text is a label whose value is in the next block. */
    private static boolean isLabel(String text) {
        return text.length() <= LABEL && Chars.endsWithColon(text);
    }

    /** Whether it is a web address, possibly numbered: {@code [1]https://example.org}. */
    private static boolean isAddress(String text) {
        int number = text.startsWith("[") ? text.indexOf(']') + 1 : 0;
        return text.startsWith("http", number) || text.startsWith(" http", number);
    }

    /** Reads a list of addresses that follows a label such as "references". */
    private void referenced(int at) {
        List<Labels.Value> label = Labels.read(blocks.get(at - 1).text + " http");
        if (label.stream().anyMatch(value -> value.field().equals("reference"))) {
            for (int i = at; i < blocks.size() && isAddress(blocks.get(i).text); i++) {
                byline.urls(blocks.get(i).text);
            }
        }
    }

    /**
     * The names in signatures: lines that only say who wrote the article. The last lines of the body count first, then
     * the first such line in or below the text, then a credit that closes the last paragraph.
     */
    List<String> signed() {
        if (!byline.signed.isEmpty()) {
            return List.copyOf(byline.signed);
        }
        return IntStream.range(first, Math.min(last + FOOT, blocks.size()))
                .filter(i -> maySign(i) && !interview.isQuestion(i))
                .mapToObj(i -> Byline.signed(blocks.get(i).text))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElseGet(() -> last < blocks.size() ? Credit.closing(blocks.get(last).text) : List.of());
    }

    private boolean maySign(int at) {
        Block block = blocks.get(at);
        int longest = block.text.startsWith("(") ? LONGEST : SIGNATURE;
        return block.text.length() <= longest && block.level == 0 && !isWithin(at, ELSEWHERE);
    }
}
