package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.people.ChineseNames;
import io.mediawatch.tag.speaker.words.ChineseSigns;
import io.mediawatch.tag.speaker.words.ChineseVerbs;
import io.mediawatch.tag.speaker.words.ChineseVerbs.Verb;
import io.mediawatch.tag.speaker.words.HanWords;
import io.mediawatch.tag.speaker.words.SpeechVerbs;
import io.mediawatch.text.Script;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds speech reported without quotation marks in Chinese, sentence by sentence: X认为…; X宣布，…; 据X介绍，…; 在X看来，…. A
 * sentence yields one report at most. Reported words run on over short terms in quotation marks, but end before a
 * quotation of its own.
 */
final class ChineseReports {
    private static final Lexicon VERBS = Lexicon.read("speech-verbs.txt");
    private static final HanWords FEELINGS = new HanWords(VERBS.section("chinese feelings"));
    private static final HanWords GOES_ON = new HanWords(VERBS.section("chinese goes on behind the verb"));
    private static final HanWords GOES_ON_NOT = new HanWords(VERBS.section("chinese begins a word of its own"));
    private static final HanWords STATES = new HanWords(VERBS.section("chinese stating a clause"));
    private static final HanWords MODALS = new HanWords(VERBS.section("chinese in a stated clause"));
    private static final HanWords OUTCOMES = new HanWords(VERBS.section("chinese outcomes of a statement"));
    /** Maximum number of verbs searched for one of which somebody else is the subject. */
    private static final int MOST_NEXT = 4;

    /** Signs that make a noun of the verb before them: 判决|书, 保证|金. */
    private static final String NOUNS = "书書金人会會函单單";

    /** Words before the verb, of which its subject is not the one who states: 被|证实, 经|法院判决, 待|确认. */
    private static final String BEFORE_OTHERS_STATE = "被经获待需须应";

    /** Maximum number of characters searched for a word that shows that a clause follows. */
    private static final int LONGEST_STATED = 24;
    /** Maximum distance, in characters, of 的 from such a word that belongs to what describes a noun. */
    private static final int NEAREST_NOUN = 8;

    private static final String WHEN = "时時后後";
    /** Maximum length, in characters, of words that say when, up to the subject. */
    private static final int LONGEST_WHEN = 12;

    private static final String SHOWS = "表示";
    private static final String BEFORE_WORDS = "，,：: 道说称";
    /** Maximum number of such characters between a verb and what is said. */
    private static final int LONGEST_LEAD = 8;

    /** Maximum number of names and terms in quotation marks that reported words may run on over. */
    private static final int MOST_IN_MARKS = 50;

    private static final String CLAUSE_LEADS = "，：:";
    private static final String LEADS = "是话話";
    private static final String ASPECTS = "了过着的";
    private static final String VIEW = "看来，";
    /** Minimum length, in characters, of reported words that end with the sentence. */
    private static final int LEAST = 4;
    /** Maximum length, in characters, of the words up to the comma that cite an outlet. */
    private static final int LONGEST_OUTLET = 24;
    /**
     * Minimum length, in characters, of reported words before a quotation: shorter ones usually say what somebody does
     * (她写下自己的名字，“…”).
     */
    private static final int LEAST_BEFORE = 8;

    private final Passage passage;
    private final String text;
    private final ChineseVerbs verbs;
    private final ChineseSubject subjects;
    private final ChineseSupposition supposition;
    private final ChineseCitation citations;
    private final QuotedParts quotes;
    private final List<Report> reports = new ArrayList<>();

    ChineseReports(Passage passage, Cast cast, ChineseVerbs verbs, ChineseSubject subjects, QuotedParts quotes) {
        this.passage = passage;
        this.text = passage.text();
        this.verbs = verbs;
        this.subjects = subjects;
        this.supposition = new ChineseSupposition(passage, verbs);
        this.citations = new ChineseCitation(passage, cast);
        this.quotes = quotes;
    }

    List<Report> find() {
        int from = 0;
        while (from < text.length()) {
            int end = from;
            while (end < text.length() && !ChineseSigns.SENTENCE_ENDS.has(text.charAt(end))) {
                end++;
            }
            sentence(from, end);
            from = end + 1;
        }
        return reports;
    }

