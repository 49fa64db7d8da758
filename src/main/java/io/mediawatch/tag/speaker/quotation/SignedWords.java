package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.speaker.label.LabelName;
import io.mediawatch.tag.speaker.people.NameForm;
import io.mediawatch.tag.speaker.words.Gender;
import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.text.Fold;
import io.mediawatch.text.Scan;
import org.jspecify.annotations.Nullable;

/**
 * Reads the attribution of a quotation that only its speaker's name follows: “…” —— 林晓岚; “…” — Emi Sato, a cleaner in
 * Leeds; “…” (Maria Gomez, baker).
 */
final class SignedWords {
    private static final String DASHES = "—–-";
    private static final String OPEN = "(（";
    private static final String CLOSE = ")）";
    private static final String ENDS = "。.";
    private static final String BEHIND_NAME = ",，、;；";
    /** Maximum length, in characters, of the name with its description in brackets. */
    private static final int LONGEST = 40;
    /** The same behind a dash, where the description runs on to the end of the text. */
    private static final int LONGEST_BEHIND_DASH = 160;

    private static final int DIGITS_OF_YEAR = 4;

    private SignedWords() {}

    /** Returns the claim; null if anything else follows up to the end of the text. */
    static @Nullable Claim by(String text, int from) {
        int start = Scan.behindSpaces(text, from);
        int end = Scan.beforeSpaces(text, text.length());
        if (start >= end || end - start > LONGEST_BEHIND_DASH) {
            return null;
        }
        boolean brackets = OPEN.indexOf(text.charAt(start)) >= 0;
        if (brackets && end - start > LONGEST) {
            return null;
        }
        String name = brackets ? inBrackets(text, start, end) : behindDash(text, start, end);
        return name.isEmpty() ? null : new Claim(name, Claim.Kind.NAME, "direct.signed");
    }

    private static String behindDash(String text, int start, int end) {
        int dashes = start;
        while (dashes < end && DASHES.indexOf(text.charAt(dashes)) >= 0) {
            dashes++;
        }
        int from = Scan.behindSpaces(text, dashes);
        int stop = stop(text, from, end);
        boolean signed = dashes > start && from < stop && stop - from <= LONGEST;
        String name = signed ? name(text, from, stop) : "";
        return NameForm.looksLikeName(name) ? name : "";
    }

    /** End of the name before a description. */
    private static int stop(String text, int from, int end) {
        int stop = from;
        while (stop < end && BEHIND_NAME.indexOf(text.charAt(stop)) < 0) {
            stop++;
        }
        return stop;
    }

    /**
     * Returns the name in brackets if a role follows it or it is a known name, not a note of the author (笑); otherwise
     * an empty string.
     */
    private static String inBrackets(String text, int open, int end) {
        int close = ENDS.indexOf(text.charAt(end - 1)) >= 0 ? end - 2 : end - 1;
        if (close <= open || CLOSE.indexOf(text.charAt(close)) < 0) {
            return "";
        }
        int stop = stop(text, open + 1, close);
        String name = stop > open + 1 && !endsWithYear(text, close) ? name(text, open + 1, stop) : "";
        String folded = Fold.fold(name);
        boolean usual = NameParts.isLatin(name)
                ? Gender.hasGivenName(name)
                : (stop < close || NameParts.hasUsualSign(folded)) && !NameParts.isOrdinary(folded);
        return usual && NameForm.looksLikeName(name) ? name : "";
    }

    /** Whether the text ends with a year, as the source of a work does: {@code (Sofia Coppola, 2003)}. */
    private static boolean endsWithYear(String text, int end) {
        int from = end;
        while (Character.isDigit(text.charAt(from - 1))) {
            from--;
        }
        return end - from == DIGITS_OF_YEAR;
    }

    private static String name(String text, int from, int to) {
        LabelName name = LabelName.in(text, from, to);
        return text.substring(name.start(), name.end()).strip();
    }
}
