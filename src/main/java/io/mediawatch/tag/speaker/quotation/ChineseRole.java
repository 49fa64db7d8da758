package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.model.EntityType;
import io.mediawatch.tag.entity.Occurrence;
import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.people.ChineseNames;
import io.mediawatch.tag.speaker.words.ChineseTitles;
import io.mediawatch.tag.speaker.words.ChineseWords;
import io.mediawatch.tag.speaker.words.HanWords;
import io.mediawatch.text.Script;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds an unnamed speaker in the words before a Chinese verb of saying, by the noun that says what they are:
 * 一位不愿具名的官员, 岚山汽车|对记者. Used after names and pronouns have been ruled out.
 */
final class ChineseRole {
    private static final Lexicon WORDS = Lexicon.read("chinese-subjects.txt");
    private static final Set<String> CITED = WORDS.section("behind a source");
    /** Words that follow the name of a company where a part of it speaks: 英伟达|中国. */
    private static final HanWords BRANCHES = new HanWords(WORDS.section("branches"));

    /** Follows a speaker who is described by no noun for people: 山雀咖啡方面. */
    private static final String PARTY = "方面";

    /** Before whoever does something to the subject. */
    private static final char BY = '被';

    private static final HanWords WITH_BY = new HanWords(WORDS.section("people to whom something is done"));

    /** Words that open what the subject of the previous clause does next: 还和交警挥手. */
    private static final HanWords GOES_ON = new HanWords(WORDS.section("goes on"));
    /** Words that introduce somebody new (有), also after such a word: 也有|村民说. */
    private static final HanWords THERE_IS = new HanWords(WORDS.section("there is"));

    private static final HanWords THERE_IS_NONE = new HanWords(WORDS.section("there is none"));
    /** Verbs of publishing, before what is published: 《某报》|发布公告. */
    private static final HanWords PUBLISHES = new HanWords(WORDS.section("publishes"));

    /** Introduces the place or document in which somebody speaks: 苹果|在声明中. */
    private static final char IN = '在';

    private static final String REPORTER = "记者";
    private static final HanWords TELLS_REPORTER = new HanWords(WORDS.section("tells a reporter"));
    private static final String BEFORE_TOLD = "对向";
    /** Maximum length, in characters, of the reporter who is told: 对《每日经济新闻》记者. */
    private static final int LONGEST_TOLD = 14;

    /** Maximum length, in characters, of a role with its description. */
    private static final int LONGEST_ROLE = 24;
    /** Ends a manner of speaking. */
    private static final char MANNER = '地';
    /** Maximum length, in characters, of the words before 地 in a manner of speaking: 意味深长|地. */
    private static final int LONGEST_MANNER = 4;
    /** Maximum length, in characters, of the verb before 着 in a manner of speaking. */
    private static final int LONGEST_VERB = 2;
    /** Maximum length, in characters, of a gesture between role and verb. */
    private static final int LONGEST_GESTURE = 6;

    private final Passage passage;
    private final String text;
    private final String folded;
    private final Cast cast;

    ChineseRole(Passage passage, Cast cast) {
        this.passage = passage;
        this.text = passage.text();
        this.folded = passage.folded();
        this.cast = cast;
    }

    /**
     * Finds somebody by role; null if there is none. The role ends at an adverbial or preposition that comes after the
     * noun saying what they are. What looks like a preposition may belong to the role itself, as in 反|对党, so every one
     * is tried.
     */
    @Nullable
    Claim of(int start, int to) {
        int from = behindThereIs(ChineseNames.behindDate(folded, start, to), to);
        if (GOES_ON.startAt(folded, from, to)) {
            return THERE_IS.startAt(folded, from + 1, to) ? of(from + 1, to) : null;
        }
        int told = tellsReporter(from, to);
        int limit = told > from ? told : to;
        int end = from;
        int before = from;
        int chain = from;
        while (end < limit) {
            before = end;
            end = adverbial(end + 1, limit);
            Claim claim = roleUpTo(from, end);
            if (claim != null) {
                return claim;
            }
            chain = ChineseNames.isAdverbial(folded, before, end) ? chain : end;
            boolean speaksIn = end < limit && folded.charAt(end) == IN && ChineseNames.endsWithPlace(folded, from, to);
            if (speaksIn || publishes(from, end, limit)) {
                return teller(from, chain);
            }
        }
        if (told > from) {
            return teller(from, adverbial(from + 1, told));
        }
        return ChineseWords.ONE.startAt(folded, from, to) ? beforeGesture(from, to) : null;
    }

    /** Whether a verb of publishing and the document published are all that follows: 某平台|发布公告, but not 今年发布的报告. */
    private boolean publishes(int from, int at, int to) {
        return at < to
                && PUBLISHES.startAt(folded, at, to)
                && ChineseWords.ROLES.endingAt(folded, at, to) >= 0
                && folded.substring(at, to).indexOf('的') < 0
                && !ChineseNames.closed(folded, from, at);
    }

    /** Skips a word that introduces somebody new: 有|村民, but not 有关|部门. */
    private int behindThereIs(int from, int to) {
        int end = THERE_IS.endAt(folded, from);
        boolean is = end > 0
                && end < to
                && !THERE_IS_NONE.startAt(folded, end, to)
                && !ChineseWords.ONE.startAt(folded, from, to);
        return is ? end : from;
    }

