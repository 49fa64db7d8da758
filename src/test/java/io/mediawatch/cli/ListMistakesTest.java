package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake in a watch-list or in the topics is told with file and line; these stand in line 4 and beyond. */
class ListMistakesTest {
    private static final String WATCH_LIST =
            """
            - {id: nvidia, type: company, name: NVIDIA, wikidata: Q182477, ticker: NASDAQ:NVDA, aliases: [英伟达]}
            - {id: jensen-huang, type: person, name: Jensen Huang}
            - {id: cuda, type: product, name: CUDA}
            """;
    private static final String TOPICS = "- {id: chips, name: {en: chips}, terms: [GPU]}\n\n\n";

    private final Path folder;

    ListMistakesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {id: nvidia, type: company, name: N}                                  | 4 | entity id 'nvidia' is used twice
            {id: amd, type: company, names: AMD}                                  | 4 | amd.names: unknown key; known here: aliases
            {id: AMD, type: company, name: AMD}                                   | 4 | AMD.id: 'AMD' is not lower-case
            {id: amd, type: firm, name: AMD}                                      | 4 | amd.type: 'firm' is not a company, person, product or organization
            {id: amd, type: company, name: AMD, wikidata: 128896}                 | 4 | not of the form Q380
            {id: amd, type: company, name: AMD, wikidata: Q182477}                | 4 | wikidata 'Q182477' belongs to both
            {id: amd, type: company, name: AMD, ticker: amd}                      | 4 | not of the form NASDAQ:NVDA
            {id: amd, type: company, name: AMD, ticker: NASDAQ:NVDA}              | 4 | ticker 'NASDAQ:NVDA' belongs to both
            {id: amd, type: company, name: AMD, rivalOf: nvidia}                  | 4 | amd.rivalOf: unknown key; known here: aliases
            {id: amd, type: company, name: AMD, ownedBy: nvidea}                  | 4 | names 'nvidea', which is no company or organization
            {id: amd, type: company, name: AMD, people: [nvidia]}                 | 4 | names 'nvidia', which is no person
            {id: amd, type: company, name: AMD, productOf: nvidia}                | 4 | productOf is said of a product
            {id: rtx, type: product, name: RTX, ceoOf: nvidia}                    | 4 | ceoOf is said of a person
            {id: amd, type: company, name: AMD,\\n  aliases: [\\n    英偉達]}     | 6 | amd.aliases entry 1: alias '英偉達' belongs to both 'nvidia' and 'amd'
            {id: amd, type: company, name: AMD,\\n  aliases: [超威,\\n  不能]}    | 6 | amd.aliases entry 2: alias '不能' of entity 'amd' is part of very common words
            {id: amd, type: company, name: AMD, aliases: [实]}                    | 4 | alias '实' of entity 'amd' is part of very common words
            {id: once, type: company,\\n  name: Once}                             | 5 | once.name: alias 'Once' of entity 'once' is part of very common words
            {id: x, type: company, name: X}                                       | 4 | alias 'X' of entity 'x' is part of very common words
            {id: amd, type: company, name: AMD, aliases: [{text: 超威, near: [超威]}]}    | 4 | is always near itself
            {id: amd, type: company, name: AMD, aliases: [{text: 超威, notNear: [超威]}]} | 4 | is never without itself
            """)
    void ofTheWatchList(String entry, int line, String message) throws IOException {
        write("watch-list/a.yaml", WATCH_LIST + "- " + entry.replace("\\n", "\n") + "\n");
        assertThatExceptionOfType(ConfigError.class)
                .isThrownBy(() -> config().watchList())
                .withMessageContaining("a.yaml:" + line + ": ")
                .withMessageContaining(message);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {id: chips, name: {en: c}, terms: [chip]}                             | topic id 'chips' is used twice
            {id: cars, name: {en: cars}, terms: [car, once]}                      | cars.terms entry 2: term 'once' of topic 'cars' is part of very common words
            {id: cars, name: {en: cars}, terms: [car, car]}                       | cars.terms: 'car' is given twice
            {id: cars, name: {en: cars}, terms: [{text: car, weight: 11}]}        | cars.terms entry 1.weight: 11.0 is not
            {id: cars, name: {en: cars}, terms: [{text: car, nearby: [x]}]}       | nearby: unknown key
            {id: cars, name: {en: cars}}                                          | cars.terms: missing: give the topic some
            """)
    void ofTheTopics(String entry, String message) throws IOException {
        write("topics.yaml", TOPICS + "- " + entry + "\n");
        assertThatExceptionOfType(ConfigError.class)
                .isThrownBy(() -> config().topics())
                .withMessageContaining("topics.yaml:4: ")
                .withMessageContaining(message);
    }

    @Test
    void anotherFileOfTheWatchListIsNamedWhereItClashes() throws IOException {
        write("watch-list/a.yaml", WATCH_LIST);
        write("watch-list/b.yaml", "- id: other\n  type: company\n  name: Other\n  aliases:\n    - 英伟达\n");
        assertThatExceptionOfType(ConfigError.class)
                .isThrownBy(() -> config().watchList())
                .withMessageContaining("b.yaml:5: ");
    }

    @Test
    void whereTheSurroundingsDecideTwoMayShareANameAndAWordMayBeOne() throws IOException {
        write(
                "watch-list/a.yaml",
                WATCH_LIST + "- {id: x, type: company, name: X Corp, aliases: [{text: X, near: [Twitter]},"
                        + " {text: 英伟达, near: [仿冒]}]}\n");
        assertThat(config().watchList().entities()).hasSize(4);
    }

    private ConfigFolder config() {
        return new ConfigFolder(folder, name -> null);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }
}
