package io.mediawatch.embedded;

import io.mediawatch.model.DiskSpace;
import io.mediawatch.model.UserError;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Elasticsearch as a child process, from the official minimal distribution. As root it runs as {@link #NOBODY}, since
 * Elasticsearch refuses to be root. A watchdog shell between us holds the read end of a pipe: when this program dies,
 * by whatever signal, the pipe closes and the shell stops the server.
 */
public final class EmbeddedElasticsearch implements AutoCloseable {
    /** The user that Elasticsearch runs as if this program is root: the one that owns no files. */
    private static final int NOBODY = 65534;

    private static final Pattern ERROR = Pattern.compile("(?i)error|exception|fatal");
    private static final int LONGEST_WORDS = 300;
    private static final Duration START = Duration.ofMinutes(3);
    /**
     * Shell script that stops the server when this process ends, and exits after it: Ctrl-C reaches all three, and a
     * signal interrupts a wait.
     */
    static final String WATCHDOG =
            """
            exec 3<&0
            "$@" </dev/null 3<&- & server=$!
            trap 'kill -TERM $server' TERM INT HUP
            { cat <&3 >/dev/null; kill -TERM $server 2>/dev/null; } & pipe=$!
            wait $server; result=$?
            while kill -0 $server 2>/dev/null; do wait $server; result=$?; done
            kill $pipe 2>/dev/null
            exit $result
            """;

    private final Process watchdog;
    private final URI url;

    private EmbeddedElasticsearch(Process watchdog, URI url) {
        this.watchdog = watchdog;
        this.url = url;
    }

    /**
     * Returns when the server answers with a yellow cluster or better.
     *
     * @param home   of the unpacked distribution
     * @param folder of data, logs and settings of this instance, created if missing
     * @param port   on loopback, 0 for a free one
     * @param heapMb of its Java heap, in MiB
     * @throws UserError if the port is occupied, the folder cannot be used or the server does not start
     */
    public static EmbeddedElasticsearch start(Path home, Path folder, int port, int heapMb) {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        return start(home, folder, port, heapMb, "http", List.of("xpack.security.enabled: false"), client);
    }

    /**
     * The same with further settings.
     *
     * @param more lines of {@code elasticsearch.yml}
     * @param client the client that the server admits
     */
    static EmbeddedElasticsearch start(
            Path home, Path folder, int port, int heapMb, String scheme, List<String> more, HttpClient client) {
        if (!Files.isRegularFile(home.resolve("bin/elasticsearch"))) {
            throw new UserError("no Elasticsearch in " + home + "; build the program again: ./mvnw package");
        }
        int httpPort = Port.choose(port, "Elasticsearch");
        Path instance = folder.toAbsolutePath();
        try {
            prepare(home, instance, settings(instance, httpPort, more));
            Process process = launch(home.toAbsolutePath(), instance, heapMb);
            EmbeddedElasticsearch server =
                    new EmbeddedElasticsearch(process, URI.create(scheme + "://" + Port.LOOPBACK + ":" + httpPort));
            server.awaitReady(client, instance.resolve("console.log"));
            return server;
        } catch (IOException e) {
            throw new UserError("Elasticsearch does not start in " + instance + ": " + e, e);
        }
    }

    /** Where it answers, such as {@code http://127.0.0.1:41234}. */
    public URI url() {
        return url;
    }

    public boolean isAlive() {
        return watchdog.isAlive();
    }

    /** Process ids of everything started, for measuring. */
    public List<Long> processIds() {
        return Stream.concat(Stream.of(watchdog.toHandle()), watchdog.descendants())
                .map(ProcessHandle::pid)
                .toList();
    }

    @Override
    public void close() {
        List<ProcessHandle> family = Stream.concat(watchdog.descendants(), Stream.of(watchdog.toHandle()))
                .toList();
        watchdog.destroy();
        for (ProcessHandle process : family) {
            try {
                process.onExit().get(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (ExecutionException | TimeoutException e) {
                process.destroyForcibly();
            }
        }
    }

    private static void prepare(Path home, Path instance, String settings) throws IOException {
        delete(instance.resolve("tmp")); // what starts before this one have left
        for (String part : List.of("config", "data", "logs", "tmp")) {
            Files.createDirectories(instance.resolve(part));
        }
        for (String file : List.of("jvm.options", "log4j2.properties")) {
            Files.copy(
                    home.resolve("config").resolve(file),
                    instance.resolve("config").resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(instance.resolve("config/elasticsearch.yml"), settings);
        Files.deleteIfExists(instance.resolve("console.log"));
        Files.createFile(instance.resolve("console.log"));
        if (isRoot()) {
            makeReadable(home);
            giveTo(instance);
            requireReachable(home, instance);
        }
    }

    private static String settings(Path instance, int port, List<String> more) {
        List<String> lines = new ArrayList<>(List.of(
                "cluster.name: mediawatch",
                "node.name: embedded",
                "discovery.type: single-node",
                "network.host: " + Port.LOOPBACK,
                "http.port: " + port,
                "transport.port: " + Port.choose(0, "Elasticsearch transport"),
                "path.data: " + instance.resolve("data"),
                "path.logs: " + instance.resolve("logs"),
                "cluster.routing.allocation.disk.threshold_enabled: false"));
        lines.addAll(more);
        return String.join("\n", lines) + "\n";
    }

    private static Process launch(Path home, Path instance, int heapMb) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", WATCHDOG, "elasticsearch-watchdog"));
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        command.add(home.resolve("bin/elasticsearch").toString());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(instance.toFile())
                .redirectErrorStream(true)
                .redirectOutput(instance.resolve("console.log").toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("ES_") || name.equals("JAVA_TOOL_OPTIONS"));
        environment.put("ES_JAVA_HOME", System.getProperty("java.home"));
        // One compiler: on one small machine the second costs more than what it makes faster.
        environment.put(
                "ES_JAVA_OPTS", "-Xms" + heapMb + "m -Xmx" + heapMb + "m -XX:-AlwaysPreTouch -XX:TieredStopAtLevel=1");
        environment.put("ES_PATH_CONF", instance.resolve("config").toString());
        environment.put("ES_TMPDIR", instance.resolve("tmp").toString());
        // For the launcher, which is Java too and knows no other way.
        environment.put("JDK_JAVA_OPTIONS", "\"-Djava.io.tmpdir=" + instance.resolve("tmp") + "\"");
        environment.put("HOME", instance.resolve("tmp").toString());
        return builder.start();
    }

    private void awaitReady(HttpClient client, Path console) throws IOException {
        HttpRequest health = HttpRequest.newBuilder(url.resolve("/_cluster/health?wait_for_status=yellow&timeout=2s"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long deadline = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < deadline) {
            if (!watchdog.isAlive()) {
                throw new UserError("Elasticsearch stopped while starting: "
                        + whyStopped(console, console.toFile().getUsableSpace()) + " (see " + console + ")");
            }
            try {
                if (client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (IOException e) {
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                close();
                throw new UserError("interrupted while Elasticsearch was starting");
            }
        }
        close();
        throw new UserError(
                "Elasticsearch did not respond within " + START.toMinutes() + " minutes (see " + console + ")");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns why the server stopped. A full disk is checked first, since it makes the server fail in many ways. */
    static String whyStopped(Path console, long free) throws IOException {
        return (DiskSpace.isUsedUp(free) ? "the disk is full: " : "") + lastWords(console);
    }

    /** Returns the first line of the server's output that reports an error, not one that only lists options. */
    private static String lastWords(Path console) throws IOException {
        String words = new String(Files.readAllBytes(console), StandardCharsets.UTF_8) // or, in parts, whatever else
                .lines()
                .filter(line -> !line.contains("[INFO ") && !line.contains("[DEBUG"))
                .filter(line -> ERROR.matcher(line).find())
                .findFirst()
                .orElse("it does not say why");
        return words.substring(0, Math.min(words.length(), LONGEST_WORDS));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> tree = Files.walk(folder)) {
                for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** Everyone may read the distribution and enter its folders. */
    private static void makeReadable(Path home) throws IOException {
        forEach(home, path -> {
            Set<PosixFilePermission> now = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
            Set<PosixFilePermission> wanted = EnumSet.copyOf(now);
            wanted.add(PosixFilePermission.OTHERS_READ);
            if (now.contains(PosixFilePermission.OWNER_EXECUTE)) {
                wanted.add(PosixFilePermission.OTHERS_EXECUTE);
            }
            if (!wanted.equals(now)) {
                Files.setPosixFilePermissions(path, wanted);
            }
        });
    }

    private static void giveTo(Path instance) throws IOException {
        forEach(instance, path -> {
            Files.setAttribute(path, "unix:uid", NOBODY, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:gid", NOBODY, LinkOption.NOFOLLOW_LINKS);
        });
    }

    private static void requireReachable(Path... paths) throws IOException {
        Set<Path> closed = closed(paths);
        if (!closed.isEmpty()) {
            throw new UserError("Elasticsearch does not run as root, and the user it runs as cannot enter some folders;"
                    + " choose another place (--data DIR) or: chmod o+x "
                    + closed.stream().map(folder -> "'" + folder + "'").collect(Collectors.joining(" ")));
        }
    }

    /** The folders above that others than their owner and group cannot enter, outermost first. */
    static Set<Path> closed(Path... paths) throws IOException {
        Set<Path> closed = new TreeSet<>();
        for (Path path : paths) {
            for (Path folder = path.toAbsolutePath().getParent(); folder != null; folder = folder.getParent()) {
                if (!Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    closed.add(folder);
                }
            }
        }
        return closed;
    }

    /** Something done to each file of a tree. */
    private interface FileAction {
        void on(Path path) throws IOException;
    }

    private static void forEach(Path root, FileAction action) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                action.on(folder);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                action.on(file);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
