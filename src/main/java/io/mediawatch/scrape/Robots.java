package io.mediawatch.scrape;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.mediawatch.net.Address;
import io.mediawatch.net.Failure;
import io.mediawatch.net.Response;
import io.mediawatch.net.Response.Failed;
import io.mediawatch.net.Response.Fetched;
import io.mediawatch.net.RetryAfter;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What robots.txt permits (RFC 9309). 4xx: there is none, everything is permitted; unreachable or 5xx: nothing is.
 * Unlike in the RFC, 429 also counts as unreachable. Used by one thread.
 */
final class Robots {
    /** RFC 9309, 2.5: at least this much must be parsed. */
    static final int MAX_BYTES = 512 * 1024;

    private static final long MAX_CRAWL_DELAY_MILLIS = Duration.ofHours(1).toMillis();
    private static final int MOST_HOSTS = 20_000;
    /** The product's name: the first word, or the one after {@code Mozilla/5.0 (compatible;}. */
    private static final Pattern TOKEN = Pattern.compile("(?:Mozilla/.*?\\bcompatible;\\s*)?(?<name>[A-Za-z_-]+)");

    private final List<String> names;
    private final Duration keep;
    private final FrontierRules rules;
    private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST_HOSTS;
        }
    };

    Robots(String userAgent, Duration keep, FrontierRules rules) {
        Matcher token = TOKEN.matcher(userAgent);
        this.names = token.lookingAt() ? List.of(token.group("name").toLowerCase(Locale.ROOT)) : List.of();
        this.keep = keep;
        this.rules = rules;
    }

    /** The verdict for a visit; null if the robots.txt has to be fetched first. */
    @Nullable
    Verdict verdict(Job visit, Instant now) {
        Known robots = known.get(visit.origin());
        if (robots == null || !now.isBefore(robots.until)) {
            return null;
        } else if (robots.why != null) {
            return new Verdict(robots.why, robots.failures > 0 ? robots.until : null);
        }
        return new Verdict(robots.rules.isAllowed(Address.sent(visit.url())) ? null : Reason.ROBOTS.id(), null);
    }

    /** The pause between requests that the robots.txt asks for; null if it does not. */
    @Nullable
    Duration crawlDelay(String origin) {
        Known robots = known.get(origin);
        long millis = robots == null ? 0 : robots.rules.getCrawlDelay();
        return millis <= 0 ? null : Duration.ofMillis(millis);
    }

    /** The sitemaps that a robots.txt names. */
    List<String> sitemaps(String origin) {
        Known robots = known.get(origin);
        return robots == null ? List.of() : List.copyOf(robots.rules.getSitemaps());
    }

    /** Takes the response for a robots.txt. */
    void learn(Job robots, Response response, Instant now) {
        if (response instanceof Fetched fetched && fetched.status() / 100 != 5 && fetched.status() != 429) {
            known.put(robots.origin(), new Known(rules(robots, fetched), now.plus(keep), 0, null));
        } else if (response instanceof Failed failed && failed.reason() == Failure.PRIVATE_ADDRESS) {
            known.put(
                    robots.origin(),
                    new Known(nothing(), now.plus(keep), 0, failed.reason().id()));
        } else {
            Known before = known.get(robots.origin());
            int failures = before == null ? 1 : before.failures + 1;
            Duration wait = rules.backoff(failures);
            Duration asked = response instanceof Fetched fetched ? RetryAfter.of(fetched, now) : null;
            Instant until = now.plus(asked != null && asked.compareTo(wait) > 0 ? asked : wait);
            known.put(robots.origin(), new Known(nothing(), until, failures, Reason.ofRobots(why(response))));
        }
    }

    /** The clock was set back: what is known remains valid for the same duration. */
    void setBack(Duration by) {
        known.replaceAll(
                (origin, robots) -> new Known(robots.rules, robots.until.minus(by), robots.failures, robots.why));
    }

    private static String why(Response response) {
        return response instanceof Failed failed
                ? failed.reason().id()
                : Reason.ofStatus(((Fetched) response).status());
    }

    private BaseRobotRules rules(Job robots, Fetched fetched) {
        if (!fetched.success()) {
            return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
        }
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(MAX_CRAWL_DELAY_MILLIS, 0);
        return parser.parseContent(robots.url(), fetched.body(), "text/plain", names);
    }

    private static BaseRobotRules nothing() {
        return new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
    }

    /**
     * @param refusal why a visit must not be made; null if it may
     * @param until   when to ask again; null if the refusal is final
     */
    record Verdict(@Nullable String refusal, @Nullable Instant until) {}

    /** @param why nothing may be fetched, whatever the rules say; null if the rules decide */
    private record Known(BaseRobotRules rules, Instant until, int failures, @Nullable String why) {}
}
