package io.mediawatch.extract;

import io.mediawatch.model.Paragraph.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands between headline and text: the standfirst, named so or the page's own description; key points and the caption
 * of a picture, also where the body's box holds them.
 */
final class Lead {
    /** How far below the headline it may begin, in blocks: byline and share bar may come first. */
    private static final int NEAR = 15;

    private static final int SHORTEST = 25;
    /** The same for a sentence in Chinese, which needs fewer. */
    private static final int SHORTEST_HAN = 20;

    private static final int SHORTEST_POINT = 15;

    private static final int SHORTEST_HAN_POINT = 30;

    private static final int LONGEST = 1200;
    private static final int MOST_SUMMARIES = 2;
    /** More key points are no summary, nor more captions those of the picture above the text. */
    private static final int MOST = 6;

    /** Characters of a description that tell it from any other. */
    private static final int TELLING = 20;

    /** Rules that drop what does not stand among the text, whatever it says. */
    private static final Set<String> PLACES = Set.of("beside the body", "before the text");

    /** Boxes whose pictures are not the article's. */
    private static final int NO_CAPTION = (Signals.OUTSIDE & ~Signals.FOOT) | Signals.AUTHOR | Signals.BYLINE;

    /** The start of a word, or two characters of Chinese. */
    private static final Pattern WORD = Pattern.compile(
            "(?=([\\p{IsHan}]{2}))[\\p{IsHan}]|(?<![\\p{L}\\p{N}])((?:(?!\\p{IsHan})[\\p{L}\\p{N}]){4})");

    private Lead() {}

    /**
     * What stands between headline and text, in order: also the captions that the body begins with.
     *
     * @param headline    index of its block, below 0 if it has none
     * @param description as machines are told
     */
    static List<Block> of(Outline outline, int headline, List<Block> body, @Nullable String description) {
        if (body.isEmpty()) {
            return List.of();
        }
        Set<Block> captions =
                body.stream().takeWhile(block -> block.kind == Kind.CAPTION).collect(Collectors.toSet());
        if (captions.size() == body.size()) {
            captions = Set.of(); // a gallery
        }
        Block text = body.get(captions.size());
        int first = outline.blocks.indexOf(text);
        boolean below = headline >= 0 && headline < first;
        int from = below ? headline + 1 : first - NEAR;
        String told = description == null ? "" : Chars.key(description);
        List<Block> about = new ArrayList<>(body);
        if (below) {
            about.add(outline.blocks.get(headline));
        }
        List<Block> leads = new ArrayList<>();
        int summaries = 0;
        int start = captions.isEmpty() ? from : Math.min(from, outline.blocks.indexOf(body.get(0)));
        for (int i = Math.max(0, start); i < first; i++) {
            Block block = outline.blocks.get(i);
            if (captions.contains(block)) {
                leads.add(block);
            } else if (i >= from && i < from + NEAR && leads.size() < MOST) {
                boolean summary = summaries < MOST_SUMMARIES && isSummary(outline, headline, block, i, told);
                boolean beside = below && isFree(block) && (isCaption(block) || isKeyPoint(outline, block, about));
                if ((summary || beside)
                        && !isSaid(block, body)
                        && !isSaid(block, leads)
                        && !isRepeated(block, headline < 0 ? "" : outline.blocks.get(headline).text, text)) {
                    leads.add(block);
                    summaries += summary ? 1 : 0;
                }
            }
        }
        return leads;
    }

    private static boolean isSummary(Outline outline, int headline, Block block, int i, String told) {
        boolean lead = isNamed(block, headline)
                || isTold(block, told)
                || isSubheading(block, headline < 0 ? null : outline.blocks.get(headline), i - headline);
        return lead && isRunning(block);
    }

    /** Whether no rule dropped it but for where it stands. */
    private static boolean isFree(Block block) {
        return !block.isDropped() || PLACES.contains(block.droppedBy());
    }

    /** Of the picture above the text. */
    private static boolean isCaption(Block block) {
        Box figure = block.box.parent;
        return block.kind == Kind.CAPTION
                && block.level == 0
                && block.linked == 0
                && block.weight >= SHORTEST
                && !Captions.isCredit(block.text)
                && (block.box.tag.equals("figcaption") || block.box.images > 0 || (figure != null && figure.images > 0))
                && !block.box.inherits(NO_CAPTION, null);
    }

