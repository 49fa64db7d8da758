package io.mediawatch.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** A limit of requests per minute and address. Remembers a bounded number of addresses. */
final class RateLimit {
    private static final int ADDRESSES = 10_000;
    private static final double MINUTE = 60e9;

    private final int perMinute;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > ADDRESSES;
        }
    };

    /** The remaining allowance of an address, and the time for which it was computed. */
    private record Bucket(double left, long at) {}

    RateLimit(int perMinute) {
        this(perMinute, System::nanoTime);
    }

    RateLimit(int perMinute, LongSupplier nanos) {
        this.perMinute = perMinute;
        this.nanos = nanos;
    }

    synchronized boolean allows(String address) {
        long now = nanos.getAsLong();
        Bucket bucket = buckets.get(address);
        double left =
                bucket == null ? perMinute : Math.min(perMinute, bucket.left + (now - bucket.at) / MINUTE * perMinute);
        boolean allowed = left >= 1;
        buckets.put(address, new Bucket(allowed ? left - 1 : left, now));
        return allowed;
    }
}
