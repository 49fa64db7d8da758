package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.passage.WordSet;
import io.mediawatch.text.Script;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Attributions in English: X said, "…"; "…," said X; "…," X said, "…"; according to X; X: "…". */
final class EnglishAttribution implements Attribution {
    private static final Lexicon LISTS = Lexicon.read("english-subjects.txt");
    private static final Set<String> PASSIVES = LISTS.section("before a passive");
    /** The claims, its reports: nouns. */
    private static final Set<String> DETERMINERS =
            Set.of("the", "a", "an", "his", "her", "its", "their", "these", "those", "such");

    private static final WordSet ACCORDING = new WordSet(Set.of("according"));
    /** At the start of a sentence, what somebody else did: Asked whether …, she said. */
    private static final WordSet ASKED = new WordSet(Set.of("asked", "told"));

    private static final WordSet CONJUNCTIONS = new WordSet(LISTS.section("another clause"));

    private static final WordSet GIVING =
            new WordSet(Lexicon.read("speech-verbs.txt").section("english giving words"));

    private static final int FARTHEST_VERB = 26;
    private static final int FARTHEST_UNKNOWN = 6;
    private static final int LEAST_WORDS_INSIDE = 2;
    /** Fewer are a nickname before the name: "the Tarotologist," Jane Doe. */
    private static final int LEAST_WORDS_SAID = 4;

    private final Passage passage;
    private final String text;
    private final Tokens words;
    private final EnglishSubject subjects;
    private final EnglishRole roles;
    private final EnglishCitation citations;
    private final Cast cast;

    EnglishAttribution(Passage passage, Cast cast) {
        this.passage = passage;
        this.cast = cast;
        this.text = passage.text();
        this.words = new Tokens(passage);
        this.subjects = new EnglishSubject(passage, words, cast);
        this.roles = new EnglishRole(passage, words);
        this.citations = new EnglishCitation(words, subjects);
    }

    @Override
    public List<String> names() {
        return List.of();
    }

    @Override
    public List<Report> reports(QuotedParts quotes) {
        return new EnglishReports(passage, words, subjects, quotes).find();
    }

    @Override
    public @Nullable Claim direct(Quoted quoted, int left, int right) {
        int lead = Substance.lead(text, quoted.outerStart());
        boolean leads = lead > left && ":：,".indexOf(text.charAt(lead - 1)) >= 0;
        boolean inside = lead > left && Script.isLetter(text.charAt(lead - 1));
        Claim claim = leads || (inside && goesOn(quoted, right)) ? before(left, lead) : null;
        if (claim == null && !quoted.open() && !endsSentence(quoted)) {
            claim = after(quoted, right);
        }
        if (claim == null && lead > left && text.charAt(lead - 1) == ':') {
            claim = colon(left, lead - 1);
        }
        if (claim != null) {
            return claim;
        }
        return inside && Substance.hasWords(LEAST_WORDS_INSIDE, text, quoted.start(), quoted.end())
                ? before(left, lead)
                : null;
    }

    /** Whether another clause follows: he said "…," and Jane Doe said she agreed. */
    private boolean goesOn(Quoted quoted, int right) {
        int next = words.indexAt(quoted.outerEnd());
        return next < words.size() && words.start(next) < right && words.isAny(next, CONJUNCTIONS);
    }

    /** Whether the quotation ends with a full stop, so that what follows is a new sentence. */
    private boolean endsSentence(Quoted quoted) {
        if (quoted.length() == 0 || text.charAt(quoted.end() - 1) != '.') {
            return false;
        }
        int next = quoted.outerEnd();
        while (next < text.length() && !Script.isWord(text.charAt(next))) {
            next++;
        }
        return next >= text.length() || Character.isUpperCase(text.charAt(next));
    }

