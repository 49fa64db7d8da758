package io.mediawatch.extract.body;

import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.line.Names;
import io.mediawatch.extract.markup.Signals;
import io.mediawatch.extract.outline.Block;
import io.mediawatch.extract.outline.Box;
import io.mediawatch.extract.outline.Weights;
import io.mediawatch.model.Paragraph.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Drops running text that the page repeats: appeals shown many times, the second copy of a text (such as a print
 * version), pull quotes, and abstracts cut from the text.
 */
final class Repeats {
    /** A paragraph that appears this often is an appeal, not part of an article. */
    private static final int APPEAL = 3;

    /** Number of lengths, in characters, that are told apart. */
    private static final int LENGTHS = 1024;

    /** Minimum weight of a pull quote, in letters: shorter ones may be names or examples in the text. */
    private static final int QUOTE = 24;

    /** The same in a box with a class, as pull quotes have: shorter ones are names. */
    private static final int STYLED_QUOTE = 13;

    /** The same in Chinese (see {@link Block#weight}). */
    private static final int QUOTE_IN_HAN = 30;

    /** Maximum length, in characters, of a line that says who a speaker is. */
    private static final int SPEAKER = 100;

    /** Maximum number of blocks in a box that frames a pull quote. */
    private static final int FRAME = 6;

    /** Maximum number of quotes that are compared with the text: a page with more of them quotes its sources. */
    private static final int MAX_QUOTES = 100;

    /** Minimum letters of an abstract: two paragraphs may begin with the same few letters. */
    private static final int ABSTRACT = 12;

    private static final Pattern MARK = Pattern.compile("[,.;:!?，。；：！？…—–]+");

    private Repeats() {}

    /**
     * Drops text that appears {@link #APPEAL} times or more; if that is most of the page, it is the article, and the
     * first copy stays.
     */
    static void drop(List<Block> blocks) {
        if (!mayRepeat(blocks)) {
            return;
        }
        Map<String, Integer> counts = new HashMap<>();
        for (Block block : blocks) {
            if (Weights.running(block) > 0) {
                counts.merge(block.text, 1, Integer::sum);
            }
        }
        if (counts.values().stream().noneMatch(count -> count >= APPEAL)) {
            return;
        }
        List<Block> often = blocks.stream()
                .filter(block -> counts.getOrDefault(block.text, 0) >= APPEAL)
                .toList();
        boolean article = weight(often) * 2 > weight(blocks);
        Set<String> said = new HashSet<>();
        for (Block block : often) {
            if (!article || !said.add(block.text)) {
                block.drop("said " + counts.get(block.text) + " times");
            }
        }
    }

    /** Whether that many texts may be the same, judging by their lengths; on most pages, none are. */
    private static boolean mayRepeat(List<Block> blocks) {
        byte[] byLength = new byte[LENGTHS];
        for (Block block : blocks) {
            if (Weights.running(block) > 0 && ++byLength[block.text.length() & (LENGTHS - 1)] == APPEAL) {
                return true;
            }
        }
        return false;
    }

    private static long weight(List<Block> blocks) {
        return blocks.stream().mapToLong(Weights::running).sum();
    }

    /**
     * Drops a paragraph at the start that the next one begins with: some systems cut off the text to get an abstract.
     */
    static void dropAbstract(List<Block> blocks) {
        List<Block> kept = blocks.stream()
                .filter(block -> !block.isDropped()
                        && block.level == 0
                        && block.kind != Kind.CAPTION
                        && Weights.running(block) > 0)
                .limit(3)
                .toList();
        for (int i = 0; i + 1 < kept.size(); i++) {
            Block block = kept.get(i);
            Block next = kept.get(i + 1);
            if (block.letters >= ABSTRACT && next.letters > block.letters && Chars.begins(next.text, block.text)) {
                block.drop("abstract of the text");
            }
        }
    }

