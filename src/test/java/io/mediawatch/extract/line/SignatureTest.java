package io.mediawatch.extract.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Ein Artikel von Ines Falk, Ines Falk",
        "Publié par Étienne Faubert, Étienne Faubert",
        "Pubblicato da Anna Bianchi, Anna Bianchi",
        "Da Anna Bianchi arriva un invito, ''",
        "An essay by Ann Miller, Ann Miller",
        "Escrito por Ana Molina Prado, Ana Molina Prado",
        "21 October 2024 by Ann Miller, Ann Miller",
        "'By Ann Miller, photos by Tom Okafor', Ann Miller",
        "'By Ann Miller, Political Editor', Ann Miller",
        "By Ann Miller BBC News, Ann Miller",
        "By Ann Miller and Tom Okafor Associated Press, 'Ann Miller,Tom Okafor'",
        "Av Ann Miller, Ann Miller",
        "Door Anneke de Boer 3 mei 2024 18:30, Anneke de Boer",
        "Von Ann Miller am 3. Mai 2024, Ann Miller",
        "'By ANN MILLER May 3, 2024 6:30 p.m.', ANN MILLER",
        "Por Ann Miller 03/05/2024, Ann Miller",
        "Reporting by Ann Miller; Editing by Tom Okafor, Ann Miller",
        "ByAnn Miller, Ann Miller",
        "By Lee In-young, Lee In-young",
        "Av Anneke de Boer, Anneke de Boer",
        "'By Ann Miller, Political Editor.', Ann Miller",
        "'By Monday morning, the ice in the harbour was gone.', ''",
        "'Von Hamburg aus, so hieß es, fuhr kein Schiff nach Bremen.', ''",
        "'Por Semana Santa, miles de viajeros llegan cada año a la costa.', ''",
        "Bytown Council, ''",
        "A harbour by night, ''"
    })
    void lineBehindByIsSigned(String line, String expected) {
        assertThat(String.join(",", Signature.names(line))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Posted by fennimore on May 3, 2024 | fennimore",
                "06.05.2024 13:30 von Wiebke | Wiebke",
                "by admin | ''",
                "Von Anfang an | ''",
                "Passed by Congress | ''"
            })
    void lineNamesAnAccountAlone(String line, String expected) {
        assertThat(String.join(";", Signature.account(line))).isEqualTo(expected);
    }
}
