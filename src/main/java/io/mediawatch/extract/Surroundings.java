package io.mediawatch.extract;

import io.mediawatch.model.Paragraph.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The short lines around headline and body, where bylines stand, and what they say.
 *
 * @param turns which lines of the text name nobody
 * @param text  the blocks from the first of the body to its last, and some below
 */
record Surroundings(Byline byline, List<String> lines, int anchor, Turns turns, List<Block> text) {
    /** How far above the body and below it bylines are looked for, in blocks. */
    private static final int ABOVE = 25;

    private static final int BELOW = 10;
    /** Between headline and text. */
    private static final int HEADER = 60;
    /** Boxes that nobody reads. */
    private static final int UNSEEN = Signals.HIDDEN;
    /** Boxes whose lines are about other articles. */
    private static final int ELSEWHERE = UNSEEN | Signals.SIDE | Signals.RELATED | Signals.COMMENTS;

    private static final int LABEL = 20;
    private static final int LABELLED = 40;
    private static final int LONGEST = 200;
    /** Names and what their bearers are. */
    private static final int SIGNATURE = 80;
    /** How far below the text it is signed at most, in blocks. */
    private static final int FOOT = 40;
    /** Characters of most Chinese names; those of sections and columns have two or four. */
    private static final int HAN_NAME = 3;

    static Surroundings of(Outline outline, int headline, Body.Found body) {
        List<Block> blocks = outline.blocks;
        int first = body.blocks().isEmpty()
                ? Math.max(headline, 0)
                : blocks.indexOf(body.blocks().get(0));
        int last = body.blocks().isEmpty()
                ? first
                : blocks.lastIndexOf(body.blocks().get(body.blocks().size() - 1));
        Byline byline = new Byline();
        Turns turns = new Turns(byline, blocks, first, last);
        List<String> lines = head(byline, turns, headline);
        if (byline.authors.isEmpty() && headline >= 0) {
            byline.authors.addAll(titled(blocks, headline, body));
        }
        foot(byline, turns);
        paragraphs(byline, turns);
        List<Block> text = blocks.subList(Math.max(first, 0), Math.min(last + FOOT, blocks.size()));
        return new Surroundings(byline, lines, headline >= 0 ? headline : first, turns, text);
    }

    /** Index of the body's last block. */
    int last() {
        return turns.last();
    }

    /** Reads the lines around the headline and the first ones of the body; returns those above it. */
    private static List<String> head(Byline byline, Turns turns, int headline) {
        List<Block> blocks = turns.blocks();
        int first = turns.first();
        int last = turns.last();
        int from = headline >= 0 && headline < first ? Math.max(headline - 5, first - HEADER) : first - ABOVE;
        List<String> lines = new ArrayList<>();
        int opening = first;
        while (opening < Math.min(last, first + Turns.EDGE) && blocks.get(opening).kind == Kind.LIST) {
            opening++; // key points
        }
        for (int i = Math.max(0, from); i < Math.min(blocks.size(), opening + 3); i++) {
            Block block = blocks.get(i);
            if (block.text.length() <= LONGEST
                    && !turns.isOne(i)
                    && (block.level == 0 || isLabel(block.text) || Labels.isAuthor(block.text))
                    && !block.box.inherits(i > last ? ELSEWHERE : UNSEEN, null)) {
                byline.line(labelled(blocks, i), isInside(turns, i));
                if (i < first && block.level == 0) {
                    lines.add(block.text);
                }
            }
        }
        return lines;
    }

    /** Reads the last lines of the body and those below it. */
    private static void foot(Byline byline, Turns turns) {
        List<Block> blocks = turns.blocks();
        int end = Math.min(blocks.size(), turns.last() + BELOW);
        for (int i = Math.max(turns.first() + 3, turns.last() - 4); i < end; i++) {
            String text = blocks.get(i).text;
            if (text.length() <= LONGEST && !blocks.get(i).box.inherits(ELSEWHERE, null) && !turns.isOne(i)) {
                byline.lastLine(labelled(blocks, i), isInside(turns, i));
                if (isAddress(text) && i > 0) {
                    referenced(byline, blocks, i);
                }
            }
        }
    }

