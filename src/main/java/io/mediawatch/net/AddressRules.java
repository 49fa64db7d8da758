package io.mediawatch.net;

import io.mediawatch.model.InvalidValue;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides which addresses may be connected to: all public ones, and those private ones that are listed.
 *
 * <p>Not public are the IANA special-purpose registries (RFC 6890 and its updates), which contain the clouds' metadata
 * services at 169.254.169.254, 100.100.100.200, 192.0.0.192 and fd00:ec2::254; and Azure's, although at a public
 * address (168.63.129.16).
 */
final class AddressRules {
    private static final List<AddressRange> PRIVATE = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "168.63.129.16/32",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "3fff::/20",
                    "5f00::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .map(AddressRange::parse)
            .toList();
    /** IPv6 ranges that embed IPv4 addresses (NAT64, 6to4): the byte at which the IPv4 address begins. */
    private static final List<Coat> COATS =
            List.of(new Coat(AddressRange.parse("64:ff9b::/96"), 12), new Coat(AddressRange.parse("2002::/16"), 2));

    private final List<Allowed> allowed;

    private AddressRules(List<Allowed> allowed) {
        this.allowed = allowed;
    }

    /**
     * @param allowPrivate host, address or range, see {@link HttpSettings}
     * @throws IllegalArgumentException naming the entry that is none of them
     */
    static AddressRules of(List<String> allowPrivate) {
        return new AddressRules(allowPrivate.stream().map(Allowed::parse).toList());
    }

    /** @param host as requested, a name or an address */
    boolean allows(String host, InetAddress address, int port) {
        return isPublic(address.getAddress())
                || allowed.stream().anyMatch(entry -> entry.covers(host, address.getAddress(), port));
    }

    private static boolean isPublic(byte[] address) {
        return PRIVATE.stream().noneMatch(block -> block.contains(address))
                && COATS.stream()
                        .filter(coat -> coat.block().contains(address))
                        .allMatch(coat -> isPublic(coat.inner(address)));
    }

    private record Coat(AddressRange block, int at) {
        byte[] inner(byte[] address) {
            return Arrays.copyOfRange(address, at, at + 4);
        }
    }

    /** One entry of the list: a name or a range, and the port if it names one. */
    private record Allowed(@Nullable String name, @Nullable AddressRange block, @Nullable Integer port) {

        static Allowed parse(String text) {
            String entry = text.strip().toLowerCase(Locale.ROOT);
            int colon = entry.lastIndexOf(':');
            boolean hasPort =
                    colon >= 0 && (entry.indexOf(':') == colon || (entry.startsWith("[") && !entry.endsWith("]")));
            String host = (hasPort ? entry.substring(0, colon) : entry).replaceAll("^\\[(.*)]$", "$1");
            Integer port = hasPort ? port(text, entry.substring(colon + 1)) : null;
            if (host.contains("/") || AddressRange.isLiteral(host)) {
                return new Allowed(null, AddressRange.parse(host), port);
            }
            if (!host.matches("[\\p{Alnum}._-]+")) {
                throw new InvalidValue(
                        "allowPrivate", "lists hosts, addresses or ranges, with or without a port, not '" + text + "'");
            }
            return new Allowed(host, null, port);
        }

        boolean covers(String host, byte[] address, int at) {
            boolean portFits = port == null || port == at;
            boolean hostFits = block == null ? host.equalsIgnoreCase(name) : block.contains(address);
            return portFits && hostFits;
        }

        private static Integer port(String entry, String digits) {
            if (!digits.matches("\\d{1,5}") || Integer.parseInt(digits) > 65_535) {
                throw new InvalidValue("allowPrivate", "no port after the colon in '" + entry + "'");
            }
            return Integer.valueOf(digits);
        }
    }
}
