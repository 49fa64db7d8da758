package io.mediawatch.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.mediawatch.pipeline.ConfigTopic.Push;
import io.mediawatch.pipeline.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells the person who publishes a config what it adds, changes and removes, since an entry that was dropped from a
 * file is easily overlooked.
 */
final class ConfigChanges {
    private static final int MOST_NAMED = 8;

    private static final List<Part> PARTS = List.of(
            new Part("entity", "entities", snapshot -> snapshot.watchList().path("entities")),
            new Part("topic", "topics", snapshot -> snapshot.topics().path("topics")),
            new Part("alert rule", "alert rules", snapshot -> snapshot.alerts().path("rules")));

    private ConfigChanges() {}

    /** A part of the config whose entries have ids. */
    private record Part(String one, String many, Function<Snapshot, JsonNode> list) {
        Map<String, JsonNode> byId(@Nullable Snapshot snapshot) {
            Map<String, JsonNode> byId = new TreeMap<>();
            if (snapshot != null) {
                list.apply(snapshot).forEach(each -> byId.put(each.path("id").asText(), each));
            }
            return byId;
        }

        String count(Snapshot snapshot) {
            return Plural.of(byId(snapshot).size(), one, many);
        }
    }

    /** Counts the entries in force, such as {@code 1 entity, 3 topics, 2 alert rules}. */
    static String contents(Snapshot snapshot) {
        return String.join(
                ", ", PARTS.stream().map(part -> part.count(snapshot)).toList());
    }

    /** Returns a line for each part with entries that were added, changed or removed; no lines for the first config. */
    static List<String> lines(Push push) {
        return push.before() == null
                ? List.of()
                : PARTS.stream()
                        .map(part -> line(part, part.byId(push.before()), part.byId(push.now())))
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private static String line(Part part, Map<String, JsonNode> before, Map<String, JsonNode> now) {
        List<String> changes = new ArrayList<>();
        add(
                changes,
                "added",
                now.keySet().stream().filter(id -> !before.containsKey(id)).toList());
        add(
                changes,
                "changed",
                now.keySet().stream()
                        .filter(id -> before.containsKey(id) && !Objects.equals(before.get(id), now.get(id)))
                        .toList());
        List<String> removed =
                before.keySet().stream().filter(id -> !now.containsKey(id)).toList();
        add(changes, "removed", removed);
        if (!removed.isEmpty() && now.isEmpty()) {
            changes.add("none is left");
        }
        return changes.isEmpty() ? "" : capital(part.many()) + ": " + String.join("; ", changes);
    }

    private static void add(List<String> changes, String what, List<String> ids) {
        if (!ids.isEmpty()) {
            int more = ids.size() - MOST_NAMED;
            changes.add(ids.size() + " " + what + " ("
                    + String.join(", ", ids.subList(0, Math.min(ids.size(), MOST_NAMED)))
                    + (more > 0 ? " and " + more + " more" : "") + ")");
        }
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
