package io.mediawatch.embedded;

import io.mediawatch.model.DiskSpace;
import io.mediawatch.model.UserError;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Kafka broker and its controller (KRaft, one node) in this JVM, its data in one folder. */
public final class EmbeddedKafka implements AutoCloseable {
    /** Stable, because a formatted folder accepts no other. */
    private static final String CLUSTER_ID = "bWVkaWF3YXRjaC1sb2NhbA";

    private static final int NODE = 1;
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedKafka.class);

    private final KafkaRaftServer server;
    private final String bootstrap;

    private EmbeddedKafka(KafkaRaftServer server, String bootstrap) {
        this.server = server;
        this.bootstrap = bootstrap;
    }

    /**
     * Returns when the broker is up.
     *
     * @param folder of its data, created if missing
     * @param port   on loopback, 0 for a free one
     * @throws UserError if the port is occupied or the folder cannot be used
     */
    public static EmbeddedKafka start(Path folder, int port) {
        int brokerPort = Port.choose(port, "Kafka");
        int controllerPort = Port.choose(0, "the Kafka controller");
        try {
            Files.createDirectories(folder);
            format(folder);
            Exit.setHaltProcedure((status, message) -> stop(folder, status));
            KafkaConfig config = KafkaConfig.fromProps(settings(folder, brokerPort, controllerPort));
            KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
            server.startup();
            return new EmbeddedKafka(server, Port.LOOPBACK + ":" + brokerPort);
        } catch (Exception e) { // files that it does not understand make it throw all kinds
            throw new UserError("Kafka does not start on the data folder " + folder + ": " + rootMessage(e), e);
        }
    }

    /** A broker whose files fail ends its process, as a kill would: what it has confirmed is safe. */
    private static void stop(Path folder, int status) {
        LOG.error(whyStopped(folder, folder.toFile().getUsableSpace()));
        Runtime.getRuntime().halt(status);
    }

    static String whyStopped(Path folder, long free) {
        String cause = DiskSpace.isUsedUp(free)
                ? "the disk of " + folder + " is full, start again when there is room"
                : "it cannot read or write a file in " + folder;
        return "Kafka stops, and the program with it: " + cause + ". What was confirmed is safe";
    }

    /** {@code host:port}, what clients call {@code bootstrap.servers}. */
    public String bootstrap() {
        return bootstrap;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path folder) throws Exception {
        PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        new Formatter()
                .setPrintStream(silent)
                .setNodeId(NODE)
                .setClusterId(CLUSTER_ID)
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(folder.toString())
                .setDirectories(List.of(folder.toString()))
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setIgnoreFormatted(true)
                .setHasDynamicQuorum(false)
                .run();
    }

    private static Properties settings(Path folder, int brokerPort, int controllerPort) {
        Properties settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", String.valueOf(NODE));
        settings.setProperty("controller.quorum.voters", NODE + "@" + Port.LOOPBACK + ":" + controllerPort);
        String plaintext = "PLAINTEXT://" + Port.LOOPBACK + ":" + brokerPort;
        settings.setProperty("listeners", plaintext + ",CONTROLLER://" + Port.LOOPBACK + ":" + controllerPort);
        settings.setProperty("advertised.listeners", plaintext);
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("inter.broker.listener.name", "PLAINTEXT");
        settings.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("log.dirs", folder.toString());
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        settings.setProperty("offsets.retention.minutes", String.valueOf(14 * 24 * 60)); // of roles that are stopped
        for (String internal : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            settings.setProperty(internal + ".replication.factor", "1");
            settings.setProperty(internal + ".num.partitions", "1");
        }
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        // One small machine: the defaults (128 MB to clean, 8 + 3 threads) are those of a server.
        settings.setProperty("log.cleaner.dedupe.buffer.size", String.valueOf(16 << 20));
        settings.setProperty("num.io.threads", "4");
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("log.segment.bytes", String.valueOf(128 << 20));
        return settings;
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
