package io.mediawatch.extract.date;

import io.mediawatch.extract.language.Chars;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Converts digits other than 0 to 9: full-width, Arabic and others, and the numerals of Chinese dates. */
final class Numerals {
    /** The first digit of another script, an Arabic one. */
    private static final char FIRST = 0x660;

    private static final String HAN = "〇一二三四五六七八九";
    private static final String UNITS = "一二三四五六七八九十";
    private static final Pattern HAN_DATE =
            Pattern.compile("([一二][〇零○" + UNITS + "]{3})年([" + UNITS + "]{1,2})月([" + UNITS + "]{1,3})日");

    private Numerals() {}

    /** Converts the text's digits to 0 to 9; returns the same object if it has no others. */
    static String western(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isForeign(text.charAt(i))) {
                char[] western = text.toCharArray();
                for (; i < western.length; i++) {
                    western[i] = isForeign(western[i]) ? (char) ('0' + Character.digit(western[i], 10)) : western[i];
                }
                return new String(western);
            }
        }
        return text.indexOf('年') < 0 ? text : HAN_DATE.matcher(text).replaceAll(Numerals::date);
    }

    private static boolean isForeign(char c) {
        return c >= FIRST && !Chars.isHan(c) && Character.isDigit(c);
    }

    private static String date(MatchResult date) {
        String year = date.group(1).replaceAll("[零○]", "〇");
        StringBuilder digits = new StringBuilder();
        year.chars().forEach(c -> digits.append(HAN.indexOf(c)));
        return digits + "年" + number(date.group(2)) + "月" + number(date.group(3)) + "日";
    }

    /** 三十一 is 31, 十 is 10. */
    private static int number(String han) {
        int ten = han.indexOf('十');
        int tens = ten < 0 ? 0 : ten == 0 ? 1 : HAN.indexOf(han.charAt(0));
        char last = han.charAt(han.length() - 1);
        return tens * 10 + (last == '十' ? 0 : HAN.indexOf(last));
    }
}
