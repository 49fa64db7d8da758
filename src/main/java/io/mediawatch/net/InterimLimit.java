package io.mediawatch.net;

import org.eclipse.jetty.client.ProtocolHandler;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Response;

/** Limits the interim responses that one of Jetty's handlers accepts for a request; Jetty itself has no limit. */
final class InterimLimit implements ProtocolHandler {
    private static final int MOST = 10;

    private final ProtocolHandler handler;

    InterimLimit(ProtocolHandler handler) {
        this.handler = handler;
    }

    @Override
    public String getName() {
        return handler.getName();
    }

    @Override
    public boolean accept(Request request, Response answer) {
        if (!handler.accept(request, answer)) {
            return false;
        }
        int had = request.getAttributes().get(getName()) instanceof Integer count ? count : 0;
        request.attribute(getName(), had + 1);
        return had < MOST;
    }

    @Override
    public Response.Listener getResponseListener() {
        return handler.getResponseListener();
    }
}
