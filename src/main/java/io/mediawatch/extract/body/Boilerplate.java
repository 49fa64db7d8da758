package io.mediawatch.extract.body;

import io.mediawatch.extract.date.Dates;
import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.line.Labels;
import io.mediawatch.extract.line.Names;
import io.mediawatch.extract.line.Posts;
import io.mediawatch.extract.line.Reporters;
import io.mediawatch.extract.line.Signature;
import io.mediawatch.extract.markup.Signals;
import io.mediawatch.extract.outline.Block;
import io.mediawatch.extract.outline.Box;
import io.mediawatch.extract.outline.ToldAuthors;
import io.mediawatch.extract.outline.Weights;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Drops lines inside the body that are not part of the article, judging by their wording ({@link Furniture}) and their
 * position: bylines, labels, the repeated headline, calls to subscribe, sections of links, author bios, and everything
 * after a phrase that ends the article. Headings left with nothing below them are dropped last.
 */
public final class Boilerplate {
    /** Minimum weight of the running text after an end phrase that shows that the article continues. */
    private static final int GOES_ON = 300;

    /** Number of blocks at the start and at the end of the body in which a byline may stand. */
    private static final int HEAD = 8;

    private static final int FOOT = 6;

    /** Weight below which a line may be the heading of a list of links. */
    private static final int SECTION = 120;

    /** Rules that drop bylines. A heading above a byline heads the text below, not the byline. */
    private static final Set<String> BYLINES = Set.of("byline element", "byline: reporter", "byline: author");

    private static final int HEADLINE = 150;

    private final String headline;
    private final List<String> people;

    /**
     * @param headline the article's headline, which is often repeated above the body
     * @param told     the authors named in metadata, who are often introduced below the body
     */
    public Boilerplate(String headline, ToldAuthors told) {
        this.headline = Chars.key(headline);
        this.people = told.people();
    }

