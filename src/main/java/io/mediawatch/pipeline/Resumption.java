package io.mediawatch.pipeline;

import io.mediawatch.model.Json;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A request to return a record that failed between two steps to its hop. It is a request because only the stream knows
 * whether the article was taken down meanwhile.
 *
 * @param hop      the hop to return to
 * @param article  the article it is about
 * @param takeDown whether the record takes that article down
 */
record Resumption(String hop, String article, boolean takeDown) {
    /** Links go to the same step as copies. */
    private static final Map<String, String> HOPS =
            Map.of(Hops.MATCHES, Hops.MATCHES, Hops.COPIES, Hops.COPIES, Hops.LINKS, Hops.COPIES);

    /**
     * @param from the topic that the record came from, according to the letter
     * @return null if it cannot be returned
     */
    static @Nullable ProducerRecord<String, byte[]> request(
            Topics topics, String from, ConsumerRecord<String, byte[]> letter) {
        Resumption resumption = letter.key() == null || letter.value() == null ? null : read(topics, from, letter);
        if (resumption == null) {
            return null;
        }
        Headers headers = DeadLetter.own(letter.headers());
        headers.remove(Header.REQUEST);
        Header.put(headers, Header.REQUEST, Request.RESUME.id());
        Header.put(headers, Header.HOP, resumption.hop());
        Header.put(headers, Header.KEY, letter.key());
        Header.put(headers, Header.THEN, resumption.takeDown() ? Request.FORGET.id() : null);
        return new ProducerRecord<>(topics.requests().name(), null, resumption.article(), letter.value(), headers);
    }

    private static @Nullable Resumption read(Topics topics, String from, ConsumerRecord<String, byte[]> letter) {
        String application = StreamSettings.application(topics);
        String hop = HOPS.keySet().stream()
                .filter(each -> from.equals(application + "-" + each + "-repartition"))
                .findFirst()
                .orElse(null);
        try {
            return hop == null ? null : hop.equals(Hops.MATCHES) ? ofMatch(letter) : ofCopy(letter);
        } catch (IllegalArgumentException e) {
            return null; // an unreadable record would fail there, too
        }
    }

    private static @Nullable Resumption ofMatch(ConsumerRecord<String, byte[]> letter) {
        if (Withdrawn.isIn(letter.headers())) {
            return new Resumption(Hops.MATCHES, Withdrawn.read(letter.value()).article(), true);
        }
        AlertCandidate found = Json.read(letter.value(), AlertCandidate.class);
        return found.isMatch() ? new Resumption(Hops.MATCHES, found.article(), false) : null;
    }

    /**
     * Reads a change to a story. A link between stories has no article, but a story has the id of its first article.
     */
    private static Resumption ofCopy(ConsumerRecord<String, byte[]> letter) {
        StoryChange copy = Json.read(letter.value(), StoryChange.class);
        if (copy.gone() != null) {
            return new Resumption(Hops.COPIES, copy.gone(), true);
        }
        String article = copy.told() == null ? letter.key() : copy.told().copy().article();
        return new Resumption(Hops.COPIES, article, false);
    }

    static boolean takesDown(Headers request) {
        return Header.text(request, Header.THEN) != null;
    }

    /** Returns the record for the hop. @throws IllegalArgumentException if there is no such hop */
    static Emission emission(byte[] value, Headers request) {
        String hop = Header.required(request, Header.HOP);
        if (!HOPS.containsValue(hop)) {
            throw new IllegalArgumentException("header 'hop' is none of matches, copies: " + hop);
        }
        Headers headers = new RecordHeaders(request.toArray());
        headers.remove(Header.REQUEST).remove(Header.HOP).remove(Header.KEY).remove(Header.THEN);
        Header.put(headers, Header.REQUEST, Header.text(request, Header.THEN));
        return new Emission(hop, Header.required(request, Header.KEY), value, headers);
    }
}
