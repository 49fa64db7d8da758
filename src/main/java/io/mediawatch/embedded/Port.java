package io.mediawatch.embedded;

import io.mediawatch.model.UserError;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports on loopback. */
public final class Port {
    private Port() {}

    /** The wanted port, or a free one for 0. @throws UserError if the wanted port is occupied */
    public static int choose(int wanted, String purpose) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UserError(
                    "port " + wanted + " for " + purpose + " is occupied by another program; stop it or choose another"
                            + " port",
                    e);
        }
    }
}
