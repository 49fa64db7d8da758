package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mediawatch.cli.IngestJournal.Place;
import io.mediawatch.model.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestInputsTest {
    private final Path folder;

    IngestInputsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void foldersAndListsOfAddressesAreTakenApartInOrder() throws IOException {
        String list = write("list.txt", "# two of them\nhttps://a.example/1\n\nhttp://b.example/2\n");
        String text = write("text.txt", "https://a.example/1 is worth reading, says 黄仁勋");
        String page = write("b/page.html", "<p>x</p>");
        String archive = write("a/news.warc.gz", "");
        write("a/notes.pdf", "");

        assertThat(IngestInputs.of(List.of("https://c.example/", list, text, folder.toString(), "-")))
                .containsExactly(
                        "https://c.example/",
                        "https://a.example/1",
                        "http://b.example/2",
                        text,
                        archive,
                        page,
                        "https://a.example/1",
                        "http://b.example/2",
                        text,
                        "-");
    }

    @Test
    void aLineAmongAddressesThatIsNoneIsNamed() throws IOException {
        String list = write("list.txt", "https://a.example/1\n# more\nhtps://a.example/2\nhttps://a.example/3\n");

        assertThatThrownBy(() -> IngestInputs.of(List.of(list)))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith(list + ":3: this is no address, as the other lines are: correct or delete it");
    }

    @Test
    void aSlipInTheFirstLineOfAListIsNamed() throws IOException {
        String list = write("list.txt", "htps://a.example/1\n" + "https://a.example/2\n".repeat(11));

        assertThatThrownBy(() -> IngestInputs.of(List.of(list)))
                .hasMessageStartingWith(list + ":1: this is no address");
    }

    @Test
    void anArticleWithReferencesIsAPage() throws IOException {
        String text = write(
                "notes.txt",
                """
                NVIDIA builds chips.
                They are for agents.

                https://a.example/1
                https://a.example/2
                https://a.example/3
                """);

        assertThat(IngestInputs.of(List.of(text))).containsExactly(text);
    }

    @Test
    void inAFolderATextOfMostlyAddressesIsAPage() throws IOException {
        String text = write("links.txt", "https://a.example/1\nhttps://a.example/2\nAll that 黄仁勋 reads\n");

        assertThat(IngestInputs.of(List.of(folder.toString()))).containsExactly(text);
    }

    @Test
    void theMarkBeforeAListIsNoPartOfIt() throws IOException {
        String list = write("list.txt", "\uFEFFhttps://a.example/1\nhttps://a.example/2\n");

        assertThat(IngestInputs.of(List.of(list))).containsExactly("https://a.example/1", "https://a.example/2");
    }

    @Test
    void folderWithoutPagesIsAMistake() {
        assertThatThrownBy(() -> IngestInputs.of(List.of(folder.toString())))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("no page in this folder");
    }

    @Test
    void theJournalIsOfTheseInputsInThisModeOnly() throws IOException {
        DataFolder data = new DataFolder(folder.resolve("data"));
        String file = write("a.warc", "1");
        Place place = new Place(0, 4711);
        new IngestJournal(data, List.of(file), "backfill").keep(place);

        assertThat(new IngestJournal(data, List.of(file), "backfill").place()).isEqualTo(place);
        assertThat(new IngestJournal(data, List.of(file), "live").place()).isEqualTo(Place.START);
        assertThat(new IngestJournal(data, List.of(file, file), "backfill").place())
                .isEqualTo(Place.START);
        write("a.warc", "12");
        assertThat(new IngestJournal(data, List.of(file), "backfill").place()).isEqualTo(Place.START);
    }

    @Test
    void aFinishedIngestLeavesNothingBehind() throws IOException {
        DataFolder data = new DataFolder(folder.resolve("data"));
        IngestJournal journal = new IngestJournal(data, List.of("-"), "backfill");
        journal.keep(new Place(0, 1));
        journal.finished();

        assertThat(journal.place()).isEqualTo(Place.START);
        assertThat(folder.resolve("data")).isEmptyDirectory();
    }

    private String write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }
}
