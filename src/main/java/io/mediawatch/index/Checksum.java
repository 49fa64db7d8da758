package io.mediawatch.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import io.mediawatch.model.Json;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Whether two indices hold the same documents, whatever the order they were written in: the sum, modulo 2²⁵⁶, of the
 * SHA-256 of every document's id, version and content.
 *
 * @param documents how many there are
 * @param sum       64 hexadecimal digits
 */
public record Checksum(long documents, String sum) {
    private static final int PAGE = 500;
    private static final Time KEEP = Time.of(t -> t.time("1m"));
    private static final int BYTES = 32;
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(8 * BYTES);

    static Checksum of(Connection connection, String alias) {
        return connection.ask(client -> {
            client.indices().refresh(r -> r.index(alias));
            String view =
                    client.openPointInTime(p -> p.index(alias).keepAlive(KEEP)).id();
            long documents = 0;
            BigInteger sum = BigInteger.ZERO;
            List<FieldValue> after = List.of();
            List<Hit<JsonNode>> page;
            do {
                List<FieldValue> last = after;
                SearchResponse<JsonNode> answer = client.search(
                        s -> {
                            s.pit(p -> p.id(view).keepAlive(KEEP)).size(PAGE).version(true);
                            s.sort(o -> o.field(f -> f.field("_shard_doc").order(SortOrder.Asc)));
                            return last.isEmpty() ? s : s.searchAfter(last);
                        },
                        JsonNode.class);
                page = answer.hits().hits();
                for (Hit<JsonNode> hit : page) {
                    sum = sum.add(of(hit)).mod(MODULUS);
                    after = hit.sort();
                }
                documents += page.size();
            } while (page.size() == PAGE);
            client.closePointInTime(c -> c.id(view));
            return new Checksum(documents, hex(sum));
        });
    }

    private static BigInteger of(Hit<JsonNode> hit) {
        MessageDigest digest = sha256();
        digest.update((hit.id() + "\0" + hit.version() + "\0").getBytes(StandardCharsets.UTF_8));
        JsonNode source = hit.source();
        if (source != null) {
            digest.update(Json.bytes(source));
        }
        return new BigInteger(1, digest.digest());
    }

    private static String hex(BigInteger sum) {
        byte[] bytes = new byte[BYTES];
        byte[] given = sum.toByteArray();
        int length = Math.min(given.length, BYTES);
        System.arraycopy(given, given.length - length, bytes, BYTES - length, length);
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
