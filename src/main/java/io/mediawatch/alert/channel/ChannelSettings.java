package io.mediawatch.alert.channel;

import static io.mediawatch.model.InvalidValue.require;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.mediawatch.model.InvalidValue;
import io.mediawatch.net.Http;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A channel as it stands in {@code config/alerts.yaml}. Which keys it needs depends on its type.
 *
 * @param url       of webhooks and chats; a secret, as a rule
 * @param secret    that signs; null: not signed
 * @param path      of a file; a relative one is in the data folder
 * @param topic     of Kafka
 * @param perMinute most messages in any minute, 0 for no limit
 * @param attempts  after which an alert that keeps failing goes to the dead letters
 */
public record ChannelSettings(
        String id,
        Type type,
        @Nullable String url,
        @Nullable String secret,
        @Nullable Smtp smtp,
        @Nullable String from,
        List<String> to,
        @Nullable String path,
        @Nullable String topic,
        int perMinute,
        int attempts) {
    /** The id of the channel that is always there. */
    public static final String TERMINAL = "terminal";

    private static final int ATTEMPTS = 8;
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s/]+(/\\S*)?");

    /** The kinds of channels: the keys each needs, those it may have, and how many messages a minute it takes. */
    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
    public enum Type {
        WEBHOOK(Set.of("url"), Set.of("secret"), 0),
        SLACK(Set.of("url"), Set.of(), 60),
        TEAMS(Set.of("url"), Set.of(), 60),
        LARK(Set.of("url"), Set.of("secret"), 100),
        DINGTALK(Set.of("url"), Set.of("secret"), 20),
        WECOM(Set.of("url"), Set.of(), 20),
        EMAIL(Set.of("smtp", "from", "to"), Set.of(), 60),
        FILE(Set.of("path"), Set.of(), 0),
        KAFKA(Set.of("topic"), Set.of(), 0),
        TERMINAL(Set.of(), Set.of(), 0);

        private final Set<String> needs;
        private final Set<String> may;
        private final int perMinute;

        Type(Set<String> needs, Set<String> may, int perMinute) {
            this.needs = needs;
            this.may = may;
            this.perMinute = perMinute;
        }

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ChannelSettings {
        to = List.copyOf(to);
    }

    /** The channel that needs no settings. */
    public static ChannelSettings terminal() {
        return of(TERMINAL, Type.TERMINAL, null, null, null, null, null, null, null, null, null);
    }

    /** @throws IllegalArgumentException saying which key is wrong and what it must be */
    @JsonCreator
    static ChannelSettings of(
            @JsonProperty("id") @Nullable String id,
            @JsonProperty("type") @Nullable Type type,
            @JsonProperty("url") @Nullable String url,
            @JsonProperty("secret") @Nullable String secret,
            @JsonProperty("smtp") @Nullable Smtp smtp,
            @JsonProperty("from") @Nullable String from,
            @JsonProperty("to") @Nullable List<String> to,
            @JsonProperty("path") @Nullable String path,
            @JsonProperty("topic") @Nullable String topic,
            @JsonProperty("perMinute") @Nullable Integer perMinute,
            @JsonProperty("attempts") @Nullable Integer attempts) {
        if (id == null || !id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new InvalidValue("id", "must be lower-case letters and digits joined by hyphens: '" + id + "'");
        }
        if (type == null) {
            throw new InvalidValue("type", "missing: how the channel '" + id + "' tells people");
        }
        key(type, "url", url);
        key(type, "secret", secret);
        key(type, "smtp", smtp);
        key(type, "from", from);
        key(type, "to", to == null || to.isEmpty() ? null : to);
        key(type, "path", path);
        key(type, "topic", topic);
        if (type == Type.WEBHOOK && secret != null) {
            Webhook.requireKey("secret", secret);
        }
        if (type == Type.EMAIL) {
            Email.requireAddress("from", String.valueOf(from));
            Email.requireAddresses("to", to == null ? List.of() : to);
        }
        int limit = perMinute == null ? type.perMinute : perMinute;
        int most = attempts == null ? ATTEMPTS : attempts;
        require(limit >= 0, "perMinute", "must be 0 or more, not " + limit);
        require(most >= 1, "attempts", "must be 1 or more, not " + most);
        return new ChannelSettings(
                id, type, url, secret, smtp, from, to == null ? List.of() : to, path, topic, limit, most);
    }

    private static void key(Type type, String key, @Nullable Object value) {
        boolean needed = type.needs.contains(key);
        boolean missing = value == null ? needed : value.toString().isBlank();
        require(!missing, key, "missing: a channel of type " + type.id() + " needs it");
        require(
                value == null || needed || type.may.contains(key),
                key,
                "a channel of type " + type.id() + " has no use for it");
    }

    /** Whether its url, if it has one, can be asked for. */
    public boolean isAddressed() {
        return url == null || ADDRESS.matcher(url).matches();
    }

    /**
     * The channel at work. Those of type terminal and kafka are made where terminal and Kafka are.
     *
     * @param folder where a file with a relative path is
     * @throws IllegalArgumentException if its path is none
     */
    public Channel open(Http http, Clock clock, Path folder) {
        return switch (type) {
            case WEBHOOK -> new HttpChannel(http, new Webhook(needed(url), secret), clock);
            case SLACK -> new HttpChannel(http, new Slack(needed(url)), clock);
            case TEAMS -> new HttpChannel(http, new Teams(needed(url)), clock);
            case LARK -> new HttpChannel(http, new Lark(needed(url), secret), clock);
            case DINGTALK -> new HttpChannel(http, new DingTalk(needed(url), secret), clock);
            case WECOM -> new HttpChannel(http, new WeCom(needed(url)), clock);
            case EMAIL -> new Email(needed(smtp), needed(from), to, clock);
            case FILE -> new FileChannel(folder.resolve(needed(path)));
            case KAFKA, TERMINAL -> throw new IllegalArgumentException(type.id() + " is opened elsewhere");
        };
    }

    private static <T> T needed(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a key its type needs");
        }
        return value;
    }

    /** Without anything that may be secret. */
    @Override
    public String toString() {
        return id;
    }
}
