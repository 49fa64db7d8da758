package io.mediawatch.extract.line;

import io.mediawatch.extract.language.Chars;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads how Chinese articles name their reporters without a label: in a line that consists of an outlet, a word for a
 * reporter and names, or at the start or end of a paragraph. What words mark a reporter is up to {@link Posts}; credits
 * as in Taiwan are read by {@link Credit}.
 */
public final class Reporters {
    /** The character 文 (text by) before a writer's name, not at the end of another word. */
    private static final String TEXT = "(?<![\\p{IsHan}&&[^图圖]])文\\s*";

    private static final String IN_BRACKETS = "[^()（）【】\\[\\]]";

    /** Names in brackets after a word for a reporter, perhaps with an outlet before it, or after {@code 文/}. */
    private static final Pattern BRACKETED = Pattern.compile("[(（【\\[]" + IN_BRACKETS + "{0,12}?(?:" + Posts.WROTE + "|"
            + TEXT + "[/／])\\s*[:：|丨/／]?\\s*([\\p{IsHan}·]{2,12}+(?:[\\s、，,;；]+[\\p{IsHan}·]{2,12}+){0,5}+)"
            + IN_BRACKETS + "{0,20}[)）】\\]]");

    /** The end of such brackets if they only credit a photographer. */
    private static final Pattern PICTURED = Pattern.compile("(?<![文/／]\\s?)[／/\\s](?:攝影?|摄影?)[)）】\\]]$");

    /** A line that consists of an outlet, a word for a reporter, and names. */
    private static final Pattern WHOLE = Pattern.compile(
            "^[\\s◎●■▲★□◇○\\[【（(]*+(?:[\\p{IsHan}\\w·《》／/∕‧]{0,12}\\s*)(?:" + Posts.WROTE + "|" + TEXT + "[/／|丨]|"
                    + Posts.DID + "[:：].*?" + Posts.TRADE + ")\\s*[:：/|丨]?\\s*"
                    + "([\\p{IsHan}·]{2,8}+(?:[\\s、，,/]+[\\p{IsHan}·]{2,8}+){0,4}[\\s、，,/]*)[\\]】）)]*$");

    /** A line that consists of names and a mark that they wrote the text: {@code 周文海/文}. */
    private static final Pattern WROTE =
            Pattern.compile("^[\\s(（]*([\\p{IsHan}·]{2,8}+(?:[\\s、，,]+[\\p{IsHan}·]{2,8}+){0,4})"
                    + "\\s*[/／|｜丨]\\s*(?:图?文|文图)[\\s)）]*$");

    /** A line that begins with names and the place that they report from: {@code 周文海 发自 海湾}. An outlet may follow. */
    private static final Pattern SENT =
            Pattern.compile("^([\\p{IsHan}·]{2,8}+(?:[\\s、，,]+[\\p{IsHan}·]{2,8}+){0,4})\\s+" + Posts.SENT
                    + "\\s*\\p{IsHan}{2,6}(?:$|\\s)");

    /** A line that consists of an outlet, a word for an editor, and names. */
    private static final Pattern EDITED = Pattern.compile("\\p{IsHan}{0,8}" + Posts.EDITS
            + "\\s*[:：/|丨｜]\\s*[\\p{IsHan}·]{2,8}(?:[\\s、，,/]+[\\p{IsHan}·]{2,8}){0,2}");

    /** A name glued to a place and a day, as agencies sign: {@code 記者王小明台北21日電}. */
    private static final Pattern WIRED =
            Pattern.compile(Posts.TRADE + "\\s*(\\p{IsHan}{3})\\p{IsHan}{2,4}\\d{1,2}日[專专]?[电電]");

    /** The word "reports" behind the name in such a line: {@code 海湾网 记者周文海|报道}. */
    private static final Pattern REPORTS = Pattern.compile("(?<=\\p{IsHan}{2})[报報][道导導]$");

    /** Number of characters at each end of a paragraph that are searched for the writer's name. */
    private static final int EDGE = 100;

    /** Maximum length, in characters, of a line that only says who wrote the article. */
    private static final int LONGEST = 60;

    private Reporters() {}

    /** Returns the names in a line that has no label and says nothing else; none for other lines. */
    public static List<String> line(String line) {
        return line.length() <= LONGEST && Labels.leadingAuthor(line).isEmpty() ? names(line) : List.of();
    }

    /** Whether a line consists of an outlet, a word for a reporter or an editor, and names. */
    public static boolean isLine(String line) {
        boolean noted = line.endsWith("）") && !line.startsWith("（");
        String plain = noted ? Names.withoutNotes(line) : line;
        return plain.length() >= 4
                && plain.length() <= 40
                && (!names(plain).isEmpty() || EDITED.matcher(plain).matches());
    }

    private static List<String> names(String line) {
        if (!Chars.hasHan(line)) {
            return List.of();
        }
        Matcher whole = WHOLE.matcher(REPORTS.matcher(Names.unspaced(line)).replaceFirst(""));
        if (whole.find()) {
            return Names.leading(whole.group(1));
        }
        Matcher wrote = WROTE.matcher(line.indexOf('文') < 0 ? "" : line);
        Matcher sent = SENT.matcher(line);
        return wrote.find() ? Names.leading(wrote.group(1)) : sent.find() ? Names.leading(sent.group(1)) : List.of();
    }

    /** Returns the names of those who sign a paragraph, at its start or end; none if nobody does. */
    public static List<String> paragraph(String text) {
        String edge =
                text.length() > 2 * EDGE ? text.substring(0, EDGE) + "\n" + text.substring(text.length() - EDGE) : text;
        if (!Chars.hasHan(edge)) {
            return List.of();
        }
        List<String> names = Credit.line(text);
        names = names.isEmpty() ? Credit.bracketed(edge) : names;
        names = names.isEmpty() ? wired(edge) : names;
        if (!names.isEmpty()) {
            return names;
        }
        Matcher m = BRACKETED.matcher(edge);
        return m.find() && !PICTURED.matcher(m.group()).find() ? Names.leading(m.group(1)) : line(text);
    }

    private static List<String> wired(String edge) {
        boolean sent = edge.indexOf('日') >= 0 && (edge.indexOf('电') >= 0 || edge.indexOf('電') >= 0);
        Matcher m = WIRED.matcher(sent ? edge : "");
        return m.find() ? Names.leading(m.group(1)) : List.of();
    }
}
