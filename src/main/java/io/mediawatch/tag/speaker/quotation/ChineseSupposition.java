package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.people.ChineseNames;
import io.mediawatch.tag.speaker.words.ChineseSigns;
import io.mediawatch.tag.speaker.words.ChineseTitles;
import io.mediawatch.tag.speaker.words.ChineseVerbs;
import io.mediawatch.tag.speaker.words.HanWords;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides whether a Chinese verb of saying only supposes or announces that something is said: 一旦林晓岚表示要辞职, 林晓岚或将表示.
 */
final class ChineseSupposition {
    private static final Lexicon VERBS = Lexicon.read("speech-verbs.txt");
    private static final Set<String> CONDITION_WORDS = VERBS.section("chinese conditions");
    private static final Set<String> NOT_YET_WORDS = VERBS.section("chinese not yet");
    private static final HanWords CONDITIONS = new HanWords(CONDITION_WORDS);
    private static final HanWords NOT_YET = new HanWords(NOT_YET_WORDS);
    /** Both in one set: few clauses contain any. */
    private static final HanWords EITHER = new HanWords(
            Stream.concat(CONDITION_WORDS.stream(), NOT_YET_WORDS.stream()).toList());

    private static final HanWords OPENINGS =
            new HanWords(Lexicon.read("chinese-subjects.txt").section("before the subject"));
    private static final HanWords REQUESTS = new HanWords(VERBS.section("chinese requests"));
    private static final HanWords NO_REQUESTS = new HanWords(VERBS.section("chinese no requests"));

    private static final HanWords DEMANDS = new HanWords(VERBS.section("chinese demands"));

    private static final String HOLD = "认为";
    /** Maximum length, in characters, of 被 and those who hold something. */
    private static final int LONGEST_OTHERS = 8;

    private final String text;
    private final String folded;
    private final ChineseVerbs verbs;

    ChineseSupposition(Passage passage, ChineseVerbs verbs) {
        this.text = passage.text();
        this.folded = passage.folded();
        this.verbs = verbs;
    }

    /** Whether what the verb introduces has not been said yet, or may never be. */
    boolean isUnsaid(int from, int verb) {
        int start = ChineseSigns.clauseStart(text, from, verb);
        if (isRequest(start, verb) || isHeld(start, verb) || isDemanded(start, verb) || isAbout(start, verb)) {
            return true;
        }
        for (int at = EITHER.first(folded, start, verb); at < verb; at = EITHER.first(folded, at + 1, verb)) {
            boolean condition = CONDITIONS.startAt(folded, at, verb)
                    && (at == start || OPENINGS.endingAt(folded, start, at) == start);
            if (condition || (at > start && isNotYet(at, verb))) {
                return true;
            }
        }
        return false;
    }

    /** Whether others hold it of the subject: 顾明月被同行|认为很挑剔; but not 顾明月被问到时|认为. */
    private boolean isHeld(int start, int verb) {
        int by = folded.startsWith(HOLD, verb) ? lastBy(Math.max(start, verb - LONGEST_OTHERS), verb) : -1;
        return by > start
                && "时后的".indexOf(folded.charAt(verb - 1)) < 0
                && verbs.in(by, verb).isEmpty();
    }

    /** Position of the last 被 within a stretch; −1 if there is none. */
    private int lastBy(int from, int to) {
        int at = to - 1;
        while (at >= from && folded.charAt(at) != '被') {
            at--;
        }
        return at < from ? -1 : at;
    }

    /** Whether others demand it of the subject: 工会要求公司|保证不裁员; but not 要求赔偿的工人|保证. */
    private boolean isDemanded(int start, int verb) {
        int demand = DEMANDS.first(folded, start, verb);
        int whom = demand < verb ? DEMANDS.endAt(folded, demand) : verb;
        for (int at = whom; at < verb; at++) {
            if ("的时后".indexOf(folded.charAt(at)) >= 0) {
                return false;
            }
        }
        return demand > start && whom < verb && verbs.in(whom, verb).isEmpty();
    }

    /** Whether the noun for an opinion names only whom it is about: 对罗明远|的评价是; but not 同行对罗明远|的评价是. */
    private boolean isAbout(int start, int verb) {
        return folded.startsWith("的", verb) && folded.startsWith("对", start);
    }

    /** Whether a word for what has not been said yet stands there, in the clause of the verb: 预计|将表示. */
    boolean isNotYet(int at, int verb) {
        int end = NOT_YET.endAt(folded, at);
        return end > at
                && end <= verb
                && ChineseSigns.clauseStart(text, at, verb) == at
                && ChineseNames.closed(folded, end, verb)
                && !ChineseTitles.endAt(folded, 0, end);
    }

    /** Whether somebody's request is only the reason for what others do: 应受访者|要求; but not 应城市市长|要求. */
    private boolean isRequest(int start, int verb) {
        return text.charAt(start) == '应'
                && !NO_REQUESTS.startAt(folded, start, verb)
                && REQUESTS.startAt(folded, verb, folded.length())
                && verbs.in(start, verb).isEmpty();
    }
}
