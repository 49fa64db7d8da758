package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.speaker.words.EnglishWords;
import io.mediawatch.tag.speaker.words.SpeechVerbs;
import io.mediawatch.tag.speaker.words.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds who is quoted by somebody else; the former speaks, not the latter: {@code The paper quoted Jane Doe as saying},
 * {@code Jane Doe was quoted as saying}.
 */
final class EnglishCitation {

    private final Tokens words;
    private final EnglishSubject subjects;

    EnglishCitation(Tokens words, EnglishSubject subjects) {
        this.words = words;
        this.subjects = subjects;
    }

    /** The person quoted; null if the stretch has no such phrase, of kind UNKNOWN if it has one but names nobody. */
    @Nullable
    Claim in(int from, int to) {
        for (int as = to - 2; as > from; as--) {
            boolean saying = words.is(as, "as")
                    && words.get(as + 1).folded().endsWith("ing")
                    && SpeechVerbs.isEnglish(words, as + 1);
            if (saying) { // without a verb of quoting before it, an earlier one has none either
                int verb = quoting(from, as);
                return verb > from ? quoted(from, verb, as) : null;
            }
        }
        return null;
    }

    private Claim quoted(int from, int verb, int as) {
        boolean passive = words.isAny(verb - 1, EnglishWords.PASSIVES);
        Claim claim = passive ? subjects.before(from, verb - 1) : subjects.after(verb + 1, as);
        return claim != null ? claim : Claim.unknown(words.get(verb).text());
    }

    /** Position of the last verb of quoting before {@code as}; {@code from} if there is none after it. */
    private int quoting(int from, int as) {
        int verb = as - 1;
        while (verb > from && !words.isAny(verb, EnglishWords.QUOTING)) {
            verb--;
        }
        return verb;
    }
}
