package io.mediawatch.extract.outline;

import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.language.WordList;
import io.mediawatch.extract.line.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cuts off notes that Chinese pages append to a paragraph in the same text node: {@code （原标题：…）} before it,
 * {@code 责任编辑：…} or {@code 特别声明：…} after its last sentence. They then count as lines of their own. The labels are those
 * with the trait {@code note} in {@code labels.tsv}, and the phrases of kind {@code end} in {@code furniture.tsv}.
 */
final class Seams {
    private static final Pattern BEFORE = Pattern.compile("^[（(【\\[](?:原标题|原標題|原题)[:：][^）)】\\]]{1,80}[）)】\\]]");

    private static final Pattern BEHIND = Pattern.compile("(?<=[。！？”」…）)])\\s*(?=[（(【\\[]?(?:"
            + anyOf(Stream.concat(Labels.ofNotes(), phrases("end"))) + ")\\s*[:：/丨|])");

    /** A link to the full text, which the page already shows, or to the site's front page. */
    private static final Pattern MORE = Pattern.compile("(?<=[。！？”」…）)])\\s*(?=(?:返回\\p{IsHan}{2,4}[，,]\\s*)?(?:"
            + anyOf(phrases("line").filter(Seams::leadsOn)) + "|返回\\p{IsHan}{2,6}首页[>»]*)\\s*$)");

    private Seams() {}

    /** Returns the phrases of a kind of furniture that have no gap, as written in the list. */
    private static Stream<String> phrases(String kind) {
        return WordList.rows("furniture.tsv", 2).stream()
                .filter(row -> row[0].equals(kind) && !row[1].contains("…"))
                .map(row -> row[1]);
    }

    /** The Chinese phrases, as alternatives of a regular expression. */
    private static String anyOf(Stream<String> phrases) {
        return phrases.filter(Chars::hasHan).map(Pattern::quote).collect(Collectors.joining("|"));
    }

    private static boolean leadsOn(String text) {
        return text.endsWith("更多")
                || text.endsWith("原文")
                || text.endsWith("全文")
                || text.endsWith("首页")
                || text.endsWith("首页>>");
    }

    /** Splits a text into its pieces; most texts have only one. */
    static List<String> split(String text) {
        if (leadsOn(text)) {
            Matcher more = MORE.matcher(text).region(Math.max(0, text.length() - 20), text.length());
            if (more.useTransparentBounds(true).find()) {
                return List.of(text.substring(0, more.start()), text.substring(more.end()));
            }
        }
        if (Chars.colon(text) < 0 || !Chars.hasHan(text)) {
            return List.of(text);
        }
        List<String> pieces = new ArrayList<>(1);
        Matcher before = BEFORE.matcher(text);
        int from = before.find() ? before.end() : 0;
        if (from > 0 && from < text.length()) {
            pieces.add(text.substring(0, from));
        } else {
            from = 0;
        }
        Matcher behind = BEHIND.matcher(text).region(from, text.length());
        while (behind.find()) {
            pieces.add(text.substring(from, behind.start()).strip());
            from = behind.end();
        }
        pieces.add(text.substring(from).strip());
        return pieces;
    }
}
