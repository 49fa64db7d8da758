package io.mediawatch.cli;

import io.mediawatch.alert.channel.Channel;
import io.mediawatch.alert.channel.ChannelSettings;
import io.mediawatch.alert.channel.Links;
import io.mediawatch.alert.channel.Terminal;
import io.mediawatch.net.Http;
import io.mediawatch.pipeline.KafkaChannel;
import io.mediawatch.pipeline.KafkaSettings;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** The configured channels, and the links in their messages. */
record Channels(Links links, List<ChannelSettings> settings) {

    static Channel open(ChannelSettings channel, Http http, KafkaSettings kafka, PrintWriter out) {
        return switch (channel.type()) {
            case TERMINAL -> new Terminal(out);
            case KAFKA -> KafkaChannel.open(Objects.requireNonNull(channel.topic()), kafka);
            default -> opened(channel, http);
        };
    }

    private static Channel opened(ChannelSettings channel, Http http) {
        try {
            return channel.open(http, Clock.systemUTC());
        } catch (IllegalArgumentException e) {
            throw new ConfigError("alerts.yaml: " + e.getMessage());
        }
    }
}
