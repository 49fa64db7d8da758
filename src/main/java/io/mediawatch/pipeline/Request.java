package io.mediawatch.pipeline;

import java.util.Locale;

/**
 * The kinds of request for an article that came in earlier: the header {@code request} of a record in {@code requests}.
 */
enum Request {
    /** Process the page again; value and headers are those of the page. */
    REPLAY,
    /** Tag the article's text with the rules now in force. */
    RETAG,
    /** Take the article down. */
    FORGET,
    /** Correct the article: it does not mention the entity whose id is the value. */
    CORRECT,
    /** Put back a record that failed between two steps, named by the headers {@code hop} and {@code key}. */
    RESUME;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for an unknown name */
    static Request of(String id) {
        try {
            return valueOf(id.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "header 'request' is none of replay, retag, forget, correct, resume: " + id, e);
        }
    }
}
