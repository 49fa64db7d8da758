package io.mediawatch.alert.channel;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * How a kind of message marks up text.
 *
 * @param escape text as it is written so that nothing in it is taken for markup
 * @param bold   around escaped text
 * @param link   escaped text, address → link
 * @param lines  between two lines
 */
record Markup(UnaryOperator<String> escape, UnaryOperator<String> bold, BinaryOperator<String> link, String lines) {
    static final Markup PLAIN = new Markup(text -> text, text -> text, (text, url) -> text + " " + url, "\n");

    /** As DingTalk, Feishu, WeCom and adaptive cards have it: a line of its own needs an empty one before it. */
    static final Markup MARKDOWN = new Markup(
            text -> text.replaceAll("([\\\\`*_\\[\\]<>#~])", "\\\\$1"),
            text -> "**" + text + "**",
            (text, url) -> "[" + text + "](" + url.replace("(", "%28").replace(")", "%29") + ")",
            "\n\n");

    /** Slack's mrkdwn. */
    static final Markup SLACK = new Markup(
            Markup::angles,
            text -> "*" + text.replace("*", "") + "*",
            (text, url) -> "<" + angles(url.replace("|", "%7C").replace("*", "%2A")) + "|" + text + ">",
            "\n");

    static final Markup HTML = new Markup(
            text -> angles(text).replace("\"", "&quot;"),
            text -> "<b>" + text + "</b>",
            (text, url) -> "<a href=\"" + angles(url).replace("\"", "&quot;") + "\">" + text + "</a>",
            "<br>\n");

    private static String angles(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