    /** Drops the boilerplate among the blocks, which are in document order. */
    void drop(List<Block> all) {
        List<Block> blocks = trimmed(all);
        int kept = 0;
        int first = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.isDropped()) {
                continue;
            }
            String folded = block.text.length() > 2 * Furniture.LONGEST ? "" : Furniture.fold(block.text);
            String end = i * 3 > blocks.size() && !block.isLinked() ? Furniture.end(block, folded) : null;
            if (end != null) {
                while (first < i && Weights.running(blocks.get(first)) == 0) {
                    first++;
                }
                int from = goesOn(blocks, first, i);
                blocks.subList(i, from).forEach(rest -> rest.drop(end));
                i = from - 1;
                continue;
            }
            String rule = rule(blocks, i, folded, kept);
            String section = rule == null && block.weight < SECTION
                    ? Furniture.section(block, folded, headsItems(blocks, i))
                    : null;
            if (rule != null) {
                block.drop(rule);
                if (rule.startsWith("box: ")) {
                    dropBox(blocks, i, kept, rule);
                }
            } else if (section != null) {
                dropSection(blocks, i, section);
            } else {
                kept++;
            }
        }
        dropHeadings(all);
    }

    /** Returns the rule by which a single block is boilerplate; null if it is not. */
    private @Nullable String rule(List<Block> blocks, int at, String folded, int kept) {
        String byline = byline(blocks, at, kept);
        if (byline != null) {
            return "byline: " + byline;
        }
        String furniture = furniture(blocks, at, folded);
        if (furniture != null) {
            return furniture;
        }
        Block block = blocks.get(at);
        return block.weight < HEADLINE && isRepeatedHeadline(block, kept + 1) ? "headline repeated" : null;
    }

    /**
     * Returns the rule by which a block says who wrote the article, where or when; null if it does not. Applies to the
     * edges of the body and to blocks before any text.
     */
    private @Nullable String byline(List<Block> blocks, int at, int kept) {
        Block block = blocks.get(at);
        boolean edge = at < HEAD || at > blocks.size() - FOOT;
        String labels = edge || kept < 2 ? labels(block.text) : null;
        if (labels != null) {
            return labels;
        }
        if (Stamps.isDate(block, at, kept) || (edge && Stamps.isLabelledDate(block.text))) {
            return "date";
        }
        if (at < HEAD && isSigned(block.text, kept)) {
            return "author";
        }
        return edge && Reporters.isLine(block.text) && !Interview.isAnswered(blocks, at) ? "reporter" : null;
    }

    private @Nullable String furniture(List<Block> blocks, int at, String folded) {
        Block block = blocks.get(at);
        String rule = Interview.isAnswered(blocks, at) ? null : Furniture.rule(block, folded);
        if (rule == null && at * 3 > blocks.size() * 2) {
            rule = Furniture.tail(block, folded);
        }
        if (rule == null && isBio(blocks, at)) {
            rule = "about the author";
        }
        Block next = at + 1 < blocks.size() ? blocks.get(at + 1) : null;
        return rule == null && Stamps.isNumber(block, next) ? "number of a part" : rule;
    }

    /** Returns the blocks from the first to the last that have not been dropped yet: positions in the body count these. */
    private static List<Block> trimmed(List<Block> blocks) {
        int end = blocks.size();
        while (end > 0 && blocks.get(end - 1).isDropped()) {
            end--;
        }
        int start = 0;
        while (start < end && blocks.get(start).isDropped()) {
            start++;
        }
        return blocks.subList(start, end);
    }

    /** Drops headings whose whole content has been dropped. */
    private static void dropHeadings(List<Block> blocks) {
        int next = blocks.size();
        for (int i = blocks.size() - 1; i >= 0; i--) {
            Block block = blocks.get(i);
            boolean kept = !block.isDropped();
            if (kept && block.level > 0 && headsNothing(blocks, i, next)) {
                block.drop("heads nothing");
            }
            next = kept ? i : next;
        }
    }

    /**
     * Whether everything that followed the heading in its box has been dropped.
     *
     * @param next index of the next kept block after the heading
     */
    private static boolean headsNothing(List<Block> blocks, int heading, int next) {
        Box box = blocks.get(heading).box.parent;
        box = box != null && box.tag.equals("header") ? box.parent : box; // it heads what follows the header element
        int behind = heading + 1;
        if (box != null && box.parent != null && isTitle(blocks, heading, next, box.parent)) {
            while (behind < next && BYLINES.contains(blocks.get(behind).droppedBy())) {
                behind++;
            }
        }
        return box != null
                && behind < next
                && blocks.get(behind).box.isWithin(box)
                && (next == blocks.size() || !blocks.get(next).box.isWithin(box));
    }

    /**
     * Whether the next kept block is text in the box around the heading's own, as where a box holds just title and
     * byline.
     */
    private static boolean isTitle(List<Block> blocks, int heading, int next, Box around) {
        return next < blocks.size()
                && blocks.get(next).level == 0
                && blocks.get(next).box.isWithin(around)
                && !blocks.get(heading).box.inherits(Signals.CAPTION);
    }

    /**
     * Whether a line is only a byline: its names follow {@code by} or stand beside a time. A date may follow them.
     */
    private boolean isSigned(String text, int kept) {
        if (text.length() > 80) {
            return false;
        }
        List<String> signed = text.length() > 60 ? List.of() : Signature.names(text);
        return (!signed.isEmpty() && undated(Names.of(text)).equals(signed))
                || (kept <= 1 && !Names.besideTime(text).isEmpty());
    }

    /** Removes parts with digits, which are dates: {@code By Ann Miller | Nov. 17, 2026}. */
    private static List<String> undated(List<String> names) {
        return names.stream()
                .filter(name -> Dates.digits(name, 0, name.length()) == 0)
                .toList();
    }

    /**
     * Returns where the text continues after a line that normally ends the article. It continues with the next
     * paragraph beside those before the line, if enough of them follow: then the line is in a box of its own between
     * them. If no text precedes the line and it is a sentence, the text continues right after it. Returns the number of
     * blocks if the text does not continue.
     *
     * @param first index of the first running text; that of the line itself if none precedes it
     */
    private static int goesOn(List<Block> blocks, int first, int at) {
        int last = at - 1;
        while (last >= first && Weights.running(blocks.get(last)) == 0) {
            last--;
        }
        if (last < first && blocks.get(at).sentence) {
            return at + 1;
        }
        if (last < first || isBeside(blocks.get(at), blocks.get(last))) {
            return blocks.size();
        }
        int next = blocks.size();
        int weight = 0;
        for (int i = at + 1; i < blocks.size() && weight < GOES_ON; i++) {
            if (isBeside(blocks.get(i), blocks.get(last)) && Weights.running(blocks.get(i)) > 0) {
                next = Math.min(next, i);
                weight += Weights.running(blocks.get(i));
            }
        }
        return weight >= GOES_ON ? next : blocks.size();
    }

    private static boolean isBeside(Block block, Block other) {
        return block.box == other.box || (block.box.parent == other.box.parent && block.box.tag.equals(other.box.tag));
    }

    /** Drops the block and everything after it in the outermost small box that begins with it. */
    private static void dropBox(List<Block> blocks, int from, int kept, String rule) {
        int end = from + 1;
        for (Box box = blocks.get(from).box; box != null; box = box.parent) {
            if (from > 0 && blocks.get(from - 1).box.isWithin(box)) {
                break;
            }
            int weight = 0;
            int behind = from;
            while (weight <= Furniture.LONGEST
                    && behind < blocks.size()
                    && blocks.get(behind).box.isWithin(box)) {
                weight += blocks.get(behind++).weight;
            }
            if (weight > Furniture.LONGEST || (kept == 0 && (behind - from) * 2 > blocks.size())) {
                break;
            }
            end = behind;
        }
        for (Block block : blocks.subList(from, end)) {
            block.drop(rule);
        }
    }

    /**
     * Returns what shows that a line only credits people or an outlet, or gives the time: a known suffix of a short
     * line, a label for references, or at least two labels, of which {@code by} is one; null if nothing does.
     */
    private static @Nullable String labels(String text) {
        if (text.length() > 160 || text.length() < 3) {
            return null;
        }
        String suffix = Furniture.suffix(text);
        if (suffix != null) {
            return suffix;
        }
        int labels = Signature.names(text).isEmpty() ? 0 : 1;
        for (Labels.Value value : Labels.read(text + " -")) {
            labels += value.isLabelled() ? 1 : 0;
            if (value.field().equals("reference")) {
                return value.label();
            }
        }
        return labels >= 2 ? labels + " labels" : null;
    }

    /** Drops a heading and the links or short lines that follow it. */
    private static void dropSection(List<Block> blocks, int from, String rule) {
        blocks.get(from).drop(rule);
        for (int i = from + 1; i < blocks.size() && isItem(blocks.get(i)); i++) {
            blocks.get(i).drop(rule);
        }
    }

    private static boolean headsItems(List<Block> blocks, int heading) {
        return heading + 1 < blocks.size() && isItem(blocks.get(heading + 1));
    }

    private static boolean isItem(Block block) {
        return block.isLinked() || (block.weight < 200 && !block.sentence && block.level == 0);
    }

    /** Whether a block introduces an author known from metadata; among the last blocks, anybody who writes. */
    private boolean isBio(List<Block> blocks, int at) {
        String text = blocks.get(at).text;
        if (at * 3 > blocks.size()
                && at > blocks.size() - 5
                && text.length() <= Furniture.LONGEST
                && Posts.isBio(text)) {
            return true;
        }
        if (at > 0 && isCard(blocks.get(at - 1), blocks.get(at))) {
            return true;
        }
        if (at * 3 <= blocks.size() * 2) {
            return false;
        }
        for (String author : people) {
            if (author.indexOf(' ') > 0 && text.startsWith(author)) {
                return Posts.isBioOf(author, text);
            }
        }
        return false;
    }

    /** Whether a text follows an author's name that is alone on its line, in a box named for authors. */
    private boolean isCard(Block name, Block text) {
        return people.contains(name.text)
                && text.sentence
                && text.box.closest(outer -> outer.has(Signals.AUTHOR) && name.box.isWithin(outer)) != null;
    }

    private boolean isRepeatedHeadline(Block block, int index) {
        return index <= 12 && !headline.isEmpty() && Chars.key(block.text).equals(headline);
    }
}
