package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the docs say that a command prints is what it prints. */
class DocumentedOutputTest {
    private static final Pattern JSON = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL);

    @Test
    void whyOfAPage() throws IOException {
        Cli run = Cli.run("extract", "--why", "src/test/resources/extract/zh-read-more-links/page.html");

        assertThat(run.err()).startsWith("charset: ");
        assertThat(docs("extraction.md"))
                .contains(run.err().lines().map(line -> "    " + line + "\n").collect(Collectors.joining()));
    }

    @Test
    void mistakeInAQuery() throws IOException {
        Cli run = Cli.run("search", "foo AND (bar");

        assertThat(run.err()).startsWith("mediawatch: ");
        assertThat(docs("query.md")).contains("$ ./mediawatch search 'foo AND (bar'\n" + run.err());
    }

    @Test
    void figuresOfLabelledDocuments(@TempDir Path folder) throws IOException {
        String docs = docs("evaluation.md");
        List<String> examples =
                JSON.matcher(docs).results().map(DocumentedOutputTest::json).toList();
        Files.writeString(folder.resolve("talk.jsonl"), examples.get(2));
        Files.writeString(folder.resolve("entities.json"), examples.get(3));

        Cli run = Cli.run("eval", "tags", folder.toString());

        assertThat(run.out()).startsWith("WHAT ");
        assertThat(docs).contains("$ ./mediawatch eval tags documents/\n" + run.out());
    }

    /** On one line, as files of JSON lines have it. */
    private static String json(MatchResult example) {
        return example.group(1).replace("\n", "");
    }

    private static String docs(String page) throws IOException {
        return Files.readString(Path.of("docs", page));
    }
}
