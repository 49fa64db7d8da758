package io.mediawatch.extract.body;

import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.language.Phrases;
import io.mediawatch.extract.language.Vocabulary;
import io.mediawatch.extract.markup.Signals;
import io.mediawatch.extract.outline.Block;
import io.mediawatch.extract.outline.BlockKinds;
import io.mediawatch.extract.outline.Box;
import io.mediawatch.extract.outline.Outline;
import io.mediawatch.extract.outline.Weights;
import io.mediawatch.model.Paragraph.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Recognises captions that no element marks as such, by their position at a picture or by a credit at their end, and
 * tells which captions belong to the article. The words of credits are in {@code credits.tsv}.
 */
final class Captions {
    /** Maximum length, in characters, of a caption that is to be recognised: longer blocks are paragraphs. */
    private static final int LONGEST = 300;

    /**
     * Maximum weight of a line that is a caption because it is alone in a box with a picture. A sentence there may be a
     * paragraph with a picture in it.
     */
    private static final int LINE = 160;

    /** The same for a sentence in Chinese. */
    private static final int SENTENCE = 120;

    /** Minimum weight of a centred caption: lighter lines are a number, or a rule between parts. */
    private static final int FEWEST = 4;

    /** Minimum weight of a caption of the article: lighter ones are words for screen readers. */
    private static final int SHORTEST = 10;

    /** Maximum number of blocks in a box that is the frame of a picture. */
    private static final int FRAMED = 2;

    /** Number of characters at the end of a text that are searched for a credit. */
    private static final int TAIL = 100;

    /** Minimum number of characters before a credit that is part of a sentence. */
    private static final int OPENING = 15;

    /** Minimum number of sentences' blocks in a box that is called a caption and is none. */
    private static final int PARAGRAPHS = 4;

    private static final Vocabulary WORDS = new Vocabulary("credits.tsv");

    /** A credit at the end of a text: who took the picture. */
    private static final Pattern CREDIT = Pattern.compile(
            "(?:"
                    + String.join(
                            "|",
                            "©\\s*[^.。!?]{2,40}",
                            "[(（\\[]?\\b" + WORDS.any("picture") + "(?: courtesy)?\\s*(?:credit\\s*)?(?:[:：/]|"
                                    + WORDS.any("by") + ")\\s*[^.。!?]{2,60}",
                            "\\([^()]{0,40}" + WORDS.any("agency") + "[^()]{0,30}",
                            WORDS.any("sold"),
                            "[(（][^()（）]{1,24}" + WORDS.any("took", "gave"),
                            "[(（]" + WORDS.any("from") + "\\s?[／/:：][^()（）]{1,40}",
                            WORDS.any("shooter") + "\\s?[\\p{IsHan}\\s、]{2,12}" + WORDS.any("took"),
                            "[/／]\\s?" + WORDS.any("shooting"),
                            "\\s\\p{IsHan}{2,4}\\s" + WORDS.any("took"),
                            WORDS.any("giver") + WORDS.any("given"),
                            WORDS.any("origin") + "\\s?[:：]\\s?[^。!?！？]{2,20}")
                    + ")[)）\\]]?\\.?$",
            Pattern.CASE_INSENSITIVE);

    /** Words of which every credit has at least one, looked for before the slower pattern. */
    private static final Phrases CREDITS = new Phrases(Stream.concat(
                    Stream.of("picture", "agency", "sold", "took", "gave", "given", "origin")
                            .flatMap(kind -> WORDS.words(kind).stream()),
                    Stream.of("(图", "(圖", "（图", "（圖", "©"))
            .distinct()
            .toList());

    private Captions() {}

    /**
     * Forgets the name of boxes that are called captions and hold most of the text in several paragraphs, as the page's
     * styles for pictures may be in the name of its text ({@code class="essay page-caption-p"}).
     */
    static void forget(Outline outline, Weights weights) {
        for (Box box : outline.boxes) {
            if (box.has(Signals.CAPTION)
                    && !box.tag.startsWith("fig")
                    && weights.of(box) * 2 > weights.total()
                    && isText(outline.blocks, box)) {
                box.forget(Signals.CAPTION);
                for (Block block : outline.blocks.subList(box.first, box.end)) {
                    block.kind = block.kind == Kind.CAPTION ? BlockKinds.of(block.box, block.level) : block.kind;
                }
            }
        }
    }

    private static boolean isText(List<Block> blocks, Box box) {
        return box.size() >= PARAGRAPHS
                && blocks.subList(box.first, box.end).stream()
                                .filter(block -> block.sentence && block.linked == 0)
                                .limit(PARAGRAPHS)
                                .count()
                        == PARAGRAPHS;
    }

    /** Changes the kind of each block of a body that is recognised as a caption. */
    static void mark(List<Block> blocks) {
        List<Block> centred = new ArrayList<>();
        Block before = null;
        for (Block block : blocks) {
            if (!block.isDropped() && block.text.length() <= LONGEST) {
                if (isCaption(block) && !isSigned(block, before)) {
                    block.kind = Kind.CAPTION;
                } else if (isCentred(block)) {
                    centred.add(block);
                }
            }
            before = block;
        }
        if (!centred.isEmpty() && blocks.stream().noneMatch(Captions::isCentredText)) {
            centred.forEach(block -> block.kind = Kind.CAPTION);
        }
    }

