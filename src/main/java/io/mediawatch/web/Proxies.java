package io.mediawatch.web;

import io.javalin.http.Context;
import io.mediawatch.model.InvalidValue;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.eclipse.jetty.util.InetAddressSet;
import org.jspecify.annotations.Nullable;

/** The proxies in front of the server, which say in headers who sent a request and for which address. */
final class Proxies {
    private static final String HOME = "home";

    private final InetAddressSet trusted = new InetAddressSet();

    /**
     * @param addresses of the proxies, or ranges; anybody else may claim anything
     * @throws InvalidValue if one is neither
     */
    Proxies(List<String> addresses) {
        for (String address : addresses) {
            try {
                trusted.add(address);
            } catch (IllegalArgumentException e) {
                throw new InvalidValue(
                        "proxies", "'" + address + "' is neither an address nor a range such as 10.1.0.0/16");
            }
        }
    }

    /** Notes under which address the dashboard was asked for, for {@link #home}. */
    void note(Context context) {
        String scheme = said(context, "X-Forwarded-Proto");
        String host = said(context, "X-Forwarded-Host");
        context.attribute(
                HOME,
                ("https".equals(scheme) ? scheme : context.scheme()) + "://"
                        + (host == null ? context.host() : first(host)) + "/");
    }

    /** The address of the dashboard as the client knows it. */
    static String home(Context context) {
        return String.valueOf(context.<String>attribute(HOME));
    }

    /** The address that sent the request: the last one listed, because the client may have sent a list of its own. */
    String client(Context context) {
        String listed = said(context, "X-Forwarded-For");
        return listed == null
                ? context.ip()
                : listed.substring(listed.lastIndexOf(',') + 1).strip();
    }

    private static String first(String list) {
        return list.split(",", 2)[0].strip();
    }

    private @Nullable String said(Context context, String header) {
        String value = context.header(header);
        return value == null || value.isBlank() || !isTrusted(context.ip()) ? null : value;
    }

    private boolean isTrusted(String address) {
        try {
            return trusted.test(InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
