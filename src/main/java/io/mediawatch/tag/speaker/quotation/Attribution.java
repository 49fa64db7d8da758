package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.people.Cast;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads, in one paragraph, the words that say who speaks: beside direct quotations, and around speech reported without
 * quotation marks. One implementation per language. It says only how the text refers to the speaker (a {@link Claim});
 * whom that means is resolved elsewhere.
 */
public sealed interface Attribution permits ChineseAttribution, EnglishAttribution {

    static Attribution in(Passage passage, Cast cast) {
        return passage.isChinese() ? new ChineseAttribution(passage, cast) : new EnglishAttribution(passage, cast);
    }

    /**
     * Finds who is said to utter a quotation: a claim of kind UNKNOWN if the words name somebody who cannot be
     * identified, null if the text does not say.
     *
     * @param left  start of the words before the quotation that may belong to it
     * @param right end of the words after the quotation that may belong to it
     */
    @Nullable
    Claim direct(Quoted quoted, int left, int right);

    /** Names that can only be recognised as such by the words beside them. */
    List<String> names();

    /** Speech reported without quotation marks, in text order. */
    List<Report> reports(QuotedParts quotes);
}