    /** Whether it is the last of the paragraphs in a box without pictures: its agency has written them. */
    private static boolean isSigned(Block block, @Nullable Block before) {
        Box box = block.box.parent;
        return before != null
                && box != null
                && box == before.box.parent
                && box.images == 0
                && box.end == block.box.end
                && block.kind == Kind.TEXT
                && block.weight >= Weights.LINE
                && block.text.endsWith(")")
                && Weights.running(before) > 0;
    }

    /** Whether it has no links, is more than a word, and is not inside navigation, related articles or the like. */
    static boolean isOfArticle(Block block) {
        return block.linked == 0
                && block.weight >= SHORTEST
                && !block.box.inherits(Signals.OUTSIDE | Signals.AUTHOR | Signals.BYLINE);
    }

    /** Whether it is a figure's caption, or the box or the one around it has a picture. */
    static boolean isBesidePicture(Box box) {
        return isOfPicture(box) || (box.parent != null && isOfPicture(box.parent));
    }

    private static boolean isOfPicture(Box box) {
        return box.tag.equals("figcaption") || box.images > 0;
    }

    /** Whether a sentence of the text is centred: then centred captions cannot be distinguished from the text. */
    private static boolean isCentredText(Block block) {
        return block.kind == Kind.TEXT && block.sentence && block.box.has(Signals.CENTRED) && !block.isDropped();
    }

    private static boolean isCaption(Block block) {
        return switch (block.kind) {
            case TEXT -> isUnderPicture(block) || isPointing(block) || credit(block.text) >= 0;
            case TABLE -> isFramed(block, "table");
            case LIST -> isFramed(block, "dl");
            default -> false;
        };
    }

    /**
     * Whether it begins with a sign that points to the picture, as WeChat accounts use; before longer texts it is a
     * bullet.
     */
    private static boolean isPointing(Block block) {
        String text = block.text;
        int next = text.length() > 1 && text.charAt(1) == ' ' ? 2 : 1;
        return "▲△▼▽↑↓".indexOf(text.charAt(0)) >= 0
                && text.length() > next
                && Chars.isHan(text.charAt(next))
                && (!block.sentence || block.weight <= SENTENCE);
    }

    /** Whether the first box around it that has a picture holds little else. */
    static boolean isFramed(Box inner) {
        Box box = inner.closest(outer -> outer.images > 0 || outer.size() > FRAMED);
        return box != null && box.size() <= FRAMED;
    }

    /** Whether a table or list that is just the frame of a picture holds little else than this block. */
    private static boolean isFramed(Block block, String tag) {
        Box box = block.box.closest(outer -> outer.tag.equals(tag) || outer.size() > FRAMED);
        return box != null
                && box.tag.equals(tag)
                && box.images > 0
                && box.size() <= FRAMED
                && block.weight <= (block.sentence ? LINE : LINE * 2);
    }

    /** Whether the two blocks, a caption and a credit, are all the text below one picture. */
    static boolean belongTogether(Block shown, Block taken) {
        return shown.weight >= taken.weight
                && isOfOnePicture(shown, taken)
                && shown.box.closestAround(taken.box).size() == 2;
    }

    /** Whether both are captions, in a box with at most one picture. */
    static boolean isOfOnePicture(Block shown, Block taken) {
        return shown.kind == Kind.CAPTION
                && taken.kind == Kind.CAPTION
                && shown.box.closestAround(taken.box).images <= 1;
    }

    /** Whether a text is a credit and nothing else. */
    static boolean isCredit(String text) {
        int credit = credit(text);
        return credit >= 0 && credit <= 1; // after a bracket
    }

    /** Returns the index of the credit that a text ends with; -1 if there is none. */
    private static int credit(String text) {
        int from = Math.max(0, text.length() - TAIL);
        if (CREDITS.in(text, from) == null) {
            return -1;
        }
        Matcher m = CREDIT.matcher(text).region(from, text.length()).useTransparentBounds(true);
        return m.find() && !isOfSentence(text, m.start()) ? m.start() : -1;
    }

    /** Whether the credit is the end of a sentence: {@code The pictures were sold to Getty Images.} */
    private static boolean isOfSentence(String text, int credit) {
        return credit >= OPENING
                && text.endsWith(".")
                && Chars.isLetter(text.charAt(credit))
                && text.charAt(credit - 1) == ' '
                && Character.isLowerCase(text.charAt(credit - 2))
                && !text.startsWith("via ", credit - 4);
    }

    /** Whether it is a centred line of its own right below a centred picture, and not a sentence. */
    private static boolean isCentred(Block block) {
        Box box = block.box;
        return block.kind == Kind.TEXT
                && box.underPicture
                && box.has(Signals.CENTRED)
                && box.size() == 1
                && block.weight >= FEWEST
                && block.weight <= LINE
                && block.linked == 0
                && !block.sentence
                && !block.bold;
    }

    private static boolean isUnderPicture(Block block) {
        Box box = block.box;
        return box.images > 0
                && box.size() == 1
                && block.weight <= LINE
                && (!block.sentence || (block.weight <= SENTENCE && Chars.hasHan(block.text)))
                && !block.bold
                && !Stamps.tellsInstant(block.text);
    }
}
