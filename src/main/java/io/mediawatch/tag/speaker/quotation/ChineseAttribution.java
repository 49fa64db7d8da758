package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.people.ChineseNames;
import io.mediawatch.tag.speaker.people.MarriedWomen;
import io.mediawatch.tag.speaker.words.ChineseSigns;
import io.mediawatch.tag.speaker.words.ChineseVerbs;
import io.mediawatch.tag.speaker.words.ChineseVerbs.Verb;
import io.mediawatch.tag.speaker.words.Marks;
import io.mediawatch.tag.speaker.words.SpeechVerbs;
import io.mediawatch.text.Scan;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds who utters a quotation in Chinese text, in the words before it, then in those after it: X表示，“…”; “…”，X说;
 * “…，”X说，“…”; 据X介绍; X：“…”. Last, a few quoted words inside reported speech are given to the speaker of that sentence
 * ({@link QuotedWords}).
 */
final class ChineseAttribution implements Attribution {
    private static final String LEADS_IN = "：:，,";
    private static final Lexicon VERBS = Lexicon.read("speech-verbs.txt");
    private static final Set<String> WORDS_OF = VERBS.section("chinese words of");
    private static final Set<String> ANSWERS = VERBS.section("chinese answers");
    private static final Set<String> ASKS = VERBS.section("chinese asking");
    /** Maximum length, in characters, of the words between two halves of a quotation that have no verb of saying. */
    private static final int LONGEST_PAUSE = 50;
    /** Maximum distance, in characters, between a verb of saying and the quotation after it. */
    private static final int FARTHEST_BEFORE = 24;
    /** Maximum length, in characters, of the words after a quotation that are searched for a verb. */
    private static final int FARTHEST_AFTER = 60;

    private final Passage passage;
    private final String text;
    private final ChineseVerbs verbs;
    private final ChineseSubject subjects;
    private final Cast cast;
    private final QuotedWords words;

    ChineseAttribution(Passage passage, Cast cast) {
        this.passage = passage;
        this.text = passage.text();
        this.verbs = ChineseVerbs.in(passage);
        this.subjects = new ChineseSubject(passage, verbs, cast);
        this.cast = cast;
        this.words = new QuotedWords(passage, verbs, subjects, cast);
    }

    @Override
    public List<String> names() {
        List<String> names = ChineseNames.in(passage, verbs);
        names.addAll(MarriedWomen.in(passage));
        return names;
    }

    @Override
    public List<Report> reports(QuotedParts quotes) {
        return new ChineseReports(passage, cast, verbs, subjects, quotes).find();
    }

    @Override
    public @Nullable Claim direct(Quoted quoted, int left, int right) {
        int lead = Scan.beforeSpaces(text, quoted.outerStart());
        boolean leads = lead > left && LEADS_IN.indexOf(text.charAt(lead - 1)) >= 0;
        if (leads || verbs.tellUpTo(left, lead)) {
            Claim told = before(left, lead);
            Claim claim = told != null && !leads && misleads(told, left, lead) ? null : told;
            if (claim != null && !Substance.sayable(text, quoted)) {
                Claim inside = words.claim(sentenceStart(left, quoted.outerStart()), quoted);
                return inside != null ? inside : claim;
            }
            if (claim != null || (leads && verbLeads(left, lead - 1))) {
                return claim;
            }
        }
        Claim colon = leads ? colon(left, lead) : null;
        boolean decided = colon != null && (!colon.isUnknown() || Marks.isColon(text.charAt(right - 1)));
        Claim behind = decided || quoted.open() ? null : afterQuotation(quoted, right);
        Claim any = behind != null ? behind : colon;
        return any != null ? any : words.claim(sentenceStart(left, quoted.outerStart()), quoted);
    }

    private @Nullable Claim afterQuotation(Quoted quoted, int right) {
        if (Substance.standsAlone(text, quoted) || endsInside(quoted)) {
            Claim signed = SignedWords.by(text, quoted.outerEnd());
            return signed != null ? signed : after(quoted.outerEnd(), right, false);
        }
        boolean comma = quoted.outerEnd() < right && "，,".indexOf(text.charAt(quoted.outerEnd())) >= 0;
        return comma ? after(quoted.outerEnd(), right, true) : null;
    }

    /** The person who does something between the two halves of a quoted sentence: “…，”她顿了顿，“…”. */
    private @Nullable Claim pause(int from, int right) {
        boolean between = right < text.length() && right - from > 1 && right - from <= LONGEST_PAUSE;
        if (!between || LEADS_IN.indexOf(text.charAt(right - 1)) < 0 || sentenceStart(from, right) > from) {
            return null;
        }
        Claim claim = subjects.before(from, right - 1);
        return claim != null && isPerson(claim) ? claim.by("direct.after") : null;
    }

    private static boolean isPerson(Claim claim) {
        return switch (claim.kind()) {
            case NAME, HE, SHE -> true;
            case SOMEBODY, IT, DESCRIBED, COMPANY, ROLE, UNKNOWN -> false;
        };
    }

    private boolean endsInside(Quoted quoted) {
        return quoted.length() > 0 && "。！？!?…，,".indexOf(text.charAt(quoted.end() - 1)) >= 0;
    }

    /** Whether the verb comes directly before the comma or colon, or with only the person told in between. */
    private boolean verbLeads(int left, int end) {
        return verbs.endAt(left, end) || verbs.tellUpTo(left, end);
    }

    /** Whether a pronoun is ambiguous because somebody else is named between verb and quotation: 他称赞林晓岚“…”. */
    private boolean misleads(Claim claim, int left, int lead) {
        Verb verb = verbs.lastSaying(left, lead);
        return verb != null && words.misleads(claim, verb.end(), lead);
    }

