package io.mediawatch.tag.speaker.interview;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import java.util.Set;

/** Recognises furniture that ends the speech of an article: references, disclaimers, credits. */
final class Closings {
    private static final Set<String> CLOSINGS = Lexicon.read("closings.txt").words();

    private Closings() {}

    /** Whether the passage is such furniture. */
    static boolean close(Passage passage) {
        return passage.part() == Part.FURNITURE && CLOSINGS.stream().anyMatch(passage.folded()::startsWith);
    }
}
