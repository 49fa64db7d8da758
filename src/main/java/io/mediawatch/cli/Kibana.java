package io.mediawatch.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.mediawatch.model.Json;
import io.mediawatch.model.UserError;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/**
 * The one question we have to a Kibana.
 *
 * @param url         without a slash at the end
 * @param credentials Kibana takes those of its Elasticsearch
 */
record Kibana(String url, Settings.Elasticsearch credentials) {
    private static final String BOUNDARY = "mediawatch-saved-objects";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What Kibana says to these lines. @throws UserError if it says nothing, or will not listen */
    JsonNode imported(String lines) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(url + "/api/saved_objects/_import?overwrite=true"))
                .timeout(PATIENCE)
                .header("kbn-xsrf", "mediawatch")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(multipart(lines)));
        if (!credentials.apiKey().isBlank()) {
            request.header("Authorization", "ApiKey " + credentials.apiKey());
        } else if (!credentials.user().isBlank()) {
            String pair = credentials.user() + ":" + credentials.password();
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
        HttpResponse<String> answer = send(request.build());
        if (answer.statusCode() != 200) {
            throw new UserError(refused(answer));
        }
        return read(answer.body());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UserError(
                    "Kibana at " + url + " does not answer (" + e
                            + "): is it running, is kibana.url right? (the embedded servers"
                            + " of demo and up have no Kibana)",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("interrupted while Kibana was importing", e);
        }
    }

    private String refused(HttpResponse<String> answer) {
        String advice =
                switch (answer.statusCode()) {
                    case 401, 403 ->
                        "it refuses these credentials (elasticsearch.user or apiKey); they need the right to manage"
                                + " saved objects";
                    case 404 -> "that is no Kibana, or it has another base path: kibana.url";
                    case 503 -> "it is not ready yet: try again in a minute";
                    default -> answer.body();
                };
        return "Kibana at " + url + " answered " + answer.statusCode() + ": " + advice;
    }

    private JsonNode read(String body) {
        try {
            return Json.MAPPER.readTree(body);
        } catch (IOException e) {
            throw new UserError("what answers at " + url + " is no Kibana", e);
        }
    }

    private static String multipart(String lines) {
        return "--" + BOUNDARY + "\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"mediawatch.ndjson\"\r\n"
                + "Content-Type: application/ndjson\r\n\r\n"
                + lines
                + "\r\n--" + BOUNDARY + "--\r\n";
    }
}
