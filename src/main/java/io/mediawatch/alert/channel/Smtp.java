package io.mediawatch.alert.channel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.mediawatch.model.InvalidValue;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A mail server.
 *
 * @param user     null: no authentication
 * @param password from the environment
 */
public record Smtp(String host, int port, Tls tls, @Nullable String user, @Nullable String password) {
    static final Duration TIMEOUT = Duration.ofSeconds(20);

    /** How the connection is encrypted. */
    public enum Tls {
        /** Plain at first, then encrypted; refused if the server cannot. */
        STARTTLS,
        /** From the first byte. */
        TLS,
        NONE
    }

    @JsonCreator
    static Smtp of(
            @JsonProperty("host") @Nullable String host,
            @JsonProperty("port") @Nullable Integer port,
            @JsonProperty("tls") @Nullable Tls tls,
            @JsonProperty("user") @Nullable String user,
            @JsonProperty("password") @Nullable String password) {
        if (host == null || host.isBlank()) {
            throw new InvalidValue("host", "missing: the name of the mail server");
        }
        Tls encrypted = tls == null ? Tls.STARTTLS : tls;
        int usual = encrypted == Tls.TLS ? 465 : 587;
        return new Smtp(host, port == null ? usual : port, encrypted, user, password);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
