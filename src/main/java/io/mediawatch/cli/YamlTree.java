package io.mediawatch.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML as JSON, event by event: the library's tree of nodes, each with its place in the text, would take longer to
 * make than all the rest.
 */
final class YamlTree {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MAX_DEPTH = 20;
    /** Of lists and objects: few lines could stand for millions otherwise. */
    private static final int MAX_ALIASES = 50;

    private final String name;
    private final Iterator<Event> events;
    private final Resolver resolver = new Resolver();
    private final Map<String, JsonNode> anchored = new HashMap<>();
    private int aliases;

    /** Where a value stands in the file. */
    private record Place(@Nullable Place above, Object step, int depth) {
        static final Place TOP = new Place(null, "", 0);

        Place at(Object step) {
            return new Place(this, step, depth + 1);
        }

        String pointer() {
            return above == null ? "" : above.pointer() + "/" + step;
        }
    }

    private YamlTree(String name, String text) {
        this.name = name;
        this.events = new Yaml(options()).parse(new StringReader(text)).iterator();
    }

    /** An empty object if the text is empty. @throws ConfigError if it is not YAML */
    static JsonNode read(String name, String text) {
        try {
            return new YamlTree(name, text).document();
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw ConfigError.at(name, line, "", "not valid YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new ConfigError(name + ": not valid YAML: " + e.getMessage());
        }
    }

    static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(64 * 1024 * 1024);
        return options;
    }

    private JsonNode document() {
        expect(Event.ID.StreamStart);
        Event start = events.next();
        if (start.is(Event.ID.StreamEnd)) {
            return JSON.objectNode();
        }
        JsonNode root = value(events.next(), Place.TOP);
        expect(Event.ID.DocumentEnd);
        Event end = events.next();
        if (!end.is(Event.ID.StreamEnd)) {
            throw error(end, Place.TOP, "a second document begins here");
        }
        return root;
    }

    private void expect(Event.ID id) {
        Event event = events.next();
        if (!event.is(id)) {
            throw new IllegalStateException(event + " instead of " + id);
        }
    }

    private JsonNode value(Event event, Place place) {
        if (place.depth() > MAX_DEPTH) {
            throw error(event, place, "nested deeper than " + MAX_DEPTH + " levels");
        }
        if (event instanceof AliasEvent alias) {
            return aliased(alias, place);
        }
        JsonNode value = event instanceof MappingStartEvent
                ? object(place)
                : event instanceof SequenceStartEvent ? array(place) : scalar((ScalarEvent) event);
        String anchor = ((NodeEvent) event).getAnchor();
        if (anchor != null) {
            anchored.put(anchor, value);
        }
        return value;
    }

    private JsonNode aliased(AliasEvent alias, Place place) {
        JsonNode value = anchored.get(alias.getAnchor());
        if (value == null) {
            throw error(alias, place, "nothing before it is named &" + alias.getAnchor());
        }
        if (value.isContainerNode() && ++aliases > MAX_ALIASES) {
            throw error(alias, place, "more than " + MAX_ALIASES + " lists and objects are named by *");
        }
        return value;
    }

    private ArrayNode array(Place place) {
        ArrayNode array = JSON.arrayNode();
        for (Event event = events.next(); !event.is(Event.ID.SequenceEnd); event = events.next()) {
            array.add(value(event, place.at(array.size())));
        }
        return array;
    }

    private ObjectNode object(Place place) {
        ObjectNode object = JSON.objectNode();
        for (Event event = events.next(); !event.is(Event.ID.MappingEnd); event = events.next()) {
            if (!(event instanceof ScalarEvent key)) {
                throw error(event, place, "a key must be plain text");
            }
            Place child = place.at(key.getValue());
            if (object.replace(key.getValue(), value(events.next(), child)) != null) {
                throw error(key, child, "this key stands here twice");
            }
        }
        return object;
    }

    private JsonNode scalar(ScalarEvent event) {
        String value = event.getValue();
        Tag tag = event.getTag() == null
                ? resolver.resolve(NodeId.scalar, value, event.getImplicit().canOmitTagInPlainScalar())
                : new Tag(event.getTag());
        try {
            if (tag.equals(Tag.NULL)) {
                return JSON.nullNode();
            } else if (tag.equals(Tag.BOOL)) {
                return JSON.booleanNode(value.equalsIgnoreCase("true")
                        || value.equalsIgnoreCase("yes")
                        || value.equalsIgnoreCase("on"));
            } else if (tag.equals(Tag.INT)) {
                return JSON.numberNode(Long.decode(value.replace("_", "")));
            } else if (tag.equals(Tag.FLOAT)) {
                return JSON.numberNode(Double.parseDouble(value.replace("_", "")));
            }
        } catch (NumberFormatException e) {
            return JSON.textNode(value);
        }
        return JSON.textNode(value);
    }

    private ConfigError error(Event event, Place place, String message) {
        return ConfigError.at(name, event.getStartMark().getLine() + 1, place.pointer(), message);
    }
}
