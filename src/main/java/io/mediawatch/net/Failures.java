package io.mediawatch.net;

import io.mediawatch.net.Response.Failed;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateExpiredException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Maps the client's exceptions to failures. */
final class Failures {
    private Failures() {}

    static Failed of(Throwable e, Address address) {
        Failure reason = reason(e);
        return new Failed(reason, detail(reason, address, e));
    }

    private static Failure reason(Throwable e) {
        if (e instanceof RefusedAddress) {
            return Failure.PRIVATE_ADDRESS;
        } else if (e instanceof UnknownHostException) {
            return Failure.NO_SUCH_HOST;
        } else if (e instanceof TimeoutException || e instanceof SocketTimeoutException) {
            return Failure.TIMEOUT;
        } else if (e instanceof SSLException) {
            return Failure.TLS;
        } else if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
            return Failure.UNREACHABLE;
        }
        return Failure.BROKEN;
    }

    private static String detail(Failure reason, Address address, Throwable e) {
        String host = address.host();
        return switch (reason) {
            case PRIVATE_ADDRESS -> host + " is a private address and not listed in http.allowPrivate";
            case NO_SUCH_HOST -> "no such host: " + host;
            case TIMEOUT -> host + " did not finish in time";
            case UNREACHABLE -> "nobody answers at " + address.authority();
            case TLS -> host + ": " + tls(e);
            default -> host + " broke off: " + e.getMessage();
        };
    }

    /** The root cause; the exception itself only says that something failed. */
    private static String tls(Throwable e) {
        Throwable first = e;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return (first instanceof CertificateExpiredException ? "its certificate has expired. " : "")
                + first.getMessage();
    }
}
