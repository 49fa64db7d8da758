package io.mediawatch.eval;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The accuracy of one kind of result on one set of documents.
 *
 * @param documents that have a label for it
 * @param also      what precision and recall do not say; shares are 0 to 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Figure(
        String task,
        String set,
        int documents,
        @Nullable Double precision,
        @Nullable Double recall,
        @Nullable Double f1,
        Map<String, Double> also) {

    static Figure of(
            String task, String set, int documents, double precision, double recall, Map<String, Double> also) {
        double sum = precision + recall;
        return new Figure(task, set, documents, precision, recall, sum == 0 ? 0 : 2 * precision * recall / sum, also);
    }

    static Figure of(String task, String set, int documents, Map<String, Double> also) {
        return new Figure(task, set, documents, null, null, null, also);
    }
}
