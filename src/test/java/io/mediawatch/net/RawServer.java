package io.mediawatch.net;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ServerSocketFactory;

/** A server on loopback that sends what no HTTP library would let it send, but for an honest "no robots.txt". */
public final class RawServer implements AutoCloseable {
    private static final byte[] NOT_FOUND = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Answer answer;

    /** What is sent once the request has come. */
    public interface Answer {
        void to(OutputStream out) throws IOException;
    }

    public RawServer(String address, Answer answer) {
        this(address, answer, ServerSocketFactory.getDefault());
    }

    /** @param sockets for one that speaks TLS */
    RawServer(String address, Answer answer, ServerSocketFactory sockets) {
        try {
            this.socket = sockets.createServerSocket();
            socket.bind(new InetSocketAddress(address, 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.answer = answer;
        threads.execute(this::accept);
    }

    /** Sends a text as it stands, then hangs up. */
    public static RawServer sending(String address, String text) {
        return new RawServer(address, out -> out.write(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    public String url(String scheme, String path) {
        return scheme + "://" + socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort() + path;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                threads.execute(() -> serve(connection));
            } catch (IOException | RuntimeException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
            String request = in.readLine();
            for (String line = request; line != null && !line.isEmpty() && line.charAt(0) >= ' '; ) {
                line = in.readLine();
            }
            OutputStream out = connection.getOutputStream();
            if (request != null && request.contains(" /robots.txt ")) {
                out.write(NOT_FOUND);
            } else {
                answer.to(out);
            }
            out.flush();
        } catch (IOException e) {
            // the client has hung up, as it should on most of what is sent here
        }
    }
}
