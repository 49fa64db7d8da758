package io.mediawatch.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Finds where the sentences of a text end, in Chinese and English. Closing quotation marks and brackets belong to the
 * sentence they close; a full stop after an abbreviation or an initial, or within a number, does not end a sentence.
 */
public final class Sentences {
    private static final String MARKS = "。！？!?…\n";
    private static final SignSet FINAL = SignSet.of(MARKS);
    private static final SignSet FINAL_OR_STOP = SignSet.of(MARKS + ".");
    private static final SignSet CLOSING = SignSet.of("”’\"'」』）)]】》»");
    private static final String OPENING = "“‘\"'「『（([【《«";
    /** Initials that may also end a sentence. */
    private static final Set<String> PLACES = Set.of("U.S", "U.K", "U.N", "E.U", "D.C", "L.A", "N.Y", "U.A.E", "U.S.A");
    /** Capitalised abbreviations before a name or at its end, and those of months and regions. */
    private static final Set<String> CAPITALISED = Set.of(
            "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Sr", "Jr", "Gen", "Sen", "Rep", "Gov", "Lt", "Col", "Sgt", "Capt",
            "Rev", "Hon", "Inc", "Corp", "Co", "Ltd", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept",
            "Oct", "Nov", "Dec", "Ont", "B.C", "Que", "Alta", "Sask", "Man", "Supt", "Insp", "Const", "Messrs", "Mt",
            "Adm", "Maj", "Cmdr", "Cpl", "Pvt", "Det", "Atty", "Msgr", "Fr", "Ft", "Sens", "Reps", "Gens", "Drs");

    /** Abbreviations in any case. */
    private static final Set<String> SMALL = Set.of("vs", "etc", "e.g", "i.e", "u.s", "u.k", "a.m", "p.m", "ft");
    /** Abbreviation before a number. */
    private static final String NUMBER = "no";

    private final int[] ends;

    private Sentences(int[] ends) {
        this.ends = ends;
    }

    public static Sentences of(String text) {
        int[] ends = new int[8];
        int count = 0;
        int i = 0;
        int length = text.length();
        while (i < length) {
            char unit = text.charAt(i);
            if (!FINAL_OR_STOP.has(unit) || (unit == '.' && !isFullStop(text, i))) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < length && (FINAL.has(text.charAt(end)) || CLOSING.has(text.charAt(end)))) {
                end++;
            }
            if (count == ends.length) {
                ends = Arrays.copyOf(ends, 2 * count);
            }
            ends[count++] = end;
            i = end;
        }
        if (count == 0 || ends[count - 1] < length) {
            ends = Arrays.copyOf(ends, count + 1);
            ends[count++] = length;
        }
        return new Sentences(Arrays.copyOf(ends, count));
    }

    /** Start of the sentence that contains this position. */
    public int start(int position) {
        int at = indexOf(position);
        return at == 0 ? 0 : ends[at - 1];
    }

    /** Exclusive end of the sentence that contains this position. */
    public int end(int position) {
        return ends[indexOf(position)];
    }

    private int indexOf(int position) {
        int found = Arrays.binarySearch(ends, position);
        return Math.min(found >= 0 ? found + 1 : -found - 1, ends.length - 1);
    }

    private static boolean isFullStop(String text, int i) {
        int next = i + 1;
        while (next < text.length() && CLOSING.has(text.charAt(next))) {
            next++;
        }
        if (next < text.length() && !Script.isSpace(text.charAt(next)) && !Script.isHan(text.charAt(next))) {
            return false;
        }
        if (next > i + 1 || next == text.length()) {
            return true;
        }
        return !isAbbreviation(text, i) && startsSentence(text, next);
    }

    private static boolean startsSentence(String text, int space) {
        int next = Scan.behindSpaces(text, space);
        if (next == text.length()) {
            return true;
        }
        char first = text.charAt(next);
        return !Character.isLowerCase(first) || OPENING.indexOf(first) >= 0;
    }

    private static boolean isAbbreviation(String text, int stop) {
        int start = stop;
        while (start > 0 && (Script.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
            start--;
        }
        String word = text.substring(start, stop);
        String small = word.toLowerCase(Locale.ROOT);
        return isInitials(word)
                || SMALL.contains(small)
                || CAPITALISED.contains(word)
                || (small.equals(NUMBER) && stop + 2 < text.length() && Script.isDigit(text.charAt(stop + 2)))
                || (isCapitals(word) && CAPITALISED.contains(word.charAt(0) + small.substring(1)));
    }

    /** Whether a word is all in capitals, as in a text in capitals: {@code MR}. */
    private static boolean isCapitals(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    /**
     * Whether it is initials before a surname ({@code J}, {@code C.C}); U.S and the like, which also end sentences, are
     * not.
     */
    private static boolean isInitials(String word) {
        for (int i = 0; i < word.length(); i++) {
            boolean fits = i % 2 == 0 ? Character.isUpperCase(word.charAt(i)) : word.charAt(i) == '.';
            if (!fits) {
                return false;
            }
        }
        return word.length() % 2 == 1 && !PLACES.contains(word);
    }
}
