package io.mediawatch.extract.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "By Ann Miller | Ann Miller",
                "by ANN MILLER and Tom Okafor | ANN MILLER;Tom Okafor",
                "Written by Ann Miller, Tom Okafor & Rosa Lind | Ann Miller;Tom Okafor;Rosa Lind",
                "Von Ines Falk und Paul Achterberg | Ines Falk;Paul Achterberg",
                "Par Élise Morel | Élise Morel",
                "Ann Miller (Northport) | Ann Miller",
                "Ann Miller in Northport | Ann Miller",
                "Ann Miller on Monday | Ann Miller",
                "Interview: Ines Falk | Ines Falk",
                "Ines Falk Alle Artikel | Ines Falk",
                "Ann Miller Ann Miller | Ann Miller",
                "Miller Miller | Miller Miller",
                "José Ortega y Gasset | José Ortega y Gasset",
                "Santiago Ramón y Cajal | Santiago Ramón y Cajal",
                "Ana López y Pedro Ruiz | Ana López;Pedro Ruiz",
                "Ana y Pedro | Ana;Pedro",
                "Ana López y Agencias | Ana López",
                "Ana López y Reuters | Ana López;Reuters",
                "Hwang In-beom | Hwang In-beom",
                "Kim On-jin for the Harbour Post | Kim On-jin",
                "ANN MILLER FOR THE HARBOUR POST | ANN MILLER",
                "한바다 기자 | 한바다",
                "한바다 선임기자 | 한바다",
                "海灣網編譯周文海 | 周文海",
                "海湾网记者工作室 | 海湾网记者工作室",
                "Fotos: Paul Achterberg | ''",
                "ANN MILLER, Executive Editor | ANN MILLER",
                "Ann Miller and Tom Okafor - AP Technology Writers | Ann Miller;Tom Okafor",
                "Ann Miller, Town Correspondent | Ann Miller",
                "Ann Miller Writer, Reporter Archive | Ann Miller Writer",
                "Ann Miller, HarbourPost.com Follow Archive | Ann Miller",
                "Tom Okafor and Ann Miller , Special for Harbour Today | Tom Okafor;Ann Miller",
                "By Ann Miller, Special to the Harbour Post | Ann Miller",
                "By Ann Miller Updated Oct. 21, 2024 | Ann Miller",
                "Words and photos by Ann Miller | Ann Miller",
                "Contributed by Ann Miller | Ann Miller",
                "Ann (A.J.) Miller | Ann (A.J.) Miller",
                "ANN MILLER, ASSOCIATED PRESS | ANN MILLER;ASSOCIATED PRESS",
                "Really? | ''",
                "Staff | ''",
                "admin | ''",
                "https://www.harbour-post.example/ann | ''",
                "ann@harbour-post.example | ''"
            })
    void bylineNamesPeople(String byline, String expected) {
        assertThat(String.join(";", Names.of(byline))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "周文海 吴静 | 周文海;吴静",
                "周文海、吴静 摄影 李明 | 周文海;吴静",
                "海湾晚报记者 周文海 | 周文海",
                "本报记者周文海 | 周文海",
                "周 海 吴小静 | 周海;吴小静",
                "周文海 观察网 | 周文海",
                "观察网 周文海 | 周文海",
                "海湾晚报记者 周文海 文图 | 周文海",
                "周文海 海湾晚报记者 吴静 | 周文海;吴静",
                "周文海摄 | ''",
                "文·沈默然 | 文·沈默然",
                "让-雅克 | ''",
                "综合 | ''"
            })
    void chineseLineBeginsWithNames(String line, String expected) {
        assertThat(String.join(";", Names.leading(line))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "21.10.2024 | 13:10 Uhr | Ines Falk; Ines Falk",
                "25.10.2024 - Ines Falk; Ines Falk",
                "Harbour Post | Ines Falk | 25.10.2024; ''",
                "25.10.2024 | Aus aller Welt; ''",
                "Local News | May 3, 2024; ''",
                "May 3, 2024 | Local News; ''",
                "May 3, 2024 | New York; ''",
                "Home | Ines Falk; ''"
            })
    void onlyNameBesideATimeIsTheAuthors(String line, String expected) {
        assertThat(String.join(",", Names.besideTime(line))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"周文海, true", "伊隆·马斯克, true", "海湾晚报记者部, false", "Ann, false"})
    void chineseNameIsTwoToFourCharactersOrHasADot(String text, boolean name) {
        assertThat(List.of(Names.isHanName(text))).containsExactly(name);
    }
}
