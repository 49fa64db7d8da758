package io.mediawatch.tag.speaker;

import io.mediawatch.model.EntityType;
import io.mediawatch.tag.entity.Occurrence;
import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.text.Script;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody without a name in the words before a Chinese verb of saying: 一位不愿具名的官员, 岚山汽车|对记者. */
final class ChineseRole {
    private static final Lexicon WORDS = Lexicon.read("chinese-subjects.txt");
    private static final Set<String> CITED = WORDS.section("behind a source");
    private static final HanWords HEADS = new HanWords(WORDS.section("roles"));
    /** 英伟达|中国: a part of the company speaks. */
    private static final HanWords BRANCHES = new HanWords(WORDS.section("branches"));

    private static final HanWords ONE = new HanWords(WORDS.section("one person"));
    /** Behind whoever has no other noun: 山雀咖啡方面. */
    private static final String PARTY = "方面";

    /** Before what the subject of the clause before does: 还和交警挥手. */
    private static final HanWords GOES_ON = new HanWords(WORDS.section("goes on"));
    /** But 也有|村民说: somebody else does. */
    private static final HanWords THERE_IS = new HanWords(WORDS.section("there is"));

    private static final HanWords THERE_IS_NONE = new HanWords(WORDS.section("there is none"));
    /** 《某报》|发布公告, before what is published. */
    private static final HanWords PUBLISHES = new HanWords(WORDS.section("publishes"));

    /** 苹果|在声明中: where somebody speaks. */
    private static final char IN = '在';

    private static final String REPORTER = "记者";
    private static final HanWords TELLS_REPORTER = new HanWords(WORDS.section("tells a reporter"));
    private static final String BEFORE_TOLD = "对向";
    /** 对《每日经济新闻》记者. */
    private static final int LONGEST_TOLD = 14;

    private static final int LONGEST_ROLE = 24;
    private static final int LONGEST_MANNER = 2;
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
     * Somebody by role, as far as an adverbial or a preposition follows; the noun that says what they are ends it. What
     * looks like an adverbial may be part of the role: 反|对党.
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
        while (end < limit) {
            before = end;
            end = adverbial(end + 1, limit);
            Claim claim = roleUpTo(from, end);
            if (claim != null) {
                return claim;
            }
            boolean speaksIn = end < limit && folded.charAt(end) == IN && ChineseNames.endsWithPlace(folded, from, to);
            if (speaksIn || publishes(from, end, limit)) {
                return teller(from, ChineseNames.isAdverbial(folded, before, end) ? before : end);
            }
        }
        if (told > from) {
            return teller(from, adverbial(from + 1, told));
        }
        return ONE.startAt(folded, from, to) ? beforeGesture(from, to) : null;
    }

    /** Whether nothing but what is published follows: 某平台|发布公告, but not 今年发布的报告. */
    private boolean publishes(int from, int at, int to) {
        return at < to
                && PUBLISHES.startAt(folded, at, to)
                && HEADS.endingAt(folded, at, to) >= 0
                && folded.substring(at, to).indexOf('的') < 0
                && !ChineseNames.closed(folded, from, at);
    }

    /** 有|村民, but 有关|部门: who is told of for the first time is who stands behind. */
    private int behindThereIs(int from, int to) {
        int end = THERE_IS.endAt(folded, from);
        boolean is = end > 0 && end < to && !THERE_IS_NONE.startAt(folded, end, to) && !ONE.startAt(folded, from, to);
        return is ? end : from;
    }

    /** Whether the words tell of somebody for the first time: 有客户打来电话，开口就问. */
    boolean tellsOfSomebody(int from, int to) {
        return behindThereIs(from, to) > from;
    }

    /** Where it says that a reporter is told: 岚山汽车|对本报记者, 岚山汽车|告诉记者; −1 if it does not. */
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

    /** Whoever tells a reporter something speaks, known as one who can or not. */
    private @Nullable Claim teller(int from, int end) {
        String words = text.substring(from, end).strip();
        boolean fits = words.length() >= 2 && words.length() <= LONGEST_ROLE;
        return fits ? new Claim(words, Claim.Kind.ROLE, "") : null;
    }

    /** 一名服务员|眨眨眼. */
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
        if (fits && endsWithHead(from, end)) {
            return new Claim(words, Claim.Kind.ROLE, "");
        }
        boolean party = fits && folded.startsWith(PARTY, end) && !isTopic(end + PARTY.length());
        return party ? new Claim(words + PARTY, Claim.Kind.ROLE, "") : null;
    }

    /** 制造业方面，: what is spoken of. */
    private boolean isTopic(int end) {
        return end < text.length() && "，,".indexOf(text.charAt(end)) >= 0;
    }

    /** Where the first adverbial begins that is no part of a name on the watch-list: 一位华为云的客户|对记者. */
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

    /** Without how it is said, behind the noun: 一名护士|红着眼睛. */
    private int beforeManner(int from, int end) {
        int at = from + folded.substring(from, end).lastIndexOf('着');
        for (int head = at - 1; head >= at - LONGEST_MANNER && head > from; head--) {
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
        int open = text.charAt(end - 1) == '”' ? text.lastIndexOf('“', end - 1) : -1;
        if (open > from) {
            return HEADS.endingAt(folded, from, open) >= 0;
        }
        int to = end;
        while (to > from && !Script.isHan(text.charAt(to - 1)) && !Script.isWord(text.charAt(to - 1))) {
            to--;
        }
        if (HEADS.endingAt(folded, from, to) >= 0 || ChineseTitles.endAt(folded, from, to)) {
            return true;
        }
        int branch = BRANCHES.endingAt(folded, from, to);
        int last = Math.max(from, branch > from ? branch - 1 : to - 1);
        return to > from
                && cast.occurrences(passage, last, last + 1).stream()
                        .anyMatch(name -> name.type() != EntityType.PERSON);
    }
}
