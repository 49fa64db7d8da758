package io.mediawatch.tag.speaker.label;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.speaker.people.NameForm;
import io.mediawatch.tag.speaker.people.NameWords;
import io.mediawatch.tag.speaker.words.Marks;
import io.mediawatch.text.Scan;
import io.mediawatch.text.Script;
import java.util.List;
import java.util.Set;

/**
 * Reads labels of readers' questions that say so: {@code pier_rat asks: Why?}, {@code Tom Okafor (Leeds) asks: Why?}
 */
final class Asking {
    private static final Set<String> VERBS = Lexicon.read("labels.txt").section("behind whoever asks");
    private static final String QUOTES = "“\"‘'";

    private Asking() {}

    /** Returns where the name ends before such a verb; {@code colon} if there is none, or a quotation follows. */
    static int nameEnd(String text, int start, int colon) {
        int verb = verb(text, start, colon);
        return verb == colon || !isQuestion(text, colon + 1) || !isName(text.substring(start, verb)) ? colon : verb;
    }

    /** Whether such a verb ends the label, perhaps behind a bracket. */
    static boolean says(String text, Label label) {
        int colon = label.end();
        while (colon < label.content() && !Marks.isColon(text.charAt(colon))) {
            colon++;
        }
        int verb = colon < label.content() ? verb(text, label.end() - 1, colon) : colon;
        return verb < colon
                && (verb <= label.end()
                        || "(（".indexOf(text.charAt(label.end())) >= 0
                        || text.startsWith(" (", label.end()));
    }

    /** Returns where the verb before the colon starts, with the space before it; {@code colon} if there is none. */
    private static int verb(String text, int start, int colon) {
        for (String verb : VERBS) {
            int space = colon - verb.length() - 1;
            if (space > start && text.charAt(space) == ' ' && text.startsWith(verb, space + 1)) {
                return space;
            }
        }
        return colon;
    }

    /** Whether a sentence begins, rather than a clause ({@code Everyone asks: when will it end?}) or a quotation. */
    private static boolean isQuestion(String text, int from) {
        int at = Scan.behindSpaces(text, from);
        return at < text.length() && QUOTES.indexOf(text.charAt(at)) < 0 && !Character.isLowerCase(text.charAt(at));
    }

    private static boolean isName(String words) {
        return Script.isLetter(words.charAt(0))
                && (UserNames.looksLikeOne(words) || NameForm.looksLikeName(words))
                && !words.startsWith("The ")
                && !NameWords.strip(List.of(words.split(" ", -1))).isEmpty();
    }
}
