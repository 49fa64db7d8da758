package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.people.ChineseNames;
import io.mediawatch.tag.speaker.people.DottedName;
import io.mediawatch.tag.speaker.people.Kin;
import io.mediawatch.tag.speaker.words.CapitalRun;
import io.mediawatch.tag.speaker.words.ChineseSigns;
import io.mediawatch.tag.speaker.words.ChineseTitles;
import io.mediawatch.tag.speaker.words.ChineseVerbs;
import io.mediawatch.tag.speaker.words.ChineseWords;
import io.mediawatch.tag.speaker.words.Gender;
import io.mediawatch.tag.speaker.words.HanWords;
import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.text.Scan;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds, in a Chinese clause that ends at a verb of saying, a name recognisable only from its context: after a title, a
 * workplace or a description, or directly before the verb.
 */
final class NameBeforeVerb {
    private static final Lexicon WORDS = Lexicon.read("chinese-subjects.txt");
    private static final HanWords WORKPLACES = new HanWords(WORDS.section("where people work"));
    private static final Set<String> MEASURES = WORDS.section("measure words");
    private static final Set<String> NUMERALS = WORDS.section("numerals");
    /** Minimum length, in characters, of a foreign name without further evidence. */
    private static final int LEAST_FOREIGN = 3;
    /** The same after a word for a relative or assistant. */
    private static final int LEAST_BEHIND_KIN = 2;

    private static final String BEFORE_LETTERS = "小大阿老";
    /** Maximum length, in letters, of the end of a nickname such as 阿Ken. */
    private static final int LONGEST_LETTERS = 3;

    /** Length of a nickname such as 小蔡. */
    private static final int NICKNAME = 2;

    private final Passage passage;
    private final String text;
    private final String folded;
    private final ChineseVerbs words;
    private final Cast cast;

    NameBeforeVerb(Passage passage, ChineseVerbs words, Cast cast) {
        this.passage = passage;
        this.text = passage.text();
        this.folded = passage.folded();
        this.words = words;
        this.cast = cast;
    }

    /** Returns a name after a description that is not a known title: 门店当班的卢雅琴一遍遍…. */
    @Nullable
    String inside(int from, int to) {
        for (int at = from + 1; at + 1 < to; at++) {
            int length = NameParts.isSurnameSign(folded.charAt(at)) ? beforeVerb(at, to) : 0;
            if (length > 0 && NameParts.endsGivenName(folded, at, at + length)) {
                return text.substring(at, at + length);
            }
        }
        return null;
    }

    /** Returns the last run of two or more capitalised words, else the last single one; null if there is none. */
    @Nullable
    String latin(int from, int to) {
        String best = null;
        int at = from;
        while (at < to) {
            if (!CapitalRun.startsAt(text, at)) {
                at++;
                continue;
            }
            int end = Math.min(to, CapitalRun.end(text, at));
            String run = text.substring(at, end).strip();
            boolean longer = best == null || run.indexOf(' ') > 0 || best.indexOf(' ') < 0;
            boolean person = Gender.hasGivenName(run) || run.indexOf(' ') > 0 || ChineseNames.closed(folded, end, to);
            if (!ChineseSigns.possesses(text, end)
                    && !refused(at, to)
                    && !ChineseTitles.isTitle(folded.substring(at, at + run.length()))
                    && longer
                    && person
                    && run.chars().noneMatch(Character::isDigit)
                    && !counted(from, at)
                    && cast.occurrences(passage, at, end).isEmpty()) {
                best = isNickname(from, at, run) ? text.charAt(at - 1) + run : run;
            }
            at = end;
        }
        return best;
    }

    /** Whether a short name in Latin letters is only the end of a nickname: 小|S, 阿|Ken. */
    private boolean isNickname(int from, int at, String run) {
        return at > from && run.length() <= LONGEST_LETTERS && BEFORE_LETTERS.indexOf(folded.charAt(at - 1)) >= 0;
    }

    /** Whether a number and a measure word precede the name, so that it is a thing: 2000 颗 GPU. */
    private boolean counted(int from, int at) {
        int end = Scan.beforeSpaces(text, at);
        for (String measure : MEASURES) {
            int start = end - measure.length();
            if (start > from && folded.startsWith(measure, start) && numeral(from, start)) {
                return true;
            }
        }
        return false;
    }