    /** Reads the words behind a quotation. */
    private @Nullable Claim after(Quoted quoted, int right) {
        int from = quoted.outerEnd();
        int first = words.indexAt(from);
        int end = words.indexAt(sentenceEnd(from, right));
        while (first < end && !words.get(first).isWord()) {
            first++;
        }
        if (first >= end) {
            return null;
        }
        if (words.isAny(first, ACCORDING) && first + 2 < end) {
            return by(subjects.after(first + 2, end), "direct.according-to");
        }
        int behind = SpeechVerbs.endOfEnglish(words, first);
        if (behind > first) {
            Claim claim = by(subjects.after(behind, end), "direct.said-x");
            return claim == null ? stranger(behind, end) : claim;
        }
        Claim cited = citations.in(first, end);
        if (cited != null) {
            return cited.by("direct.x-said");
        }
        int verb = firstVerb(first, Math.min(end, first + FARTHEST_VERB));
        if (verb < 0) {
            boolean said =
                    endsWithComma(quoted) && Substance.hasWords(LEAST_WORDS_SAID, text, quoted.start(), quoted.end());
            return said ? doer(subjects.after(first, end)) : null;
        }
        Claim claim = by(subjects.before(first, verb), "direct.x-said");
        boolean sentence = words.get(first).capital() && !endsWithComma(quoted);
        return claim == null && !sentence && isBeside(quoted, first, verb) ? unknown(first, verb) : claim;
    }

    /** "…," said the shortstop: somebody of whom only the words are known; null where no such words follow the verb. */
    private @Nullable Claim stranger(int from, int to) {
        int last = from;
        while (last < to && words.isWord(last)) {
            if (words.get(last).capital()) {
                return null; // may be a name further on
            }
            last++;
        }
        return last - from > 1 && DETERMINERS.contains(words.get(from).folded())
                ? Claim.unknown(text.substring(
                        words.get(from).start(), words.get(last - 1).end()))
                : null;
    }

    private boolean endsWithComma(Quoted quoted) {
        return quoted.length() > 0 && ",，".indexOf(text.charAt(quoted.end() - 1)) >= 0;
    }

    /** Whether only words stand between a quotation and the verb, as in "…," the Nobel laureate said. */
    private boolean isBeside(Quoted quoted, int first, int verb) {
        boolean interrupted = !words.get(first).capital() && ",?!".indexOf(text.charAt(quoted.end() - 1)) >= 0;
        boolean beside = verb > first
                && verb - first <= FARTHEST_UNKNOWN
                && (interrupted || SpeechVerbs.mayReport(words, verb))
                && !words.isAny(first, CONJUNCTIONS)
                && !Somebody.isWriting(words.get(verb - 1).folded());
        for (int i = first; beside && i < verb; i++) {
            beside = words.isWord(i);
        }
        return beside;
    }

    /** "…," Jane Doe beamed: whoever does something behind a comma speaks. */
    private @Nullable Claim doer(@Nullable Claim claim) {
        boolean person = claim != null
                && switch (claim.kind()) {
                    case NAME -> cast.knows(claim.subject()) || Gender.hasGivenName(claim.subject());
                    case HE, SHE -> true;
                    case SOMEBODY, IT, DESCRIBED, COMPANY, ROLE, UNKNOWN -> false;
                };
        return person ? by(claim, "direct.x-said") : null;
    }

    /** Reads the words before a quotation. */
    private @Nullable Claim before(int left, int lead) {
        int first = words.indexAt(sentenceStart(left, lead));
        int end = words.indexAt(lead);
        int verb = lastVerb(first, end);
        boolean beside = verb > first && verb + 2 == end;
        for (int i = first; !beside && i + 2 < end; i++) {
            if (words.isAny(i, ACCORDING)) {
                return by(subjects.after(i + 2, end), "direct.according-to");
            }
        }
        Claim cited = citations.in(first, end);
        if (cited != null) {
            return cited.by("direct.x-said-before");
        }
        if (verb == first && words.get(verb).capital() && words.isAny(verb, ASKED)) {
            return null;
        }
        if (verb == first) {
            return by(subjects.after(verb + 1, end), "direct.said-x-before");
        }
        if (verb < 0) {
            return text.charAt(lead - 1) == ':' ? given(first, end) : null;
        }
        if (verb > first) {
            int from = isParticiple(verb) ? words.indexAt(passage.sentences().start(Math.max(0, lead - 1))) : first;
            Claim claim = by(subjects.before(from, mainVerb(from, verb)), "direct.x-said-before");
            return claim == null && beside ? unknown(first, verb) : claim;
        }
        return null;
    }

