package io.mediawatch.tag.passage;

import io.mediawatch.model.Article;
import io.mediawatch.model.Paragraph;
import io.mediawatch.text.Scan;
import io.mediawatch.text.Script;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Classifies the paragraphs of an article by purpose ({@link Part}): by the kind that the page gave them, otherwise by
 * their words. Headings that the page does not mark are recognised later, once the speakers are known.
 */
public final class Layout {
    private static final Lexicon FURNITURE = Lexicon.read("furniture.txt");
    private static final Prefixes PREFIXES = new Prefixes(FURNITURE.section("prefixes"));
    private static final Prefixes LABELS = new Prefixes(FURNITURE.section("labels"));
    private static final Set<String> LINES = FURNITURE.section("lines");
    private static final Prefixes CAPTIONS = new Prefixes(FURNITURE.section("captions"));
    private static final Prefixes CREDITS = new Prefixes(FURNITURE.section("caption ends"));
    private static final Prefixes BYLINES = new Prefixes(FURNITURE.section("bylines"));
    private static final Set<String> NOTES = FURNITURE.section("notes");
    private static final Prefixes CAST = new Prefixes(FURNITURE.section("cast"));
    /** Maximum length, in characters, of a bracketed event such as [laughter]. */
    private static final int LONGEST_STAGE = 60;
    /** Maximum length, in characters, of a divider. */
    private static final int LONGEST_LINE = 20;

    private static final int MOST_HASHES = 6;
    /** Length, in characters, from which a paragraph is text despite a furniture word at its start. */
    private static final int LONGEST_FURNITURE = 400;
    /** Words that come between the name of a paper and its reporter: 潇湘晨报记者 满延坤. */
    private static final Set<String> REPORTERS = FURNITURE.section("before reporters");

    private static final int LONGEST_BYLINE = 60;
    private static final String BYLINE_STOPS = ":,.?!。、";
    private static final int LONGEST_CAPTION = 240;
    /** Maximum distance, in characters, of a picture credit from the end of a caption. */
    private static final int LONGEST_CREDIT = 30;
    /** Maximum length, in characters, of a label before a URL. */
    private static final int LONGEST_ADDRESS_LABEL = 12;

    private static final String LABEL_ENDS = ":|丨/©(";
    private static final String ORNAMENTS = " -–—―·~=";
    private static final String STARS = "*※";
    /** Markdown for bold text, at its start and end. */
    private static final String BOLD = "**";

    /** Markdown for bold and italic text: a paragraph between two such signs is emphasized. */
    private static final String EMPHASIS = "*_";
    /** Markdown for a quotation. */
    private static final String QUOTATION = "> ";

    private static final String OPEN = "[(（【{*<";
    private static final String CLOSE = "])）】}*>";

    private Layout() {}

