package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of JSON lines as people and their editors write them. */
class LineFilesTest {
    private static final String ONE = "{\"id\":\"one\",\"paragraphs\":[\"Nvidia builds chips.\"]}";
    private static final String TWO = "{\"id\":\"two\",\"paragraphs\":[\"OpenAI buys them.\"]}";

    private final Path folder;

    LineFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void byteOrderMarkAndLineEndsOfWindowsAreNoMistakes() throws IOException {
        Cli tag = Cli.run("tag", file("a.jsonl", "\uFEFF" + ONE + "\r\n\r\n" + TWO + "\r\n"));

        assertThat(tag.err()).isEmpty();
        assertThat(tag.lines()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\"", "null", "7", "[]", "{}", ONE + TWO, ONE + " more"})
    void lineThatIsNoArticleIsNamedAndDoesNotStopTheNext(String line) throws IOException {
        String articles = file("a.jsonl", line + "\n" + TWO + "\n");

        Cli tag = Cli.run("tag", articles);

        assertThat(tag.code()).isEqualTo(ExitCode.FAILED.code());
        assertThat(tag.err().lines()).singleElement().asString().startsWith("mediawatch: " + articles + ":1: ");
        assertThat(tag.lines()).singleElement().asString().contains("\"id\":\"two\"");
    }

    @Test
    void secondArticleInALineIsNotLostInSilence() throws IOException {
        assertThat(Cli.run("tag", file("a.jsonl", ONE + TWO)).err())
                .contains("a.jsonl:1: more than one JSON value in a line: begin a new line for each");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \n"})
    void fileWithoutAnArticleIsNamed(String text) throws IOException {
        Cli tag = Cli.run("tag", file("a.jsonl", text));

        assertThat(tag.code()).isEqualTo(ExitCode.FAILED.code());
        assertThat(tag.err()).isEqualTo("mediawatch: " + folder.resolve("a.jsonl") + ": no article stands here\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            tag                | folder | is a folder, not a file
            tag                | loop   | cannot be read: Too many levels of symbolic links
            extract --manifest | folder | is a folder, not a file
            extract --manifest | loop   | cannot be read: Too many levels of symbolic links
            eval tags          | file   | not a readable folder
            tag --watch-list   | file   | is a file, not a folder
            config validate --config | file | is a file, not a folder; say where the configuration is
            """)
    void whatIsNoFileOrNoFolderIsToldOnce(String command, String name, String message) throws IOException {
        Files.createDirectory(folder.resolve("folder"));
        Files.createSymbolicLink(folder.resolve("loop"), folder.resolve("loop"));
        Files.createFile(folder.resolve("file"));
        String line = command + " " + folder.resolve(name) + (command.contains("watch-list") ? " -" : "");

        assertThat(Cli.run(line.split(" ")).err())
                .startsWith("mediawatch: " + folder.resolve(name) + ": " + message)
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "\"x\"", "7", "{\"file\":\"x\"}", "{\"id\":[],\"file\":\"x\"}", "{"})
    void lineThatNamesNoPageIsToldAndDoesNotStopTheNext(String line) throws IOException {
        file("page.html", "<p>Nothing to read.</p>");
        String manifest = file("m.jsonl", line + "\n{\"id\":\"two\",\"file\":\"page.html\"}\n");

        Cli extract = Cli.run("extract", "--manifest", manifest);

        assertThat(extract.err())
                .startsWith("mediawatch: line 1: " + manifest + ":1: not ")
                .doesNotContain("io.mediawatch", "Exception")
                .hasLineCount(1);
        assertThat(extract.lines())
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"rejected\":\"unreadable\""),
                        second -> assertThat(second).contains("\"id\":\"two\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"speakers", "mentions", "quotes", "topics", "topics_optional"})
    void labelThatIsNoListIsNotTakenForNone(String label) throws IOException {
        file("set.jsonl", "{\"id\":\"one\",\"paragraphs\":[\"Nvidia.\"],\"" + label + "\":\"x\"}");

        assertThat(Cli.run("eval", "tags", folder.toString()).err())
                .isEqualTo(
                        "mediawatch: " + folder.resolve("set.jsonl") + ": \"one\": " + label + ": this is no list\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sources", "watch-list"})
    void partOfTheConfigurationThatIsNoFolderIsNotTakenForNone(String part) throws IOException {
        Path config = Files.createDirectory(folder.resolve("config"));
        Path file = Files.createFile(config.resolve(part));

        assertThat(Cli.run("config", "validate", "--config", config.toString()).err())
                .isEqualTo("mediawatch: " + file + ": is a file, not a folder\n");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
