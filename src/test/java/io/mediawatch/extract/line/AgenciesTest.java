package io.mediawatch.extract.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgenciesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    NEW YORK (AP) — The ferries sail again.      | The Associated Press
                    SEOUL, Nov. 26 (Yonhap) -- The ferries sail. | Yonhap
                    Hamburg (dpa/lno) - Die Fähren fahren.       | dpa
                    The Animal Party (AAP) - not to be confused  |
                    The National Insurance (ANI): a cheap offer  |
                    """)
    void aTextSaysWhichAgencySentItBeforeItBegins(String text, @Nullable String agency) {
        assertThat(Agencies.dateline(text)).isEqualTo(agency);
    }

    @Test
    void onlyOneThatSignsAloneSentTheText() {
        assertThat(Agencies.alone(List.of("Reuters"))).isEqualTo("Reuters");
        assertThat(Agencies.alone(List.of("Reuters", "AFP"))).isNull();
        assertThat(Agencies.alone(List.of("Ann Miller"))).isNull();
    }
}