    /** Whether sentences of the body stand before a line and behind it: then it tells where a picture or table is from. */
    private static boolean isInside(Turns turns, int at) {
        return at > turns.first()
                && at < turns.last()
                && turns.blocks().subList(turns.first(), at).stream().anyMatch(Surroundings::isRunning)
                && turns.blocks().subList(at + 1, turns.last() + 1).stream().anyMatch(Surroundings::isRunning);
    }

    private static boolean isRunning(Block block) {
        return block.kind == Kind.TEXT && block.sentence && !block.isDropped();
    }

    /** A block's text, with the next one's where it is only a label. */
    private static String labelled(List<Block> blocks, int at) {
        String text = blocks.get(at).text;
        String next = text.length() <= LABEL && at + 1 < blocks.size() ? blocks.get(at + 1).text : "";
        if (next.isEmpty() || next.length() > LABELLED) {
            return text;
        }
        if (isLabel(text)) {
            return text + ' ' + next;
        }
        boolean names = Labels.isAuthor(text) && Names.of(next).stream().allMatch(Names::isFull);
        return names ? text + ": " + next : text;
    }

    /** The names between headline and text, pictures aside, below which stands what their bearers are. */
    private static List<String> titled(List<Block> blocks, int headline, Body.Found body) {
        int text = body.blocks().stream()
                .filter(block -> block.kind != Kind.CAPTION)
                .findFirst()
                .map(blocks::indexOf)
                .orElse(-1);
        return IntStream.range(Math.max(headline + 1, text - HEADER), text)
                .filter(i ->
                        blocks.get(i).level == 0 && !blocks.get(i).box.inherits(UNSEEN, null) && isTitled(blocks, i))
                .mapToObj(i -> blocks.get(i).text)
                .toList();
    }

    /** Whether it is nothing but a name, and the next block tells what its bearer is. */
    private static boolean isTitled(List<Block> blocks, int at) {
        String name = blocks.get(at).text;
        boolean named = Chars.hasHan(name)
                ? name.length() == HAN_NAME && Names.isReporter(name)
                : Names.isFull(name) && Names.isPerson(name);
        return named && at + 1 < blocks.size() && Posts.isLine(blocks.get(at + 1).text);
    }

    /** Whether what it labels stands in the next block. */
    private static boolean isLabel(String text) {
        return text.length() <= LABEL && (text.endsWith(":") || text.endsWith("："));
    }

    /** Whether it is an address, which may be numbered: {@code [1]https://example.org}. */
    private static boolean isAddress(String text) {
        int number = text.startsWith("[") ? text.indexOf(']') + 1 : 0;
        return text.startsWith("http", number) || text.startsWith(" http", number);
    }

    private static void referenced(Byline byline, List<Block> blocks, int at) {
        List<Labels.Value> label = Labels.read(blocks.get(at - 1).text + " http");
        if (label.stream().anyMatch(value -> value.field().equals("reference"))) {
            for (int i = at; i < blocks.size() && isAddress(blocks.get(i).text); i++) {
                byline.urls(blocks.get(i).text);
            }
        }
    }

    private static void paragraphs(Byline byline, Turns turns) {
        List<Block> blocks = turns.blocks();
        int first = turns.first();
        int last = turns.last();
        for (int i = Math.max(0, first - 4); i < Math.min(last + 5, blocks.size()); i++) {
            boolean edge = i <= last ? i < first + Turns.EDGE || i >= last - 2 : byline.authors.isEmpty();
            if (edge && !turns.isOne(i) && !blocks.get(i).box.inherits(i > last ? ELSEWHERE : UNSEEN, null)) {
                byline.paragraph(blocks.get(i).text);
            }
        }
    }

    /** Who is named by the last line, else by the first of the text, or below it, that says nothing but who wrote it. */
    List<String> signed() {
        if (!byline.signed.isEmpty()) {
            return List.copyOf(byline.signed);
        }
        List<Block> blocks = turns.blocks();
        return IntStream.range(Math.max(turns.first(), 0), Math.min(turns.last() + FOOT, blocks.size()))
                .filter(i -> maySign(blocks.get(i)) && !turns.isOne(i))
                .mapToObj(i -> Byline.signed(blocks.get(i).text))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static boolean maySign(Block block) {
        return block.text.length() <= SIGNATURE && block.level == 0 && !block.box.inherits(ELSEWHERE, null);
    }
}