    private boolean numeral(int from, int end) {
        int last = Math.max(from, Scan.beforeSpaces(text, end) - 1);
        return Character.isDigit(text.charAt(last)) || NUMERALS.contains(text.substring(last, last + 1));
    }

    /** Returns the length of a foreign surname at the start of the clause (克罗伊|说); 0 if there is none. */
    private int foreignAlone(int from, int to) {
        int length = ChineseNames.foreign(folded, from, to);
        boolean name = length >= LEAST_FOREIGN
                && cast.occurrences(passage, from, from + length).isEmpty()
                && !ChineseWords.ROLES.startAt(folded, from, to);
        return name ? length : 0;
    }

    /**
     * Returns the length of a Chinese name that starts here, directly before the verb; 0 if there is none or it cannot
     * be the subject.
     */
    private int beforeVerb(int at, int to) {
        return refused(at, to) ? 0 : ChineseNames.beforeVerb(folded, at, to);
    }

    /** Whether the name of a known person starts here: known people were considered before and are not the subject. */
    private boolean refused(int at, int to) {
        return cast.spots(passage, at, to).stream().anyMatch(spot -> spot.start() == at);
    }

    /**
     * Returns where a name begins that follows a workplace and precedes the verb (化工研究院|佘万里); the end if there is none.
     */
    private int behindWorkplace(int from, int to) {
        for (int at = from + 1; at + 1 < to; at++) {
            if (NameParts.isSurnameSign(folded.charAt(at))
                    && (WORKPLACES.endingAt(folded, from, at) >= 0 || Kin.endAt(folded, from, at))
                    && beforeVerb(at, to) > 0) {
                return at;
            }
        }
        return to;
    }

    /**
     * Returns where a foreign name begins that follows a role or kin word and precedes the verb (前员工|丹尼尔, 黄仁勋夫人|洛丽);
     * the end if there is none.
     */
    private int foreignBehindNoun(int from, int to) {
        for (int at = from + 1; at + 1 < to; at++) {
            if (DottedName.sounds(folded.charAt(at))) {
                int least = Kin.endAt(folded, from, at)
                        ? LEAST_BEHIND_KIN
                        : ChineseWords.ROLES.endingAt(folded, from, at) >= 0 ? LEAST_FOREIGN : to;
                if (ChineseNames.foreign(folded, at, to) >= least
                        && cast.occurrences(passage, at, at + 1).isEmpty()) {
                    return at;
                }
            }
        }
        return to;
    }

    /**
     * Returns a Chinese name after a title or a description or at the start of the clause, else a surname with an
     * honorific (周女士); null if there is none.
     */
    @Nullable
    String chinese(int from, int to) {
        int start = from;
        int length = beforeVerb(from, to);
        int described = from + folded.substring(from, to).lastIndexOf('的') + 1;
        if (described > from && beforeVerb(described, to) > 0) {
            start = described;
            length = beforeVerb(described, to);
        }
        for (int end : words.titleEnds(from, to)) {
            int at = ChineseNames.behindNote(folded, end, to);
            int behind = beforeVerb(at, to);
            if (behind == 0) {
                behind = ChineseNames.foreign(folded, at, to);
            }
            if (behind > 0 && at > start) {
                start = at;
                length = behind;
            }
        }
        if (length == 0) {
            start = behindWorkplace(from, to);
            length = start < to ? beforeVerb(start, to) : 0;
        }
        if (length == 0) {
            start = from;
            length = foreignAlone(from, to);
        }
        if (length == 0) {
            start = foreignBehindNoun(from, to);
            length = to > start ? ChineseNames.foreign(folded, start, to) : 0;
        }
        if (length == 0 && to - from > NICKNAME && NameParts.isNickname(folded.substring(to - NICKNAME, to))) {
            start = to - NICKNAME;
            length = NICKNAME;
        }
        if (length > 0) {
            return text.substring(start, start + length);
        }
        return ChineseNames.withHonorific(folded, from, to);
    }
}
