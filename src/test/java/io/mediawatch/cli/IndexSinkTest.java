package io.mediawatch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.index.WriteResult;
import io.mediawatch.pipeline.Sink.Change;
import io.mediawatch.pipeline.TopicSettings;
import io.mediawatch.pipeline.Topics;
import io.mediawatch.pipeline.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexSinkTest {
    private static final Topics TOPICS = new Topics(TopicSettings.DEFAULT);

    private final IndexSink sink = new IndexSink(
            writes -> writes.stream()
                    .map(write -> new WriteResult(WriteResult.Status.STORED, null))
                    .toList(),
            IndexSink.kinds(TOPICS));

    @ParameterizedTest
    @ValueSource(strings = {"not JSON", "null", "[]", "{}"})
    void aRecordThatIsNoDocumentIsRefusedAndTheOthersAreWritten(String value) {
        String articles = TOPICS.taggedArticles().name();

        List<Verdict> verdicts = sink.write(List.of(change(articles, value), change(articles, null)));

        assertThat(verdicts).extracting(Verdict::result).containsExactly(Verdict.Result.REFUSED, Verdict.Result.STORED);
    }

    private static Change change(String topic, @Nullable String value) {
        return new Change(topic, "a", value == null ? null : value.getBytes(UTF_8), 1, 0, 0, 0, null);
    }
}
