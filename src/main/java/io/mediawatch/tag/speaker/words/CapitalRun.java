package io.mediawatch.tag.speaker.words;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.text.Fold;
import io.mediawatch.text.Script;
import java.util.Set;

/**
 * Finds runs of capitalised words, which may be names: {@code Jensen Huang}, {@code Ursula von der Leyen},
 * {@code J. K. Rowling}.
 */
public final class CapitalRun {
    private static final Set<String> NO_INITIALS = Lexicon.read("names.txt").section("no initials");
    /** Before a name, with a stop: {@code Tom St. Clair}. */
    private static final String SAINT = "St";

    private CapitalRun() {}

    public static boolean startsAt(String text, int at) {
        return Script.isCapital(text.charAt(at)) && (at == 0 || !Script.isWord(text.charAt(at - 1)));
    }

    /** End of the run that starts here; always greater than {@code start}. */
    public static int end(String text, int start) {
        int end = behindInitials(text, start, wordEnd(text, start));
        int next = end;
        while (next + 1 < text.length() && text.charAt(next) == ' ') {
            int wordEnd = wordEnd(text, next + 1);
            if (Character.isUpperCase(text.charAt(next + 1)) || NameParts.startsWithParticle(text, next + 1, wordEnd)) {
                end = wordEnd;
            } else if (isApostrophe(text, wordEnd) && isParticle(text, next + 1, wordEnd + 1)) { // de’ Medici
                wordEnd++;
            } else if (!isParticle(text, next + 1, wordEnd)) {
                break;
            }
            next = wordEnd;
        }
        return end;
    }

    /** End of initials with their last stop if a name follows ({@code J.K.| Rowling}), but not of {@code U.S.}. */
    private static int behindInitials(String text, int start, int end) {
        boolean initials =
                end - start > 2 && text.startsWith(". ", end) && startsAt(text, Math.min(end + 2, text.length() - 1));
        for (int i = start; initials && i < end; i++) {
            initials = (i - start) % 2 == 0 ? Character.isUpperCase(text.charAt(i)) : text.charAt(i) == '.';
        }
        return initials && !NO_INITIALS.contains(Fold.fold(text.substring(start, end))) ? end + 1 : end;
    }

    private static boolean isApostrophe(String text, int at) {
        return at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '’');
    }

    private static boolean isParticle(String text, int start, int end) {
        return end - start <= NameParts.longestParticle()
                && NameParts.isParticle(Fold.fold(text.substring(start, end)));
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isInside(text, start, end)) {
            end++;
        }
        return end;
    }

    private static boolean isInside(String text, int start, int at) {
        char unit = text.charAt(at);
        if (Script.isWord(unit)) {
            return true;
        }
        boolean wordFollows = at + 1 < text.length() && Script.isLetter(text.charAt(at + 1));
        return switch (unit) {
            case '-' -> wordFollows;
            case '\'', '’' -> wordFollows && !possessive(text, at);
            case '.' -> at - start == 1 || (at - start == SAINT.length() && text.startsWith(SAINT, start));
            default -> false;
        };
    }

    private static boolean possessive(String text, int at) {
        char next = text.charAt(at + 1);
        boolean last = at + 2 >= text.length() || !Script.isWord(text.charAt(at + 2));
        return last && (next == 's' || next == 'S');
    }
}
