package io.mediawatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mediawatch.model.Alert;
import io.mediawatch.model.Article;
import io.mediawatch.model.DeadLetterRecord;
import io.mediawatch.model.Delivery;
import io.mediawatch.model.Json;
import io.mediawatch.model.LagRecord;
import io.mediawatch.model.MentionRecord;
import io.mediawatch.model.Outcome;
import io.mediawatch.model.QuoteRecord;
import io.mediawatch.model.Story;
import io.mediawatch.model.TaggedArticle;
import io.mediawatch.scrape.FrontierEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/records.md shows the records as they are. */
class RecordsDocTest {
    private static final Pattern EXAMPLE = Pattern.compile("## (\\w+)\n.*?```json\n(.*?)\n```", Pattern.DOTALL);

    static Stream<Class<?>> records() {
        return Stream.of(
                Article.class,
                TaggedArticle.class,
                MentionRecord.class,
                QuoteRecord.class,
                Story.class,
                Alert.class,
                Delivery.class,
                DeadLetterRecord.class,
                LagRecord.class,
                Outcome.class,
                FrontierEntry.class);
    }

    @ParameterizedTest
    @MethodSource("records")
    void theExampleIsReadStrictlyAndWrittenBackAsItStands(Class<?> record) throws IOException {
        ObjectMapper strict = Json.MAPPER.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        String example = examples().get(record.getSimpleName());
        assertThat(example).as("an example of " + record.getSimpleName()).isNotNull();

        Object read = strict.readValue(example, record);

        assertThat(strict.readTree(Json.bytes(read))).isEqualTo(strict.readTree(example));
    }

    @Test
    void everySurfaceIsTheTextAtItsSpan() throws IOException {
        JsonNode example = Json.MAPPER.readTree(examples().get("TaggedArticle"));
        TaggedArticle tagged = Json.MAPPER.treeToValue(example, TaggedArticle.class);
        assertThat(tagged.tags().mentions()).isNotEmpty().allSatisfy(mention -> mention.spans()
                .forEach(span -> {
                    String text = tagged.article().text(span.paragraph());
                    assertThat(text.substring(span.start(), span.end())).isEqualTo(span.surface());
                }));
    }

    private static Map<String, String> examples() throws IOException {
        Map<String, String> examples = new HashMap<>();
        Matcher found = EXAMPLE.matcher(Files.readString(Path.of("docs/records.md")));
        while (found.find()) {
            examples.put(found.group(1), found.group(2));
        }
        return examples;
    }
}
