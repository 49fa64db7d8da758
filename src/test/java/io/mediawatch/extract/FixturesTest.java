package io.mediawatch.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.extract.Extraction.Extracted;
import io.mediawatch.extract.Extraction.Rejected;
import io.mediawatch.model.Article;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages with a trap each: a new trap is a new folder, not new code. */
class FixturesTest {
    private final Extractor extractor = new Extractor(SiteRules.NONE);

    static Stream<Fixture> fixtures() {
        return Fixture.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void givesWhatIsExpected(Fixture fixture) {
        Map<String, @Nullable Object> fields = fields(extractor.extract(fixture.page()));
        fields.keySet().retainAll(fixture.expected().keySet());
        assertThat(fields).isEqualTo(fixture.expected());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void explainsTheSameArticleAndWhyItIsSo(Fixture fixture) {
        Explanation explanation = extractor.explain(fixture.page());
        assertThat(explanation.extraction()).isEqualTo(extractor.extract(fixture.page()));
        assertThat(explanation.lines()).anyMatch(line -> line.startsWith("charset: "));
        if (explanation.extraction() instanceof Extracted extracted) {
            assertThat(extracted.article().from().keySet()).allSatisfy(field -> assertThat(explanation.lines())
                    .anyMatch(line -> line.startsWith(field + ": ")));
        } else {
            assertThat(explanation.lines()).anyMatch(line -> line.startsWith("rejected: "));
        }
    }

    private static Map<String, @Nullable Object> fields(Extraction extraction) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        if (extraction instanceof Rejected rejected) {
            fields.put("rejected", rejected.reason());
            return fields;
        }
        Article article = ((Extracted) extraction).article();
        fields.put("headline", article.headline());
        fields.put("canonical", article.canonical());
        fields.put("site", article.site());
        fields.put("publisher", article.publisher());
        fields.put("authors", article.authors());
        fields.put("editor", article.editor());
        fields.put("section", article.section());
        fields.put("published", text(article.published()));
        fields.put("publishedFrom", article.from().get("published"));
        fields.put("modified", text(article.modified()));
        fields.put("language", article.language());
        fields.put("script", article.script());
        fields.put("region", article.region());
        fields.put("references", article.references());
        fields.put("images", article.images());
        fields.put("free", article.free());
        fields.put(
                "body",
                article.paragraphs().stream()
                        .map(paragraph -> Map.of(paragraph.kind().id(), paragraph.text()))
                        .toList());
        fields.put(
                "emphasized",
                IntStream.range(0, article.paragraphs().size())
                        .filter(i -> article.paragraphs().get(i).emphasized())
                        .boxed()
                        .toList());
        fields.put(
                "emphasizedTo",
                article.paragraphs().stream()
                        .map(paragraph -> paragraph.emphasizedTo())
                        .toList());
        fields.put(
                "languages",
                Collections.unmodifiableList(article.paragraphs().stream()
                        .map(paragraph -> paragraph.language())
                        .toList()));
        return fields;
    }

    private static @Nullable String text(java.time.@Nullable OffsetDateTime time) {
        return time == null ? null : java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}