    private void sentence(int from, int end) {
        int view = text.startsWith("在", from) ? from + text.substring(from, end).indexOf(VIEW) : -1;
        if (view > from) {
            report(from + 1, view, view + VIEW.length(), end, "indirect.view");
            return;
        }
        int before = reports.size();
        List<Verb> within = verbs.in(from, end);
        for (int i = 0; i < within.size(); i++) {
            Verb verb = within.get(i);
            boolean supposed = i + 1 < within.size()
                    && supposition.isNotYet(verb.start(), within.get(i + 1).start());
            if (!supposed && reports(from, verb, end) && !supposition.isUnsaid(from, verb.start())) {
                int words = verbs.behindTold(verb);
                int limit = Math.min(end, words + LONGEST_LEAD);
                while (words < limit && BEFORE_WORDS.indexOf(text.charAt(words)) >= 0) {
                    words++;
                }
                int next = another(within, i, end);
                if (report(from, verb.start(), words, next, "indirect.verb")) {
                    if (next == end) {
                        return;
                    }
                    i = lastBefore(within, next, i);
                }
            }
        }
        if (reports.size() == before) {
            outlet(from, end);
        }
    }

    /** Index of the last verb before a position, as those in reported words say nothing more. */
    private static int lastBefore(List<Verb> within, int position, int from) {
        int last = from;
        while (last + 1 < within.size() && within.get(last + 1).start() < position) {
            last++;
        }
        return last;
    }

    /**
     * Position of the comma before a clause in which somebody else says something, if the verb before took no comma
     * itself: 罗明远追问工期|，顾清和说，…; {@code end} if there is none.
     */
    private int another(List<Verb> within, int at, int end) {
        int behind = within.get(at).end();
        if (behind >= end || ChineseSigns.CLAUSE_ENDS.has(text.charAt(behind))) {
            return end;
        }
        for (Verb next : within.subList(at + 1, Math.min(within.size(), at + 1 + MOST_NEXT))) {
            int told = verbs.behindTold(next);
            int comma = ChineseSigns.clauseStart(text, behind, next.start()) - 1;
            boolean leads = told < end && "，,：:".indexOf(text.charAt(told)) >= 0;
            if (leads && comma > behind && subjects.names(behindWhen(comma + 1, next.start()), next.start())) {
                return comma;
            }
        }
        return end;
    }

