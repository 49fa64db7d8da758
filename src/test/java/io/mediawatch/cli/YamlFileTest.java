package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.mediawatch.model.InvalidValue;
import io.mediawatch.model.Json;
import io.mediawatch.watch.Alias;
import io.mediawatch.watch.Entity;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlFileTest {

    record Rule(String id, @Nullable Integer limit, List<String> words) {
        Rule {
            if (id == null || id.isBlank()) {
                throw new IllegalArgumentException("a rule needs an id");
            }
            if (limit != null && limit > 100) {
                throw new InvalidValue("limit", "must be 100 or less");
            }
            words = words == null ? List.of() : List.copyOf(words);
            if (limit != null && limit < words.size()) {
                throw new IllegalArgumentException("limit and words contradict each other");
            }
        }
    }

    private static YamlFile file(String text) {
        return YamlFile.of("rules.yaml", text, Map.of("SECRET", "s3cret")::get);
    }

    private static List<Rule> rules(String text) {
        return file(text).list("rules", Rule.class);
    }

    @Test
    void valuesAreBoundAndSecretsComeFromTheEnvironment() {
        List<Rule> rules = rules("rules:\n  - id: a\n    limit: 3\n    words: [x, 'pre-${SECRET}']\n");

        assertThat(rules).containsExactly(new Rule("a", 3, List.of("x", "pre-s3cret")));
    }

    @Test
    void aDollarBeforeItLeavesAVariableAsItIsWritten() {
        List<Rule> rules = rules(
                "rules:\n  - id: a$\n    limit: 4\n    words: ['$${SECRET}', 'a$${${SECRET}}$', '$$', '$${open']\n");

        assertThat(rules).containsExactly(new Rule("a$", 4, List.of("${SECRET}", "a${s3cret}$", "$$", "${open")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    'rules:\n  - id: a\n    typo: 1\n'               | rules.yaml:3: rules.a.typo: unknown key; known here: id, limit, words
                    'rules:\n  - id: a\n  - limit: 1\n'              | rules.yaml:3: rules entry 2: a rule needs an id
                    'rules:\n  - words: []\n    limt: 1\n'          | rules.yaml:3: rules entry 1.limt: unknown key; known here: id, limit, words; did you mean 'limit'?
                    'rules:\n  - id: a\n    words: []\n    limit: 101\n' | rules.yaml:4: rules.a.limit: must be 100 or less
                    'rules:\n  - id: a\n    words: [x]\n    limit: 0\n' | rules.yaml:2: rules.a: limit and words contradict each other
                    'rules:\n  - id: a\n   limit: 1\n'              | rules.yaml:3: not valid YAML: this line does not belong to what begins in line 2: indent it like the lines beside it; or a quote or bracket before it is not closed
                    'rules:\n  - id: a\n    limit: many\n'           | rules.yaml:3: rules.a.limit: 'many' is no whole number
                    'rules:\n  - id: a\n    words: 7\n'              | rules.yaml:3: rules.a.words: this is no list
                    'rules:\n  - id: a\n    id: b\n'                 | rules.yaml:3: the key 'id' stands here twice
                    'rules:\n  - id: ${NOWHERE}\n'                   | rules.yaml:2: rules.${NOWHERE}.id: the environment variable NOWHERE is not set
                    'rules:\n  - *other\n'                          | rules.yaml:2: nothing before it is named &other
                    'rules: []\n---\nrules: []\n'                   | rules.yaml:2: a second document begins here
                    'rules:\n  - id: a\n  -\n'                       | rules.yaml:3: rules entry 2: an empty entry: fill it in or delete it
                    'rules:\n  - id: a\n    words: [x, null]\n'       | rules.yaml:3: rules.a.words entry 2: an empty entry: fill it in or delete it
                    'rules:\n  - id: !!java.net.URL [x]\n'           | rules.yaml:2: rules entry 1.id: this is no text
                    'rules:\n  - id: a\n    limit: \u0001\n'         | rules.yaml:3: not valid YAML: the character U+0001 may not stand in it
                    'rules:\n  - id: &\n'                            | rules.yaml:2: not valid YAML: unexpected character found
                    'rules: [\n'                                     | rules.yaml:2: not valid YAML: expected the node content, but found '<stream end>'
                    """)
    void whatIsWrongIsToldWithFileLineAndKey(String text, String message) {
        String yaml = text.replace("\\n", "\n");

        assertThatExceptionOfType(ConfigError.class)
                .isThrownBy(() -> rules(yaml))
                .withMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    '- id: a\n- id: ${SECRET}\n  limit: 3\n'         | a s3cret
                    '- id: a # ${NOT SET}\n- {id: b, limit: 0x10}\n' | a b
                    '# nothing yet\n'                               | ''
                    '---\n'                                         | ''
                    """)
    void aFileMayBeAListAsAWhole(String text, String ids) {
        List<Rule> rules = file(text.replace("\\n", "\n")).list(Rule.class);

        assertThat(rules).extracting(Rule::id).isEqualTo(ids.isEmpty() ? List.of() : List.of(ids.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    'a:\n  id: a\n'                  | rules.yaml:1: this is no list
                    '- id: a\n- id: b\n  typo: 1\n'  | rules.yaml:3: b.typo: unknown key; known here: id, limit, words
                    '- id: a\n-\n'                   | rules.yaml:2: entry 2: an empty entry: fill it in or delete it
                    '- id: a\n- id: ${NO}\n'         | rules.yaml:2: ${NO}.id: the environment variable NO is not set
                    """)
    void whatIsWrongInSuchAListIsToldWithFileLineAndKey(String text, String message) {
        assertThatExceptionOfType(ConfigError.class)
                .isThrownBy(() -> file(text.replace("\\n", "\n")).list(Rule.class))
                .withMessage(message);
    }

    /** Whatever YAML takes it for: it may be a name or a password. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "yes",
                "Off",
                "No",
                "0",
                "-5",
                "+5",
                "0x1F",
                "1_000",
                "0123",
                "1.5",
                "1.10",
                "1e3",
                ".inf",
                "12345678901234567890",
                "Norway",
                "no way",
                "12:30",
                "2026-11-27",
                "nullify"
            })
    void plainValueStaysAsItIsWritten(String value) {
        assertThat(file("a: " + value + "\n").root().path("a")).isEqualTo(TextNode.valueOf(value));
    }

    @ParameterizedTest
    @CsvSource({"'', true", "~, true", "null, true", "NULL, true", "'\"~\"', false", "'\"\"', false", "'!!null x', true"
    })
    void nothingIsWhatStandsNowhereInQuotes(String value, boolean nothing) {
        assertThat(file("a: " + value + "\n").root().path("a").isNull()).isEqualTo(nothing);
    }

    @ParameterizedTest
    @CsvSource({"012, 12", "0x1F, 31", "1_0, 10", "+5, 5"})
    void digitsOfATextStayAsWrittenAndAreStillANumberWhereOneIsWanted(String written, int number) {
        List<Rule> rules = rules("rules:\n  - {id: %1$s, limit: %1$s}\n".formatted(written));

        assertThat(rules).containsExactly(new Rule(written, number, List.of()));
    }

    @Test
    void nameThatLooksLikeANumberIsAName() {
        List<Entity> entities = file("- {id: 360, type: company, name: 1.10, aliases: [404, 0x1F, true]}\n")
                .list(Entity.class);

        assertThat(entities).singleElement().satisfies(entity -> {
            assertThat(entity.name()).isEqualTo("1.10");
            assertThat(entity.aliases()).extracting(Alias::text).contains("404", "0x1F", "true");
        });
    }

    record Switch(@Nullable Boolean on, @Nullable String name) {}

    @ParameterizedTest
    @CsvSource({"true, true", "yes, true", "On, true", "TRUE, true", "false, false", "No, false", "off, false"})
    void wordOfYamlIsATextWhereOneIsWantedAndElsewhereATruthValue(String written, boolean on) {
        List<Switch> switches =
                file("- {on: %1$s, name: %1$s}\n".formatted(written)).list(Switch.class);

        assertThat(switches).containsExactly(new Switch(on, written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x", "_6", "1e3", "1.5", "0xffffffffff", "99999999999", "yes"})
    void whatIsNoWholeNumberIsRefusedAsItIsWritten(String written) {
        assertThatExceptionOfType(ConfigError.class)
                .isThrownBy(() -> file("- {id: a, limit: " + written + "}\n").list(Rule.class))
                .withMessageMatching("rules.yaml:1: a.limit: .*");
    }

    @Test
    void whatIsNoTruthValueIsRefusedAsItIsWritten() {
        assertThatExceptionOfType(ConfigError.class)
                .isThrownBy(() -> file("- {on: Maybe}\n").list(Switch.class))
                .withMessageEndingWith(".on: 'Maybe' is no true or false");
    }

    @Test
    void whatIsNamedOnceStandsWhereItIsReferredTo() {
        List<Rule> rules = rules("rules:\n  - {id: a, words: &all [x, y]}\n  - {id: b, words: *all}\n");

        assertThat(rules.get(1)).isEqualTo(new Rule("b", null, List.of("x", "y")));
    }

    @Test
    void fewLinesCannotStandForMillions() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            String below = "*a" + (i - 1);
            text.append("a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", Collections.nCopies(10, below))));
        }

        assertThatExceptionOfType(ConfigError.class)
                .isThrownBy(() -> file(text.toString()))
                .withMessageContaining("more than 50 lists and objects are named by *");
    }

    @Test
    void mergingReplacesValuesObjectByObject() throws Exception {
        ObjectNode base = (ObjectNode) Json.MAPPER.readTree("{\"a\":{\"x\":1,\"y\":[1,2]},\"b\":1}");

        ObjectNode merged = YamlFile.merge(base, Json.MAPPER.readTree("{\"a\":{\"y\":[3]},\"c\":2}"));

        assertThat(merged).isEqualTo(Json.MAPPER.readTree("{\"a\":{\"x\":1,\"y\":[3]},\"b\":1,\"c\":2}"));
    }
}
