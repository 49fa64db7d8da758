package io.mediawatch.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.query.Words.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Most OpenAI’s GPT-4o      | most openai s gpt 4o
            黃仁勳：很快                | 黄 仁 勋 很 快
            第4代A100芯片              | 第 4 代 a100 芯 片
            Gerstner:Hello gpt_4      | gerstner hello gpt 4
            U.S. 3.5 v1.2.3 5.        | u s 3.5 v1.2.3 5
            1,000 a.b                 | 1 000 a b
            café naïve Ünïcode        | café naïve ünïcode
            ひらカタカナ々〇            | ひ ら カタカナ 々 〇
            한국어 новости             | 한국어 новости
            𠮷野家 😀ok                | 𠮷 野 家 ok
            马克・扎克伯格              | 马 克 扎 克 伯 格
            """)
    void wordsAreRunsOfLettersOrSingleCharacters(String text, String words) {
        assertThat(Words.of(text)).extracting(Word::text).containsExactly(words.split(" "));
    }

    @Test
    void combiningMarksBelongToTheirWord() {
        assertThat(Words.of("cafe\u0301 au \u0301lait"))
                .extracting(Word::text)
                .containsExactly("cafe\u0301", "au", "lait");
    }

    @Test
    void wordsStandWhereTheirSpansSay() {
        String text = "ＮＶＩＤＩＡ，黃仁勳’s";

        assertThat(Words.of(text))
                .extracting(word -> text.substring(word.start(), word.end()))
                .containsExactly("ＮＶＩＤＩＡ", "黃", "仁", "勳", "s");
        assertThat(Words.searchable(text)).isEqualTo("nvidia 黄仁勋 s");
    }

    @Test
    void endlessWordIsCutAsTheStandardAnalyzerCutsIt() {
        assertThat(Words.of("a".repeat(600)))
                .extracting(word -> word.text().length())
                .containsExactly(255, 255, 90);
    }

    @Test
    void wordsJoinedBySpacesAreCutAlikeAgain() {
        String text = "英伟达GPT-3.5’s カナ";
        String joined = String.join(" ", Words.of(text).stream().map(Word::text).toList());

        assertThat(Words.of(joined))
                .extracting(Word::text)
                .isEqualTo(Words.of(text).stream().map(Word::text).toList());
    }
}
