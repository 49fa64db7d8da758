package io.mediawatch.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mediawatch.model.Article;
import io.mediawatch.model.Json;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Story;
import io.mediawatch.story.StoryState;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A change to a story: a copy of its text was added or taken down, or another story turned out to be the same.
 *
 * @param told one of its articles, else null
 * @param gone id of the article taken down, else null
 * @param link the other story, else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoryChange(StoryState.@Nullable KnownCopy told, @Nullable String gone, @Nullable String link, Mode mode) {

    static Emission of(Article article, String story) {
        Story.Copy copy = new Story.Copy(
                article.id(), article.url(), article.publisher(), article.headline(), article.timestamp());
        StoryState.KnownCopy told = new StoryState.KnownCopy(
                copy, article.fetched().getEpochSecond(), article.revision(), article.version());
        return hop(Hops.COPIES, story, new StoryChange(told, null, null, article.mode()));
    }

    static Emission gone(String article, String story) {
        return hop(Hops.COPIES, story, new StoryChange(null, article, null, Mode.REPLAY));
    }

    /** Links two stories to each other. */
    static List<Emission> link(String hop, String one, String other) {
        return Stream.of(
                        hop(hop, one, new StoryChange(null, null, other, Mode.LIVE)),
                        hop(hop, other, new StoryChange(null, null, one, Mode.LIVE)))
                .toList();
    }

    private static Emission hop(String hop, String story, StoryChange copy) {
        return Emission.hop(hop, story, Json.bytes(copy));
    }
}