    /** What stands in the place of a subject that nobody knows; null if the subject only goes on: and added. */
    private @Nullable Claim unknown(int first, int verb) {
        int last = verb - 1;
        while (last > first && EnglishSubject.besideVerb(words.get(last))) {
            last--;
        }
        return SpeechVerbs.coordinates(words.get(last).folded())
                ? null
                : Claim.unknown(
                        text.substring(words.get(first).start(), words.get(verb).start()));
    }

    /** The firm sent us the following statement: who gave it to be read speaks. */
    private @Nullable Claim given(int first, int end) {
        int writing = end - 1;
        while (writing > first && !Somebody.isWriting(words.get(writing).folded())) {
            writing--;
        }
        for (int i = first + 1; i < writing; i++) {
            if (words.isAny(i, GIVING)) {
                return by(subjects.before(first, i), "direct.x-said-before");
            }
        }
        return null;
    }

    /** Of "X said … and described" the first verb, of "X said …, noting" that before: it stands beside the subject. */
    private int mainVerb(int first, int verb) {
        boolean coordinated =
                verb - 1 > first && SpeechVerbs.coordinates(words.get(verb - 1).folded());
        int earlier = coordinated ? firstVerb(first, verb) : isParticiple(verb) ? lastVerb(first, verb) : -1;
        return earlier > first ? earlier : verb;
    }

    /** X described it, noting "…": the subject is that of the verb before. */
    private boolean isParticiple(int verb) {
        return words.get(verb).folded().endsWith("ing");
    }

    /** Jane Doe: "…"; Jane Doe on leaving her partner, Tom: "…". */
    private @Nullable Claim colon(int left, int colon) {
        int first = words.indexAt(sentenceStart(left, colon));
        int end = words.indexAt(colon);
        int on = first;
        while (on < end && words.get(on).capital()) {
            on++;
        }
        boolean topic = on - first > 1 && on < end && words.get(on).folded().equals("on");
        Claim claim = topic ? subjects.after(first, on) : subjects.before(first, end);
        if (claim != null && claim.kind() == Claim.Kind.NAME) {
            return claim.by("direct.colon");
        }
        Claim author = roles.author(first, end);
        boolean another = author == null
                && end > first
                && !cast.spots(passage, words.start(first), words.start(end)).isEmpty();
        return another
                ? Claim.unknown(text.substring(words.start(first), words.start(end)))
                : by(author, "direct.colon");
    }

    private static @Nullable Claim by(@Nullable Claim claim, String rule) {
        return claim == null ? null : claim.by(rule);
    }

    private int firstVerb(int from, int to) {
        for (int i = from; i < to; i++) {
            if (speaks(i, from)) {
                return i;
            }
        }
        return -1;
    }

    private int lastVerb(int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (speaks(i, from)) {
                return i;
            }
        }
        return -1;
    }

    private boolean speaks(int at, int first) {
        if (!SpeechVerbs.isEnglish(words, at)) {
            return false;
        }
        int before = at - 1;
        while (before > first && EnglishSubject.isAdverb(words.get(before))) {
            before--;
        }
        return at == first
                || ((!words.get(at).capital() || isShouted(at, first))
                        && !words.get(at - 1).possessor()
                        && !PASSIVES.contains(words.get(before).folded())
                        && !DETERMINERS.contains(words.get(at - 1).folded()));
    }

    /** JENSEN HUANG SAID: in a text in capitals. */
    private boolean isShouted(int at, int first) {
        int before = at - 1;
        while (before > first && !words.isWord(before)) {
            before--;
        }
        return words.get(at).capitals() && words.get(before).capitals();
    }

    /** The end of the sentence that goes on behind a quotation: a stop directly behind the marks ends nothing yet. */
    private int sentenceEnd(int from, int right) {
        int at = from;
        while (at < right && !Script.isWord(text.charAt(at))) {
            at++;
        }
        int end = at < right ? passage.sentences().end(at) : right;
        int limit = Math.min(right, end);
        int stop = at;
        while (stop < limit && text.charAt(stop) != ';') {
            stop++;
        }
        return stop;
    }

    private int sentenceStart(int left, int lead) {
        return Math.max(left, passage.sentences().start(Math.max(0, lead - 1)));
    }
}
