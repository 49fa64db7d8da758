package io.mediawatch.net;

import java.util.Locale;

/** Why a request has no response. */
public enum Failure {
    BAD_URL("it is no http or https address"),
    NO_SUCH_HOST("the name of its host is not known"),
    /** No {@code allowPrivate} lists it. */
    PRIVATE_ADDRESS("its address is in a private network"),
    UNREACHABLE("nothing responds there"),
    TLS("its certificate or TLS handshake is not acceptable"),
    TIMEOUT("it does not finish within the time limits"),
    /** Counted after decoding. */
    TOO_LARGE("it is larger than permitted"),
    /** Circular or not. */
    REDIRECTS("it redirects more often than permitted"),
    /** Wrong length, bad chunks, bad gzip, unknown encoding. */
    BROKEN("the response breaks off or is not HTTP"),
    STOPPED("this client is being closed");

    private final String words;

    Failure(String words) {
        this.words = words;
    }

    /** The name used in metrics and messages: {@code private-address}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For a person, about the address or what is fetched from it. */
    public String words() {
        return words;
    }
}
