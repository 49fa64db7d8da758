package io.mediawatch.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mediawatch.model.Alert;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an alert.
 *
 * @param alert    as last told; null if it was history that matched, so that nobody is told
 * @param articles that matched, at most {@value #MOST}; further copies are neither counted nor told
 * @param last     when an article last matched, milliseconds since 1970
 * @param within   id of the alert that told it, if it was not told by itself: a digest or a spike
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Told(@Nullable Alert alert, List<String> articles, long last, @Nullable String within) {
    static final int MOST = 100;
    static final Told NOBODY = new Told(null, List.of(), 0, null);

    Told {
        articles = List.copyOf(articles);
    }

    boolean knows(String article) {
        return articles.contains(article) || articles.size() >= MOST;
    }

    Told with(@Nullable Alert alert, String article, long now) {
        List<String> all = new ArrayList<>(articles);
        all.add(article);
        return new Told(alert, all, now, within);
    }

    Told with(@Nullable Alert alert) {
        return new Told(alert, articles, last, within);
    }

    Told within(String alert) {
        return new Told(this.alert, articles, last, alert);
    }

    Told seen(long now) {
        return new Told(alert, articles, now, within);
    }
}
