package io.mediawatch.web;

import jakarta.servlet.ServletRequest;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Disconnects clients that take too long for one request. Otherwise a client that sends or reads a byte now and then
 * would never be idle and could hold a thread as long as it likes. Event streams end in another way: {@link
 * EventStream}.
 */
final class RequestTimeout extends Handler.Wrapper {
    private final Duration longest;

    RequestTimeout(Duration longest) {
        this.longest = longest;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (Request.getPathInContext(request).equals(EventStream.PATH)) {
            return super.handle(request, response, callback);
        }
        Scheduler.Task end = request.getComponents()
                .getScheduler()
                .schedule(() -> hangUp(request), longest.toMillis(), TimeUnit.MILLISECONDS);
        boolean handled = false;
        try {
            handled = super.handle(request, response, Callback.from(callback, end::cancel));
        } finally {
            if (!handled) { // then nobody calls back, and the connection is for other requests too
                end.cancel();
            }
        }
        return handled;
    }

    /** Closes the connection immediately, so that a thread blocked on it fails. Does not block itself. */
    static void hangUp(ServletRequest request) {
        hangUp(ServletContextRequest.getServletContextRequest(request));
    }

    private static void hangUp(Request request) {
        request.getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close(new TimeoutException("the client is too slow"));
    }
}
