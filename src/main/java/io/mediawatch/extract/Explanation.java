package io.mediawatch.extract;

import java.util.List;

/**
 * A page's extraction and the reasons for it.
 *
 * @param lines one per decision, in order: {@code field: value (rule)}, {@code dropped: text (rule)}
 */
public record Explanation(Extraction extraction, List<String> lines) {
    public Explanation {
        lines = List.copyOf(lines);
    }
}
