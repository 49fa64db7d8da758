package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mediawatch.model.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What a system that runs does otherwise than its configuration says by now. */
class SystemOptionTest {
    private static final String ONE = "- {id: one, url: 'https://one.example/feed'}\n";
    private static final String TWO = "- {id: two, url: 'https://two.example/feed'}\n";
    private static final String LOG = "{id: log, type: file, path: alerts.jsonl},";
    private static final String MAIL = "{id: mail, type: kafka, topic: alerts},";

    private final Path folder;
    private Path config;

    SystemOptionTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void run() throws IOException {
        config = ConfigCopy.in(folder);
        for (String shipped : new String[] {"chinese", "english", "newsrooms"}) {
            Files.delete(config.resolve("sources/" + shipped + ".yaml"));
        }
        sources(ONE + TWO);
        channels(LOG);
        ConfigFolder running = new ConfigFolder(config, name -> null);
        new DataFolder(folder.resolve("data"))
                .announce(
                        "127.0.0.1:1",
                        URI.create("http://127.0.0.1:1"),
                        running.settings(System.getenv()).kafka().prefix(),
                        null,
                        running,
                        running.sources());
    }

    static Stream<Arguments> changes() {
        String rules = "- {id: two, url: 'https://two.example/feed', article: {headline: h2}}";
        return Stream.of(
                Arguments.of(ONE, "poll two no longer"),
                Arguments.of(ONE.replace("feed", "rss"), "poll one as the configuration now says; poll two no longer"),
                Arguments.of(ONE + TWO + TWO.replace("two", "three"), "poll three as the configuration now says"),
                Arguments.of(ONE + rules, "read pages by the rules that the sources now have"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void sourcesThatHaveChangedWait(String sources, String waiting) throws IOException {
        sources(sources);

        assertThat(String.join("; ", system().sourcesAwaitingRestart())).isEqualTo(waiting);
    }

    static Stream<Arguments> channelChanges() {
        return Stream.of(
                Arguments.of(LOG + MAIL, "notify mail as the configuration now says"),
                Arguments.of(LOG.replace("alerts.jsonl", "told.jsonl"), "notify log as the configuration now says"),
                Arguments.of(LOG.replace("file", "'${TYPE}'"), "notify log as the configuration now says"),
                Arguments.of(MAIL, "notify mail as the configuration now says; notify log no longer"),
                Arguments.of("", "notify log no longer"));
    }

    @ParameterizedTest
    @MethodSource("channelChanges")
    void channelsThatHaveChangedWait(String channels, String waiting) throws IOException {
        channels(channels);

        assertThat(String.join("; ", system().channelsAwaitingRestart())).isEqualTo(waiting);
    }

    @Test
    void pagesAreReadAsTheRunningSystemReadsThem() throws IOException {
        String rules = StageWiring.extractor(system().rules());

        sources(ONE);

        assertThat(StageWiring.extractor(system().rules())).isEqualTo(rules);
        assertThat(StageWiring.extractor(
                        new ConfigFolder(config, name -> null).sources().rules()))
                .isNotEqualTo(rules);
    }

    /** The demo polls a newsroom of its own: what is published beside it is no other config because of that. */
    @Test
    void theConfigOfARunningSystemIsPublishedForWhatItReadsPagesWith() throws IOException {
        String running = StageWiring.extractor(system().rules());

        sources(ONE);

        assertThat(system().extractor()).isEqualTo(running);
        assertThat(system("--config", config.toString()).extractor()).isEqualTo(running);
    }

    @Test
    void howAnOlderProgramNotifiesIsUnknown() throws IOException {
        Path running = folder.resolve("data/running.json");
        ObjectNode older = (ObjectNode) Json.MAPPER.readTree(running.toFile());
        older.remove(List.of("notifies", "extractor"));
        Files.write(running, Json.bytes(older));

        assertThat(system().channelsAwaitingRestart()).containsExactly("notify people as the configuration now says");
        assertThat(system().sourcesAwaitingRestart()).hasSize(1);
    }

    @Test
    void nothingWaitsWithoutAChangeNorByAnotherConfiguration() throws IOException {
        assertThat(system().sourcesAwaitingRestart()).isEmpty();
        assertThat(system().channelsAwaitingRestart()).isEmpty();

        Path other = ConfigCopy.in(Files.createDirectory(folder.resolve("other")));
        assertThat(system("--config", other.toString()).sourcesAwaitingRestart())
                .isEmpty();
    }

    private void channels(String text) throws IOException {
        Path alerts = config.resolve("alerts.yaml");
        Files.writeString(
                alerts,
                Files.readString(alerts)
                        .replaceFirst("channels: \\[.*]", "channels: [" + Matcher.quoteReplacement(text) + "]"));
    }

    private void sources(String text) throws IOException {
        Files.writeString(config.resolve("sources/mine.yaml"), text);
    }

    private SystemOption system(String... more) {
        SystemOption system = new SystemOption();
        List<String> arguments =
                new ArrayList<>(List.of("--data", folder.resolve("data").toString()));
        arguments.addAll(List.of(more));
        CommandLine.populateCommand(system, arguments.toArray(String[]::new));
        return system;
    }
}
