package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Lexicon;
import java.util.Set;

/** Recognises furniture that ends the speech of an article: references, disclaimers, credits. */
final class Closings {
    private static final Set<String> CLOSINGS = Lexicon.read("closings.txt").words();

    private Closings() {}

    static boolean closes(String folded) {
        return CLOSINGS.stream().anyMatch(folded::startsWith);
    }
}
