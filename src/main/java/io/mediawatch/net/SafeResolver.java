package io.mediawatch.net;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;

/**
 * The client's DNS step, and the only place from which it gets an address to connect to, even if a URL contains an
 * address instead of a name. Addresses that {@link AddressRules} does not allow are refused, and the address that was
 * checked is the one connected to.
 */
final class SafeResolver implements SocketAddressResolver {
    private final AddressRules rules;
    private final DnsLookups lookups;

    SafeResolver(AddressRules rules, DnsLookups lookups) {
        this.rules = rules;
        this.lookups = lookups;
    }

    @Override
    public void resolve(String host, int port, Map<String, Object> context, Promise<List<InetSocketAddress>> promise) {
        var unused = lookups.of(host).whenComplete((found, failure) -> {
            if (failure != null) {
                promise.failed(failure instanceof CompletionException ? failure.getCause() : failure);
                return;
            }
            List<InetSocketAddress> allowed = allowed(host, found, port);
            if (allowed.isEmpty()) {
                promise.failed(new RefusedAddress(host));
            } else {
                promise.succeeded(allowed);
            }
        });
    }

    private List<InetSocketAddress> allowed(String host, List<InetAddress> found, int port) {
        List<InetSocketAddress> allowed = new ArrayList<>();
        for (InetAddress each : found) {
            InetAddress address = named(host, each);
            if (rules.allows(host, address, port)) {
                allowed.add(new InetSocketAddress(address, port));
            }
        }
        return allowed;
    }

    /**
     * The address as it is connected to: an IPv4 address that the name server has put into an IPv6 one is an IPv4
     * address. It keeps the requested name, against which TLS checks the certificate.
     */
    private static InetAddress named(String host, InetAddress address) {
        try {
            return InetAddress.getByAddress(host, address.getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of an illegal length", e);
        }
    }
}
