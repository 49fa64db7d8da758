package io.mediawatch.pipeline;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * The address of Kafka and further client settings.
 *
 * @param bootstrap  servers, {@code host:port} separated by commas
 * @param properties handed to every client as they are, such as {@code security.protocol}; may hold secrets
 */
public record KafkaSettings(String bootstrap, Map<String, String> properties) {
    public KafkaSettings {
        if (bootstrap.isBlank()) {
            throw new IllegalArgumentException("bootstrap must name at least one host:port");
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
