package io.mediawatch.net;

import io.mediawatch.net.Response.Failed;
import io.mediawatch.net.Response.Fetched;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.client.Connection;
import org.eclipse.jetty.client.Result;
import org.eclipse.jetty.client.RetryableRequestException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/** One request to one address and its response, of which no more than the limit is kept. */
final class Exchange implements org.eclipse.jetty.client.Response.Listener {
    /** Bytes kept of an unsuccessful response. */
    static final int ERROR_BYTES = 64 * 1024;

    private final Address address;
    private final org.eclipse.jetty.client.Request request;
    private final int maxBytes;
    private final boolean cut;
    private final ByteBudget allowance;
    private final CompletableFuture<Response> response = new CompletableFuture<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private boolean longer;
    private boolean lost;
    private volatile boolean reused;
    private volatile @Nullable Failed ended;

    /**
     * @param maxBytes of the body, content-encoding undone
     * @param cut      true: a longer body is cut there; false: it is a failure
     * @param used     connections that have taken a request before; the exchange's is added
     */
    Exchange(
            Address address,
            org.eclipse.jetty.client.Request request,
            int maxBytes,
            boolean cut,
            ByteBudget allowance,
            Set<Connection> used) {
        this.address = address;
        this.request = request;
        this.maxBytes = maxBytes;
        this.cut = cut;
        this.allowance = allowance;
        request.onRequestBegin(begun -> reused = !used.add(begun.getConnection()));
    }

    /** Never completes with an exception. */
    CompletableFuture<Response> send() {
        request.send(this);
        return response;
    }

    /** Cancels the request at the moment it would be written, if it is not permitted any more. */
    void askFirst(BooleanSupplier mayGo) {
        request.onRequestBegin(begun -> {
            if (!mayGo.getAsBoolean()) {
                stop();
            }
        });
    }

    Address address() {
        return address;
    }

    /**
     * Whether the request failed because the server closed the connection while the request was on its way: HTTP/2
     * reports it; in HTTP/1.1 a connection that has served a request before closes without a byte. Known once the
     * exchange has ended.
     */
    boolean isLost() {
        return lost;
    }

    /** Cancels the exchange unless it has ended. */
    void stop() {
        end(new Failed(Failure.STOPPED, "stopped"));
    }

    private void end(Failed why) {
        ended = why;
        abort(why.detail());
    }

    private void abort(String why) {
        var unused = request.abort(new IOException(why)); // onComplete is called
    }

    /** Called for interim responses only if they are invalid or too many; Jetty would wait forever. */
    @Override
    public void onBegin(org.eclipse.jetty.client.Response answer) {
        if (answer.getStatus() / 100 == 1) {
            abort("interim answer " + answer.getStatus());
        }
    }

    @Override
    public void onContent(org.eclipse.jetty.client.Response answer, ByteBuffer content) {
        int room = limit(answer) - body.size();
        byte[] piece = new byte[Math.min(content.remaining(), room)];
        longer |= piece.length < content.remaining();
        if (!allowance.take(piece.length)) {
            end(new Failed(Failure.STOPPED, "too much is under way at once"));
            return;
        }
        content.get(piece);
        body.writeBytes(piece);
        if (longer) {
            abort("more than was wanted");
        }
    }

    @Override
    public void onComplete(Result result) {
        lost = ended == null && isLost(result);
        Response outcome = outcome(result);
        long held = outcome instanceof Fetched fetched ? fetched.body().length : 0;
        if (!allowance.take(held - body.size())) {
            allowance.give(body.size());
            outcome = new Failed(Failure.STOPPED, "too much is under way at once");
        }
        response.complete(outcome);
    }

    private boolean isLost(Result result) {
        boolean hungUp =
                result.getFailure() instanceof EOFException || result.getFailure() instanceof ClosedChannelException;
        return result.getFailure() instanceof RetryableRequestException
                || (reused && hungUp && result.getResponse().getStatus() == 0);
    }

    private Response outcome(Result result) {
        Failed why = ended;
        if (why != null) {
            return why;
        } else if (result.isFailed() && !longer) {
            return Failures.of(result.getFailure(), address);
        }
        try {
            return answer(result.getResponse());
        } catch (RuntimeException | OutOfMemoryError e) { // whoever waits for it must not wait for ever
            return Failures.of(e, address);
        }
    }

    private Response answer(org.eclipse.jetty.client.Response answer) {
        HttpFields fields = answer.getHeaders();
        String encoding = fields.get(HttpHeader.CONTENT_ENCODING);
        boolean known = Encoding.isKnown(encoding);
        if (!known && success(answer)) {
            return new Failed(Failure.BROKEN, "content-encoding " + encoding + " was not asked for");
        }
        int limit = limit(answer);
        byte[] whole;
        try {
            whole = known ? Encoding.undo(encoding, body.toByteArray(), limit + 1, longer) : body.toByteArray();
        } catch (IOException e) {
            return Failures.of(e, address);
        }
        boolean tooLong = longer || whole.length > limit;
        if (tooLong && !cut && success(answer)) {
            return new Failed(Failure.TOO_LARGE, "more than " + limit + " bytes");
        }
        byte[] kept = whole.length > limit ? Arrays.copyOf(whole, limit) : whole;
        Address target = location(fields);
        return new Fetched(
                answer.getStatus(),
                address.toString(),
                headers(fields),
                kept,
                target == null ? null : target.toString());
    }

    private int limit(org.eclipse.jetty.client.Response answer) {
        return success(answer) ? maxBytes : Math.min(maxBytes, ERROR_BYTES);
    }

    private static boolean success(org.eclipse.jetty.client.Response answer) {
        return answer.getStatus() / 100 == 2;
    }

    /** Many servers send UTF-8 here, but headers are decoded byte by byte. */
    private @Nullable Address location(HttpFields fields) {
        String location = fields.get(HttpHeader.LOCATION);
        return location == null
                ? null
                : address.resolve(new String(location.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    private static Map<String, List<String>> headers(HttpFields fields) {
        Map<String, List<String>> headers = new HashMap<>();
        for (HttpField field : fields) {
            headers.computeIfAbsent(field.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(field.getValue() == null ? "" : field.getValue());
        }
        return Map.copyOf(headers);
    }
}
