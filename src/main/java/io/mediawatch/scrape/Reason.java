package io.mediawatch.scrape;

import io.mediawatch.net.Failure;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Why a source is not read, besides the {@link Failure} of a request and the status of a response, in English;
 * dashboards say it in other languages.
 */
enum Reason {
    NO_FEED("what it gives is no feed"),
    NO_SITEMAP("what it gives is no sitemap"),
    NO_LINKS("no links match the selector"),
    CUT_OFF("it breaks off before its end"),
    OWN_FAILURE("reading it failed in our own code, see the log"),
    BAD_REDIRECT("it redirects to no http or https address"),
    MOVED("it redirects to another domain"),
    ROBOTS("robots.txt forbids it"),
    TOO_BIG("it has more tags, or objects in JSON, than any list has"),
    MEMORY("there was no memory left to read it to its end");

    private static final String OF_ROBOTS = "robots-";
    private static final String OF_STATUS = "http-";

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    /** The term by which it is counted and stored: {@code no-feed}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String words() {
        return words;
    }

    static String ofStatus(int status) {
        return OF_STATUS + status;
    }

    /** Why a host's robots.txt is not available, so that nothing may be fetched from it. */
    static String ofRobots(String reason) {
        return OF_ROBOTS + reason;
    }

    /** Whether a server responded, so that it may have asked to wait. */
    static boolean isOfStatus(String reason) {
        return reason.contains(OF_STATUS);
    }

    /** Words a term for a person; one of another version stays as it is. */
    static String words(String reason) {
        if (reason.startsWith(OF_ROBOTS)) {
            return "robots.txt: " + words(reason.substring(OF_ROBOTS.length()));
        } else if (reason.startsWith(OF_STATUS)) {
            return "the server answers " + reason.substring(OF_STATUS.length());
        }
        Stream<String> own =
                Stream.of(values()).filter(each -> each.id().equals(reason)).map(Reason::words);
        Stream<String> requests = Stream.of(Failure.values())
                .filter(each -> each.id().equals(reason))
                .map(Failure::words);
        return Stream.concat(own, requests).findFirst().orElse(reason);
    }
}
