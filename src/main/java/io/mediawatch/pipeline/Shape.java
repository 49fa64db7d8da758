package io.mediawatch.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.Node;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Sink;
import org.apache.kafka.streams.TopologyDescription.Source;

/**
 * The shape of a topology as sorted lines: edges, topics read and written, and the stores of each step. Unlike {@code
 * describe().toString()} it is the same on every run, so that changes are visible in review.
 */
final class Shape {
    private Shape() {}

    static List<String> of(Topology topology) {
        TopologyDescription description = topology.describe();
        Set<String> lines = new TreeSet<>();
        description.subtopologies().forEach(part -> part.nodes().forEach(node -> lines.addAll(lines(part.id(), node))));
        description.globalStores().forEach(store -> {
            lines.add("read " + String.join(", ", store.source().topicSet()) + " -> "
                    + store.source().name());
            store.processor().stores().forEach(name -> lines.add("global store " + name));
        });
        return List.copyOf(lines);
    }

    private static List<String> lines(int part, Node node) {
        List<String> lines = new ArrayList<>();
        node.successors().forEach(next -> lines.add("edge " + node.name() + " -> " + next.name()));
        if (node instanceof Source source) {
            source.topicSet().forEach(topic -> lines.add("read " + topic + " -> " + source.name() + ", part " + part));
        } else if (node instanceof Sink sink) {
            lines.add("write " + sink.name() + " -> " + sink.topic());
        } else if (node instanceof Processor processor) {
            processor.stores().forEach(store -> lines.add("store " + processor.name() + " <-> " + store));
        }
        return lines;
    }
}
