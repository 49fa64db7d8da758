package io.mediawatch.pipeline;

import io.mediawatch.model.Json;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter of a record that was on its way from one step to the next, as a request to put it back there: a
 * request, because only the stream knows whether the article was taken down meanwhile.
 *
 * @param hop      where it goes on
 * @param article  that it is about
 * @param takeDown whether it takes that article down
 */
record Resumption(String hop, String article, boolean takeDown) {
    /** Links go to the same step as copies. */
    private static final Map<String, String> HOPS =
            Map.of(Hops.MATCHES, Hops.MATCHES, Hops.COPIES, Hops.COPIES, Hops.LINKS, Hops.COPIES);

    /**
     * @param from topic that the letter says its record came from
     * @return null if it cannot be put back
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

    /** A link has no article, but the story has the id of its first one. */
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

    /** Puts the record back on its way. @throws IllegalArgumentException if there is no such way */
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
