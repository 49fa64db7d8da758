package io.mediawatch.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An alert: a rule has matched a story, or has not matched for too long.
 *
 * @param id hash of the rule, the group and what the rule reports only once, usually the story
 * @param group value of the rule's {@code groupBy}, empty if it has none
 * @param version version of the article it last reports; grows with each update
 * @param story null if no article raised it
 * @param article the article that raised it; null if none did, as for a silence
 * @param passage the sentence or quote that matched, as written; if there is a cause, the cause in English
 * @param matched position of the match in the passage
 * @param speaker who says the passage, null if nobody does
 * @param reposts number of further copies seen since
 * @param channels ids of the channels that deliver it
 * @param digest the alerts that were held back and that this one delivers together; null for a single alert
 * @param cause why it is raised, for other languages; null if because of what an article says
 */
public record Alert(
        String id,
        State state,
        long version,
        String rule,
        String severity,
        @Nullable String story,
        String group,
        @Nullable ArticleFacts article,
        @Nullable String passage,
        List<Span> matched,
        @Nullable String speaker,
        Instant raised,
        int reposts,
        List<String> channels,
        @Nullable Digest digest,
        @Nullable Cause cause) {

    public Alert {
        matched = List.copyOf(matched);
        channels = List.copyOf(channels);
    }

    public static String id(String rule, String once, String group) {
        return Hash.of(rule, once, group);
    }

    /** An alert raised by no article, about the group itself. */
    public static Alert ofNoArticle(
            String id,
            long version,
            String rule,
            String severity,
            String group,
            @Nullable String passage,
            @Nullable Cause cause,
            Instant raised,
            List<String> channels) {
        return new Alert(
                id,
                State.RAISED,
                version,
                rule,
                severity,
                null,
                group,
                null,
                passage,
                List.of(),
                null,
                raised,
                0,
                channels,
                null,
                cause);
    }

    /** Returns in one line what the alert is about: the article's headline, else the passage or the URL. */
    public String headline() {
        return Stream.of(article == null ? null : article.headline(), passage, article == null ? null : article.url())
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse(rule);
    }

    /** Returns the headline or, for a digest, the number of alerts. */
    public String summary() {
        if (digest == null) {
            return headline();
        }
        return article == null
                ? digest.number()
                : digest.number() + (digest.count() == 1 ? ", " : ", the last: ") + headline();
    }

    /** The outlet of the article; null if unknown. */
    public @Nullable String outlet() {
        if (article == null) {
            return null;
        }
        return article.publisher() == null ? article.site() : article.publisher();
    }

    /** Returns the alert with one more copy. */
    public Alert reposted(long version) {
        return with(state == State.RAISED ? State.UPDATED : state, version, reposts + 1);
    }

    public Alert as(State state, long version) {
        return with(state, version, reposts);
    }

    /** Returns the digest with fewer alerts, represented by the article of one of them. */
    public Alert digesting(@Nullable Alert shown, Digest digest) {
        return new Alert(
                id,
                State.UPDATED,
                version + 1,
                rule,
                severity,
                shown == null ? null : shown.story,
                group,
                shown == null ? null : shown.article,
                passage,
                matched,
                speaker,
                raised,
                reposts,
                channels,
                digest,
                cause);
    }

    private Alert with(State state, long version, int reposts) {
        return new Alert(
                id, state, version, rule, severity, story, group, article, passage, matched, speaker, raised, reposts,
                channels, digest, cause);
    }

    /** The state of an alert. */
    public enum State {
        /** Sent to its channels. */
        RAISED,
        /** Held back, to be sent later, alone or in a digest. */
        HELD,
        /** Told in a digest, which is an alert of its own and has the deliveries. */
        DIGESTED,
        /** Sent, and changed since, such as by another copy. */
        UPDATED;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        public static State of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * Why an alert is raised if not because of what an article says. The passage says the same in English.
     *
     * @param condition {@code spike}, {@code silence}, or that of a source: {@code silent} or {@code broken}
     * @param reason    the term for why a source cannot be read; null if it can
     * @param values    what else it is about, in the order of the sentence
     */
    public record Cause(String condition, @Nullable String reason, List<String> values) {
        public Cause {
            values = List.copyOf(values);
        }
    }

    /** Alerts delivered as one. */
    public record Digest(int count, List<Item> items) {
        public Digest {
            items = List.copyOf(items);
        }

        /** Returns the number of alerts, with the noun. */
        public String number() {
            return count + (count == 1 ? " alert" : " alerts");
        }
    }

    /** One alert of a digest. */
    public record Item(String alert, String headline, @Nullable String publisher, @Nullable String url) {
        public static Item of(Alert alert) {
            ArticleFacts article = alert.article();
            return new Item(alert.id(), alert.headline(), alert.outlet(), article == null ? null : article.url());
        }
    }
}
