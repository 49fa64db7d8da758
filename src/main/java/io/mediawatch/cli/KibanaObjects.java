package io.mediawatch.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mediawatch.model.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Saved objects of Kibana, from {@code config/kibana/*.ndjson}, one object per line. */
record KibanaObjects(List<ObjectNode> objects) {
    /** The address of our dashboard in the shipped files. */
    private static final String DASHBOARD = "http://localhost:8080/";

    private static final String PREFIX = "mediawatch-";

    /** @throws ConfigError if there are no objects, or a line is not a JSON object */
    static KibanaObjects read(Path config) {
        Path folder = config.resolve("kibana");
        List<ObjectNode> objects = new ArrayList<>();
        for (Path file : files(folder)) {
            int number = 0;
            for (String line : lines(file)) {
                number++;
                if (!line.isBlank()) {
                    objects.add(object(file, number, line));
                }
            }
        }
        if (objects.isEmpty()) {
            throw new ConfigError("there are no objects for Kibana in " + folder
                    + "; those that come with the program are in its own folder config/kibana: copy them");
        }
        return new KibanaObjects(objects);
    }

    /** Returns the same objects over indices with another prefix. */
    KibanaObjects withPrefix(String prefix) {
        return new KibanaObjects(objects.stream()
                .map(ObjectNode::deepCopy)
                .map(object -> prefixed(object, prefix + "-"))
                .toList());
    }

    /** Returns the same objects, with links to a dashboard at another address. */
    KibanaObjects withDashboard(URI dashboard) {
        String address = dashboard.toString().replaceAll("/+$", "") + "/";
        return new KibanaObjects(objects.stream()
                .map(object -> parsed(object.toString().replace(DASHBOARD, address)))
                .toList());
    }

    /** The objects as NDJSON, the format in which Kibana imports them. */
    String lines() {
        return objects.stream().map(ObjectNode::toString).collect(Collectors.joining("\n", "", "\n"));
    }

    private static ObjectNode prefixed(ObjectNode object, String prefix) {
        if (object.path("type").asText().equals("index-pattern")) {
            ObjectNode attributes = (ObjectNode) object.get("attributes");
            attributes.put("title", attributes.get("title").asText().replace(PREFIX, prefix));
        }
        return object;
    }

    private static ObjectNode object(Path file, int number, String line) {
        try {
            return (ObjectNode) Json.MAPPER.readTree(line);
        } catch (JsonProcessingException | ClassCastException e) {
            throw new ConfigError(file + " line " + number + ": not a JSON object");
        }
    }

    private static ObjectNode parsed(String text) {
        try {
            return (ObjectNode) Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new ConfigError("--dashboard is not a URL: " + e.getMessage());
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".ndjson"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
