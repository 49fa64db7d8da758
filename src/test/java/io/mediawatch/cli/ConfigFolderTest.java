package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mediawatch.alert.channel.ChannelSettings;
import io.mediawatch.net.Http;
import io.mediawatch.net.HttpSettings;
import io.mediawatch.pipeline.KafkaSettings;
import io.mediawatch.scrape.Paging;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigFolderTest {
    private static final String ALERTS =
            """
            channels:
              - id: desk
                type: slack
                url: ${DESK_URL}
            rules:
              - {id: news, entities: [nvidia], channels: [desk]}
            """;

    private final Path folder;

    ConfigFolderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void copyTheShippedFiles() throws IOException {
        Files.createDirectories(folder.resolve("watch-list"));
        Files.copy(Path.of("config/topics.yaml"), folder.resolve("topics.yaml"));
        write(
                "watch-list/some.yaml",
                """
                - id: nvidia
                  type: company
                  name: NVIDIA
                """);
    }

    @Test
    void theShippedConfigurationIsFine() {
        assertThat(new ConfigFolder(Path.of("config"), name -> null).check()).contains("is fine", "alert rules");
    }

    @Test
    void theLinkToAnArticlesNextPageIsCutOutOfIt() throws IOException {
        Files.createDirectories(folder.resolve("sources"));
        write(
                "sources/long.yaml",
                """
                - id: long
                  url: https://news.example/feed
                  paging: {next: a.onward}
                  article: {remove: [.box]}
                """);

        ConfigFolder.Sources sources = new ConfigFolder(folder, name -> null).sources();

        assertThat(sources.polled().get(0).paging()).isEqualTo(new Paging("a.onward", 10));
        assertThat(sources.rules().rules().get("long")).singleElement().satisfies(rule -> assertThat(rule.remove())
                .containsExactly(".box", "a.onward"));
    }

    @Test
    void aMisspeltChannelForSourcesInTroubleIsNamed() throws IOException {
        write("mediawatch.yaml", "scrape: {channels: [dsk]}\n");
        refused("scrape.channels", "'dsk' is not a channel");
    }

    @Test
    void aMisspeltEntityOfAnAlertRuleIsNamedWithFileAndLine() throws IOException {
        write(
                "alerts.yaml",
                """
                rules:
                  - id: news
                    entities: [nvidia, nvida]
                """);
        refused("alerts.yaml:3", "'nvida' is not an entity on the watch-list; did you mean 'nvidia'?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            NOT company:nvida    | company: there is no entity 'nvida' on the watch-list; did you mean 'nvidia'?
            person:nvidia        | person: 'nvidia' is a company; write company:nvidia
            topic:(chips OR agl) | topic: there is no topic 'agl' in config/topics.yaml; did you mean 'agi'?
            a OR source:mornin   | mornin' is not a source that is polled; did you mean 'morning'?
            lang:english         | lang: 'english' is no language
            """)
    void aRuleThatAsksForWhatThereIsNotWouldNeverFire(String query, String reason) throws IOException {
        Files.createDirectories(folder.resolve("sources"));
        write("sources/some.yaml", "- {id: morning, url: \"https://news.example/feed\"}\n");
        write("alerts.yaml", "rules:\n  - id: news\n    query: \"" + query + "\"\n");
        refused("alerts.yaml:3", reason);
    }

    @Test
    void whoPublishesRulesNeedsNoSecretsOfChannels() throws IOException {
        write("alerts.yaml", ALERTS);
        ConfigFolder config = new ConfigFolder(folder, name -> null);
        assertThat(config.check()).contains("1 alert rules");
        assertThatExceptionOfType(ConfigError.class)
                .isThrownBy(config::channels)
                .withMessageContaining("alerts.yaml:4")
                .withMessageContaining("environment variable DESK_URL is not set");
    }

    @Test
    void secretsComeFromTheEnvironmentAndAreNeverShown() throws IOException {
        write("alerts.yaml", ALERTS);
        Channels channels =
                new ConfigFolder(folder, name -> name.equals("DESK_URL") ? "http://desk/XYZ" : null).channels();
        assertThat(channels.settings()).extracting(ChannelSettings::id).containsExactly("desk", "terminal");
        assertThat(channels.settings().get(0).url()).isEqualTo("http://desk/XYZ");
        assertThat(channels.toString()).doesNotContain("XYZ");
    }

    @Test
    void aChannelThatIsNotThereOrLacksSomethingIsNamed() throws IOException {
        write("alerts.yaml", "rules:\n  - {id: a, query: chips, channels: [desk]}\n");
        refused("alerts.yaml:2", "'desk' is not a channel");
        write("alerts.yaml", "channels:\n  - {id: desk, type: slack}\n");
        refused("alerts.yaml:2", "channel 'desk' of type slack needs url");
        write("alerts.yaml", "channels:\n  - {id: desk, type: slack, url: u, secret: s}\n");
        refused("alerts.yaml:2", "channel 'desk' of type slack has no use for secret");
        write("alerts.yaml", "channels:\n  - {id: desk, type: pigeon}\n");
        refused("alerts.yaml:2", "'pigeon' is no webhook|slack|");
    }

    @Test
    void whatCouldNeverBeSentIsNamedBeforeAnAlertIsLost() throws IOException {
        write("alerts.yaml", "channels:\n  - {id: desk, type: webhook, url: \"http://a.example\", secret: whsec_a*}\n");
        refused("alerts.yaml:2", "the secret of channel 'desk' begins with whsec_ but the rest is not Base64");
        write("alerts.yaml", "channels:\n  - {id: m, type: email, smtp: {host: a}, from: w@a.example, to: [desk@]}\n");
        refused("alerts.yaml:2", "channel 'm': 'desk@' is not a mail address");
    }

    @Test
    void anAddressThatIsNoneIsRefusedWithoutTellingIt() throws IOException {
        write("alerts.yaml", "channels:\n  - {id: desk, type: slack, url: hooks.example/T0/SECRET}\n");
        ChannelSettings desk =
                new ConfigFolder(folder, name -> null).channels().settings().get(0);
        try (Http http = Http.open(HttpSettings.defaults())) {
            assertThatExceptionOfType(ConfigError.class)
                    .isThrownBy(() -> Channels.open(
                            desk, http, new KafkaSettings("localhost:1"), new PrintWriter(Writer.nullWriter())))
                    .withMessage("alerts.yaml: the url of channel 'desk' is not an http or https address");
        }
    }

    @Test
    void anUnknownKeyIsNamedWithFileAndLine() throws IOException {
        write("mediawatch.yaml", "kafka:\n  bootstrapp: localhost:9092\n");
        refused("mediawatch.yaml:2", "unknown key");
    }

    @Test
    void invalidYamlIsNamedWithFileAndLine() throws IOException {
        write("topics.yaml", "- id: [\n");
        refused("topics.yaml:", "not valid YAML");
    }

    @Test
    void aBadSelectorOfASourceIsNamedWithFileAndLine() throws IOException {
        Files.createDirectories(folder.resolve("sources"));
        write(
                "sources/one.yaml",
                """
                - id: one
                  url: https://news.example/feed
                  article:
                    body: "div[["
                """);
        refused("one.yaml:3", "article: body: not a CSS selector"); // the section's line
    }

    private void refused(String place, String reason) {
        ConfigFolder config = new ConfigFolder(folder, name -> null);
        assertThatExceptionOfType(ConfigError.class)
                .isThrownBy(() -> {
                    config.check();
                    config.sources();
                })
                .withMessageContaining(place)
                .withMessageContaining(reason);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
