package io.mediawatch.cli;

import java.io.StringReader;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Finds the lines of values in a YAML text, counted from 1. The text is parsed once more for this, since lines are only
 * needed for error messages.
 */
final class YamlPlaces {
    private static final Pattern INDEX = Pattern.compile("\\d{1,9}");

    private final @Nullable Node document;

    YamlPlaces(String text) {
        LoaderOptions options = YamlTokens.options();
        options.setTagInspector(tag -> true); // nodes are never instantiated, so any type is harmless
        this.document = new Yaml(options).compose(new StringReader(text));
    }

    /**
     * The place that a JSON pointer leads to, or the nearest one above it that exists.
     *
     * @param path the pointer in words: list entries by their id, or by their number if they have none
     */
    record Place(int line, String path) {}

    Place place(String pointer) {
        Node node = document;
        int line = node == null ? 0 : node.getStartMark().getLine();
        StringBuilder path = new StringBuilder();
        for (String key :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            Node entry = null;
            if (node instanceof SequenceNode sequence && INDEX.matcher(key).matches()) {
                int index = Integer.parseInt(key);
                entry = index < sequence.getValue().size() ? sequence.getValue().get(index) : null;
                line = entry == null ? line : entry.getStartMark().getLine();
                append(path, entry, index);
            } else {
                NodeTuple tuple = node instanceof MappingNode mapping ? tuple(mapping, key) : null;
                entry = tuple == null ? null : tuple.getValueNode();
                line = tuple == null ? line : tuple.getKeyNode().getStartMark().getLine();
                path.append(path.isEmpty() ? "" : ".").append(key);
            }
            node = entry;
        }
        return new Place(line + 1, path.toString());
    }

    private static void append(StringBuilder path, @Nullable Node entry, int index) {
        NodeTuple id = entry instanceof MappingNode mapping ? tuple(mapping, "id") : null;
        if (id != null
                && id.getValueNode() instanceof ScalarNode name
                && !name.getValue().isBlank()) {
            path.append(path.isEmpty() ? "" : ".").append(name.getValue());
        } else {
            path.append(path.isEmpty() ? "" : " ").append("entry ").append(index + 1);
        }
    }

    private static @Nullable NodeTuple tuple(MappingNode mapping, String key) {
        return mapping.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode scalar
                        && scalar.getValue().equals(key))
                .findFirst()
                .orElse(null);
    }
}