    /** One of a short list, without links, of what the text will say. */
    private static boolean isKeyPoint(Outline outline, Block block, List<Block> about) {
        Box item = block.box.tag.equals("p") ? block.box.parent : block.box;
        Box list = item != null && item.tag.equals("li") ? item.parent : null;
        if (list == null
                || list.size() > MOST
                || !tells(block)
                || list.inherits(Signals.OUTSIDE | Signals.ABOUT, null)) {
            return false;
        }
        List<Block> points = outline.blocks.subList(list.first, list.end);
        return points.stream().allMatch(point -> point.linked == 0)
                && points.stream().filter(Lead::tells).count() > 1
                && shareWords(points, about);
    }

    /** Whether a quarter of the words are the text's or the headline's, too: offers and buttons speak of other things. */
    private static boolean shareWords(List<Block> points, List<Block> text) {
        Set<String> said = words(text);
        Set<String> told = words(points);
        long shared = told.stream().filter(said::contains).count();
        return shared * 4 >= told.size();
    }

    /** The beginnings of all words but the shortest, as endings vary; in Chinese, every two characters. */
    private static Set<String> words(List<Block> lines) {
        Set<String> words = new HashSet<>();
        for (Block line : lines) {
            Matcher word = WORD.matcher(line.text.toLowerCase(Locale.ROOT));
            while (word.find()) {
                words.add(word.group(1) != null ? word.group(1) : word.group(2));
            }
        }
        return words;
    }

    /** Whether a line says something of the matter, and not who wrote it or when. */
    private static boolean tells(Block line) {
        return line.weight >= (Chars.hasHan(line.text) ? SHORTEST_HAN_POINT : SHORTEST_POINT)
                && Dates.digits(line.text, 0, line.text.length()) * 3 < line.letters
                && line.text.indexOf('@') < 0
                && !Labels.isLabelled(line.text)
                && Byline.signed(line.text).isEmpty()
                && !Byline.isWhole(line.text)
                && !Posts.isLine(line.text)
                && Credit.line(line.text).isEmpty()
                && Furniture.rule(line) == null;
    }

    private static boolean isSaid(Block block, List<Block> others) {
        String key = Chars.key(block.text);
        return others.stream()
                .anyMatch(other ->
                        other.letters == block.letters && Chars.key(other.text).equals(key));
    }

    /** The headline again, or the first words of a Chinese text: systems cut them off for want of an abstract. */
    private static boolean isRepeated(Block block, String headline, Block first) {
        String key = Chars.key(block.text);
        return key.equals(Chars.key(headline))
                || (Chars.hasHan(block.text) && Chars.key(first.text).startsWith(key));
    }

    private static boolean isRunning(Block block) {
        return (block.weight >= SHORTEST
                        || (block.sentence && block.weight >= SHORTEST_HAN && Chars.hasHan(block.text)))
                && block.weight <= LONGEST
                && block.linked * 2 <= block.letters
                && block.level != 1
                && block.kind != Kind.CAPTION
                && Furniture.rule(block) == null;
    }

    /** Named so, and nothing nearer to it is named otherwise: who wrote it stands beside it. */
    private static boolean isNamed(Block block, int headline) {
        if (headline < 0 && block.isDropped()) {
            return false;
        }
        Box box = block.box;
        for (int i = 0; i < 3 && box != null; i++, box = box.parent) {
            if (box.has(Signals.LEAD)) {
                return !block.box.inherits(Elsewhere.SIGNALS | Signals.PROMO, null);
            }
            if (box.has(Signals.ABOUT)) {
                return false;
            }
        }
        return false;
    }

    /** A heading right below the headline, in the same part of the page. */
    private static boolean isSubheading(Block block, @Nullable Block headline, int distance) {
        if (headline == null || block.level < 2 || distance > 3 || block.linked > 0) {
            return false;
        }
        Box around = headline.box.parent;
        Box outer = block.box.parent;
        return around != null && outer != null && (outer == around || outer.parent == around || outer == around.parent);
    }

    private static boolean isTold(Block block, String description) {
        String key = Chars.key(block.text);
        return key.length() >= TELLING
                && (description.startsWith(key) || (description.length() >= TELLING && key.startsWith(description)));
    }
}
