package io.mediawatch.embedded;

import io.mediawatch.model.UserError;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports on loopback. */
public final class Port {
    /**
     * The loopback address used everywhere, whatever the hosts file says and whichever kind of address this JVM
     * prefers.
     */
    static final String LOOPBACK = "127.0.0.1";

    private Port() {}

    /** The wanted port, or a free one for 0. @throws UserError if the wanted port is occupied */
    public static int choose(int wanted, String purpose) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(LOOPBACK, wanted));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UserError(
                    "port " + wanted + " for " + purpose + " is occupied by another program; stop it or choose another"
                            + " port",
                    e);
        }
    }
}
