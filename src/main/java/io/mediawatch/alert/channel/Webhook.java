package io.mediawatch.alert.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mediawatch.model.Alert;
import io.mediawatch.model.InvalidValue;
import io.mediawatch.model.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON by the Standard Webhooks specification, for which there are libraries in every language: the signature is the
 * HMAC-SHA256 of id, time and body, and the id is the idempotency key.
 *
 * @param secret {@code whsec_} and Base64, or any other text; null: not signed
 */
record Webhook(String url, @Nullable String secret) implements PostFormat {
    private static final String PREFIX = "whsec_";

    /** What a receiver reads. */
    record Body(String type, Instant timestamp, Data data) {}

    /**
     * The alert and where to read more.
     *
     * @param text the alert as a person reads it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(Alert alert, String text, @Nullable String dashboard, @Nullable String kibana) {}

    @Override
    public Post post(Message message, Instant now) {
        Alert alert = message.alert();
        Data data = new Data(
                alert,
                message.text(Markup.PLAIN),
                message.links().dashboard(alert),
                message.links().kibana(alert));
        String body = Json.text(new Body("alert.raised", alert.raised(), data));
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", "application/json; charset=utf-8");
        headers.put("Idempotency-Key", message.key());
        headers.put("webhook-id", message.key());
        headers.put("webhook-timestamp", Long.toString(now.getEpochSecond()));
        if (secret != null) {
            String signed = message.key() + "." + now.getEpochSecond() + "." + body;
            headers.put("webhook-signature", "v1," + Signature.of(keyOf(secret), signed));
        }
        return new Post(url, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException if what follows {@code whsec_} is no Base64 */
    static void requireKey(String key, String secret) {
        try {
            var unused = keyOf(secret);
        } catch (IllegalArgumentException e) {
            throw new InvalidValue(key, "begins with " + PREFIX + " but the rest is not Base64", e);
        }
    }

    private static byte[] keyOf(String secret) {
        return secret.startsWith(PREFIX)
                ? Base64.getDecoder().decode(secret.substring(PREFIX.length()))
                : secret.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "webhook";
    }
}
