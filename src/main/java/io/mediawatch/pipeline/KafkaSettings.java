package io.mediawatch.pipeline;

import io.mediawatch.model.InvalidValue;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
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
    /** A server's address, with or without a protocol, as Kafka accepts it. */
    private static final Pattern SERVER = Pattern.compile("([A-Z_]+://)?(\\[[0-9a-fA-F:.%]+]|[^\\s:/]+):\\d{1,5}");

    public KafkaSettings {
        List<String> servers = Arrays.stream(bootstrap.split(","))
                .map(String::strip)
                .filter(server -> !server.isEmpty())
                .toList();
        if (servers.isEmpty()) {
            throw new InvalidValue("bootstrap", "must name at least one host:port");
        }
        for (String server : servers) {
            if (!SERVER.matcher(server).matches()) {
                throw new InvalidValue(
                        "bootstrap", "'" + server + "' is no server with its port, such as localhost:9092");
            }
        }
        bootstrap = String.join(",", servers);
        properties = Map.copyOf(properties);
    }

    public KafkaSettings(String bootstrap) {
        this(bootstrap, Map.of());
    }

    /** Returns the settings of one client; the given ones take precedence over {@link #properties}. */
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