    /** Where the clause goes on behind words that say when: 那天开会时|顾清和说; {@code from} if it has none. */
    private int behindWhen(int from, int to) {
        int limit = Math.min(to, from + LONGEST_WHEN);
        int at = from;
        while (at < limit && WHEN.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at > from && at + 1 < limit ? at + 1 : from;
    }

    /** Reports what an outlet says (据路透社报道，…); used only where nobody else is said to speak. */
    private void outlet(int from, int end) {
        int limit = Math.min(end, from + LONGEST_OUTLET);
        int comma = from;
        while (comma < limit && text.charAt(comma) != '，') {
            comma++;
        }
        Claim claim = comma == limit ? null : citations.in(from, comma);
        int last = claim == null ? -1 : reportedEnd(comma + 1, end);
        if (claim != null && last - comma > LEAST_BEFORE) {
            reports.add(new Report(claim.by("indirect.according-to"), comma + 1, last));
        }
    }

    private boolean reports(int from, Verb verb, int end) {
        if (verb.kind() == SpeechVerbs.Kind.ENDING
                || verb.end() >= end
                || ASPECTS.indexOf(text.charAt(verb.end())) >= 0) {
            return false;
        }
        String folded = passage.folded();
        if (folded.startsWith(SHOWS, verb.end() - SHOWS.length()) && FEELINGS.endAt(folded, verb.end()) > 0) {
            return false;
        }
        int told = verbs.behindTold(verb);
        return verb.kind() != SpeechVerbs.Kind.STATING
                || isCited(from, verb.start())
                || statesClause(verb, end)
                || (told < end && "，,：:".indexOf(text.charAt(told)) >= 0);
    }

    /**
     * Whether the verb states what follows it directly, as it is a clause: 宣布|工厂将于明年投产, but not 宣布|将于明年投产的工厂, nor
     * 被证实|已离职.
     */
    private boolean statesClause(Verb verb, int end) {
        String folded = passage.folded();
        boolean passive = verb.start() > 0 && BEFORE_OTHERS_STATE.indexOf(folded.charAt(verb.start() - 1)) >= 0;
        boolean states = !passive && STATES.startAt(folded, verb.start(), verb.end());
        int to = states ? Math.min(end, verb.end() + LONGEST_STATED) : verb.end();
        int stop = verb.end();
        while (stop < to && Script.isHan(folded.charAt(stop))) {
            stop++;
        }
        int modal = MODALS.first(folded, verb.end(), stop);
        boolean compound = verb.end() < stop && NOUNS.indexOf(folded.charAt(verb.end())) >= 0;
        return modal < stop
                && !compound
                && !isKept(verb.end(), modal, stop)
                && !tellsWhen(verb.end(), modal) // 宣布辞职后|将前往国外
                && !folded.startsWith("是否", verb.end())
                && folded.substring(modal, Math.min(end, modal + NEAREST_NOUN)).indexOf('的') < 0;
    }

    private boolean tellsWhen(int from, int to) {
        int at = from;
        while (at < to && "后时".indexOf(passage.folded().charAt(at)) < 0) {
            at++;
        }
        return at < to;
    }

    /** Whether the verb is a noun, as the words behind it say only what became of it: 承诺|至今没有兑现. */
    private boolean isKept(int from, int modal, int to) {
        int outcome = OUTCOMES.endingAt(passage.folded(), modal, to);
        return outcome > modal && (from == modal || ChineseNames.closed(passage.folded(), from, modal));
    }

    /** Whether the clause of the verb begins with 据 and so cites its subject, even without a comma: 据林晓岚|介绍公司将…. */
    private boolean isCited(int from, int verb) {
        return text.charAt(ChineseSigns.clauseStart(text, from, verb)) == '据';
    }

    /**
     * Adds a report, if there is one. Returns false if something is reported but the subject is unknown, or the verb
     * stands in quotation marks, so that a later verb should be tried: 某人指出，林晓岚说，…; “她说会来，”林晓岚说，….
     */
    private boolean report(int from, int subjectEnd, int words, int end, String rule) {
        if (quotes.cover(subjectEnd)) {
            return false;
        }
        int last = goesOn(words, end) ? -1 : reportedEnd(words, end);
        if (last < 0 || last - words < (last < end ? LEAST_BEFORE : LEAST)) {
            return true;
        }
        Claim claim = subjects.before(from, subjectEnd);
        if (claim != null) {
            reports.add(new Report(claim.by(rule), words, last));
        }
        return claim != null;
    }

    /**
     * Whether the subject goes on to do something rather than to say something: 他写道，|并附上一张照片; but not 林晓岚说，|并发症很少见,
     * where a longer word begins with 并.
     */
    private boolean goesOn(int words, int end) {
        return GOES_ON.startAt(passage.folded(), words, end) && !GOES_ON_NOT.startAt(passage.folded(), words, end);
    }

    /**
     * End of the reported words, which run on over names and terms in quotation marks. They end before a quotation that
     * is a clause of its own (X说价格太高，|“…”; X说价格太高：|“…”). They end where they start, that is, nothing is reported, if
     * the quotation comes first or the sentence ends inside it. If a verb of saying introduces the quotation, they end
     * before the clause of that verb; −1 if there is no earlier clause.
     */
    private int reportedEnd(int words, int end) {
        List<Quoted> within = quotes.within(words, end);
        for (Quoted quoted : within.subList(0, Math.min(within.size(), MOST_IN_MARKS))) {
            int open = quoted.outerStart();
            boolean clause = open > words && CLAUSE_LEADS.indexOf(text.charAt(open - 1)) >= 0;
            int last = clause ? open - 1 : open;
            if (clause && isLead(last)) {
                return clauseBefore(words, last);
            }
            boolean closes = closesClause(quoted, end);
            boolean sayable = Substance.sayable(text, quoted);
            if (verbs.endAt(words, last) || ((closes || sayable) && verbs.tellUpTo(words, last))) {
                return clauseBefore(words, last);
            }
            boolean first = open == words && (closes || sayable);
            if (open < words || quoted.outerEnd() > end || first || (clause && sayable)) {
                return clause ? last : words;
            }
        }
        return end;
    }

    /** Whether the words before a colon only lead to the quotation: 最后一句话是：“…”, 引述了他的话：“…”. */
    private boolean isLead(int end) {
        return text.charAt(end) != '，' && LEADS.indexOf(text.charAt(end - 1)) >= 0;
    }

    /**
     * End of what is reported before the clause that introduces a quotation: 她透露，今年会增聘两百人|，强调“…”; −1 if that clause is
     * the only one.
     */
    private int clauseBefore(int words, int end) {
        Verb verb = verbs.lastSaying(words, end);
        int comma = verb == null ? end : verb.start();
        while (comma > words && text.charAt(comma) != '，') {
            comma--;
        }
        return comma > words ? comma : -1;
    }

    private boolean closesClause(Quoted quoted, int end) {
        int at = quoted.outerEnd();
        return at == end || (at < end && ChineseSigns.CLAUSE_ENDS.has(text.charAt(at)));
    }
}
