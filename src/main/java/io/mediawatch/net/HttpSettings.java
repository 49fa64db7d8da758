package io.mediawatch.net;

import static io.mediawatch.model.InvalidValue.require;
import static io.mediawatch.model.InvalidValue.requireTimeout;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.mediawatch.model.InvalidValue;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the program behaves on the web: section {@code http} of the config.
 *
 * @param userAgent sent with every request; says who asks and whom to contact
 * @param connectTimeout limit for reaching the server
 * @param readTimeout limit between two parts of a response
 * @param totalTimeout limit for a request, from the first step to the last byte
 * @param maxBytes maximum size of a body, content-encoding undone
 * @param maxRedirects maximum number of redirects followed for one request
 * @param allowPrivate private addresses that may be reached: host, address, range (10.1.0.0/16); a host or address
 *     may have a port ({@code localhost:8080})
 */
public record HttpSettings(
        String userAgent,
        Duration connectTimeout,
        Duration readTimeout,
        Duration totalTimeout,
        int maxBytes,
        int maxRedirects,
        List<String> allowPrivate) {
    /** The user agent of the shipped config, to be replaced before polling other people's servers. */
    public static final String EXAMPLE_USER_AGENT = "Mediawatch/0.1 (+https://example.org/mediawatch; bot@example.org)";

    private static final int MEGABYTE = 1024 * 1024;

    /** @throws IllegalArgumentException saying which key is wrong and what it must be */
    public HttpSettings {
        require(
                !userAgent.isBlank() && userAgent.chars().allMatch(c -> c >= ' ' && c < 127),
                "userAgent",
                "must be plain ASCII text such as '" + EXAMPLE_USER_AGENT + "'");
        requireTimeout("connectTimeout", connectTimeout);
        requireTimeout("readTimeout", readTimeout);
        requireTimeout("totalTimeout", totalTimeout);
        require(maxBytes > 0 && maxBytes <= 1024 * MEGABYTE, "maxBytes", "must be 1 to 1 GiB, not " + maxBytes);
        require(maxRedirects >= 0 && maxRedirects <= 20, "maxRedirects", "must be 0 to 20, not " + maxRedirects);
        allowPrivate = List.copyOf(allowPrivate);
        try {
            AddressRules.of(allowPrivate);
        } catch (IllegalArgumentException e) {
            throw new InvalidValue("allowPrivate", String.valueOf(e.getMessage()), e);
        }
    }

    public static HttpSettings defaults() {
        return of(null, null, null, null, null, null, null);
    }

    /** The same, with other private addresses allowed. */
    public HttpSettings allowing(List<String> addresses) {
        return new HttpSettings(
                userAgent, connectTimeout, readTimeout, totalTimeout, maxBytes, maxRedirects, addresses);
    }

    /** From a config file: missing keys are null. */
    @JsonCreator
    static HttpSettings of(
            @JsonProperty("userAgent") @Nullable String userAgent,
            @JsonProperty("connectTimeout") @JsonDeserialize(using = DurationText.class) @Nullable Duration connect,
            @JsonProperty("readTimeout") @JsonDeserialize(using = DurationText.class) @Nullable Duration read,
            @JsonProperty("totalTimeout") @JsonDeserialize(using = DurationText.class) @Nullable Duration total,
            @JsonProperty("maxBytes") @Nullable Integer maxBytes,
            @JsonProperty("maxRedirects") @Nullable Integer maxRedirects,
            @JsonProperty("allowPrivate") @Nullable List<String> allowPrivate) {
        return new HttpSettings(
                userAgent == null ? EXAMPLE_USER_AGENT : userAgent,
                connect == null ? Duration.ofSeconds(10) : connect,
                read == null ? Duration.ofSeconds(20) : read,
                total == null ? Duration.ofSeconds(60) : total,
                maxBytes == null ? 8 * MEGABYTE : maxBytes,
                maxRedirects == null ? 5 : maxRedirects,
                allowPrivate == null ? List.of() : allowPrivate);
    }
}
