package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mediawatch.demo.Newsroom;
import io.mediawatch.model.Page;
import io.mediawatch.model.UserError;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What users get wrong: a line that says what and where, the right exit code, and no stack trace. */
class BadInputTest {
    private final Path folder;

    BadInputTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            serch nvidia                      | no such command: serch; did you mean 'search'?
            serch --help                      | no such command: serch; did you mean 'search'?
            config valdate -h                 | no such command: valdate; did you mean 'validate'?
            config valdate                    | no such command: valdate; did you mean 'validate'?
            search --nope nvidia              | unknown option: --nope; to exclude a word from a query, write NOT before it
            search --limt 3 nvidia            | unknown option: --limt; did you mean '--limit'?
            search chips -foo                 | unknown option: -foo; to exclude a word from a query, write NOT before it
            alerts --nope                     | unknown option: --nope
            alerts --limt                     | unknown option: --limt; did you mean '--limit'?
            replay --all --since 7d           | --all cannot be combined with --since, --from or --to
            timeline nvidia --by fortnight    | --by: must be hour, day, week or month, not 'fortnight'
            search chips --limit x           | --limit: 'x' is no whole number
            search chips --limit 1e3         | --limit: '1e3' is no whole number
            search chips --sort best         | --sort: must be newest, oldest or relevance, not 'best'
            search nvidia AND                 | the query ends where a word was expected (column 11)
            timeline nobody-at-all            | there is no entity 'nobody-at-all' on the watch-list
            timeline nvida                    | there is no entity 'nvida' on the watch-list; did you mean 'nvidia'?
            search company:nvida              | company: there is no entity 'nvida' on the watch-list; did you mean 'nvidia'?
            search person:nvidia              | person: 'nvidia' is of type company; write company:nvidia
            search person:mit                 | person: 'mit' is of type organization; write organization:mit
            search topic:inferense            | topic: there is no topic 'inferense' in config/topics.yaml; did you mean 'inference'?
            search lang:en-US                 | lang: 'en-US' is no language such as zh, zh-Hant or en
            search lang:eng                   | lang: 'eng' is no language such as zh, zh-Hant or en
            search lang:xx                    | lang: 'xx' is no language such as zh, zh-Hant or en
            ingest --mode replay page.html    | --mode: must be backfill or live, not 'replay'
            eval                              | give a command: extract, tags
            version now                       | unexpected argument: now
            extract                           | give files, URLs or --manifest FILE
            tag --watch-list nowhere -        | nowhere: no such folder
            tag --watch-list docs -           | docs: no .yaml file in this folder
            dead-letters retry                | give ids of dead letters, --step or --all
            dead-letters drop --all --step a  | give ids of dead letters, --step or --all
            dead-letters retry --step idx     | --step: there is no step 'idx', but group, index, raise, rerun,
            config validate --config nowhere  | no such folder
            search chips --since 5y           | --since: not a duration: '5y'; write a number and a unit
            search chips --from 2026-13-01    | --from: not a day (2026-03-01) or a time with offset
            search chips --to yesterday       | --to: not a day (2026-03-01) or a time with offset
            replay --from 2026-01-02 --to 2026-01-01 | the period ends before it begins: --from 2026-01-02 --to 2026-01-01
            rules test --since 5y             | --since: not a duration: '5y'; write a number and a unit
            quotes --topic nope               | --topic: there is no topic 'nope' in config/topics.yaml
            quotes --lang english             | --lang: 'english' is no language such as zh or en
            quotes --kind foo                 | --kind: must be turn, direct or indirect, not 'foo'
            alerts --severity foo             | --severity: must be low, medium or high, not 'foo'
            rules test --rule nope            | --rule: there is no rule 'nope', but headline
            """)
    void wrongUseEndsWithTwo(String line, String message) {
        assertOneMessage(Cli.run(line.split(" ")), ExitCode.USAGE, message);
    }

    @Test
    void aDataFolderThatCannotBeMadeIsToldWithTheReason() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        Cli demo = Cli.run("demo", "--data", file.resolve("data").toString());

        assertOneMessage(demo, ExitCode.FAILED, "file/data cannot be used: ");
        assertThat(demo.err()).doesNotEndWith("file/data" + System.lineSeparator());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            no.html          | no such file
            folder           | is a folder, not a page
            huge.html        | larger than a page may be (8 MiB)
            file:///etc/x    | file:///etc/x: only http and https addresses can be fetched
            ftp://x/a.html   | ftp://x/a.html: only http and https addresses can be fetched
            http://10.0.0.1/ | is a private address
            """)
    void aPageThatCannotBeHadEndsWithOne(String input, String message) throws IOException {
        Files.createDirectory(folder.resolve("folder"));
        Files.write(folder.resolve("huge.html"), new byte[Page.MAX_BYTES + 1]);
        String page = input.contains("://") ? input : folder.resolve(input).toString();

        Cli extract = Cli.run("extract", page);

        assertOneMessage(extract, ExitCode.FAILED, message);
        assertThat(extract.err()).contains(page);
    }

    @Test
    void pagesWithoutAnArticleAreAnsweredWithTheReason() throws IOException {
        Cli extract = Cli.run(
                "extract",
                page("empty.html", ""),
                page("navigation.html", "<ul><li><a href=/a>News</a><li><a href=/b>More news</a></ul>"),
                binary("binary.html"));

        assertThat(extract.code()).isEqualTo(ExitCode.OK.code());
        assertThat(extract.lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"rejected\":\"empty\""),
                        line -> assertThat(line).contains("\"rejected\":\"list-page\""),
                        line -> assertThat(line).contains("\"rejected\":\"binary\""));
    }

    @Test
    void onePageThatCannotBeReadDoesNotStopTheNext() throws IOException {
        Cli extract = Cli.run("extract", folder.resolve("no.html").toString(), page("cut.html", ARTICLE));

        assertThat(extract.code()).isEqualTo(ExitCode.FAILED.code());
        assertThat(extract.lines()).singleElement().satisfies(line -> assertThat(line)
                .contains("Chips for agents"));
    }

    /** Cut off in the middle of a paragraph. */
    private static final String ARTICLE =
            """
            <html><head><title>Chips for agents</title></head><body><article><h1>Chips for agents</h1>
            <p>Nvidia will build new chips for the agents of OpenAI, the company said on Monday in a statement.</p>
            <p>The chips are to be made in two factories, and both of them are going to be built from next ye""";

    @Test
    void aLineThatIsNoJsonIsNamed() throws IOException {
        assertOneMessage(
                Cli.run("tag", page("articles.jsonl", "{\"id\":\"a\",\"paragraphs\":[\"OK.\"]}\n{\"id\"")),
                ExitCode.FAILED,
                "articles.jsonl:2: not JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tag", "extract --manifest"})
    void whatIsWrongWithJsonIsSaidWithoutThePlaceThatTheLibraryGives(String command) throws IOException {
        String[] words = (command + " " + page("lines.jsonl", "{\"id\": \"a\",")).split(" ");
        Cli read = Cli.run(words);

        assertThat(read.err()).contains("lines.jsonl:1: not ").doesNotContain("Source", "REDACTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n"})
    void aListWithoutAPageIsNamed(String list) throws IOException {
        String manifest = page("manifest.jsonl", list);

        assertOneMessage(
                Cli.run("extract", "--manifest", manifest), ExitCode.FAILED, "manifest.jsonl: no page is listed here");
    }

    @Test
    void aWatchListThatWouldNotBeReadIsNamed() throws IOException {
        String list = Files.createDirectory(folder.resolve("list")).toString();
        page("list/mine.yaml", "[]");
        page("list/companies.yml", "[]");

        assertOneMessage(
                Cli.run("tag", "--watch-list", list, page("a.jsonl", "")),
                ExitCode.USAGE,
                "list/companies.yml: only files that end in .yaml are read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tag", "extract --manifest"})
    void whatIsNotTextIsCalledThat(String command) throws IOException {
        String[] words = (command + " " + binary("articles.jsonl")).split(" ");

        assertOneMessage(Cli.run(words), ExitCode.FAILED, "articles.jsonl: not UTF-8 text");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            'kafka: {bootstrap: [}'        | mediawatch.yaml:1
            'kafka: {bootstrp: a:1}'       | bootstrp
            'web: {port: eighty}'          | port
            'kafka: {bootstrap: ""}'       | kafka.bootstrap: must name at least one host:port
            'kafka: {partitions: 0}'       | kafka.partitions: must be 1 to 1000
            'stream: {threads: 0}'         | stream.threads: must be 1 to 64
            'web: {port: 99999}'           | web.port: must be 0 to 65535
            'elasticsearch: {urls: [localhost:9200]}'       | elasticsearch.urls: 'localhost:9200' is no address such as
            'elasticsearch: {shards: 0}'   | elasticsearch.shards: must be 1 to 64, not 0
            'elasticsearch: {shards: 1.5}' | elasticsearch.shards: '1.5' is no whole number
            'elasticsearch: {requestTimeout: 0s}' | elasticsearch.requestTimeout: must be 1ms to 1h, not 0ms
            'elasticsearch: {connectTimeout: -PT5M}' | elasticsearch.connectTimeout: '-PT5M' is no duration of 0s to 36500d
            'elasticsearch: {bulkMb: 100}' | elasticsearch.bulkMb: must be 1 to 90, not 100
            'retention: {pages: 10m}'      | retention.pages: must be at least an hour
            'elasticsearch: {urls: ["http://a:b@es:9200"]}' | elasticsearch.urls: user and password are keys
            'elasticsearch: {urls: ["http://a/x", "http://b/y"]}' | elasticsearch.urls: all must have the same path
            """)
    void aMistakeInTheConfigurationIsNamedWithFileAndLine(String yaml, String message) throws IOException {
        Path config = ConfigCopy.in(folder);
        Files.writeString(config.resolve("mediawatch.yaml"), yaml + "\n");

        Cli validate = Cli.run("config", "validate", "--config", config.toString());

        assertOneMessage(validate, ExitCode.USAGE, message);
        assertThat(validate.err()).contains("mediawatch.yaml:1");
    }

    @Test
    void anEmptySectionOrValueIsTheDefault() throws IOException {
        Path config = ConfigCopy.in(folder);
        Files.writeString(config.resolve("mediawatch.yaml"), "scrape:\n  # delay: 5s\nelasticsearch:\n  user:\n");

        Settings settings = new ConfigFolder(config, name -> null).settings(Map.of());

        assertThat(settings).isEqualTo(new ConfigFolder(Path.of("config"), name -> null).settings(Map.of()));
    }

    @Test
    void anEmptyValueOfAnUnknownKeyIsNamed() throws IOException {
        Path config = ConfigCopy.in(folder);
        Files.writeString(config.resolve("mediawatch.yaml"), "scrap:\n");

        assertOneMessage(
                Cli.run("config", "validate", "--config", config.toString()), ExitCode.USAGE, "scrap: unknown key");
    }

    @Test
    void serversThatDoNotAnswerAreNamed() throws IOException {
        int port = closedPort();
        String[] where = onServersAt(port);

        assertOneMessage(
                Cli.run(with(where, "search", "nvidia")),
                ExitCode.FAILED,
                "Elasticsearch at http://127.0.0.1:" + port + " does not respond");
        for (String command : List.of("config push", "dead-letters list", "sources list")) {
            assertOneMessage(
                    Cli.run(with(where, command.split(" "))),
                    ExitCode.FAILED,
                    "Kafka at 127.0.0.1:" + port + " does not respond");
        }
    }

    @Test
    void serversThatDoNotAnswerAreNamedWithTheDataFolderThatWasLookedInto() throws IOException {
        String[] where = onServersAt(closedPort());
        Path data = folder.resolve("none");
        String none = "no `up` or `demo` runs on the data folder " + data;

        assertThat(Cli.run(with(where, "search", "nvidia")).err()).contains(none);
        assertThat(Cli.run(with(where, "sources", "list")).err()).contains(none);

        ConfigFolder config = new ConfigFolder(folder.resolve("config"), name -> null);
        new DataFolder(data)
                .announce("127.0.0.1:1", URI.create("http://127.0.0.1:1"), "a", null, config, config.sources());
        assertThat(Cli.run(with(where, "search", "nvidia")).err())
                .contains("Elasticsearch at http://127.0.0.1:1 does not respond")
                .contains("process " + ProcessHandle.current().pid() + " runs on the data folder " + data)
                .contains(data.resolve("elasticsearch/console.log").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123456789", "0123456789abcdef0123456789abcde", "0123456789ABCDEF0123456789ABCDEF"})
    void howAnIdBeginsTakesNothingDownWhereNoIndexCompletesIt(String id) throws IOException {
        Cli forget = Cli.run(with(onServersAt(closedPort()), "forget", id, "--yes"));

        assertThat(forget.err()).contains("mediawatch: '" + id + "' is at most how an id begins");
        assertThat(forget.code()).isEqualTo(ExitCode.USAGE.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "abcde", ""})
    void tooLittleOfAnIdNamesNoArticle(String id) throws IOException {
        Cli forget = Cli.run(with(onServersAt(closedPort()), "forget", "--yes", id));

        assertOneMessage(forget, ExitCode.USAGE, "'" + id + "' is too little of an id: give at least 6 characters");
    }

    @Test
    void aFileThatIsNotThereNeedsNoServerToBeNamed() throws IOException {
        String missing = folder.resolve("no.html").toString();

        assertOneMessage(
                Cli.run("ingest", "--data", folder.toString(), missing), ExitCode.FAILED, missing + ": no such file");
    }

    @Test
    void anAddressThatCannotBeFetchedIsToldBeforeAServerIsNeeded() {
        assertOneMessage(
                Cli.run("ingest", "--data", folder.toString(), "ftp://x/a.html"),
                ExitCode.FAILED,
                "ftp://x/a.html: only http and https addresses can be fetched");
    }

    @Test
    void aDemoOnAFolderInUseSaysThatAndNotWhichOfItsPortsIsTaken() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        try (Newsroom newsroom = Newsroom.open(Clock.systemUTC());
                FileChannel lock = new DataFolder(data).take()) {
            assertThat(lock.isOpen()).isTrue();
            new DataFolder(data).keep("demo.json", new DemoCommand.Kept(Instant.now(), newsroom.ports()));

            assertOneMessage(
                    Cli.run("demo", "--data", data.toString()), ExitCode.FAILED, "is in use by another mediawatch");
        }
    }

    @Test
    void anOccupiedPortOfTheDashboardIsToldBeforeTheServersStart() throws IOException {
        Path config = ConfigCopy.in(folder);
        Path data = folder.resolve("data");
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            Files.writeString(
                    config.resolve("mediawatch.yaml"),
                    "http: {userAgent: Test/1 (+mailto:test@example.org)}\nweb: {port: " + port + "}\n");

            assertOneMessage(
                    Cli.run("up", "--config", config.toString(), "--data", data.toString()),
                    ExitCode.FAILED,
                    "port " + port + " for the dashboard is occupied by another program");
        }
        assertThat(data.resolve("kafka")).doesNotExist();
    }

    /** 203.0.113.0/24 and .invalid are nobody's (RFC 5737, RFC 2606). */
    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.1", "nowhere.invalid"})
    void anAddressThatTheDashboardCannotHaveIsNoOccupiedPort(String host) throws IOException {
        Path config = ConfigCopy.in(folder);
        Files.writeString(
                config.resolve("mediawatch.yaml"),
                "http: {userAgent: Test/1 (+mailto:test@example.org)}\nweb: {host: " + host
                        + ", readToken: long-enough-token}\n");

        assertOneMessage(
                Cli.run(
                        "up",
                        "--config",
                        config.toString(),
                        "--data",
                        folder.resolve("data").toString()),
                ExitCode.FAILED,
                "the dashboard cannot listen on web.host " + host + ", port 8080: ");
    }

    @Test
    void aDataFolderOfAnotherVersionIsLeftAlone() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("version"), "0 elasticsearch 7 kafka 2\n");

        assertOneMessage(
                Cli.run("demo", "--data", data.toString()),
                ExitCode.FAILED,
                "made by another version of mediawatch (0 elasticsearch 7 kafka 2");
        assertThat(data).isDirectoryNotContaining("glob:**kafka");
    }

    @Test
    void aFullDiskIsToldBeforeServersStumbleOverIt() {
        assertThatThrownBy(() -> new DataFolder(folder.resolve("data")).requireSpace(Long.MAX_VALUE))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("the disk of the data folder " + folder.resolve("data") + " is full: ");
    }

    @Test
    void tooFewOpenFilesAreToldBeforeServersStumbleOverThem() {
        assertThatThrownBy(() -> EmbeddedServers.requireOpenFiles(256))
                .isInstanceOf(UserError.class)
                .hasMessage("a process may have only 256 files open here, Kafka and Elasticsearch need 1024; raise the"
                        + " limit: ulimit -n 1024");
        assertThatCode(() -> EmbeddedServers.requireOpenFiles(1_024)).doesNotThrowAnyException();
    }

    @Test
    void aDataFolderThatCannotBeMadeIsNamed() throws IOException {
        String file = page("file", "not a folder");

        assertOneMessage(
                Cli.run("demo", "--data", file + "/data"),
                ExitCode.FAILED,
                "the data folder " + file + "/data cannot be used");
    }

    private static void assertOneMessage(Cli run, ExitCode code, String message) {
        assertThat(run.err()).contains(message).startsWith("mediawatch: ").doesNotContain("Exception", "\tat ");
        assertThat(run.err().lines().filter(line -> line.startsWith("mediawatch: ")))
                .hasSize(1);
        assertThat(run.code()).isEqualTo(code.code());
    }

    private String[] onServersAt(int port) throws IOException {
        Path config = ConfigCopy.in(folder);
        Files.writeString(
                config.resolve("mediawatch.yaml"),
                "kafka: {bootstrap: \"127.0.0.1:" + port + "\"}\n" + "elasticsearch: {urls: [\"http://127.0.0.1:" + port
                        + "\"]}\n");
        return new String[] {
            "--config", config.toString(), "--data", folder.resolve("none").toString()
        };
    }

    private static String[] with(String[] options, String... command) {
        String[] all = new String[command.length + options.length];
        System.arraycopy(command, 0, all, 0, command.length);
        System.arraycopy(options, 0, all, command.length, options.length);
        return all;
    }

    private String page(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String binary(String name) throws IOException {
        byte[] bytes = new byte[3_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 37);
        }
        return Files.write(folder.resolve(name), bytes).toString();
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
