package io.mediawatch.net;

import java.util.Locale;

/** Why a request has no response. */
public enum Failure {
    /** Not an http or https address. */
    BAD_URL,
    /** The name is not known. */
    NO_SUCH_HOST,
    /** The name or the address leads into a private network, and no {@code allowPrivate} lists it. */
    PRIVATE_ADDRESS,
    /** Nothing responds there. */
    UNREACHABLE,
    /** The certificate or the TLS handshake is not acceptable. */
    TLS,
    /** Not finished within one of the time limits. */
    TIMEOUT,
    /** More bytes than permitted, counted after decoding. */
    TOO_LARGE,
    /** More redirects than permitted, circular or not. */
    REDIRECTS,
    /** The response breaks off or is not HTTP: wrong length, bad chunks, bad gzip, unknown encoding. */
    BROKEN,
    /** This client is being closed. */
    STOPPED;

    /** The name used in metrics and messages: {@code private-address}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
