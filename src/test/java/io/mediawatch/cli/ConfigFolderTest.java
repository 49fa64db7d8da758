package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mediawatch.alert.channel.Channel;
import io.mediawatch.alert.channel.ChannelSettings;
import io.mediawatch.net.Http;
import io.mediawatch.net.HttpSettings;
import io.mediawatch.pipeline.KafkaSettings;
import io.mediawatch.scrape.Paging;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    void whatKafkaIsToldOfWhoWeAreIsNotToldToServersOfOurOwn() throws IOException {
        write("mediawatch.yaml", "kafka: {properties: {security.protocol: SSL}}\n");
        Settings settings = new ConfigFolder(folder, name -> null).settings(Map.of());
        assertThat(settings.kafka().properties()).isNotEmpty();

        Settings embedded = settings.at("127.0.0.1:9", URI.create("http://127.0.0.1:9"), "p");

        assertThat(embedded.kafka().properties()).isEmpty();
    }

    @Test
    void settingsAsTextHoldNoSecrets() throws IOException {
        write("mediawatch.yaml", "kafka: {properties: {sasl.jaas.config: 'password=\"${WORD}\";'}}\n");
        Map<String, String> user = Map.of(
                "MEDIAWATCH_ELASTICSEARCH_USER", "elastic",
                "MEDIAWATCH_ELASTICSEARCH_PASSWORD", "secret-of-the-user",
                "MEDIAWATCH_WEB_READ_TOKEN", "secret-of-the-reader",
                "MEDIAWATCH_WEB_ADMIN_TOKEN", "secret-of-the-admin");
        Map<String, String> key = Map.of("MEDIAWATCH_ELASTICSEARCH_API_KEY", "secret-key");

        for (Map<String, String> variables : List.of(user, key)) {
            assertThat(new ConfigFolder(folder, name -> "secret-word").settings(variables))
                    .asString()
                    .contains("127.0.0.1:8080")
                    .doesNotContain("secret");
        }
    }

    @Test
    void aValueFromTheEnvironmentIsTakenAsItIs() {
        Map<String, String> variables =
                Map.of("MEDIAWATCH_ELASTICSEARCH_USER", "elastic", "MEDIAWATCH_ELASTICSEARCH_PASSWORD", "a${b}c");

        assertThat(new ConfigFolder(folder, name -> null)
                        .settings(variables)
                        .elasticsearch()
                        .password())
                .isEqualTo("a${b}c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://exa|mple", "ftp://kibana", "https://", "kibana:5601"})
    void anAddressThatIsNoneIsNamedWithItsPlace(String url) throws IOException {
        write("mediawatch.yaml", "web: {port: 0}\nkibana:\n  url: \"" + url + "\"\n");

        assertThatExceptionOfType(ConfigError.class)
                .isThrownBy(() -> new ConfigFolder(folder, name -> null).settings(Map.of()))
                .withMessageContaining("mediawatch.yaml:3: kibana.url")
                .withMessageContaining("no address");
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
        refused("mediawatch.yaml:1: scrape.channels: ", "there is no channel 'dsk' in alerts.yaml");
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
        refused("alerts.yaml:3", "there is no entity 'nvida' on the watch-list; did you mean 'nvidia'?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            NOT company:nvida    | company: there is no entity 'nvida' on the watch-list; did you mean 'nvidia'?
            person:nvidia        | person: 'nvidia' is of type company; write company:nvidia
            topic:(chips OR gai) | topic: there is no topic 'gai' in config/topics.yaml; did you mean 'agi'?
            a OR source:mornin   | there is no source 'mornin' that is polled; did you mean 'morning'?
            lang:english         | lang: 'english' is no language
            """)
    void aRuleThatAsksForWhatThereIsNotWouldNeverFire(String query, String reason) throws IOException {
        Files.createDirectories(folder.resolve("sources"));
        write("sources/some.yaml", "- {id: morning, url: \"https://news.example/feed\"}\n");
        write("alerts.yaml", "rules:\n  - id: news\n    query: \"" + query + "\"\n");
        refused("alerts.yaml:3", reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            'spike: {window: 47h}'        | alerts.yaml:4: rules.a.spike.window: must be 10m to 1d
            'spike: {window: 1s}'         | alerts.yaml:4: rules.a.spike.window: must be 10m to 1d
            'spike: {height: 0}'          | alerts.yaml:4: rules.a.spike.height: must be above 0
            'spike: {least: 0}'           | alerts.yaml:4: rules.a.spike.least: must be 1 or more
            'hold: {quiet: 22:00-22:00}'  | alerts.yaml:4: rules.a.hold.quiet: must be two different times
            'hold: {throttle: 0s}'        | alerts.yaml:4: rules.a.hold.throttle: must be 1s or more
            'together: true'              | alerts.yaml:4: rules.a.together: needs two entities or more
            'salience: 0.5'               | alerts.yaml:4: rules.a.salience: needs entities
            'headline: true'              | alerts.yaml:4: rules.a.headline: needs entities
            'groupBy: entity'             | alerts.yaml:4: rules.a.groupBy: entity needs entities
            'silence: 0s'                 | alerts.yaml:4: rules.a.silence: must be 1s or more
            """)
    void aKeyThatCannotBeSoIsNamedOnce(String key, String message) throws IOException {
        write("alerts.yaml", "rules:\n  - id: a\n    query: chips\n    " + key + "\n");
        refused(message, message);
    }

    @Test
    void aRuleWithoutAConditionIsNamedOnce() throws IOException {
        write("alerts.yaml", "rules:\n  - {id: a, severity: low}\n");
        String message = "alerts.yaml:2: rules.a: no condition: give it query, entities, speakers, about or changes";
        refused(message, message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"source:morning", "source:Morning", "source:ｍorning", "lang:zh-hant", "lang:fil", "lang:und"})
    void whatQueriesFindARuleMayAskFor(String query) throws IOException {
        Files.createDirectories(folder.resolve("sources"));
        write("sources/some.yaml", "- {id: morning, url: \"https://news.example/feed\", language: yue}\n");
        write("alerts.yaml", "rules:\n  - id: news\n    query: \"" + query + "\"\n");

        assertThat(new ConfigFolder(folder, name -> null).check()).contains("1 alert rule");
    }

    @Test
    void whoPublishesRulesNeedsNoSecretsOfChannels() throws IOException {
        write("alerts.yaml", ALERTS);
        ConfigFolder config = new ConfigFolder(folder, name -> null);
        assertThat(config.check())
                .contains("1 alert rule")
                .endsWith("Not set here, but needed where the role alert runs: DESK_URL");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aChannelWithoutItsSecretSaysWhatItLacksAndKeepsNoOtherFromWorking(boolean empty) throws IOException {
        write("alerts.yaml", ALERTS);

        Channels channels = new ConfigFolder(folder, name -> empty ? "" : null).channels();

        assertThat(channels.settings()).extracting(ChannelSettings::id).containsExactly("desk", "terminal");
        assertThat(channels.unusable()).containsOnlyKeys("desk");
        assertThat(channels.unusable().get("desk"))
                .contains("alerts.yaml:4: channels.desk.url: the environment variable DESK_URL is not set");
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
        refused("alerts.yaml:2", "there is no channel 'desk' in this file");
        write("alerts.yaml", "channels:\n  - {id: desk, type: slack}\n");
        refused("alerts.yaml:2", "channels.desk.url: missing: a channel of type slack needs it");
        write("alerts.yaml", "channels:\n  - {id: desk, type: slack, url: u, secret: s}\n");
        refused("alerts.yaml:2", "channels.desk.secret: a channel of type slack has no use for it");
        write("alerts.yaml", "channels:\n  - {id: desk, type: pigeon}\n");
        refused("alerts.yaml:2", "channels.desk.type: must be webhook, slack, ");
    }

    @Test
    void whatCouldNeverBeSentIsNamedBeforeAnAlertIsLost() throws IOException {
        write("alerts.yaml", "channels:\n  - {id: desk, type: webhook, url: \"http://a.example\", secret: whsec_a*}\n");
        refused("alerts.yaml:2", "channels.desk.secret: begins with whsec_ but the rest is not Base64");
        write("alerts.yaml", "channels:\n  - {id: m, type: email, smtp: {host: a}, from: w@a.example, to: [desk@]}\n");
        refused("alerts.yaml:2", "channels.m.to: 'desk@' is not a mail address");
        write("alerts.yaml", "channels:\n  - {id: m, type: email, smtp: {host: a}, from: w@a.example, to: [\"\"]}\n");
        refused("alerts.yaml:2", "channels.m.to: '' is not a mail address");
        write(
                "alerts.yaml",
                "channels:\n  - {id: m, type: email, smtp: {host: a}, from: \"w@a.b, x@a.b\", to: [d@a.b]}\n");
        refused("alerts.yaml:2", "channels.m.from: 'w@a.b, x@a.b' is not one mail address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hooks.example/T0/SECRET", "hooks.example/SECRET/${DESK_URL}"})
    void anAddressThatIsNoneIsRefusedWithoutTellingIt(String url) throws IOException {
        write("alerts.yaml", "channels:\n  - {id: desk, type: slack, url: \"" + url + "\"}\n");
        assertThatExceptionOfType(ConfigError.class)
                .isThrownBy(() -> new ConfigFolder(folder, name -> null).check())
                .withMessageContaining("alerts.yaml:2: channels.desk.url: ")
                .withMessageEndingWith(" is not an http or https address");
    }

    @Test
    void aVariableThatHasNoAddressIsAsOneThatIsNotSet() throws IOException {
        write("alerts.yaml", ALERTS);
        ConfigFolder config = new ConfigFolder(folder, name -> "SECRET");
        String wrong = folder.resolve("alerts.yaml")
                + ":4: channels.desk.url: '${DESK_URL}' with its variables replaced is not an http or https address";

        assertThat(config.check()).endsWith(". Set here, but of no use to the role alert: " + wrong);
        assertThat(config.channels().settings()).extracting(ChannelSettings::id).containsExactly("desk", "terminal");
        assertThat(config.channels().unusable()).containsExactly(Map.entry("desk", wrong));
    }

    @Test
    void aVariableThatHasNoKeyIsAsOneThatIsNotSet() throws IOException {
        write(
                "alerts.yaml",
                "channels:\n  - {id: desk, type: webhook, url: \"http://a.example\", secret: \"${KEY}\"}\n");

        assertThat(new ConfigFolder(folder, name -> "whsec_a*")
                        .channels()
                        .unusable()
                        .get("desk"))
                .endsWith(":2: channels.desk.secret: begins with whsec_ but the rest is not Base64");
    }

    @Test
    void aNumberOfAVariableIsRead() throws IOException {
        write(
                "alerts.yaml",
                """
                channels:
                  - {id: m, type: email, smtp: {host: a, port: "${PORT}"}, from: w@a.example, to: [desk@a.example]}
                """);

        assertThat(new ConfigFolder(folder, name -> "2525").channels().unusable())
                .isEmpty();
    }

    @Test
    void aFileWithARelativePathIsInTheDataFolder(@TempDir Path data) throws IOException {
        write("alerts.yaml", "channels:\n  - {id: log, type: file, path: alerts.jsonl}\n");
        Channels channels = new ConfigFolder(folder, name -> null).channels();
        ChannelSettings log = channels.settings().get(0);
        try (Http http = Http.open(HttpSettings.defaults())) {
            Channel channel = channels.open(
                    log, http, new KafkaSettings("localhost:1"), new PrintWriter(Writer.nullWriter()), data);
            assertThat(channel).hasToString(data.resolve("alerts.jsonl").toString());
        }
    }

    @ParameterizedTest
    @CsvSource({"alert.yaml, alerts.yaml", "Topics.yaml, topics.yaml", "watchlist, watch-list", "source, sources"})
    void aFileWhoseNameIsMisspeltIsNotPassedOver(String misspelt, String meant) throws IOException {
        Files.createDirectory(folder.resolve(misspelt));
        refused(misspelt, "/" + misspelt + ": not read; did you mean '" + meant + "'?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kibana", "notes.txt", "README.md", "docker-compose.yaml", "alerts.yaml.2026-03-01"})
    void whatIsNotOursIsLeftAlone(String name) throws IOException {
        Files.createDirectory(folder.resolve(name));
        assertThat(new ConfigFolder(folder, variable -> null).check()).contains("is fine");
    }

    @Test
    void whatMayNotBeAllowedIsNamedWithItsLine() throws IOException {
        write("mediawatch.yaml", "http:\n  maxBytes: 1000\n  allowPrivate: [10.0.0.0/99]\n");
        refused("mediawatch.yaml:3", "http.allowPrivate: not a range of addresses: 10.0.0.0/99");
    }

    @Test
    void aNameThatIsNotGivenByLanguageIsToldInWordsForPeople() throws IOException {
        write("topics.yaml", "- {id: ports, name: ports, terms: [quay]}\n");
        refused("topics.yaml:1", "ports.name: this is no list of keys and values");
    }

    @Test
    void anUnknownKeyIsNamedWithFileAndLine() throws IOException {
        write("mediawatch.yaml", "kafka:\n  bootstrapp: localhost:9092\n");
        refused("mediawatch.yaml:2", "unknown key");
    }

    /** Read as keys and values it would have none, and everything would silently be as by default. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            mediawatch.yaml | '- kafka'                            | mediawatch.yaml:1: keys and values must stand here
            mediawatch.yaml | 'bootstrap = a.example:9092'         | mediawatch.yaml:1: keys and values must stand here
            mediawatch.yaml | 'web:\\n\\nkafka: a.example:9092'    | mediawatch.yaml:3: kafka: keys and values must stand here
            alerts.yaml     | '- {id: news, query: chips}'         | alerts.yaml:1: keys and values must stand here
            alerts.yaml     | 'none'                               | alerts.yaml:1: keys and values must stand here
            """)
    void aFileWithoutKeysIsRefused(String name, String text, String message) throws IOException {
        write(name, text.replace("\\n", "\n"));
        refused(name, message);
    }

    @Test
    void aModeThatIsNoneIsToldInWordsForPeople() throws IOException {
        write("mediawatch.yaml", "scrape:\n  firstPoll: lve\n");
        refused("mediawatch.yaml:2", "scrape.firstPoll: must be backfill or live, not 'lve'");
    }

    @Test
    void aSeverityThatIsNoneIsToldWithThoseThereAre() throws IOException {
        write("alerts.yaml", "rules:\n  - {id: a, severity: urgent}\n");
        refused("alerts.yaml:2", "rules.a.severity: must be low, medium or high, not 'urgent'");
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
        refused("one.yaml:4", "one.article.body: not a CSS selector");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            '- {id: one, url: "http://a.example",\\n  every: 0s}'       | :2: one.every: must be 1s to 7d, not 0s
            '- {id: one, url: "http://a.example",\\n  every: 10}'       | :2: one.every: '10' is no duration of 0s to 36500d, such as 500ms, 10s
            '- {id: one, url: "http://a.example",\\n  languge: en}'     | :2: one.languge: unknown key; known here: article, every,
            '- {id: one, url: "http://a.example",\\n  language: Latin}' | :2: one.language: must be a tag such as zh, zh-Hant or en
            '- {id: one,\\n  url: a.example/feed}'                      | :2: one.url: must be an http or https address
            'id: one\\nurl: "http://a.example"'                        | :1: this is no list of sources: begin each with '- id:'
            '- url: "http://a.example"'                               | :1: entry 1.id: missing
            """)
    void whatIsWrongWithASourceIsToldWhereItStands(String source, String message) throws IOException {
        Files.createDirectories(folder.resolve("sources"));
        write("sources/one.yaml", source.replace("\\n", "\n") + "\n");
        refused("one.yaml" + message, message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sources/mine.yml", "watch-list/mine.yml", "alerts.yml", "topics.yml", "mediawatch.yml"})
    void aFileThatWouldNotBeReadIsNamed(String name) throws IOException {
        Files.createDirectories(folder.resolve("sources"));
        write(name, "[]\n");
        refused(name, "only files that end in .yaml are read");
    }

    @Test
    void anotherProgramsFileBesideTheListsIsLeftAlone() throws IOException {
        write("docker-compose.yml", "[]\n");

        assertThat(new ConfigFolder(folder, name -> null).check()).contains("is fine");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            MEDIAWATCH_WEB_PORT           | 80a            | 80a' is no whole number
            MEDIAWATCH_WEB_ADMIN_TOKEN    | short          | must have at least 12 characters
            MEDIAWATCH_ELASTICSEARCH_URLS | 127.0.0.1:9200 | 127.0.0.1:9200' is no address such as http://127.0.0.1:9200
            MEDIAWATCH_KAFKA_BOOTSTRAP    | localhost      | localhost' is no server with its port
            MEDIAWATCH_HTTP_READ_TIMEOUT  | 10             | 10' is no duration of 0s to 36500d, such as 500ms
            MEDIAWATCH_SCRAPE_REVISITS    | 10m 1h         | 10m 1h' is no duration of 0s to 36500d, such as 500ms
            MEDIAWATCH_WEB_HOST           | ' '            | must be an address of this machine, such as 127.0.0.1
            """)
    void aMistakeOfTheEnvironmentIsNotBlamedOnTheFile(String variable, String value, String message)
            throws IOException {
        write("mediawatch.yaml", "web: {port: 8080}\nelasticsearch:\n  urls: [\"127.0.0.1:9200\"]\n");
        assertThatExceptionOfType(ConfigError.class)
                .isThrownBy(() -> new ConfigFolder(folder, name -> null).settings(variables(variable, value)))
                .withMessageMatching("environment variable " + variable + ": '?" + Pattern.quote(message) + ".*");
    }

    private static Map<String, String> variables(String name, String value) {
        Map<String, String> variables = new HashMap<>(Map.of("MEDIAWATCH_ELASTICSEARCH_URLS", "http://a.example"));
        variables.put(name, value);
        return variables;
    }

    @Test
    void anAddressWithoutHttpIsToldWhereItStands() throws IOException {
        write("mediawatch.yaml", "elasticsearch:\n  shards: 1\n  urls: [\"127.0.0.1:9200\"]\n");
        refused("mediawatch.yaml:3: elasticsearch.urls: ", "'127.0.0.1:9200' is no address");
    }

    private void refused(String place, String reason) {
        assertThatExceptionOfType(ConfigError.class)
                .isThrownBy(() -> new ConfigFolder(folder, name -> null).check())
                .withMessageContaining(place)
                .withMessageContaining(reason);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