    /** The headline, if there is one, and all paragraphs. */
    public static List<Passage> of(Article article) {
        List<Passage> passages = new ArrayList<>();
        if (!article.headline().isBlank()) {
            passages.add(new Passage(-1, Part.HEADLINE, article.headline()));
        }
        List<Paragraph> paragraphs = article.paragraphs();
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            boolean setOff = paragraph.kind() == Paragraph.Kind.QUOTATION
                    || paragraph.text().startsWith(QUOTATION);
            Passage passage = new Passage(i, Part.TEXT, paragraph.text(), emphasizedTo(paragraph), setOff);
            passages.add(passage.as(part(paragraph.kind(), passage.folded())));
        }
        return withoutTurns(passages);
    }

    /** Where the emphasis of the paragraph's beginning ends, by its type or by asterisks; 0 if there is none. */
    private static int emphasizedTo(Paragraph paragraph) {
        String text = paragraph.text();
        if (paragraph.emphasized() || isEmphasized(text.strip())) {
            return text.length();
        }
        int close = text.startsWith(BOLD) ? text.indexOf(BOLD, BOLD.length()) : -1;
        return close < 0 ? paragraph.emphasizedTo() : close + BOLD.length();
    }

    /** Whether a line stands between Markdown's signs for bold or italic: {@code **Why?**}, {@code _Why?_}. */
    private static boolean isEmphasized(String line) {
        int last = line.length() - 1;
        return last > 1
                && EMPHASIS.indexOf(line.charAt(0)) >= 0
                && line.charAt(last) == line.charAt(0)
                && !Script.isSpace(line.charAt(1));
    }

    /**
     * Turns lines that list participants (嘉宾：…) back into text if they recur with other paragraphs between them, or
     * follow a question: then they are turns of a guest.
     */
    private static List<Passage> withoutTurns(List<Passage> passages) {
        Map<String, Integer> last = new HashMap<>();
        Set<String> turns = new HashSet<>();
        for (int i = 0; i < passages.size(); i++) {
            if (passages.get(i).part() == Part.CAST) {
                String prefix = CAST.of(passages.get(i).folded().strip());
                Integer before = last.put(prefix, i);
                if ((before != null && before < i - 1) || answers(passages, i)) {
                    turns.add(prefix);
                }
            }
        }
        passages.replaceAll(passage -> passage.part() == Part.CAST
                        && turns.contains(CAST.of(passage.folded().strip()))
                ? passage.as(Part.TEXT)
                : passage);
        return passages;
    }

    /**
     * Whether a paragraph answers a question before it. If that may be the headline, the answer must end like a
     * sentence.
     */
    private static boolean answers(List<Passage> passages, int position) {
        boolean behindFirst = position == 1;
        return position > 0
                && passages.get(position - 1).part() == Part.TEXT
                && endsWith(passages.get(position - 1), "?")
                && (!behindFirst || endsWith(passages.get(position), "。.!?…"));
    }

    private static boolean endsWith(Passage passage, String ends) {
        return endsWith(passage.folded(), ends);
    }

    private static boolean endsWith(String text, String ends) {
        String line = text.stripTrailing();
        return !line.isEmpty() && ends.indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    private static Part part(Paragraph.Kind kind, String folded) {
        return switch (kind) {
            case HEADING -> Part.HEADING;
            case CAPTION -> Part.CAPTION;
            case TABLE -> isSpokenRow(folded) ? Part.TEXT : Part.FURNITURE;
            case LEAD, TEXT, LIST, QUOTATION -> byWords(together(behindStars(folded)));
        };
    }

    /** The folded text without leading asterisks, which often mark notes: *本文不构成投资建议. */
    private static String behindStars(String folded) {
        int at = 0;
        while (at < folded.length() && (Script.isSpace(folded.charAt(at)) || STARS.indexOf(folded.charAt(at)) >= 0)) {
            at++;
        }
        boolean emphasis = folded.indexOf('*', at) > 0;
        return emphasis ? folded.strip() : folded.substring(at).strip();
    }

    /** The text with its first two characters together that a newspaper has spread: 编　辑：. */
    private static String together(String text) {
        int at = Scan.behindSpaces(text, 1);
        boolean spread = at > 1 && at + 1 < text.length() && text.charAt(at + 1) == ':';
        return spread && Script.isHan(text.charAt(0)) ? text.charAt(0) + text.substring(at) : text;
    }

    /** Whether a row of a table begins with a time and ends with a sentence, as in a transcript. */
    private static boolean isSpokenRow(String text) {
        return lastCell(text).length() > 1 && endsWith(text, "。.!?…");
    }

    /** The last cell of a row that begins with a time: {@code 00:01:39 | | |[Music]}; empty if this is none. */
    private static String lastCell(String text) {
        int colon = text.isEmpty() || !Script.isDigit(text.charAt(0)) ? -1 : text.indexOf(':');
        int bar = colon < 0 || colon > 2 ? -1 : text.lastIndexOf('|');
        return bar < 0 ? "" : text.substring(bar + 1).strip();
    }

    private static Part byWords(String text) {
        String cell = lastCell(text);
        if (!cell.isEmpty() && bracketed(cell)) {
            return stage(cell);
        }
        if (isLine(text) || isAddress(text) || (text.length() < LONGEST_FURNITURE && LINES.contains(plain(text)))) {
            return Part.FURNITURE;
        }
        if (bracketed(text)) {
            return NOTES.stream().anyMatch(text::contains) ? Part.FURNITURE : stage(text);
        }
        if (CAPTIONS.open(text) || credits(text)) {
            return Part.CAPTION;
        }
        if (CAST.open(text)) {
            return Part.CAST;
        }
        if (isMarkedHeading(text)) {
            return Part.HEADING;
        }
        boolean furniture = text.length() < LONGEST_FURNITURE && (PREFIXES.open(text) || isLabelled(text));
        return furniture || isByline(text) || Credits.are(text) ? Part.FURNITURE : Part.TEXT;
    }

    /**
     * Whether a line is labelled as furniture ({@code Copyright 2024 Example}, 广告 | …), unlike a sentence such as
     * {@code Copyright lawyers say}.
     */
    private static boolean isLabelled(String text) {
        int end = LABELS.of(text).length();
        int at = Scan.behindSpaces(text, end);
        return end > 0
                && (at == text.length()
                        || LABEL_ENDS.indexOf(text.charAt(at)) >= 0
                        || (at > end && Script.isDigit(text.charAt(at))));
    }

    /** Whether a short paragraph ends with a picture credit: 东莞二厂的装配线。图/受访者供图. */
    private static boolean credits(String text) {
        if (text.length() > LONGEST_CAPTION) {
            return false;
        }
        for (int i = Math.max(0, text.length() - LONGEST_CREDIT); i < text.length(); i++) {
            if (CREDITS.startAt(text, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a paragraph is a byline, with names but no sentence: 本报记者 齐悦 通讯员 龙再勇. */
    private static boolean isByline(String text) {
        return text.length() <= LONGEST_BYLINE
                && (BYLINES.open(text) || REPORTERS.stream().anyMatch(word -> text.contains(word + " ")))
                && text.chars().noneMatch(unit -> BYLINE_STOPS.indexOf(unit) >= 0);
    }

    /**
     * Whether a line is a Markdown heading ({@code ## Why it matters}); with a colon, it may be a speaker label
     * instead.
     */
    private static boolean isMarkedHeading(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '#') {
            at++;
        }
        return at > 0 && at <= MOST_HASHES && text.startsWith(" ", at) && text.indexOf(':') < 0;
    }

    /** The line without ornaments around it and a final colon: — 完 —, {@code Prepared remarks:}. */
    private static String plain(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && ORNAMENTS.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && (ORNAMENTS.indexOf(text.charAt(end - 1)) >= 0 || text.charAt(end - 1) == ':')) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Whether a paragraph is empty or only a divider: {@code ---}, {@code * * *}. */
    private static boolean isLine(String text) {
        return text.length() <= LONGEST_LINE
                && text.chars().noneMatch(unit -> Script.isWord((char) unit) || Script.isHan((char) unit));
    }

    /** A bracketed event, unless the brackets are Markdown's signs for emphasis around a question: {@code *Why?*}. */
    private static Part stage(String text) {
        boolean asks = text.charAt(0) == '*' && text.charAt(text.length() - 2) == '?';
        return text.length() <= LONGEST_STAGE && !asks ? Part.STAGE : Part.TEXT;
    }

    /** Whether a paragraph is only a URL, possibly with a label: {@code via: https://…}. */
    private static boolean isAddress(String text) {
        int start = 0;
        int colon = text.indexOf(':');
        if (colon > 0 && colon <= LONGEST_ADDRESS_LABEL && !text.startsWith("://", colon)) {
            start = Scan.behindSpaces(text, colon + 1);
        }
        boolean address = text.startsWith("http://", start)
                || text.startsWith("https://", start)
                || text.startsWith("www.", start);
        return address && text.substring(start).chars().noneMatch(unit -> Script.isSpace((char) unit));
    }

    /** Whether one pair of brackets holds the whole text. */
    private static boolean bracketed(String text) {
        int kind = OPEN.indexOf(text.charAt(0));
        if (kind < 0 || text.length() < 2 || text.charAt(text.length() - 1) != CLOSE.charAt(kind)) {
            return false;
        }
        return text.indexOf(CLOSE.charAt(kind), 1) == text.length() - 1;
    }
}
