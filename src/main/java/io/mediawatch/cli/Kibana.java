package io.mediawatch.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.mediawatch.index.CertificateAuthority;
import io.mediawatch.model.Json;
import io.mediawatch.model.UserError;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** A Kibana into which saved objects are imported. */
final class Kibana {
    private static final String BOUNDARY = "mediawatch-saved-objects";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern VERSION = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})\\..*");
    /**
     * Oldest major version supported: saved objects can only be imported by the version they were made for, or a newer
     * one.
     */
    private static final int OLDEST_MAJOR = 8;

    private static final int OLDEST_MINOR = 19;

    private final String url;
    private final @Nullable String authorization;
    private final HttpClient http;

    private Kibana(String url, @Nullable String authorization, HttpClient http) {
        this.url = url;
        this.authorization = authorization;
        this.http = http;
    }

    /** Connects with the credentials of Elasticsearch. @throws UserError if the certificate cannot be read */
    static Kibana of(Settings settings) {
        HttpClient.Builder http = HttpClient.newBuilder().connectTimeout(PATIENCE);
        String own = settings.kibana().ca();
        String ca = own.isBlank() ? settings.elasticsearch().ca() : own;
        if (!ca.isBlank()) {
            http.sslContext(new CertificateAuthority(Path.of(ca)).trusted());
        }
        return new Kibana(
                settings.kibana().url(), settings.elasticsearch().client().authorization(), http.build());
    }

    /** @throws UserError if Kibana is too old or does not respond */
    void requireVersion() {
        String version =
                json(send(request("/api/status").build())).at("/version/number").asText();
        Matcher parts = VERSION.matcher(version);
        if (parts.matches() && isOlder(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)))) {
            throw new UserError("Kibana at " + url + " is " + version + "; the dashboards need " + OLDEST_MAJOR + "."
                    + OLDEST_MINOR + " or newer");
        }
    }

    private static boolean isOlder(int major, int minor) {
        return major < OLDEST_MAJOR || (major == OLDEST_MAJOR && minor < OLDEST_MINOR);
    }

    /**
     * Imports objects, overwriting those with the same ids.
     *
     * @return the number of objects imported
     * @throws UserError if Kibana does not respond, or does not accept all of them
     */
    int put(String lines) {
        JsonNode answer = json(send(request("/api/saved_objects/_import?overwrite=true")
                .header("kbn-xsrf", "mediawatch")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(multipart(lines)))
                .build()));
        int taken = answer.path("successCount").asInt();
        if (!answer.path("success").asBoolean()) {
            throw new UserError(
                    "Kibana at " + url + " took " + taken + " objects and refused " + refused(answer.path("errors")));
        }
        return taken;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE);
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    private HttpResponse<String> send(HttpRequest request) {
        HttpResponse<String> answer;
        try {
            answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (SSLException e) {
            throw new UserError(
                    "Kibana at " + url + " has a certificate that is not trusted (" + cause(e)
                            + "): set kibana.ca to the file of its certificate authority, kibana.url to a name in it",
                    e);
        } catch (IOException e) {
            throw new UserError(
                    "Kibana at " + url + " does not respond (" + cause(e)
                            + "): is it running, is kibana.url right, http or https? (the embedded servers"
                            + " of demo and up have no Kibana)",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("interrupted while Kibana was importing", e);
        }
        if (answer.statusCode() != 200) {
            throw new UserError("Kibana at " + url + " answered " + answer.statusCode() + ": " + advice(answer));
        }
        return answer;
    }

    /** Returns the message of the root cause, which is the shortest. A refused connection has none. */
    private static String cause(Throwable error) {
        if (error instanceof ConnectException && error.getMessage() == null) {
            return "nothing listens there";
        }
        Throwable cause = error;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static String advice(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 401 -> "it does not know these credentials: elasticsearch.user and password, or apiKey";
            case 403 -> "these credentials may not do this: they need the right to manage saved objects";
            case 404 -> "not a Kibana, or it has another base path; check kibana.url";
            case 503 -> "it is not ready yet: try again in a minute";
            default -> message(answer.body());
        };
    }

    /** Returns the message of an error reported by Kibana, or the beginning of any other response. */
    private static String message(String body) {
        try {
            JsonNode message = Json.MAPPER.readTree(body).path("message");
            if (message.isTextual()) {
                return message.asText();
            }
        } catch (IOException e) { // not JSON
        }
        return body.lines().findFirst().orElse("nothing");
    }

    private JsonNode json(HttpResponse<String> answer) {
        try {
            return Json.MAPPER.readTree(answer.body());
        } catch (IOException e) {
            throw new UserError(url + " is not a Kibana; check kibana.url", e);
        }
    }

    /**
     * Describes objects that were refused, such as
     * {@code dashboard mediawatch-coverage (missing_references: index-pattern mediawatch-articles)}.
     */
    private static String refused(JsonNode errors) {
        List<String> reasons = new ArrayList<>();
        for (JsonNode error : errors) {
            JsonNode why = error.path("error");
            List<String> details = new ArrayList<>();
            why.path("references").forEach(missing -> details.add(name(missing)));
            if (why.path("message").isTextual()) {
                details.add(why.path("message").asText());
            }
            String detail = details.stream().collect(Collectors.joining(", ", ": ", ""));
            reasons.add(name(error) + " (" + why.path("type").asText() + (details.isEmpty() ? "" : detail) + ")");
        }
        return reasons.isEmpty() ? "the others without a reason" : String.join(", ", reasons);
    }

    private static String name(JsonNode object) {
        return object.path("type").asText() + " " + object.path("id").asText();
    }

    private static String multipart(String lines) {
        return "--" + BOUNDARY + "\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"mediawatch.ndjson\"\r\n"
                + "Content-Type: application/ndjson\r\n\r\n"
                + lines
                + "\r\n--" + BOUNDARY + "--\r\n";
    }
}
