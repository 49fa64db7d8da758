package io.mediawatch.index;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import io.mediawatch.model.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.apache.http.nio.entity.NByteArrayEntity;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.jspecify.annotations.Nullable;

/**
 * Bulk requests, written as bytes: the documents are JSON already and are neither parsed nor copied into objects again.
 * The response is read item by item.
 */
final class Bulk {
    private static final int TOO_LARGE = 413;
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;
    private static final int BAD = 400;

    private final Connection connection;
    private final Function<Kind, String> target;
    private final boolean aliases;
    private final int bytes;

    /** Writes to the aliases and never creates a missing index. */
    Bulk(Connection connection, ElasticSettings settings) {
        this(connection, kind -> kind.alias(settings.prefix()), true, settings.bulkBytes());
    }

    /** @param target kind → name of its index or alias */
    Bulk(Connection connection, Function<Kind, String> target, boolean aliases, int bytes) {
        this.connection = connection;
        this.target = target;
        this.aliases = aliases;
        this.bytes = bytes;
    }

    /** One result per write, in the same order. */
    List<WriteResult> write(List<Write> writes) {
        List<WriteResult> results = new ArrayList<>(writes.size());
        int from = 0;
        while (from < writes.size()) {
            int to = from + 1;
            long size = writes.get(from).size();
            while (to < writes.size() && size + writes.get(to).size() <= bytes) {
                size += writes.get(to++).size();
            }
            results.addAll(send(writes.subList(from, to), (int) Math.min(size, Integer.MAX_VALUE - 8)));
            from = to;
        }
        return results;
    }

    private List<WriteResult> send(List<Write> writes, int size) {
        Request request = new Request("POST", "/_bulk");
        request.addParameter("require_alias", String.valueOf(aliases));
        request.addParameter(
                "filter_path",
                "errors,items.*.status,items.*.error.type,items.*.error.reason,items.*.error.caused_by.reason");
        request.setEntity(new NByteArrayEntity(lines(writes, size), Connection.LINES));
        try {
            Response response = connection.rest().performRequest(request);
            if (Connection.isStranger(response)) {
                return busy(writes, connection.stranger());
            }
            try (InputStream body = response.getEntity().getContent()) {
                return read(writes, Json.MAPPER.readTree(body));
            }
        } catch (ResponseException e) {
            return failed(writes, size, e);
        } catch (IOException e) {
            return busy(
                    writes,
                    "Elasticsearch at " + connection.name() + " does not respond (" + Connection.cause(e) + ")");
        }
    }

    private static List<WriteResult> busy(List<Write> writes, String reason) {
        return Collections.nCopies(writes.size(), WriteResult.busy(reason));
    }

    /**
     * Handles the rejection of a whole request. If a single document may be at fault, each half is tried on its own, so
     * that one bad document never stops the others. A rejection by a server that is not Elasticsearch says nothing
     * about them.
     */
    private List<WriteResult> failed(List<Write> writes, int size, ResponseException e) {
        if (Connection.isStranger(e.getResponse())) {
            return busy(writes, connection.stranger());
        }
        int status = e.getResponse().getStatusLine().getStatusCode();
        String reason = "Elasticsearch answered " + status + " to a bulk request: " + Connection.cause(e);
        if (status != BAD && status != TOO_LARGE) {
            return busy(writes, reason);
        }
        if (writes.size() == 1) {
            return List.of(WriteResult.refused(reason));
        }
        int middle = writes.size() / 2;
        List<WriteResult> results = new ArrayList<>(send(writes.subList(0, middle), size));
        results.addAll(send(writes.subList(middle, writes.size()), size));
        return results;
    }

    byte[] lines(List<Write> writes, int size) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(size);
        for (Write write : writes) {
            out.writeBytes(action(write));
            byte[] document = write.document();
            if (document != null) {
                out.writeBytes(document);
                out.write('\n');
            }
        }
        return out.toByteArray();
    }

    private byte[] action(Write write) {
        String action = (write.document() == null ? "{\"delete\":" : "{\"index\":") + "{\"_index\":\""
                + target.apply(write.kind()) + "\",\"_id\":\"" + quoted(write.id()) + "\",\"version\":"
                + write.version()
                + ",\"version_type\":\"external\"}}\n";
        return action.getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String id) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(id));
    }

    static List<WriteResult> read(List<Write> writes, JsonNode answer) {
        if (!answer.path("errors").asBoolean(true)) {
            return Collections.nCopies(writes.size(), WriteResult.STORED);
        }
        JsonNode items = answer.path("items");
        List<WriteResult> results = new ArrayList<>(writes.size());
        for (int i = 0; i < writes.size(); i++) {
            JsonNode item = items.path(i);
            results.add(
                    item.isEmpty()
                            ? WriteResult.busy("the answer to a bulk request ends early")
                            : read(item.iterator().next(), writes.get(i).document()));
        }
        return results;
    }

    private static WriteResult read(JsonNode item, byte @Nullable [] document) {
        int status = item.path("status").asInt();
        JsonNode error = item.path("error");
        boolean absent = status == NOT_FOUND && document == null && error.isMissingNode();
        boolean conflict = status == CONFLICT
                && "version_conflict_engine_exception".equals(error.path("type").asText());
        if (status / 100 == 2 || absent || conflict) {
            return WriteResult.STORED;
        }
        String reason = status + " " + error.path("type").asText() + ": "
                + error.path("reason").asText()
                + error.path("caused_by").path("reason").asText().replaceFirst("^(?=.)", ": ");
        boolean refused = status == BAD || status == TOO_LARGE;
        return refused ? WriteResult.refused(reason) : WriteResult.busy(reason);
    }
}
