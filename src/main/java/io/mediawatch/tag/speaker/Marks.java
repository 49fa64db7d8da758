package io.mediawatch.tag.speaker;

import io.mediawatch.text.Script;

/** Signs at the start of a paragraph that are no words: spaces, bullets, emphasis. */
final class Marks {
    private static final String SIGNS = "*_#>•●○◆◇■□▪▎▍▌▲△★☆►▶※·";

    private Marks() {}

    static int skip(String text, int from) {
        int at = from;
        while (at < text.length() && (Script.isSpace(text.charAt(at)) || SIGNS.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }
}
