package io.mediawatch.net;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;

/**
 * The client's DNS step: the one place that it gets an address to connect to from, also where a URL holds an address
 * and no name. What {@link AddressRules} do not allow does not pass, and what is connected to is what was checked.
 */
final class SafeNames implements SocketAddressResolver {
    private final AddressRules rules;
    private final Lookup lookup;
    private final Executor threads;

    /** @param threads that wait for the system's resolver, which knows no other way */
    SafeNames(AddressRules rules, Lookup lookup, Executor threads) {
        this.rules = rules;
        this.lookup = lookup;
        this.threads = threads;
    }

    @Override
    public void resolve(String host, int port, Map<String, Object> context, Promise<List<InetSocketAddress>> promise) {
        try {
            threads.execute(() -> {
                try {
                    promise.succeeded(allowed(host, port));
                } catch (UnknownHostException | RuntimeException e) {
                    promise.failed(e);
                }
            });
        } catch (RejectedExecutionException e) {
            promise.failed(e);
        }
    }

    private List<InetSocketAddress> allowed(String host, int port) throws UnknownHostException {
        List<InetSocketAddress> allowed = new ArrayList<>();
        for (InetAddress address : lookup.of(host)) {
            if (rules.allows(host, address, port)) {
                // Named as asked for: TLS checks the certificate against the name.
                allowed.add(new InetSocketAddress(InetAddress.getByAddress(host, address.getAddress()), port));
            }
        }
        if (allowed.isEmpty()) {
            throw new RefusedAddress(host);
        }
        return allowed;
    }

    /** Name → addresses. */
    interface Lookup {
        List<InetAddress> of(String host) throws UnknownHostException;
    }
}
