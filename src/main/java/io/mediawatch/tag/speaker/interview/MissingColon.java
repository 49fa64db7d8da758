package io.mediawatch.tag.speaker.interview;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.label.Label;
import io.mediawatch.text.Script;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the name of a known speaker directly before the words, where the colon was lost: 黄仁勋OpenAI 确实是…. */
final class MissingColon {
    private static final Set<String> FOLLOWS = Lexicon.read("after-names.txt").words();
    /** Minimum number of turns with a proper label for a name to be found without a colon. */
    private static final int LEAST_TURNS = 2;

    private MissingColon() {}

    static @Nullable Label find(Passage passage, Interview interview, @Nullable String speaking) {
        String folded = passage.folded();
        for (String name : interview.speakers()) {
            boolean other = folded.startsWith(name) && !name.equals(speaking) && name.length() > 1;
            if (other && interview.count(name) >= LEAST_TURNS && runsOn(folded, name.length())) {
                return new Label(
                        passage.text().substring(0, name.length()),
                        0,
                        name.length(),
                        name.length(),
                        Label.Mark.NOTHING);
            }
        }
        return null;
    }

    /** Whether the text after the name starts a new sentence rather than continuing one about the person. */
    private static boolean runsOn(String folded, int end) {
        if (end >= folded.length()) {
            return false;
        }
        String rest = folded.substring(end);
        boolean inside = Script.isLetter(folded.charAt(end - 1)) && Script.isLetter(rest.charAt(0));
        boolean glued = !inside && !Character.isWhitespace(rest.charAt(0)) && ",.，。、'’·・)）".indexOf(rest.charAt(0)) < 0;
        return glued && !isAbout(rest);
    }

    /** Whether the folded text right behind a person's name is about that person: 表示…. */
    static boolean isAbout(String folded) {
        return FOLLOWS.stream().anyMatch(folded::startsWith);
    }
}
