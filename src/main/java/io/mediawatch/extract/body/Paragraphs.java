package io.mediawatch.extract.body;

import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.language.Languages;
import io.mediawatch.extract.markup.Signals;
import io.mediawatch.extract.outline.Block;
import io.mediawatch.extract.outline.Box;
import io.mediawatch.model.Paragraph;
import io.mediawatch.model.Paragraph.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns the blocks of leads and body into paragraphs. The cells of a table row become one paragraph, and so do a
 * caption and the photo credit below it; questions and the answers behind them become two. Paragraphs in another
 * language than the article's are marked.
 */
public final class Paragraphs {
    /** Maximum length, in characters, of a table cell: longer texts are columns of a page laid out as a table. */
    private static final int CELL = 120;

    /** Minimum number of questions in bold or italic with their answers behind them. */
    private static final int QUESTIONS = 3;

    private static final Pattern ENDS_QUESTION = Pattern.compile("[?？][”\"’」』]?$");

    private Paragraphs() {}

    public static List<Paragraph> of(List<Block> leads, List<Block> blocks, String language) {
        List<Paragraph> paragraphs = new ArrayList<>(leads.size() + blocks.size());
        Map<Box, Grid> grids = grids(blocks);
        int i = 0;
        while (i < leads.size()) {
            Kind kind = leads.get(i).kind == Kind.CAPTION ? Kind.CAPTION : Kind.LEAD;
            String text = leads.get(i++).text;
            if (i < leads.size() && Captions.belongTogether(leads.get(i - 1), leads.get(i))) {
                text += ' ' + leads.get(i++).text;
            }
            paragraphs.add(new Paragraph(kind, text, foreign(text, language), false, 0));
        }
        i = 0;
        while (i < blocks.size()) {
            Block block = blocks.get(i++);
            Kind kind = block.kind;
            String text = block.text;
            if (kind == Kind.TABLE) {
                Box row = row(block);
                if (row == null || isColumn(blocks, i - 1)) {
                    kind = Kind.TEXT;
                } else {
                    int first = i - 1;
                    while (i < blocks.size() && row(blocks.get(i)) == row && !isColumn(blocks, i)) {
                        i++;
                    }
                    text = line(blocks, first, i, row, grids);
                }
            } else if (i < blocks.size()
                    && (Captions.belongTogether(block, blocks.get(i)) || isPoster(block, blocks.get(i)))) {
                text += ' ' + blocks.get(i++).text;
            }
            paragraphs.add(new Paragraph(
                    kind,
                    text,
                    foreign(text, language),
                    kind == Kind.TEXT && block.emphasized,
                    kind == Kind.TABLE ? 0 : block.emphasizedTo));
        }
        return questionsApart(paragraphs);
    }

    /**
     * Divides paragraphs that begin with a question in bold or italic if several do: that is how some interviews tell
     * the questions from the answers behind them.
     */
    private static List<Paragraph> questionsApart(List<Paragraph> paragraphs) {
        List<List<Paragraph>> apart =
                paragraphs.stream().map(Paragraphs::questionApart).toList();
        return apart.stream().filter(parts -> parts.size() > 1).count() < QUESTIONS
                ? paragraphs
                : apart.stream().flatMap(List::stream).toList();
    }

    /** The emphasized question and the answer behind it if a paragraph consists of these; otherwise the paragraph. */
    private static List<Paragraph> questionApart(Paragraph whole) {
        int end = whole.emphasizedTo();
        if (end == 0 || whole.emphasized() || whole.kind() != Kind.TEXT) {
            return List.of(whole);
        }
        String question = whole.text().substring(0, end).strip();
        String answer = whole.text().substring(end).strip();
        boolean answered =
                ENDS_QUESTION.matcher(question).find() && !answer.isEmpty() && !Character.isLowerCase(answer.charAt(0));
        return answered
                ? List.of(
                        new Paragraph(Kind.TEXT, question, whole.language(), true, question.length()),
                        new Paragraph(Kind.TEXT, answer, whole.language(), false, 0))
                : List.of(whole);
    }

    /**
     * Whether the second block names the account that wrote the first, an embedded post:
     * {@code — Quay Cafe (@quaycafe) May 3, 2024}.
     */
    private static boolean isPoster(Block post, Block by) {
        return post.kind == Kind.QUOTATION
                && by.kind == Kind.QUOTATION
                && "—–-".indexOf(by.text.charAt(0)) >= 0
                && by.text.contains("(@")
                && by.box.has(Signals.EMBED)
                && post.box.isWithin(by.box);
    }

    private static Map<Box, Grid> grids(List<Block> blocks) {
        Map<Box, List<Block>> tables = new HashMap<>();
        for (Block block : blocks) {
            Box table = block.kind == Kind.TABLE ? block.box.closest(outer -> outer.tag.equals("table")) : null;
            if (table != null) {
                tables.computeIfAbsent(table, key -> new ArrayList<>()).add(block);
            }
        }
        Map<Box, Grid> grids = new HashMap<>();
        tables.forEach((table, cells) -> grids.put(table, new Grid(table.element, cells)));
        return grids;
    }

    /**
     * The text of a row. Cells are aligned with the columns only if the whole row is there: a layout column may have
     * split it.
     */
    private static String line(List<Block> blocks, int first, int end, Box row, Map<Box, Grid> grids) {
        boolean whole = (first == 0 || row(blocks.get(first - 1)) != row)
                && (end == blocks.size() || row(blocks.get(end)) != row);
        Grid grid = grids.get(row.closest(outer -> outer.tag.equals("table")));
        List<Block> cells = blocks.subList(first, end);
        return whole && grid != null
                ? grid.line(cells)
                : cells.stream().map(cell -> cell.text).collect(Collectors.joining(" | "));
    }

    /**
     * Whether the block is in a column of a page laid out as a table: it is a long text, or a sentence next to another
     * one in the same cell.
     */
    static boolean isColumn(List<Block> blocks, int i) {
        Block block = blocks.get(i);
        return block.text.length() > CELL
                || (i > 0 && inOneCell(block, blocks.get(i - 1)))
                || (i + 1 < blocks.size() && inOneCell(block, blocks.get(i + 1)));
    }

    private static boolean inOneCell(Block a, Block b) {
        Box cell = a.sentence && b.sentence ? a.box.closest(outer -> outer.tag.equals("td")) : null;
        return cell != null && b.box.isWithin(cell);
    }

    static @Nullable Box row(Block block) {
        return block.box.closest(outer -> outer.tag.equals("tr"));
    }

    /**
     * Language of a text if it differs from the article's, else null. Only Chinese and alphabetic scripts are told
     * apart, for which a paragraph is long enough.
     */
    private static @Nullable String foreign(String text, String language) {
        if (text.length() < 20) {
            return null;
        }
        if (!language.equals("zh") && !Chars.hasHan(text)) {
            return null;
        }
        double han = Chars.hanShare(text);
        if (language.equals("zh") && han < 0.02) {
            String guess = Languages.of(text, null).language();
            return guess.equals("und") || guess.equals("zh") ? null : guess;
        }
        return !language.equals("zh") && !language.equals("ja") && !language.equals("ko") && han > 0.6
                ? Languages.of(text, null).language()
                : null;
    }
}
