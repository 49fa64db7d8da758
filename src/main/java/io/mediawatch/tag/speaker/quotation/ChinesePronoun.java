package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.people.ChineseNames;
import io.mediawatch.tag.speaker.people.Kin;
import io.mediawatch.tag.speaker.words.ChineseSigns;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the pronoun or the word for a company, such as 该公司, that is the subject of a Chinese clause. */
final class ChinesePronoun {
    private static final Lexicon WORDS = Lexicon.read("chinese-subjects.txt");
    private static final Set<String> HE = WORDS.section("he");
    private static final Set<String> SHE = WORDS.section("she");
    private static final Set<String> SOMEBODY = WORDS.section("somebody");
    private static final Set<String> COMPANY = WORDS.section("the company");

    private final String text;
    private final String folded;
    private final NamedPair pair;

    ChinesePronoun(Passage passage, Cast cast) {
        this.text = passage.text();
        this.folded = passage.folded();
        this.pair = new NamedPair(passage, cast);
    }

    /** The pronoun at the start of a clause; null if there is none. */
    @Nullable
    Claim at(int start, int to) {
        if (starts(start, to, HE)) {
            return claim(start, to, Claim.Kind.HE);
        }
        if (starts(start, to, SHE)) {
            return claim(start, to, Claim.Kind.SHE);
        }
        for (String company : COMPANY) {
            if (folded.startsWith(company, start) && ChineseNames.closed(folded, start + company.length(), to)) {
                return claim(start, start + company.length(), Claim.Kind.COMPANY);
            }
        }
        if (!starts(start, to, SOMEBODY)) {
            return null;
        }
        String one = pair.at(start);
        return one != null ? new Claim(one, Claim.Kind.NAME) : claim(start, to, Claim.Kind.SOMEBODY);
    }

    /** The pronoun after an opening that is not in the list of adverbials: 上台之后她在台上; null if there is none. */
    @Nullable
    Claim inside(int from, int to) {
        for (int at = from + 1; at < to; at++) {
            if (starts(at, to, HE) && folded.charAt(at) == '他' && folded.charAt(at - 1) != '其') {
                return claim(at, to, Claim.Kind.HE);
            }
            if (starts(at, to, SHE)) {
                return claim(at, to, Claim.Kind.SHE);
            }
        }
        return null;
    }

    /** Whether one of the pronouns starts here and does not merely modify another noun: 他的同事, 他妻子. */
    private boolean starts(int start, int to, Set<String> pronouns) {
        for (String pronoun : pronouns) {
            int end = start + pronoun.length();
            boolean starts = end <= to && folded.startsWith(pronoun, start);
            if (starts
                    && !text.startsWith("们", end)
                    && !ChineseSigns.possesses(text, end)
                    && !Kin.startAt(folded, end, to)
                    && !isOther(start, to)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether this is 其 in another sense: it means "he" or "she" only directly before the verb (其表示), not in 其中 or 其产品.
     */
    private boolean isOther(int start, int to) {
        return folded.charAt(start) == '其'
                && (folded.startsWith("其中", start) || !ChineseNames.closed(folded, start + 1, to));
    }

    private Claim claim(int start, int to, Claim.Kind kind) {
        return new Claim(text.substring(start, to).strip(), kind);
    }
}
