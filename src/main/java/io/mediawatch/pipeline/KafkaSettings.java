package io.mediawatch.pipeline;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * The address of Kafka and further client settings.
 *
 * @param bootstrap  servers, {@code host:port} separated by commas
 * @param properties handed to every client as they are, such as {@code security.protocol}; may hold secrets
 */
public record KafkaSettings(String bootstrap, Map<String, String> properties) {
    /** With or without a protocol, as Kafka takes them. */
    private static final Pattern SERVER = Pattern.compile("([A-Z_]+://)?(\\[[0-9a-fA-F:.%]+]|[^\\s:/]+):\\d{1,5}");

    public KafkaSettings {
        if (bootstrap.isBlank()) {
            throw new IllegalArgumentException("bootstrap must name at least one host:port");
        }
        for (String server : bootstrap.split(",")) {
            if (!SERVER.matcher(server.strip()).matches()) {
                throw new IllegalArgumentException(
                        "bootstrap: '" + server.strip() + "' is no server with its port, such as localhost:9092");
            }
        }
        properties = Map.copyOf(properties);
    }

    public KafkaSettings(String bootstrap) {
        this(bootstrap, Map.of());
    }

    /** Settings of one client; its own ones win over {@link #properties}. */
    Properties client(Map<String, Object> own) {
        Map<String, Object> all = new HashMap<>(properties);
        all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        all.putAll(own);
        Properties client = new Properties();
        client.putAll(all);
        return client;
    }

    @Override
    public String toString() {
        return "KafkaSettings[bootstrap=" + bootstrap + ", properties=" + properties.keySet() + "]";
    }
}
