package io.mediawatch.net;

import io.mediawatch.embedded.Identity;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.http2.api.Session;
import org.eclipse.jetty.http2.api.Stream;
import org.eclipse.jetty.http2.api.server.ServerSessionListener;
import org.eclipse.jetty.http2.frames.DataFrame;
import org.eclipse.jetty.http2.frames.HeadersFrame;
import org.eclipse.jetty.http2.frames.ResetFrame;
import org.eclipse.jetty.http2.server.RawHTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** A server on loopback that speaks HTTP/2 over TLS, frame by frame as told. */
final class Http2Server implements AutoCloseable {
    private final Server server = new Server();
    private final ServerConnector connector;
    private final AtomicInteger connections = new AtomicInteger();
    private final List<String> paths = new CopyOnWriteArrayList<>();
    private final List<Integer> resets = new CopyOnWriteArrayList<>();

    /** What becomes of a request. */
    interface Answer {
        void to(Stream stream, String path);
    }

    Http2Server(Identity identity, Answer answer) throws Exception {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setSslContext(identity.server());
        RawHTTP2ServerConnectionFactory http2 =
                new RawHTTP2ServerConnectionFactory(new HttpConfiguration(), new Sessions(answer), "h2");
        ALPNServerConnectionFactory choice = new ALPNServerConnectionFactory("h2");
        connector =
                new ServerConnector(server, 1, 1, new SslConnectionFactory(tls, choice.getProtocol()), choice, http2);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.start();
    }

    int port() {
        return connector.getLocalPort();
    }

    /** Opened so far. */
    int connections() {
        return connections.get();
    }

    List<String> paths() {
        return paths;
    }

    /** Error codes with which the client broke streams off. */
    List<Integer> resets() {
        return resets;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the server does not stop", e);
        }
    }

    static void page(Stream stream, String body) {
        headers(stream, 200, Map.of("content-type", "text/html"))
                .data(
                        new DataFrame(stream.getId(), ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), true),
                        Callback.NOOP);
    }

    /** An answer that goes on. */
    static Stream headers(Stream stream, int status, Map<String, String> fields) {
        HttpFields.Mutable headers = HttpFields.build();
        fields.forEach(headers::put);
        MetaData.Response head = new MetaData.Response(status, null, HttpVersion.HTTP_2, headers);
        stream.headers(new HeadersFrame(stream.getId(), head, null, false), Callback.NOOP);
        return stream;
    }

    private final class Sessions implements ServerSessionListener {
        private final Answer answer;

        Sessions(Answer answer) {
            this.answer = answer;
        }

        @Override
        public void onAccept(Session session) {
            connections.incrementAndGet();
        }

        @Override
        public Stream.Listener onNewStream(Stream stream, HeadersFrame frame) {
            String path = ((MetaData.Request) frame.getMetaData()).getHttpURI().getPathQuery();
            paths.add(path);
            answer.to(stream, path);
            return new Stream.Listener() {
                @Override
                public void onReset(Stream reset, ResetFrame why, Callback callback) {
                    resets.add(why.getError());
                    callback.succeeded();
                }
            };
        }
    }
}
