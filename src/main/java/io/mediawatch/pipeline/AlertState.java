package io.mediawatch.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mediawatch.model.Alert;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an alert.
 *
 * @param alert    as last sent; null if an article from history matched, so that nobody was alerted
 * @param articles those that matched, at most {@value #MOST}; further copies are neither counted nor sent
 * @param last     when an article last matched, in milliseconds since 1970
 * @param within   id of the digest or spike that reported it; null if it was sent by itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlertState(@Nullable Alert alert, List<String> articles, long last, @Nullable String within) {
    static final int MOST = 100;
    static final AlertState NOBODY = new AlertState(null, List.of(), 0, null);

    AlertState {
        articles = List.copyOf(articles);
    }

    boolean knows(String article) {
        return articles.contains(article) || articles.size() >= MOST;
    }

    AlertState with(@Nullable Alert alert, String article, long now) {
        List<String> all = new ArrayList<>(articles);
        all.add(article);
        return new AlertState(alert, all, now, within);
    }

    AlertState with(@Nullable Alert alert) {
        return new AlertState(alert, articles, last, within);
    }

    AlertState within(String alert) {
        return new AlertState(this.alert, articles, last, alert);
    }

    AlertState seen(long now) {
        return new AlertState(alert, articles, now, within);
    }
}
