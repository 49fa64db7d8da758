package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code eval} on small labelled folders, on the shipped configuration. */
class EvalTest {
    private final Path folder;

    EvalTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void pagesAreMeasuredAgainstTheirLabels() throws IOException {
        write(
                "a.html",
                """
                <html lang="en"><head><title>Harbour opens</title></head><body><article><h1>Harbour opens</h1>
                <p>The harbour was opened on Monday, and the mayor promised a road.</p>
                <p>Ships have come in since, with grain and with steel from the north.</p></article></body></html>
                """);
        write("manifest.jsonl", "{\"id\":\"a\",\"file\":\"a.html\",\"url\":\"https://news.example/a\"}\n");
        write(
                "own.truth.jsonl",
                """
                {"id":"a","title":"Harbour opens","lang":"en","text":"The harbour was opened on Monday, and the mayor promised a road.\\nShips have come in since, with grain and with steel from the north."}
                """);

        Cli run = Cli.run("eval", "extract", folder.toString());

        assertThat(run.out())
                .as(run.err())
                .containsPattern("body +own +1 +1.000 +1.000 +1.000 +empty 0.000")
                .containsPattern("title +own +1 +exact 1.000, close 1.000, missing 0.000")
                .containsPattern("language +own +1 +right 1.000");
    }

    @Test
    void documentsAreMeasuredAgainstTheirLabels() throws IOException {
        write(
                "talk.jsonl",
                """
                {"id":"t","lang":"zh","paragraphs":["主持人：🚀下一步是什么？","黄仁勋：英伟达要做推理。"],"speakers":["@interviewer","Jensen Huang"],"mentions":[{"paragraph":1,"start":0,"end":3,"id":"jensen-huang","type":"person"},{"paragraph":1,"start":4,"end":7,"id":"nvidia","type":"company"},{"paragraph":0,"start":0,"end":3,"id":"openai","type":"company"}]}
                {"id":"n","lang":"zh","paragraphs":["芯片供不应求","王明说：“芯片今年会卖完的，没有人会等。”"],"quotes":[{"text":"芯片今年会卖完的，没有人会等。","speaker":"Wang Ming","form":"direct"}],"accept":{"Wang Ming":["王明"]}}
                """);
        write("entities.json", "{\"entities\":[],\"roles\":[[\"@interviewer\",\"主持人\"]]}");

        Cli run = Cli.run("eval", "tags", folder.toString());

        assertThat(run.out())
                .as(run.err())
                .containsPattern("mentions: person +talk +1 +1.000 +1.000 +1.000")
                .containsPattern("mentions: company +talk +1 +1.000 +0.500 +0.667")
                .containsPattern("quotes +talk +1 +1.000 +1.000 +1.000 +by anyone 1.000")
                .containsPattern("speakers +talk +1 +right 1.000, false");
    }

    @Test
    void folderThatHoldsNoLabelsIsNamed() {
        Cli empty = Cli.run("eval", "tags", folder.toString());
        assertThat(empty.err()).contains(folder + ": contains no labels");
        assertThat(empty.code()).isEqualTo(ExitCode.FAILED.code());

        Cli missing = Cli.run("eval", "extract", folder.resolve("nothing").toString());
        assertThat(missing.err()).contains("nothing: not a readable folder");
    }

    @Test
    void labelsThatCannotBeReadAreNamedWithTheirLine() throws IOException {
        write("own.jsonl", "{\"id\":\"a\"}\n{broken\n");
        assertThat(Cli.run("eval", "tags", folder.toString()).err()).contains("own.jsonl:2: not JSON");
    }

    @Test
    void blankLinesCountWhereALineIsNamed() throws IOException {
        write("own.jsonl", "{\"id\":\"a\"}\n\n{broken\n");
        assertThat(Cli.run("eval", "tags", folder.toString()).err()).contains("own.jsonl:3: not JSON");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
