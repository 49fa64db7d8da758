package io.mediawatch.index;

import com.fasterxml.jackson.databind.JsonNode;
import io.mediawatch.model.Json;
import io.mediawatch.model.UserError;
import java.io.Closeable;
import java.io.InputStream;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.http.nio.entity.NByteArrayEntity;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.ResponseException;
import org.jspecify.annotations.Nullable;

/** The mediawatch indices of one Elasticsearch. Thread-safe; opening does not connect yet. */
public final class Index implements Closeable {
    /** The block that keeps an index from being read; all others keep it from being written. */
    private static final String READ = "read";

    private final ElasticSettings settings;
    private final Connection connection;
    private final Bulk bulk;

    private Index(ElasticSettings settings, Connection connection) {
        this.settings = settings;
        this.connection = connection;
        this.bulk = new Bulk(connection, settings);
    }

    /** @throws UserError if the certificate cannot be read */
    public static Index open(ElasticSettings settings) {
        return new Index(settings, Connection.open(settings));
    }

    /**
     * Creates the indices and aliases that are missing and leaves the others as they are, but for replicas, refresh
     * and tombstones, which follow the settings.
     *
     * @throws UserError if the server cannot be reached, or an index of that name has another mapping
     */
    public void create() {
        for (Kind kind : Kind.values()) {
            create(Definition.of(kind));
        }
    }

