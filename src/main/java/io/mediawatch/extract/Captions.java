package io.mediawatch.extract;

import io.mediawatch.model.Paragraph.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the lines under pictures that no element marks as captions, by where they stand and by whom they name; the
 * words are in {@code credits.tsv}.
 */
final class Captions {
    /** Longer blocks are paragraphs. */
    private static final int LONGEST = 300;

    /** A line alone in its box with a picture, unless it is a sentence: those may be paragraphs with a picture in. */
    private static final int LINE = 160;

    /** The same of a sentence in Chinese. */
    private static final int SENTENCE = 120;

    /** Fewer letters are a number or a rule between parts. */
    private static final int FEWEST = 4;

    /** Less is a word for readers who see no pictures. */
    private static final int SHORTEST = 10;

    /** Lines below a picture in a frame of its own. */
    private static final int FRAMED = 2;

    /** A credit is no longer. */
    private static final int TAIL = 100;

    /** A sentence has as many characters before what looks like a credit. */
    private static final int OPENING = 15;

    private static final Vocabulary WORDS = new Vocabulary("credits.tsv");

    /** Ends by saying who took the picture. */
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

    /** What every credit has one of. */
    private static final Phrases CREDITS = new Phrases(Stream.concat(
                    Stream.of("picture", "agency", "sold", "took", "gave", "given", "origin")
                            .flatMap(kind -> WORDS.words(kind).stream()),
                    Stream.of("(图", "(圖", "（图", "（圖", "©"))
            .distinct()
            .toList());

    private Captions() {}

    /** Makes captions of those blocks of a body that are some. */
    static void mark(List<Block> blocks) {
        List<Block> centred = new ArrayList<>();
        for (Block block : blocks) {
            if (!block.isDropped() && block.text.length() <= LONGEST) {
                if (isCaption(block)) {
                    block.kind = Kind.CAPTION;
                } else if (isCentred(block)) {
                    centred.add(block);
                }
            }
        }
        if (!centred.isEmpty() && blocks.stream().noneMatch(Captions::isCentredText)) {
            centred.forEach(block -> block.kind = Kind.CAPTION);
        }
    }

    /** Whether it says something, and stands in no box of what is not the article's. */
    static boolean isOfArticle(Block block) {
        return block.linked == 0
                && block.weight >= SHORTEST
                && !block.box.inherits(Signals.OUTSIDE | Signals.AUTHOR | Signals.BYLINE);
    }

    /** Whether it is the line of a figure, or has a picture in it or beside it. */
    static boolean isBesidePicture(Box box) {
        return isOfPicture(box) || (box.parent != null && isOfPicture(box.parent));
    }

    private static boolean isOfPicture(Box box) {
        return box.tag.equals("figcaption") || box.images > 0;
    }

    /** Where it stands in the middle as captions do, they cannot be told from it. */
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

    /** Begins with a sign that points to the picture, as accounts of WeChat write; of longer texts it is a bullet. */
    private static boolean isPointing(Block block) {
        String text = block.text;
        int next = text.length() > 1 && text.charAt(1) == ' ' ? 2 : 1;
        return "▲△▼▽↑↓".indexOf(text.charAt(0)) >= 0
                && text.length() > next
                && Chars.isHan(text.charAt(next))
                && (!block.sentence || block.weight <= SENTENCE);
    }

    /** Whether the first box around it that holds a picture holds little else. */
    static boolean isFramed(Box inner) {
        Box box = inner;
        while (box != null && box.images == 0 && box.size() <= FRAMED) {
            box = box.parent;
        }
        return box != null && box.size() <= FRAMED;
    }

    /** Whether it is all that a table or list says that is there for the picture in it. */
    private static boolean isFramed(Block block, String tag) {
        Box box = block.box;
        while (box != null && !box.tag.equals(tag) && box.size() <= FRAMED) {
            box = box.parent;
        }
        return box != null
                && box.tag.equals(tag)
                && box.images > 0
                && box.size() <= FRAMED
                && block.weight <= (block.sentence ? LINE : LINE * 2);
    }

    /** Whether two blocks are all that is said below one picture: what it shows, and who took it. */
    static boolean belongTogether(Block shown, Block taken) {
        return shown.weight >= taken.weight
                && isOfOnePicture(shown, taken)
                && around(shown, taken).size() == 2;
    }

    /** Whether two captions stand in one box with one picture at most. */
    static boolean isOfOnePicture(Block shown, Block taken) {
        return shown.kind == Kind.CAPTION && taken.kind == Kind.CAPTION && around(shown, taken).images <= 1;
    }

    /** The innermost box around both. */
    private static Box around(Block one, Block other) {
        Box box = one.box;
        while (box.parent != null && !other.box.isWithin(box)) {
            box = box.parent;
        }
        return box;
    }

    /** Whether it tells who took the picture, and nothing else. */
    static boolean isCredit(String text) {
        int credit = credit(text);
        return credit >= 0 && credit <= 1; // behind a bracket
    }

    /** Index of the credit that a text ends with; -1 if it ends with none. */
    private static int credit(String text) {
        int from = Math.max(0, text.length() - TAIL);
        if (CREDITS.in(text, from) == null) {
            return -1;
        }
        Matcher m = CREDIT.matcher(text).region(from, text.length()).useTransparentBounds(true);
        return m.find() && !isOfSentence(text, m.start()) ? m.start() : -1;
    }

    /** Whether a sentence ends with it: {@code The pictures were sold to Getty Images.} */
    private static boolean isOfSentence(String text, int credit) {
        return credit >= OPENING
                && text.endsWith(".")
                && Chars.isLetter(text.charAt(credit))
                && text.charAt(credit - 1) == ' '
                && Character.isLowerCase(text.charAt(credit - 2))
                && !text.startsWith("via ", credit - 4);
    }

    /** A centred line of its own right below a centred picture, and no sentence. */
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
                && !Stamps.isTimed(block.text);
    }
}
