package io.mediawatch.cli;

import io.mediawatch.index.IndexReader;
import java.util.List;
import java.util.regex.Pattern;

/** How tables show ids that people name again: how they begin, which suffices to tell them apart. */
final class ShortId {
    private static final int LENGTH = 10;
    /** Less is more likely a slip than an id: five digits name one of a million articles by chance, as often as not. */
    private static final int LEAST = 6;

    private static final Pattern WHOLE = Pattern.compile("[0-9a-f]{32}");

    private ShortId() {}

    static String of(String id) {
        return id.substring(0, Math.min(id.length(), LENGTH));
    }

    /**
     * The id of an article that people name by its id, by how that begins, or by its address; as given if the index has
     * no such article.
     *
     * @throws ConfigError if several begin so, if it is too short to tell, or for an address that is none
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
     * The id of an article that the index need not have.
     *
     * @throws ConfigError for what is neither a whole id nor an address
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
