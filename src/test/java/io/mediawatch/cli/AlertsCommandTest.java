package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.model.Alert;
import io.mediawatch.model.Delivery;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertsCommandTest {
    @Test
    void aChannelThatIsNoneIsNamedBeforeAnythingIsRetried() {
        Cli retry = Cli.run("alerts", "retry", "--channel", "terminl");

        assertThat(retry.err())
                .startsWith("mediawatch: --channel: there is no channel 'terminl' in config/alerts.yaml;"
                        + " did you mean 'terminal'?");
        assertThat(retry.code()).isEqualTo(ExitCode.USAGE.code());
    }

    @Test
    void whatWentWrongStandsBeforeWhatWentWell() {
        assertThat(AlertsCommand.deliveries(List.of(
                        delivery("archive", Delivery.State.DELIVERED),
                        delivery("desk", Delivery.State.FAILED),
                        delivery("mail", Delivery.State.RETRYING),
                        delivery("terminal", Delivery.State.DELIVERED))))
                .isEqualTo("failed desk; retrying mail; delivered archive, terminal");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            textBlock =
                    """
            source-silent, ""
            source-broken, ""
            source-brokn,  " (there is no rule 'source-brokn' in config/alerts.yaml; did you mean 'source-broken'?)"
            """)
    void alertsAboutSourcesAreOfNoRuleOfTheFile(String rule, String hint) {
        assertThat(AlertsCommand.unknownRule(rule, List.of())).isEqualTo(hint);
    }

    @ParameterizedTest
    @CsvSource({"HELD, held back", "DIGESTED, in a digest", "RAISED, delivered desk", "UPDATED, delivered desk"})
    void whatIsNotSentByItselfSaysWhereItIs(Alert.State state, String deliveries) {
        Alert alert = Alert.ofNoArticle("a", 1, "chips", "high", "", "Nothing", null, Instant.EPOCH, List.of("desk"))
                .as(state, 2);

        assertThat(AlertsCommand.deliveries(alert, id -> List.of(delivery("desk", Delivery.State.DELIVERED))))
                .isEqualTo(deliveries);
    }

    private static Delivery delivery(String channel, Delivery.State state) {
        return new Delivery("a", channel, state, 1, 1, Instant.EPOCH, null);
    }
}
