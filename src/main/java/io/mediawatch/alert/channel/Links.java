package io.mediawatch.alert.channel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.mediawatch.model.Alert;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where recipients of alerts find more.
 *
 * @param dashboard address of the dashboard as they reach it; null: no link
 * @param kibana    address of Kibana; null: no link
 */
public record Links(@Nullable String dashboard, @Nullable String kibana) {
    /** The data view of articles, as {@code kibana import} names it. */
    private static final String ARTICLES = "mediawatch-articles";

    public static final Links NONE = new Links(null, null);

    @JsonCreator
    public Links(
            @JsonProperty("dashboard") @Nullable String dashboard, @JsonProperty("kibana") @Nullable String kibana) {
        this.dashboard = dashboard == null ? null : dashboard.replaceAll("/+$", "");
        this.kibana = kibana == null ? null : kibana.replaceAll("/+$", "");
    }

    /** The article on the dashboard; null without a dashboard or an article. */
    @Nullable
    String dashboard(Alert alert) {
        return dashboard == null || alert.article() == null
                ? null
                : dashboard + "/article/" + encoded(alert.article().article());
    }

    /** Discover with the article alone, whenever it was published; null without a Kibana or an article. */
    @Nullable
    String kibana(Alert alert) {
        if (kibana == null || alert.article() == null) {
            return null;
        }
        String query = encoded("article:\"" + alert.article().article() + "\"");
        return kibana + "/app/discover#/?_g=(time:(from:now-10y,to:now))&_a=(dataSource:(dataViewId:" + ARTICLES
                + ",type:dataView),query:(language:kuery,query:'" + query + "'))";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
