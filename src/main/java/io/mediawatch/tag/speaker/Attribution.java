package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of one paragraph that say who speaks, in one language. */
sealed interface Attribution permits ChineseAttribution, EnglishAttribution {

    static Attribution in(Passage passage, Cast cast) {
        return passage.isChinese() ? new ChineseAttribution(passage, cast) : new EnglishAttribution(passage, cast);
    }

    /**
     * Who is said to speak the words between marks; unknown if it is somebody of whom nobody knows who it is, null if
     * the text does not say.
     *
     * @param left  where the words before them begin
     * @param right where the words behind them end
     */
    @Nullable
    Claim direct(Quoted quoted, int left, int right);

    /** Names that only the words beside them show. */
    List<String> names();

    /** Speech reported outside of quotation marks, in text order. */
    List<Report> reports(QuotedParts quotes);
}