    /**
     * The speaker named by a verb of saying after the quotation.
     *
     * @param ends whether the verb must end the sentence: “…”，X如是说。
     */
    private @Nullable Claim after(int from, int right, boolean ends) {
        int start = from;
        while (start < right && "，,。.、 ".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < right && !ChineseSigns.SENTENCE_ENDS.has(text.charAt(end)) && end - start < FARTHEST_AFTER) {
            end++;
        }
        List<Verb> saying = verbs.in(start, end).stream()
                .filter(verb -> verb.kind() != SpeechVerbs.Kind.REPORTING)
                .toList();
        if (saying.isEmpty()) {
            return ends || text.charAt(from - 2) == '，' ? pause(start, right) : null;
        }
        Claim first = ends && !closes(saying.get(0), end) ? null : speaker(start, saying.get(0), end);
        Verb last = saying.get(saying.size() - 1);
        return first == null && last.end() == end ? speaker(start, last, end) : first;
    }

    private @Nullable Claim speaker(int start, Verb verb, int end) {
        Claim claim = subjects.before(start, verb.start());
        Claim any = claim == null && closes(verb, end) ? subjects.unknown(start, verb.start()) : claim;
        return any == null ? null : any.by("direct.after");
    }

    /** Whether the verb, or the person told, ends the sentence or leads to the next quotation: “…”，林晓岚说，|“…”. */
    private boolean closes(Verb verb, int end) {
        boolean leadsOn = end < text.length() && LEADS_IN.indexOf(text.charAt(end - 1)) >= 0;
        int last = leadsOn ? end - 1 : end;
        return verb.end() == last || verbs.behindTold(verb) == last;
    }

    /** The speaker named before the quotation with a verb or noun of saying: X说：“…”, X的回应：“…”. */
    private @Nullable Claim before(int left, int lead) {
        int start = sentenceStart(left, lead);
        Verb verb = verb(start, lead);
        if (verb != null && Marks.isColon(text.charAt(lead - 1))) {
            Claim nearer = subjects.opening(verb.end(), lead - 1);
            if (nearer != null) {
                return nearer.by("direct.colon");
            }
        }
        if (verb != null) {
            boolean near = lead - verb.end() <= FARTHEST_BEFORE;
            Claim named = near ? subject(start, verb.start()) : null;
            Claim claim = named == null ? asked(start, lead) : named;
            Claim any = claim == null && verbLeads(start, lead - 1) ? subjects.unknown(start, verb.start()) : claim;
            return any == null ? null : any.by("direct.before");
        }
        Claim told = wordsOf(start, lead - 1);
        if (told != null) {
            return told;
        }
        return asked(start, lead);
    }

    /** The last verb that can introduce a quotation; before a colon, any verb will do: X爆料：“…”. */
    private @Nullable Verb verb(int start, int lead) {
        List<Verb> within = verbs.in(start, lead);
        Verb last = within.isEmpty() ? null : within.get(within.size() - 1);
        return last != null && last.end() == lead - 1 && Marks.isColon(text.charAt(lead - 1))
                ? last
                : verbs.lastSaying(start, lead);
    }

    /** The subject of X说; or X in X的回应, if the clause before 的 is nothing but X. */
    private @Nullable Claim subject(int start, int verb) {
        boolean noun = verb > start && text.charAt(verb - 1) == '的';
        Claim claim = subjects.before(start, noun ? verb - 1 : verb);
        return noun && claim != null && !isWhole(claim, clauseStart(start, verb - 1), verb - 1) ? null : claim;
    }

    /** The speaker before a colon where the sentence has no verb of saying: X：“…”. */
    private @Nullable Claim colon(int left, int lead) {
        int start = sentenceStart(left, lead);
        boolean free = Marks.isColon(text.charAt(lead - 1)) && verbs.lastSaying(start, lead) == null;
        Claim claim = free ? subjects.before(start, lead - 1) : null;
        if (claim != null && (isPerson(claim) || isWhole(claim, start, lead - 1))) {
            return claim.by("direct.colon");
        }
        return free ? subjects.unknown(start, lead - 1) : null;
    }

    private boolean isWhole(Claim claim, int start, int end) {
        return claim.subject().equals(text.substring(start, end).strip());
    }

    /** Who was asked, where only an answer is mentioned: 厂家客服 in 他联系了厂家客服，得到的答复是：“…”. */
    private @Nullable Claim asked(int start, int lead) {
        boolean answers = ANSWERS.stream().anyMatch(answer -> text.startsWith(answer, lead - 1 - answer.length()));
        if (!answers) {
            return null;
        }
        String words = text.substring(start, lead);
        for (String ask : ASKS) {
            int at = words.lastIndexOf(ask);
            int end = at < 0 ? -1 : words.indexOf('，', at);
            if (end > at + ask.length()) {
                return new Claim(words.substring(at + ask.length(), end), Claim.Kind.ROLE, "direct.before");
            }
        }
        return null;
    }

    /** The speaker in phrases such as 正如X所说： and 用X的话来说，. */
    private @Nullable Claim wordsOf(int start, int end) {
        for (String word : WORDS_OF) {
            int at = end - word.length();
            if (at > start && text.startsWith(word, at)) {
                Claim claim = subjects.before(start, at);
                return claim == null ? null : claim.by("direct.before");
            }
        }
        return null;
    }

    private int clauseStart(int from, int to) {
        return from + text.substring(from, to).lastIndexOf('，') + 1;
    }

    private int sentenceStart(int left, int lead) {
        for (int i = lead - 1; i > left; i--) {
            if (ChineseSigns.SENTENCE_ENDS.has(text.charAt(i - 1))) {
                return i;
            }
        }
        return left;
    }
}
