package io.mediawatch.pipeline;

import java.util.Locale;

/**
 * The kinds of request for an article that came in earlier: the header {@code request} of a record in {@code requests}.
 */
enum Request {
    /** Process its page once more; value and headers are the page's. */
    REPLAY,
    /** Tag its text by the rules now in force. */
    RETAG,
    /** Take it down. */
    FORGET,
    /** It does not name the entity whose id is the value. */
    CORRECT,
    /** What failed on its way from one step to the next is put back there: the headers {@code hop} and {@code key}. */
    RESUME;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a name that is none */
    static Request of(String id) {
        try {
            return valueOf(id.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "header 'request' is none of replay, retag, forget, correct, resume: " + id, e);
        }
    }
}
