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
 * Where the values of a YAML text stand. It is read once more for this: only for what is wrong must it be known.
 * Lines are counted from 1.
 */
final class YamlPlaces {
    private static final Pattern INDEX = Pattern.compile("\\d{1,9}");

    private final @Nullable Node document;

    YamlPlaces(String text) {
        LoaderOptions options = YamlTokens.options();
        options.setTagInspector(tag -> true); // nothing is made of the nodes, so their types may be anything
        this.document = new Yaml(options).compose(new StringReader(text));
    }

    /**
     * What a JSON pointer leads to, or as near to it as it leads.
     *
     * @param path in words for a person: entries of a list by their id, those without one by their number
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
