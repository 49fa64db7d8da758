package io.mediawatch.cli;

import io.mediawatch.alert.channel.Channel;
import io.mediawatch.alert.channel.ChannelSettings;
import io.mediawatch.alert.channel.Links;
import io.mediawatch.alert.channel.Receipt;
import io.mediawatch.alert.channel.Terminal;
import io.mediawatch.net.Http;
import io.mediawatch.pipeline.KafkaChannel;
import io.mediawatch.pipeline.KafkaSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The configured channels, and the links in their messages.
 *
 * @param unusable id of a channel that cannot be used → what it lacks, in words for a person
 */
record Channels(Links links, List<ChannelSettings> settings, Map<String, String> unusable) {

    /**
     * Opens a channel. An unusable one behaves like one that does not respond: its alerts wait for it.
     *
     * @param out  where the terminal channel prints
     * @param data the folder against which relative paths of files are resolved
     */
    Channel open(ChannelSettings channel, Http http, KafkaSettings kafka, PrintWriter out, Path data) {
        String lacks = unusable.get(channel.id());
        if (lacks != null) {
            return message -> Receipt.busy(lacks, null);
        }
        return switch (channel.type()) {
            case TERMINAL -> new Terminal(out);
            case KAFKA -> KafkaChannel.open(Objects.requireNonNull(channel.topic()), kafka);
            default -> opened(channel, http, data);
        };
    }

    private static Channel opened(ChannelSettings channel, Http http, Path data) {
        try {
            return channel.open(http, Clock.systemUTC(), data);
        } catch (IllegalArgumentException e) {
            throw new ConfigError("alerts.yaml: " + e.getMessage());
        }
    }
}