    /**
     * Creates successors of the indices that another version of this program created, or of all indices on request.
     * They are filled while the existing ones remain in use. An index that is missing is simply created.
     *
     * @throws UserError if the server cannot be reached
     */
    public Migration renew(boolean all) {
        Map<Kind, Migration.Step> steps = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            Definition definition = Definition.of(kind);
            String old = behind(kind).orElse(null);
            if (old == null) {
                create(definition);
                continue;
            }
            Optional<JsonNode> mapping = request("GET", "/" + old + "/_mapping", null);
            if (all || mapping.isEmpty() || !hash(mapping.get(), old).equals(definition.hash())) {
                Migration.Step step = new Migration.Step(old, Migration.successor(old));
                request("DELETE", "/" + step.successor(), null); // left over from an interrupted attempt
                request("PUT", "/" + step.successor(), definition.preparation(settings));
                steps.put(kind, step);
            }
        }
        return new Migration(steps, connection, settings, (method, path, body) -> request(method, path, body));
    }

    /**
     * Writes documents. Whatever happens, there is one result per write, in their order: a server that does not
     * answer makes them {@link WriteResult.Status#BUSY}. At most one write per document id is to be in flight.
     */
    public List<WriteResult> write(List<Write> writes) {
        return bulk.write(writes);
    }

    /** Makes everything written so far searchable immediately: for tests and benchmarks, expensive otherwise. */
    public void refresh() {
        connection.ask(client -> client.indices().refresh(r -> r.index(settings.prefix() + "-*")));
    }

    /** Deletes documents whose {@code @timestamp} is older than that, and returns their number. */
    public long expire(Kind kind, Instant before) {
        return new Expiry(connection, bulk, settings.prefix()).expire(kind, before);
    }

    /** Queries of these indices. */
    public IndexReader reader() {
        return new IndexReader(connection, settings.prefix());
    }

    /** Compares the contents of two indices, or of one at two times. */
    public Checksum checksum(Kind kind) {
        return Checksum.of(connection, kind.alias(settings.prefix()));
    }

    /**
     * Whether the indices can be used. Both are one line for a person.
     *
     * @param trouble  what stands in the way of reading; null if the cluster answers, every primary shard is there and
     *                 all can be read
     * @param readOnly which index is read-only and why; null if all can be written, or for trouble before
     */
    public record State(@Nullable String trouble, @Nullable String readOnly) {}

    public State state() {
        try {
            var health = connection.askSoon(client -> client.cluster().health(h -> h.index(settings.prefix() + "-*")));
            String trouble =
                    switch (health.status()) {
                        case Red -> "Elasticsearch at " + connection.name() + " is red: primary shards are missing";
                        default ->
                            health.activePrimaryShards() < Kind.values().length
                                    ? "Elasticsearch at " + connection.name() + " has no indices " + settings.prefix()
                                            + "-* yet"
                                    : null;
                    };
            return trouble == null ? blocks() : new State(trouble, null);
        } catch (UserError e) {
            return new State(e.getMessage(), null);
        }
    }

    /** Set by a person, or by Elasticsearch while its disk is nearly full. */
    private State blocks() {
        JsonNode indices = request("GET", "/" + settings.prefix() + "-*/_settings/index.blocks.*", null)
                .orElseGet(Json.MAPPER::createObjectNode);
        String read = block(indices, READ::equals);
        String write = block(indices, name -> !READ.equals(name));
        return new State(
                read == null ? null : "Elasticsearch at " + connection.name() + " refuses to be read: " + read,
                write == null
                        ? null
                        : "Elasticsearch at " + connection.name() + " is read-only: " + write
                                + ", which Elasticsearch itself sets while its disk is nearly full");
    }

    /** Returns a description of the first such block that is set; null if there is none. */
    private static @Nullable String block(JsonNode indices, Predicate<String> which) {
        return indices.properties().stream()
                .flatMap(index -> index.getValue().at("/settings/index/blocks").properties().stream()
                        .filter(block -> block.getValue().asBoolean() && which.test(block.getKey()))
                        .map(block -> "index " + index.getKey() + " has the setting index.blocks." + block.getKey()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void close() {
        connection.close();
    }

    private void create(Definition definition) {
        String index = behind(definition.kind()).orElse(definition.index(settings.prefix()));
        Optional<JsonNode> existing = request("GET", "/" + index + "/_mapping", null);
        if (existing.isEmpty()) {
            refuseAnIndexInPlaceOfTheAlias(definition);
            request("PUT", "/" + index, definition.creation(settings));
            return;
        }
        if (!hash(existing.get(), index).equals(definition.hash())) {
            throw new UserError("Elasticsearch at " + connection.name() + ": the index " + index
                    + " was created by another version of this program; `mediawatch index migrate` replaces it"
                    + " without downtime");
        }
        request("PUT", "/" + index + "/_settings", Json.bytes(Map.of("index", definition.adjustable(settings))));
        String alias = definition.kind().alias(settings.prefix());
        request("PUT", "/" + index + "/_alias/" + alias, null);
    }

    /** Whether another version of the program created one of the indices. */
    public boolean isOutdated() {
        JsonNode indices =
                request("GET", "/" + settings.prefix() + "-*", null).orElseGet(Json.MAPPER::createObjectNode);
        return Stream.of(Kind.values()).anyMatch(kind -> indices.properties().stream()
                .filter(index -> index.getValue().path("aliases").has(kind.alias(settings.prefix())))
                .anyMatch(index -> !hash(indices, index.getKey())
                        .equals(Definition.of(kind).hash())));
    }

    /** The index behind the alias. */
    private Optional<String> behind(Kind kind) {
        return request("GET", "/_alias/" + kind.alias(settings.prefix()), null)
                .map(answer -> answer.fieldNames().next());
    }

    private static String hash(JsonNode mapping, String index) {
        return mapping.at("/" + index + "/mappings/_meta/mediawatch").asText();
    }

    /** Another program, or a write without require_alias, may have created an index with the alias's name. */
    private void refuseAnIndexInPlaceOfTheAlias(Definition definition) {
        String alias = definition.kind().alias(settings.prefix());
        Optional<JsonNode> taken = request("GET", "/" + alias + "/_mapping", null);
        if (taken.isPresent() && taken.get().has(alias)) {
            throw new UserError("Elasticsearch at " + connection.name() + ": " + alias
                    + " is an index but has to be an alias: it is another program's. Set another elasticsearch.prefix");
        }
    }

    /** The response; empty for 404, and if another process has created the same index meanwhile. */
    private Optional<JsonNode> request(String method, String path, byte @Nullable [] body) {
        return connection.ask(client -> {
            Request request = new Request(method, path);
            if (body != null) {
                request.setEntity(new NByteArrayEntity(body, Connection.JSON));
            }
            try (InputStream answer =
                    connection.rest().performRequest(request).getEntity().getContent()) {
                return Optional.of(Json.MAPPER.readTree(answer));
            } catch (ResponseException e) {
                if (!Connection.isStranger(e.getResponse()) && (isAbsent(e) || isThereAlready(e))) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    private static boolean isAbsent(ResponseException e) {
        return e.getResponse().getStatusLine().getStatusCode() == 404;
    }

    private static boolean isThereAlready(ResponseException e) {
        return String.valueOf(e.getMessage()).contains("resource_already_exists_exception");
    }
}
