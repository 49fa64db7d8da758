package io.mediawatch.cli;

import io.mediawatch.index.IndexReader;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Shortens ids in tables to a beginning that is enough to tell them apart, and completes such beginnings given by
 * users.
 */
final class ShortId {
    private static final int LENGTH = 10;
    /**
     * Minimum length, in hex digits: less is more likely a slip. With a million articles, five digits happen to begin
     * the id of one about as often as not.
     */
    private static final int LEAST = 6;

    private static final Pattern WHOLE = Pattern.compile("[0-9a-f]{32}");

    private ShortId() {}

    static String of(String id) {
        return id.substring(0, Math.min(id.length(), LENGTH));
    }

    /**
     * Returns the id of an article named by its id, by the beginning of its id, or by its address; what was given if
     * the index has no such article.
     *
     * @throws ConfigError if several ids begin so, if the beginning is too short, or for a malformed address
     */
    static String article(String named, IndexReader reader) {
        String id = PageInput.articleId(named);
        if (id.length() < LEAST) {
            throw new ConfigError(
                    "'" + named + "' is too little of an id: give at least " + LEAST + " characters of it, or the URL");
        }
        if (!id.equals(named) || reader.article(id).isPresent()) {
            return id;
        }
        List<String> ids = reader.articleIds(id, 2);
        if (ids.size() > 1) {
            throw new ConfigError("several articles begin with '" + id + "': give more of the id");
        }
        return ids.isEmpty() ? id : ids.get(0);
    }

    /**
     * Returns the id of an article that need not be in the index.
     *
     * @throws ConfigError for anything but a whole id or an address
     */
    static String whole(String named) {
        String id = PageInput.articleId(named);
        if (!WHOLE.matcher(id).matches()) {
            throw new ConfigError("'" + named + "' is at most how an id begins, and the index cannot complete it: give"
                    + " the whole id (32 of 0-9 and a-f) or the URL");
        }
        return id;
    }
}
