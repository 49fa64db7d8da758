package io.mediawatch.extract.markup;

import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/** Replaces character references (an ampersand, a name or a number, a semicolon) by what they stand for. */
final class References {
    /** Maximum length, in characters, of the references that are replaced here. */
    private static final int LONGEST = 10;

    private References() {}

    /**
     * @param attribute whether the text is the value of an attribute, in which a reference has to end in a semicolon
     */
    static String replaced(String text, boolean attribute) {
        int first = text.indexOf('&');
        if (first < 0) {
            return text;
        }
        StringBuilder replaced = new StringBuilder(text.length());
        int done = 0;
        for (int at = first; at >= 0; at = text.indexOf('&', done)) {
            int end = text.indexOf(';', at);
            String meant = end < 0 || end - at > LONGEST ? "" : meant(text, at + 1, end);
            if (meant.isEmpty()) {
                return Parser.unescapeEntities(text, attribute);
            }
            replaced.append(text, done, at).append(meant);
            done = end + 1;
        }
        return replaced.append(text, done, text.length()).toString();
    }

    /** What the reference between two indexes stands for; empty if that takes a parser to tell. */
    private static String meant(String text, int from, int to) {
        if (text.charAt(from) != '#') {
            return Entities.getByName(text.substring(from, to));
        }
        boolean hexadecimal = from + 1 < to && (text.charAt(from + 1) | 0x20) == 'x';
        int radix = hexadecimal ? 16 : 10;
        int code = 0;
        for (int i = hexadecimal ? from + 2 : from + 1; i < to; i++) {
            char c = text.charAt(i);
            int digit = c < 0x80 ? Character.digit(c, radix) : -1;
            if (digit < 0 || code > Character.MAX_CODE_POINT) {
                return "";
            }
            code = radix * code + digit;
        }
        boolean plain = (code >= ' ' && code < 0x7F) || (code > 0x9F && code < Character.MIN_SURROGATE);
        return plain ? String.valueOf((char) code) : "";
    }
}
