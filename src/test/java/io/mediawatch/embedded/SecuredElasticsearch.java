package io.mediawatch.embedded;

import io.mediawatch.model.Json;
import java.io.IOException;
import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.net.ssl.SSLContext;

/**
 * The embedded node with security on: https with a certificate of its own, and nobody is let in without a password or
 * an API key.
 */
public final class SecuredElasticsearch implements AutoCloseable {
    private static final String USER = "operator";
    private static final String PASSWORD = "let-me-operate";
    /** Of the password, by {@code elasticsearch-users}. */
    private static final String HASH = "$2a$10$eOcJQwpYzRWiu8FPJ.sZbOAQuOmKRzIsMqFtHJb86aeyzMFErTRKy";

    private final EmbeddedElasticsearch server;
    private final HttpClient operator;
    private final Path certificate;

    private SecuredElasticsearch(EmbeddedElasticsearch server, HttpClient operator, Path certificate) {
        this.server = server;
        this.operator = operator;
        this.certificate = certificate;
    }

    public static SecuredElasticsearch start() throws Exception {
        Path folder = Servers.folder("secured").toAbsolutePath();
        Path config = Files.createDirectories(folder.resolve("instance/config"));
        Identity identity = Identity.create(folder.resolve("identity"));
        Files.copy(identity.certificate(), config.resolve("node.crt"));
        Files.copy(identity.key(), config.resolve("node.key"));
        Files.writeString(config.resolve("users"), USER + ":" + HASH + "\n");
        Files.writeString(config.resolve("users_roles"), "superuser:" + USER + "\n");
        HttpClient operator = operator(identity.client());
        EmbeddedElasticsearch server = EmbeddedElasticsearch.start(
                AnalysisPlugin.homeWithIt(Servers.elasticsearchHome(), folder.resolve("home")),
                folder.resolve("instance"),
                0,
                512,
                "https",
                List.of(
                        "xpack.security.enabled: true",
                        "xpack.security.http.ssl.enabled: true",
                        "xpack.security.http.ssl.certificate: node.crt",
                        "xpack.security.http.ssl.key: node.key"),
                operator);
        return new SecuredElasticsearch(server, operator, identity.certificate());
    }

    public URI url() {
        return server.url();
    }

    /** What the server's certificate is signed by: itself. */
    public Path certificate() {
        return certificate;
    }

    /** Somebody else's certificate. */
    public Path otherCertificate() throws Exception {
        return Identity.create(certificate.resolveSibling("other")).certificate();
    }

    /** An API key with these rights, as a client sends it. */
    public String apiKey(String name, String rights) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url().resolve("/_security/api_key"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"name\": \"" + name + "\", \"role_descriptors\": {\"" + name + "\": " + rights + "}}"))
                .build();
        HttpResponse<String> answer = operator.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("no API key: " + answer.body());
        }
        return Json.MAPPER.readTree(answer.body()).get("encoded").asText();
    }

    @Override
    public void close() {
        server.close();
    }

    private static HttpClient operator(SSLContext context) {
        return HttpClient.newBuilder()
                .sslContext(context)
                .authenticator(new Authenticator() {
                    @Override
                    protected PasswordAuthentication getPasswordAuthentication() {
                        return new PasswordAuthentication(USER, PASSWORD.toCharArray());
                    }
                })
                .build();
    }
}
