package io.mediawatch.index;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mediawatch.model.Json;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** New indices that are filled next to those in use and then replace them in one step. */
public final class Migration {
    private final Map<Kind, Step> steps;
    private final Bulk bulk;
    private final ElasticSettings settings;
    private final Requests requests;

    /** The replacement of one index by the next. */
    record Step(String old, String successor) {}

    /** Sends requests that the typed client does not support. */
    interface Requests {
        Object send(String method, String path, byte @Nullable [] body);
    }

    Migration(Map<Kind, Step> steps, Connection connection, ElasticSettings settings, Requests requests) {
        this.steps = steps;
        this.settings = settings;
        this.requests = requests;
        this.bulk = new Bulk(
                connection,
                kind -> Objects.requireNonNull(steps.get(kind), kind.id()).successor(),
                false,
                settings.bulkBytes());
    }

    /** {@code mediawatch-articles-v3} after {@code mediawatch-articles-v2}. */
    static String successor(String index) {
        int v = index.lastIndexOf("-v");
        return index.substring(0, v) + "-v" + (Integer.parseInt(index.substring(v + 2)) + 1);
    }

    /** The kinds whose indices are replaced; empty if all are up to date. */
    public Set<Kind> kinds() {
        return steps.keySet();
    }

    /** Like {@link Index#write}, into the new indices: only documents of {@link #kinds}. */
    public List<WriteResult> write(List<Write> writes) {
        return bulk.write(writes);
    }

    /** Switches all aliases to the new indices and deletes the old ones, in one step. */
    public void takeOver() {
        ArrayNode actions = Json.MAPPER.createArrayNode();
        steps.forEach((kind, step) -> {
            actions.addObject()
                    .putObject("add")
                    .put("index", step.successor())
                    .put("alias", kind.alias(settings.prefix()));
            actions.addObject().putObject("remove_index").put("index", step.old());
        });
        ObjectNode body = Json.MAPPER.createObjectNode();
        body.set("actions", actions);
        requests.send("POST", "/_aliases", Json.bytes(body));
    }
}
