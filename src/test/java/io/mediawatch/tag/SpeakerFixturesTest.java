package io.mediawatch.tag;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.mediawatch.model.Quote;
import io.mediawatch.model.Tags;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form of turn, continuation, trap and quotation in {@code src/test/resources/tag/*.yaml}. */
class SpeakerFixturesTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final List<String> FILES =
            List.of("turns", "transcripts", "continuation", "traps", "quotations.zh", "quotations.en");
    private static final Tagger TAGGER = Samples.tagger();

    /**
     * @param text     one paragraph a line
     * @param speakers one for each paragraph; null if the case is not about them
     * @param quotes   all that are no turns, as kind | speaker | words; null if the case is not about them
     */
    record Case(String what, String text, @Nullable List<@Nullable String> speakers, @Nullable List<String> quotes) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Arguments> cases() throws IOException {
        List<Arguments> cases = new ArrayList<>();
        for (String file : FILES) {
            try (InputStream in = SpeakerFixturesTest.class.getResourceAsStream("/tag/" + file + ".yaml")) {
                YAML.readValue(in, new TypeReference<List<Case>>() {})
                        .forEach(one -> cases.add(Arguments.of(file, one)));
            }
        }
        return cases.stream();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cases")
    void speakersAndQuotesAreAsWrittenDown(String file, Case expected) {
        List<String> paragraphs = expected.text().lines().toList();
        Tags tags = TAGGER.tag(Samples.article("", paragraphs));

        if (expected.speakers() != null) {
            assertThat(tags.speakers()).as(expected.text()).isEqualTo(expected.speakers());
        }
        if (expected.quotes() != null) {
            assertThat(tags.quotes().stream()
                            .filter(quote -> quote.kind() != Quote.Kind.TURN)
                            .map(SpeakerFixturesTest::line))
                    .as(expected.text())
                    .isEqualTo(expected.quotes());
        }
        assertThat(tags.quotes())
                .allSatisfy(quote -> assertThat(words(paragraphs, quote)).isEqualTo(quote.text()));
    }

    private static String line(Quote quote) {
        return quote.kind().name().toLowerCase(Locale.ROOT) + " | "
                + quote.speaker().name() + " | " + quote.text();
    }

    private static String words(List<String> paragraphs, Quote quote) {
        return String.join(
                "\n",
                quote.spans().stream()
                        .map(span -> paragraphs.get(span.paragraph()).substring(span.start(), span.end()))
                        .toList());
    }
}
