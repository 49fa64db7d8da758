package io.mediawatch.net;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A range of addresses: the first {@code bits} bits of {@code prefix}. */
@SuppressWarnings("ArrayRecordComponent") // never handed out
record AddressRange(byte[] prefix, int bits) {
    /** @throws IllegalArgumentException if it is not {@code address/bits} or an address */
    static AddressRange parse(String text) {
        String[] parts = text.split("/", 2);
        byte[] prefix = literal(parts[0]);
        try {
            int bits = parts.length == 1 ? prefix.length * 8 : Integer.parseInt(parts[1]);
            if (bits >= 0 && bits <= prefix.length * 8) {
                return new AddressRange(prefix, bits);
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a range of addresses: " + text, e);
        }
        throw new IllegalArgumentException("not a range of addresses: " + text);
    }

    /** True for text that can only be an address, never a name. */
    static boolean isLiteral(String text) {
        return text.contains(":") || text.matches("\\d{1,3}(\\.\\d{1,3}){3}");
    }

    boolean contains(byte[] address) {
        if (address.length != prefix.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static byte[] literal(String text) {
        if (!isLiteral(text)) {
            throw new IllegalArgumentException("not an address: " + text);
        }
        try {
            return InetAddress.getByName(text).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not an address: " + text, e);
        }
    }
}
