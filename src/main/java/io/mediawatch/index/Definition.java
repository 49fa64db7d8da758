package io.mediawatch.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mediawatch.model.Hash;
import io.mediawatch.model.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The definition of an index, from the resource of its {@link Kind}.
 *
 * @param version counts what cannot be changed in place
 * @param hash    of the mappings, kept in the index to tell whether it is this one
 */
record Definition(Kind kind, int version, JsonNode mappings, String hash) {

    static Definition of(Kind kind) {
        String resource = kind.id() + ".json";
        try (InputStream in = Definition.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            JsonNode json = Json.MAPPER.readTree(in);
            JsonNode mappings = json.get("mappings");
            return new Definition(kind, json.get("version").asInt(), mappings, Hash.of(mappings.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code mediawatch-articles-v1}. */
    String index(String prefix) {
        return kind.alias(prefix) + "-v" + version;
    }

    /** The body of the request that creates the index together with its alias. */
    byte[] creation(ElasticSettings settings) {
        ObjectNode body = index(settings);
        body.putObject("aliases").putObject(kind.alias(settings.prefix()));
        return Json.bytes(body);
    }

    /** The same without the alias, for an index that is to be filled first. */
    byte[] preparation(ElasticSettings settings) {
        return Json.bytes(index(settings));
    }

    private ObjectNode index(ElasticSettings settings) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        ObjectNode index = body.putObject("settings").putObject("index");
        index.put("number_of_shards", settings.shards());
        index.setAll(adjustable(settings));
        ObjectNode mapped = mappings.deepCopy();
        mapped.putObject("_meta").put("mediawatch", hash);
        body.set("mappings", mapped);
        return body;
    }

    /** The settings that are updated in existing indices at every start. */
    ObjectNode adjustable(ElasticSettings settings) {
        return Json.MAPPER
                .createObjectNode()
                .put("number_of_replicas", settings.replicas())
                .put("refresh_interval", settings.refresh())
                .put("gc_deletes", settings.tombstones());
    }
}