    /** Whether the words mention somebody for the first time: 有客户打来电话，开口就问. */
    boolean tellsOfSomebody(int from, int to) {
        return behindThereIs(from, to) > from;
    }

    /** Start of the words for telling a reporter: 岚山汽车|对本报记者, 岚山汽车|告诉记者; −1 if there are none. */
    private int tellsReporter(int from, int to) {
        if (TELLS_REPORTER.startAt(folded, to, folded.length())) {
            return to;
        }
        if (!folded.startsWith(REPORTER, to - REPORTER.length())) {
            return -1;
        }
        int at = Math.min(to, folded.length() - 1);
        int least = Math.max(from, to - LONGEST_TOLD - 1);
        while (at > least && BEFORE_TOLD.indexOf(folded.charAt(at)) < 0) {
            at--;
        }
        return at > least ? at : -1;
    }

    /** Whoever tells a reporter something is a speaker, even if no noun marks them as one. */
    private @Nullable Claim teller(int from, int end) {
        String words = text.substring(from, end).strip();
        boolean fits = words.length() >= 2 && words.length() <= LONGEST_ROLE;
        return fits ? new Claim(words, Claim.Kind.ROLE) : null;
    }

    /** Finds a role before a short gesture: 一名服务员|眨眨眼. */
    private @Nullable Claim beforeGesture(int from, int to) {
        Claim claim = null;
        for (int end = to - 1; claim == null && end >= to - LONGEST_GESTURE && end > from; end--) {
            claim = roleUpTo(from, end);
        }
        return claim;
    }

    private @Nullable Claim roleUpTo(int from, int adverbial) {
        int end = adverbial;
        for (String cited : CITED) {
            if (folded.startsWith(cited, end - cited.length()) && end - cited.length() > from) {
                end -= cited.length();
            }
        }
        end = beforeManner(from, end);
        String words = text.substring(from, end).strip();
        boolean fits = words.length() >= 2 && words.length() <= LONGEST_ROLE;
        if (fits && endsWithHead(from, end) && !isDoer(from, end)) {
            return new Claim(words, Claim.Kind.ROLE);
        }
        boolean party = fits && folded.startsWith(PARTY, end) && !isTopic(end + PARTY.length());
        return party ? new Claim(words + PARTY, Claim.Kind.ROLE) : null;
    }

    /** Whether a role does something to the subject before it: 常常被|朋友笑称; but not 一名被害人, or 被解雇的员工. */
    private boolean isDoer(int from, int end) {
        int by = folded.lastIndexOf(BY, end - 1);
        return by > from && folded.substring(by, end).indexOf('的') < 0 && !WITH_BY.startAt(folded, by, end);
    }

    /** Whether 方面 only names the subject under discussion: 制造业方面，. */
    private boolean isTopic(int end) {
        return end < text.length() && "，,".indexOf(text.charAt(end)) >= 0;
    }

    /** Start of the first adverbial outside watch-list names: 一位华为云的客户|对记者, not 为 in 华为云. */
    private int adverbial(int from, int to) {
        int at = ChineseNames.adverbial(folded, from, to);
        while (at < to) {
            int inside = at;
            int end = cast.occurrences(passage, at, at + 1).stream()
                    .filter(name -> name.start() < inside)
                    .mapToInt(Occurrence::end)
                    .max()
                    .orElse(0);
            if (end == 0) {
                return at;
            }
            at = ChineseNames.adverbial(folded, Math.min(to, end), to);
        }
        return at;
    }

    /** Cuts off the manner of speaking after the noun: 一名护士|红着眼睛, 老人|费劲地. */
    private int beforeManner(int from, int end) {
        boolean manner = end > from && folded.charAt(end - 1) == MANNER;
        int at = manner ? end - 1 : from + folded.substring(from, end).lastIndexOf('着');
        int least = at - (manner ? LONGEST_MANNER : LONGEST_VERB);
        for (int head = at - 1; head >= least && head > from; head--) {
            if (endsWithHead(from, head)) {
                return head;
            }
        }
        return end;
    }

    private boolean endsWithHead(int from, int end) {
        if (text.charAt(end - 1) == '》' && text.charAt(from) == '《') {
            return true;
        }
        int open =
                text.charAt(end - 1) == '”' ? from + text.substring(from, end).lastIndexOf('“') : -1;
        if (open > from) {
            return ChineseWords.ROLES.endingAt(folded, from, open) >= 0;
        }
        int to = end;
        while (to > from && !Script.isHan(text.charAt(to - 1)) && !Script.isWord(text.charAt(to - 1))) {
            to--;
        }
        if (ChineseWords.ROLES.endingAt(folded, from, to) >= 0 || ChineseTitles.endAt(folded, from, to)) {
            return true;
        }
        int branch = BRANCHES.endingAt(folded, from, to);
        int last = Math.max(from, branch > from ? branch - 1 : to - 1);
        return to > from
                && cast.occurrences(passage, last, last + 1).stream()
                        .anyMatch(name -> name.type() != EntityType.PERSON && !isPlace(from, name.start()));
    }

    /** Whether the name of an organization only says where somebody speaks: 阿飞昨天在|Facebook. */
    private boolean isPlace(int from, int name) {
        return name > from && folded.charAt(name - 1) == IN;
    }
}