    /** Drops what a box named for a quotation repeats from a paragraph. */
    static void dropPullQuotes(List<Block> blocks) {
        List<Integer> quotes = IntStream.range(0, blocks.size())
                .filter(at -> quoted(blocks.get(at).box) != null)
                .limit(MAX_QUOTES)
                .boxed()
                .toList();
        if (quotes.isEmpty()) {
            return;
        }
        List<String> said = blocks.stream()
                .filter(block -> !block.isDropped() && quoted(block.box) == null)
                .map(block -> Chars.key(block.text))
                .toList();
        Box dropped = null;
        Block before = null;
        for (int at : quotes) {
            Block quote = blocks.get(at);
            Box box = quoted(quote.box);
            List<String> parts = parts(quote.text);
            int length = parts.stream().mapToInt(String::length).sum();
            boolean speaker = dropped != null && box != null && areNested(box, dropped) && isSpeaker(quote.text);
            if (speaker
                    || (!isShort(quote)
                            && said.stream().anyMatch(text -> text.length() >= length && says(text, parts)))) {
                quote.drop("pull quote");
                dropped = box;
                if (before != null && dropped == quoted(before.box) && Chars.endsWithColon(before.text)) {
                    before.drop("pull quote"); // who is quoted, as in forums
                }
                dropFrame(blocks, at);
            }
            before = quote;
        }
    }

    private static boolean areNested(Box one, Box other) {
        return one.isWithin(other) || other.isWithin(one);
    }

    /** Drops the lines beside a pull quote, if it has a box of its own with them: a mark, who says it. */
    private static void dropFrame(List<Block> blocks, int at) {
        List<Block> near = blocks.subList(Math.max(0, at - FRAME), Math.min(blocks.size(), at + FRAME));
        Box frame = blocks.get(at).box;
        while (frame.parent != null && isFrame(frame.parent, near)) {
            frame = frame.parent;
        }
        for (Block line : near) {
            if (line.box.isWithin(frame) && quoted(line.box) == null) {
                line.drop("pull quote");
            }
        }
    }

    /** Whether all text in a small box is dropped or quoted, but for headings and short lines. */
    private static boolean isFrame(Box box, List<Block> near) {
        return box.size() <= FRAME
                && box.images == 0
                && near.stream()
                        .filter(block -> block.box.isWithin(box) && quoted(block.box) == null)
                        .allMatch(block -> Weights.running(block) == 0 && block.kind != Kind.LIST);
    }

    /** The quote's text between punctuation marks, as the paragraph may insert who said it. */
    private static List<String> parts(String quote) {
        return Stream.of(MARK.split(quote, -1)).map(Chars::key).toList();
    }

    /** Whether the text contains all parts in this order. */
    private static boolean says(String text, List<String> parts) {
        int at = 0;
        for (String part : parts) {
            int found = text.indexOf(part, at);
            if (found < 0) {
                return false;
            }
            at = found + part.length();
        }
        return true;
    }

    /** Drops a photo credit below a picture if the caption already ends with it. */
    static void dropCredits(List<Block> blocks) {
        Block before = null;
        for (Block block : blocks) {
            if (!block.isDropped()) {
                if (before != null
                        && Captions.isOfOnePicture(before, block)
                        && Chars.key(before.text).endsWith(Chars.key(block.text))) {
                    block.drop("said before");
                } else {
                    before = block;
                }
            }
        }
    }

    /** Whether it only names the speaker of the words above it, perhaps with what the speaker is. */
    private static boolean isSpeaker(String text) {
        int start = "-–—".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
        int comma = text.indexOf(", ", start);
        boolean told = comma > 0 && text.length() <= SPEAKER && !Chars.endsSentence(text);
        return Names.isFull(text.substring(start, told ? comma : text.length()).strip());
    }

    private static boolean isShort(Block quote) {
        if (Chars.hasHan(quote.text)) {
            return quote.weight < QUOTE_IN_HAN;
        }
        return quote.weight < STYLED_QUOTE || (quote.weight < QUOTE && !isStyled(quote.box));
    }

    /** Whether the quotation's box, or a quotation directly around it, has a class. */
    private static boolean isStyled(Box inner) {
        Box box = quoted(inner);
        while (box != null && box.has(Signals.QUOTE) && box.element.className().isEmpty()) {
            box = box.parent;
        }
        return box != null && box.has(Signals.QUOTE);
    }

    /** The closest of three boxes around the block that is named for a quotation; null if none is. */
    private static @Nullable Box quoted(Box inner) {
        Box box = inner;
        for (int i = 0; i < 3 && box != null; i++, box = box.parent) {
            if (box.has(Signals.QUOTE)) {
                return box;
            }
        }
        return null;
    }
}
