package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.words.ChineseSigns;
import io.mediawatch.tag.speaker.words.ChineseVerbs;
import io.mediawatch.tag.speaker.words.ChineseVerbs.Verb;
import io.mediawatch.tag.speaker.words.HanWords;
import io.mediawatch.text.Scan;
import io.mediawatch.text.Script;
import org.jspecify.annotations.Nullable;

/**
 * Attributes a few words in quotation marks within reported Chinese speech (林晓岚表示，谈判“非常顺利”) to the subject of the verb
 * of saying. The words must end the clause and say something about what precedes them; where they only name something
 * (推进“远山计划”), nobody is quoted.
 */
final class QuotedWords {
    private static final Lexicon WORDS = Lexicon.read("speech-verbs.txt");
    private static final HanWords BEFORE = new HanWords(WORDS.section("chinese before quoted words"));
    private static final HanWords OPEN = new HanWords(WORDS.section("chinese at the start of quoted words"));
    private static final HanWords TEXTS = new HanWords(WORDS.section("chinese before what a text says"));
    private static final HanWords CLAUSE = new HanWords(WORDS.section("chinese within quoted clauses"));
    private static final HanWords ABOUT = new HanWords(WORDS.section("chinese before what quoted words are about"));
    private static final HanWords ACCUSING =
            new HanWords(WORDS.section("chinese before those accused in quoted words"));
    private static final HanWords NAMES = new HanWords(WORDS.section("chinese ends of names in marks"));
    private static final HanWords NAMING = new HanWords(WORDS.section("chinese naming"));
    /** Minimum length, in characters, of quoted words that may be a clause of their own. */
    private static final int LEAST_CLAUSE = 8;
    /** Maximum length, in characters, of what the words are about: 对两国的谈判. */
    private static final int LONGEST_TOPIC = 10;

    private final Passage passage;
    private final String text;
    private final String folded;
    private final ChineseVerbs verbs;
    private final ChineseSubject subjects;
    private final ChineseSupposition supposition;
    private final Cast cast;

    QuotedWords(Passage passage, ChineseVerbs verbs, ChineseSubject subjects, Cast cast) {
        this.passage = passage;
        this.text = passage.text();
        this.folded = passage.folded();
        this.verbs = verbs;
        this.subjects = subjects;
        this.supposition = new ChineseSupposition(passage, verbs);
        this.cast = cast;
    }

    /**
     * Returns the subject of the last verb of saying in the sentence; null if the quoted words are not part of what is
     * said.
     *
     * @param start start of the sentence
     */
    @Nullable
    Claim claim(int start, Quoted quoted) {
        Verb verb = closesClause(quoted) ? verbs.lastSaying(start, quoted.outerStart()) : null;
        if (verb == null || !saysSomething(verb, quoted)) {
            return null;
        }
        boolean last = verbs.in(verb.end(), quoted.outerStart()).isEmpty();
        if (!last || supposition.isUnsaid(start, verb.start())) {
            return null;
        }
        Claim claim = subjects.before(start, verb.start());
        return claim == null || misleads(claim, verb.end(), quoted.outerStart()) ? null : claim.by(Claim.INSIDE);
    }

    /**
     * Whether somebody was named between a pronoun and the quoted words (他说，特朗普“…”): they would be mistaken for the
     * person meant by the pronoun.
     */
    boolean misleads(Claim claim, int from, int to) {
        boolean sure = claim.kind() == Claim.Kind.NAME || claim.kind() == Claim.Kind.ROLE;
        return !sure
                && !(cast.spots(passage, from, to).isEmpty()
                        && cast.bodies(passage, from, to).isEmpty());
    }

    private boolean closesClause(Quoted quoted) {
        int end = quoted.outerEnd();
        return !quoted.open() && (end == text.length() || ChineseSigns.CLAUSE_ENDS.has(text.charAt(end)));
    }

    private boolean saysSomething(Verb verb, Quoted quoted) {
        int from = verb.end();
        int at = quoted.outerStart();
        boolean says = at == from
                || BEFORE.endingAt(folded, from, at) >= 0
                || named(from, at)
                || isClause(quoted)
                || (Script.isHan(text.charAt(at - 1)) && OPEN.startAt(folded, quoted.start(), quoted.end()))
                || topic(from, at, ABOUT)
                || topic(verb.start(), at, ACCUSING);
        return says
                && NAMING.first(folded, Math.max(from, at - LONGEST_TOPIC), at) == at
                && !isName(quoted)
                && (at == from || NAMES.endingAt(folded, quoted.start(), quoted.end()) < 0)
                && !Substance.isTitle(text, quoted);
    }

    /**
     * Whether the words are a clause, judging by their length and words that names lack (这块屏幕|“调校了十四个月”), but no
     * question, which is rather an example.
     */
    private boolean isClause(Quoted quoted) {
        return quoted.length() >= LEAST_CLAUSE
                && folded.charAt(quoted.end() - 1) != '?'
                && TEXTS.endingAt(folded, 0, quoted.outerStart()) < 0
                && CLAUSE.first(folded, quoted.start(), quoted.end()) < quoted.end();
    }

    private boolean isName(Quoted quoted) {
        return cast.occurrences(passage, quoted.start(), quoted.end()).stream()
                .anyMatch(name -> name.start() <= quoted.start() && name.end() >= quoted.end());
    }

    private boolean named(int from, int at) {
        return cast.spots(passage, from, at).stream().anyMatch(spot -> spot.end() == at)
                || cast.bodies(passage, from, at).stream().anyMatch(spot -> spot.end() == at);
    }

    /** Whether what precedes the quoted words is their topic: 对谈判, 与对手的合作; but not 批评对手的. */
    private boolean topic(int from, int at, HanWords before) {
        for (int start = Math.max(from, at - LONGEST_TOPIC); start < at - 2; start++) {
            if (before.startAt(folded, start, at)) {
                return Scan.hanEnd(text, start, at) == at && text.charAt(at - 1) != '的';
            }
        }
        return false;
    }
}
