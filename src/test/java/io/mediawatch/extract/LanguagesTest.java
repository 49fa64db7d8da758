package io.mediawatch.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "英伟达发布新芯片，黄仁勋在会上说这是十年来最大的变化 | zh | Hans",
                "輝達發表新晶片，黃仁勳在會上說這是十年來最大的變化 | zh | Hant",
                "港の時計が一週間逆に進んでいたことがわかった | ja |",
                "시청의 시계가 일주일 동안 거꾸로 갔다 | ko |",
                "The clock on the town hall has counted down for a week and nobody has noticed it | en |",
                "Die Uhr am Rathaus ging eine Woche lang rückwärts und fast niemand hat es bemerkt | de |",
                "L'horloge de la mairie a tourné à l'envers pendant une semaine et personne ne l'a vu dans la rue | fr |",
                "Семь дней часы на ратуше шли назад и почти никто из прохожих не заметил этого | ru |"
            })
    void textTellsItsLanguage(String text, String language, String script) {
        Languages.Guess guess = Languages.of(text, null);
        assertThat(guess.language()).isEqualTo(language);
        assertThat(guess.script()).isEqualTo(script);
    }

    @Test
    void pageIsBelievedOnlyWhereTheTextDoesNotTell() {
        assertThat(Languages.of("OpenAI GPT-5", "sv-SE").language()).isEqualTo("sv");
        assertThat(Languages.of("The clock on the town hall has counted down for a week", "zh-CN")
                        .language())
                .isEqualTo("en");
    }
}
