package io.mediawatch.net;

import java.net.UnknownHostException;

/** Thrown in the client's DNS step for an address that is not allowed. */
final class RefusedAddress extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    RefusedAddress(String host) {
        super(host + " is a private address and not listed in http.allowPrivate");
    }
}
