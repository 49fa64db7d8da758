package io.mediawatch.tag.speaker.label;

import io.mediawatch.tag.speaker.people.NameForm;
import io.mediawatch.tag.speaker.people.NameWords;
import io.mediawatch.tag.speaker.words.CapitalRun;
import io.mediawatch.tag.speaker.words.Marks;
import org.jspecify.annotations.Nullable;

/**
 * Reads labels of records of parliament that give an office and then, in brackets, its holder:
 * {@code The Minister for Roads and Bridges (|Rosa Lindqvist): I visited the works.}
 */
final class HolderLabel {
    private static final String OFFICE = "The ";
    private static final String BEHIND = "):";
    /** Maximum length, in characters, of the office; some have several subjects. */
    private static final int LONGEST_OFFICE = 160;

    private HolderLabel() {}

    /** The label of the person in brackets; null if the text does not begin like this. */
    static @Nullable Label read(String text, int start) {
        int open = text.startsWith(OFFICE, start) ? text.indexOf('(', start) : -1;
        int close = open < 0 || open - start > LONGEST_OFFICE ? -1 : text.indexOf(BEHIND, open);
        int from = open + 1;
        if (close < 0 || !isOffice(text, start, open) || !CapitalRun.startsAt(text, from)) {
            return null;
        }
        String name = text.substring(from, close);
        return NameForm.looksLikeFullName(name) && !NameWords.isTitle(name)
                ? new Label(name, from, close, Marks.skip(text, close + BEHIND.length()), Label.Mark.COLON)
                : null;
    }

    /** Whether the words may be an office: no sentence and no other label ends among them. */
    private static boolean isOffice(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (".:;?!".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }
}
