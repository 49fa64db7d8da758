package io.mediawatch.demo;

import com.sun.net.httpserver.HttpServer;
import io.mediawatch.model.UserError;
import java.io.IOException;
import java.net.InetSocketAddress;

/**
 * Where the sites are served. A port is a part of each article's address, so that a later start needs the same ones:
 * they are taken below those that systems give to whoever asks for any (from 32768 on), where others rarely come upon
 * them.
 */
final class Ports {
    private static final int FIRST = 17_100;
    private static final int LAST = 17_999;

    private Ports() {}

    static HttpServer takeFree() {
        for (int port = FIRST; port <= LAST; port++) {
            try {
                return on(port);
            } catch (IOException e) {
                // somebody else's
            }
        }
        throw new UserError("no port from " + FIRST + " to " + LAST + " is free for the demo's sites");
    }

    /** @throws UserError if it is not free */
    static HttpServer take(int port) {
        try {
            return on(port);
        } catch (IOException e) {
            throw new UserError(
                    "port " + port + ", on which a site of the demo was served before, is taken: stop what uses it,"
                            + " or start over with another --data DIR",
                    e);
        }
    }

    private static HttpServer on(int port) throws IOException {
        return HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    }
}
