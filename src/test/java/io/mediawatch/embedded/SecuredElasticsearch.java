package io.mediawatch.embedded;

import io.mediawatch.model.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * The embedded node with security on: https with a certificate of its own, and nobody is let in without a password or
 * an API key.
 */
public final class SecuredElasticsearch implements AutoCloseable {
    private static final char[] STORE = "changeit".toCharArray();
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
        KeyStore identity = identity(folder.resolve("node.p12"));
        Path certificate = Files.writeString(
                config.resolve("node.crt"),
                pem("CERTIFICATE", identity.getCertificate("node").getEncoded()));
        Files.writeString(
                config.resolve("node.key"),
                pem("PRIVATE KEY", identity.getKey("node", STORE).getEncoded()));
        Files.writeString(config.resolve("users"), USER + ":" + HASH + "\n");
        Files.writeString(config.resolve("users_roles"), "superuser:" + USER + "\n");
        HttpClient operator = operator(identity.getCertificate("node"));
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
        // The server's user owns its folder now, and this one is to be read by whoever tests.
        Path copy = Files.copy(certificate, folder.resolve("ca.crt"));
        return new SecuredElasticsearch(server, operator, copy);
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
        Path folder = certificate.resolveSibling("other");
        KeyStore other = identity(Files.createDirectories(folder).resolve("other.p12"));
        return Files.writeString(
                folder.resolve("other.crt"),
                pem("CERTIFICATE", other.getCertificate("node").getEncoded()));
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

    private static KeyStore identity(Path file) throws IOException, InterruptedException, GeneralSecurityException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "node",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=mediawatch test",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(STORE),
                        "-keystore",
                        file.toString())
                .inheritIO()
                .start();
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException("keytool failed");
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, STORE);
        }
        return store;
    }

    private static String pem(String what, byte[] encoded) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
    }

    private static HttpClient operator(Certificate trusted) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("node", trusted);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
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
