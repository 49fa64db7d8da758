package io.mediawatch.index;

import io.mediawatch.model.Span;
import io.mediawatch.model.TaggedArticle;
import io.mediawatch.text.Cut;
import io.mediawatch.text.Sentences;

/** The sentence around a position in a text, with that position marked. */
public record Snippet(String text, int start, int end) {
    /** Longer sentences are cut around the position. */
    private static final int LONGEST = 400;

    private static final int BEFORE = 100;

    public static Snippet around(TaggedArticle tagged, Span span) {
        String text = tagged.article().text(span.paragraph());
        Sentences sentences = Sentences.of(text);
        int begin = sentences.start(span.start());
        int end = Math.max(span.end(), sentences.end(span.start()));
        if (end - begin > LONGEST) {
            begin = Cut.at(text, Math.max(begin, span.start() - BEFORE));
            end = Cut.at(text, Math.min(end, Math.max(begin + LONGEST, span.end())));
        }
        return new Snippet(text.substring(begin, end), span.start() - begin, span.end() - begin);
    }
}
