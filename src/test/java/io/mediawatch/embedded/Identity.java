package io.mediawatch.embedded;

import io.mediawatch.index.CertificateAuthority;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Whom a server shows itself as over https.
 *
 * @param certificate the first of its chain (PEM)
 * @param key         that belongs to it (PEM)
 */
public record Identity(KeyStore store, Path certificate, Path key) {
    private static final String ALIAS = "node";
    private static final String NOBODY = "CN=mediawatch test";
    private static final char[] PASSWORD = "changeit".toCharArray();

    /** @param folder that is made, and left with the files */
    public static Identity create(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        return create(folder, "ip:127.0.0.1");
    }

    /** @param name {@code dns:} or {@code ip:} and which */
    public static Identity create(Path folder, String name)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path file = Files.createDirectories(folder).resolve("identity.p12");
        keytool(file, "-genkeypair", "-keyalg", "EC", "-dname", NOBODY, "-ext", "san=" + name, "-validity", "2");
        return of(file);
    }

    /** Another of the name, that this one vouches for, but only until a week ago. */
    public Identity expired(Path folder, String name)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path file = Files.createDirectories(folder).resolve("identity.p12");
        String request = folder.resolve("request").toString();
        String signed = folder.resolve("signed").toString();
        keytool(file, "-genkeypair", "-keyalg", "EC", "-dname", "CN=expired", "-validity", "2");
        keytool(file, "-certreq", "-file", request);
        keytool(
                certificate.resolveSibling("identity.p12"),
                "-gencert",
                "-infile",
                request,
                "-outfile",
                signed,
                "-ext",
                "san=" + name,
                "-startdate",
                "-9d",
                "-validity",
                "2");
        keytool(file, "-importcert", "-noprompt", "-alias", "signer", "-file", certificate.toString());
        keytool(file, "-importcert", "-file", signed);
        return of(file);
    }

    private static void keytool(Path store, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        if (!command.contains("-alias")) {
            command.addAll(List.of("-alias", ALIAS));
        }
        command.addAll(
                List.of("-storetype", "PKCS12", "-storepass", new String(PASSWORD), "-keystore", store.toString()));
        Process keytool = new ProcessBuilder(command).inheritIO().start();
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException("keytool failed");
        }
    }

    private static Identity of(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        Path certificate = file.resolveSibling("node.crt");
        Path key = file.resolveSibling("node.key");
        Files.writeString(
                certificate, pem("CERTIFICATE", store.getCertificate(ALIAS).getEncoded()));
        Files.writeString(key, pem("PRIVATE KEY", store.getKey(ALIAS, PASSWORD).getEncoded()));
        return new Identity(store, certificate, key);
    }

    /** For the server itself. */
    public SSLContext server() throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** For a client that trusts it and nobody else. */
    public SSLContext client() {
        return new CertificateAuthority(certificate).trusted();
    }

    private static String pem(String what, byte[] encoded) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
    }
}
