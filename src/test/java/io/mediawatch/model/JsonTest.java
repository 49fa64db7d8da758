package io.mediawatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    /** The first two are what looks like UTF-32, which the fourth is not either. */
    @ParameterizedTest
    @ValueSource(strings = {"000000000102", "0000050000017b", "fffe0000", "01000000", "c328", "7b", ""})
    void bytesThatAreNoJsonAreRefusedWhateverIsExpected(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.read(bytes, Outcome.class))
                .withMessageStartingWith("no Outcome: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.read(bytes, JsonNode.class))
                .withMessageStartingWith("no JsonNode: ");
    }

    @Test
    void nothingIsNoRecordButJson() {
        byte[] nothing = {'n', 'u', 'l', 'l'};

        assertThatIllegalArgumentException().isThrownBy(() -> Json.read(nothing, Outcome.class));
        assertThat(Json.read(nothing, JsonNode.class).isNull()).isTrue();
    }

    @Test
    void whatARecordSaysOfItsFieldsIsToldWithoutTheNameOfAClass() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.read(Json.MAPPER.createObjectNode().put("from", -1), Range.class))
                .withMessage("no Range: from must be 0 or more");
    }

    record Range(int from) {
        Range {
            if (from < 0) {
                throw new IllegalArgumentException("from must be 0 or more");
            }
        }
    }
}
