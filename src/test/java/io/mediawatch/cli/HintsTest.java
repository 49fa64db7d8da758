package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class HintsTest {

    @Test
    void theUsualDataFolderNeedNotBeNamed() {
        assertThat(Hints.of(new DataOption().given())).contains("./mediawatch alerts");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    --data=data      | ./mediawatch alerts --data data
                    --data=/tmp/news | ./mediawatch alerts --data /tmp/news
                    --data=my news   | ./mediawatch alerts --data 'my news'
                    --data=it's      | ./mediawatch alerts --data 'it'\\''s'
                    """)
    void commandsFindTheSystemThatNamesThem(String option, String command) {
        DataOption data = CommandLine.populateCommand(new DataOption(), option);

        assertThat(Hints.of(data.given())).contains(command);
    }
}
