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
    /** Nobody answers there. */
    UNREACHABLE,
    /** Certificate or handshake is not acceptable. */
    TLS,
    /** Not finished within the limits, however it was slow. */
    TIMEOUT,
    /** More bytes than wanted, counted after undoing the content-encoding. */
    TOO_LARGE,
    /** More redirects than wanted, in a circle or not. */
    REDIRECTS,
    /** The answer breaks off or is no HTTP: wrong length, bad chunks, bad gzip, unknown encoding. */
    BROKEN,
    /** This client is being closed. */
    STOPPED;

    /** The name as it is counted and shown: {@code private-address}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
