package io.mediawatch.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Knows which names are equivalent. Only full and official names are, so that a nickname or a surname on its own must
 * be resolved.
 */
public final class CanonicalNames {
    /** No equivalences: every name only equals itself. */
    public static final CanonicalNames NONE = new CanonicalNames(Map.of(), Map.of(), Map.of());

    private final Map<String, Set<String>> entities;
    private final Map<String, Set<String>> people;
    private final Map<String, String> topics;

    private CanonicalNames(
            Map<String, Set<String>> entities, Map<String, Set<String>> people, Map<String, String> topics) {
        this.entities = entities;
        this.people = people;
        this.topics = topics;
    }

    /**
     * @param entities {@code entities}: id, type and names of each; {@code roles}: lists of words for the same one
     * @param topics   id, {@code zh}, {@code en} and {@code also} of each
     */
    public static CanonicalNames of(JsonNode entities, JsonNode topics) {
        Map<String, Set<String>> byId = new HashMap<>();
        Map<String, Set<String>> people = new HashMap<>();
        for (JsonNode entity : entities.path("entities")) {
            String id = entity.path("id").asText();
            Set<String> names = names(entity.path("names"));
            Set<String> all = new HashSet<>(names);
            all.add(Words.name(id));
            byId.put(id, all);
            if (entity.path("type").asText().equals("person")) {
                names.forEach(name ->
                        people.computeIfAbsent(name, each -> new HashSet<>()).addAll(all));
            }
        }
        for (JsonNode role : entities.path("roles")) {
            Set<String> names = names(role);
            names.forEach(name ->
                    people.computeIfAbsent(name, each -> new HashSet<>()).addAll(names));
        }
        Map<String, String> ids = new HashMap<>();
        for (JsonNode topic : topics) {
            String id = topic.path("id").asText();
            Stream.concat(
                            Stream.of(topic.path("id"), topic.path("zh"), topic.path("en")),
                            StreamSupport.stream(topic.path("also").spliterator(), false))
                    .forEach(name -> ids.put(Words.name(name.asText()), id));
        }
        return new CanonicalNames(byId, people, ids);
    }

    private static Set<String> names(JsonNode names) {
        return StreamSupport.stream(names.spliterator(), false)
                .map(name -> Words.name(name.asText()))
                .collect(Collectors.toSet());
    }

    /** Whether the name is one of the speaker's names in this document. */
    boolean isSpeaker(@Nullable String name, String speaker, JsonNode document) {
        if (name == null) {
            return false;
        }
        String found = Words.name(name);
        String wanted = Words.name(speaker);
        return found.equals(wanted)
                || people.getOrDefault(wanted, Set.of()).contains(found)
                || names(document.path("accept").path(speaker)).contains(found);
    }

    boolean isEntity(String id, JsonNode mention) {
        return Stream.concat(
                        Stream.of(mention.path("id")),
                        StreamSupport.stream(mention.path("alt_ids").spliterator(), false))
                .map(JsonNode::asText)
                .anyMatch(wanted -> Words.name(id).equals(Words.name(wanted))
                        || entities.getOrDefault(wanted, Set.of()).contains(Words.name(id)));
    }

    String topic(String name) {
        return topics.getOrDefault(Words.name(name), name);
    }

    static List<JsonNode> list(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false).toList();
    }
}
