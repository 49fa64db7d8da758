package io.mediawatch.tag.speaker.words;

import io.mediawatch.text.Script;
import io.mediawatch.text.SignSet;

/** Skips signs before the words of a paragraph: spaces, bullets, emphasis, the at sign of an account. */
public final class Marks {
    private static final String SIGNS = "*_#>@•●○◆◇■□▪▎▍▌▲△★☆►▶※·";

    private static final SignSet NUMERALS = SignSet.of("一二三四五六七八九十");

    private Marks() {}

    public static int skip(String text, int from) {
        int at = from;
        while (at < text.length() && (Script.isSpace(text.charAt(at)) || SIGNS.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    public static boolean isColon(char unit) {
        return unit == ':' || unit == '：' || unit == '﹕' || unit == '∶';
    }

    /** Whether this is a Chinese numeral, as used to number headings and questions. */
    public static boolean isNumeral(char unit) {
        return NUMERALS.has(unit);
    }
}
