package io.mediawatch.model;

import java.util.List;
import java.util.Locale;

/** A server that does not do what it is asked. Callers that know which servers are needed can add advice. */
public final class ServerError extends UserError {
    private static final long serialVersionUID = 1L;

    private final Trouble trouble;
    private final transient List<String> values;

    /**
     * @param message in English
     * @param values  what it is about, for other languages: the server, such as {@code Kafka at localhost:9092}, then
     *                what the trouble has besides
     */
    public ServerError(Trouble trouble, String message, Throwable cause, String... values) {
        super(message, cause);
        this.trouble = trouble;
        this.values = List.of(values);
    }

    public Trouble trouble() {
        return trouble;
    }

    public List<String> values() {
        return values;
    }

    /** What is wrong with a server; dashboards say it in other languages. */
    public enum Trouble {
        UNREACHABLE,
        /** Does not respond in time. */
        HANGS,
        CREDENTIALS,
        /** Missing; with the reason the server gives. */
        PRIVILEGES,
        /** Missing. */
        INDICES,
        /** Not trusted. */
        CERTIFICATE,
        /** For another name. */
        CERTIFICATE_NAME,
        /** Another program. */
        STRANGER,
        /** Refuses the request; with the status and the reason it gives. */
        REFUSED,
        /** Responds, and fails; with the reason. */
        FAILED;

        /** Whether nothing came back. */
        public boolean isSilence() {
            return this == UNREACHABLE || this == HANGS;
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
