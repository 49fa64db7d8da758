package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.passage.WordSet;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.people.Somebody;
import io.mediawatch.tag.speaker.words.Gender;
import io.mediawatch.tag.speaker.words.SpeechVerbs;
import io.mediawatch.tag.speaker.words.Tokens;
import io.mediawatch.text.Scan;
import io.mediawatch.text.Script;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds who utters a quotation in English text: {@code X said, "…"}; {@code "…," said X}; {@code "…," X said, "…"};
 * {@code according to X}; {@code X: "…"}. Reads the words before the quotation, then those after it unless the former
 * settle it. Subjects are found by {@link EnglishSubject}, verbs by {@link EnglishVerbs}.
 */
final class EnglishAttribution implements Attribution {
    /** Words at the start of a sentence for what somebody else did: {@code Asked whether …, she said}. */
    private static final WordSet ASKED = new WordSet(Set.of("asked", "told"));

    private static final WordSet GIVING =
            new WordSet(Lexicon.read("speech-verbs.txt").section("english giving words"));

    /** Maximum number of tokens between a quotation and the verb after it. */
    private static final int FARTHEST_VERB = 26;
    /** Minimum number of words of a quotation inside reported speech. */
    private static final int LEAST_WORDS_INSIDE = 2;

    /** Maximum number of tokens up to the stop of an abbreviated place: {@code said U.N|.} */
    private static final int PLACE_AND_VERB = 3;

    private final Passage passage;
    private final String text;
    private final Tokens words;
    private final EnglishVerbs verbs;
    private final EnglishSubject subjects;
    private final EnglishRole roles;
    private final EnglishCitation citations;
    private final EnglishReporting reporting;
    private final InvertedSubject inverted;
    private final Cast cast;

    EnglishAttribution(Passage passage, Cast cast) {
        this.passage = passage;
        this.cast = cast;
        this.text = passage.text();
        this.words = new Tokens(passage);
        this.verbs = new EnglishVerbs(words);
        this.subjects = new EnglishSubject(passage, words, cast);
        this.roles = new EnglishRole(words);
        this.citations = new EnglishCitation(words, subjects);
        this.reporting = new EnglishReporting(words, verbs, subjects);
        this.inverted = new InvertedSubject(words, subjects, new ReportedClause(words), cast);
    }

    @Override
    public List<String> names() {
        return List.of();
    }

    @Override
    public List<Report> reports(QuotedParts quotes) {
        return new EnglishReports(passage, words, verbs, subjects, inverted, quotes).find();
    }

    @Override
    public @Nullable Claim direct(Quoted quoted, int left, int right) {
        Claim signed = signed(quoted, right);
        if (signed != null) {
            return signed;
        }
        int lead = Scan.beforeSpaces(text, quoted.outerStart());
        boolean leads = lead > left && ":：,".indexOf(text.charAt(lead - 1)) >= 0;
        boolean inside = lead > left && Script.isLetter(text.charAt(lead - 1));
        Claim claim = leads ? before(left, lead) : inside && goesOn(quoted, right) ? inside(quoted, left, lead) : null;
        if ((claim == null || claim.isUnknown()) && !quoted.open() && !endsSentence(quoted)) {
            Claim behind = after(quoted, right, inside);
            claim = behind == null ? claim : behind;
        }
        if (claim == null && lead > left && text.charAt(lead - 1) == ':') {
            claim = colon(left, lead - 1);
        }
        if (claim != null) {
            return claim;
        }
        return inside && isFew(quoted) ? inside(quoted, left, lead) : null;
    }

    /**
     * The author of a paragraph that consists of a quoted sentence and a name; null for a title and its author, or for
     * an outlet.
     */
    private @Nullable Claim signed(Quoted quoted, int right) {
        boolean opens = right == text.length() && Scan.behindSpaces(text, 0) == quoted.outerStart();
        if (!opens || !Substance.isSentence(text, quoted) || Substance.isInCapitals(text, quoted)) {
            return null;
        }
        Claim claim = SignedWords.by(text, quoted.outerEnd());
        boolean person = claim != null
                && (cast.knows(claim.subject())
                        || isGivenAndSurname(claim.subject())
                        || isDescribed(claim.subject(), quoted.outerEnd()));
        return person ? claim : null;
    }

    /** Whether a name of two words is followed by what only people are: {@code Olu Bello, retired dentist}. */
    private boolean isDescribed(String name, int from) {
        int end = text.indexOf(name, from) + name.length();
        boolean described =
                text.startsWith(", ", end) && end + 2 < text.length() && Character.isLowerCase(text.charAt(end + 2));
        return described
                && name.indexOf(' ') > 0
                && name.indexOf(' ') == name.lastIndexOf(' ')
                && !Somebody.isNameOfBody(name);
    }

    /**
     * Whether a name is a given name and a surname: {@code Maria Gomez}, {@code Maria B. Gomez}; not
     * {@code Martha Stewart Living}.
     */
    private static boolean isGivenAndSurname(String name) {
        long parts = Arrays.stream(name.split(" ", -1))
                .filter(part -> !part.endsWith("."))
                .count();
        return parts == 2 && Gender.hasGivenName(name);
    }

    /** Whether the quotation has more than one word: a single one may be in quotation marks only to express doubt. */
    private boolean isFew(Quoted quoted) {
        return Substance.hasWords(LEAST_WORDS_INSIDE, text, quoted.start(), quoted.end());
    }

    /**
     * The subject of reported speech that contains quoted words:
     * {@code Tom Okafor said that the talks were "very useful" and "not too long"}.
     */
    private @Nullable Claim inside(Quoted quoted, int left, int lead) {
        Claim told = before(left, lead);
        int from = told == null ? passage.sentenceStart(lead - 1) : sentenceStart(left, lead);
        boolean reported = !Script.isCapital(text.charAt(quoted.start()))
                && !Substance.isTitle(text, quoted)
                && reporting.isReported(words.indexAt(from), words.indexAt(lead));
        Claim claim = told == null && reported && from < left ? before(from, lead) : told;
        boolean few = reported && isFew(quoted) && !Substance.sayable(text, quoted);
        return few && claim != null && !claim.isUnknown() ? claim.by(Claim.INSIDE) : claim;
    }

    /** Whether another clause follows: {@code he said "…," and Jane Doe said she agreed}. */
    private boolean goesOn(Quoted quoted, int right) {
        int next = words.indexAt(quoted.outerEnd());
        return next < words.size() && words.start(next) < right && words.isAny(next, WordsBehind.CONJUNCTIONS);
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

    /** Finds the speaker in the words after a quotation. */
    private @Nullable Claim after(Quoted quoted, int right, boolean inside) {
        int from = quoted.outerEnd();
        int first = words.indexAt(from);
        int end = words.indexAt(sentenceEnd(from, right));
        while (first < end && !words.isWord(first)) {
            first++;
        }
        if (first >= end) {
            return null;
        }
        if (words.is(first, "according") && first + 2 < end) {
            return behindVerb(first + 2, end, "direct.according-to");
        }
        if (words.is(first, "told")) {
            return Claim.unknown(words.text(first, first + 1)); // whoever follows is spoken to: the star of "…," told X
        }
        int behind = SpeechVerbs.endOfEnglish(words, first);
        if (behind > first) {
            return behindVerb(behind, end, "direct.said-x");
        }
        Claim cited = citations.in(first, end);
        if (cited != null) {
            return cited.by("direct.x-said");
        }
        WordsBehind rest = new WordsBehind(words, text, quoted, first, end);
        int verb = verbs.first(first, Math.min(end, first + FARTHEST_VERB));
        if (verb < 0) {
            return withoutVerb(rest, inside);
        }
        boolean mayFollow = words.isSign(verb - 1, ',') && !words.isAny(verb, ASKED);
        Claim teller = mayFollow ? inverted.behind(verb, end) : null;
        if (teller != null && teller.kind() == Claim.Kind.NAME) {
            return teller.by("direct.said-x"); // "…" as she left, said Jane Doe
        }
        Claim claim = by(subjects.before(first, verb), "direct.x-said");
        boolean beside = (!inside && rest.isAttribution()) || rest.isBeside(verb);
        return claim == null
                        && beside
                        && !Somebody.isWriting(words.get(verb - 1).folded())
                ? stranger(first, verb)
                : claim;
    }

    /** X in {@code said X}, otherwise an unknown speaker; null if the subject is left out. */
    private @Nullable Claim behindVerb(int from, int end, String rule) {
        Claim claim = by(subjects.after(from, end), rule);
        int last = from;
        while (last < end && words.isWord(last) && !EnglishSubject.endsSubject(words.get(last))) {
            last++;
        }
        return claim == null ? stranger(from, last) : claim;
    }

    /**
     * The speaker where no known verb follows: {@code "…," Jane Doe beamed}; {@code "…," hollered the bassoonist};
     * {@code "…," Jane Doe was told}.
     */
    private @Nullable Claim withoutVerb(WordsBehind rest, boolean inside) {
        boolean attribute = !inside && rest.isAttribution();
        int passive = verbs.passive(rest.first(), rest.end());
        if (passive > rest.first()) {
            Claim teller = teller(passive, rest.end());
            boolean told = attribute || (!inside && rest.endsWithComma());
            return teller == null && told ? stranger(rest.first(), rest.end()) : by(teller, "direct.x-said");
        }
        boolean said = rest.isBehindSentence() && (rest.endsWithComma() || attribute);
        Claim claim = said ? doer(subjects.after(rest.first(), rest.end())) : null;
        boolean another = said && attribute && !rest.isDescription();
        return claim == null && another ? stranger(rest.first(), rest.end()) : claim;
    }

    /** X in {@code Jane Doe was told by X}. */
    private @Nullable Claim teller(int passive, int end) {
        return verbs.namesTeller(passive, end) ? subjects.after(passive + 2, end) : null;
    }

    /** A person who does something after a quotation and a comma speaks it: {@code "…," Jane Doe beamed}. */
    private @Nullable Claim doer(@Nullable Claim claim) {
        boolean person = claim != null
                && switch (claim.kind()) {
                    case NAME -> cast.knows(claim.subject()) || Gender.hasGivenName(claim.subject());
                    case HE, SHE -> true;
                    case SOMEBODY, IT, DESCRIBED, COMPANY, ROLE, UNKNOWN -> false;
                };
        return person ? by(claim, "direct.x-said") : null;
    }

    /** Finds the speaker in the words before a quotation. */
    private @Nullable Claim before(int left, int lead) {
        int first = words.indexAt(sentenceStart(left, lead));
        int end = words.indexAt(lead);
        int verb = verbs.last(first, end);
        boolean beside = verb > first && verb + 2 == end;
        for (int i = first; !beside && i + 2 < end; i++) {
            if (words.is(i, "according")) {
                return behindVerb(i + 2, end, "direct.according-to");
            }
        }
        Claim cited = citations.in(first, end);
        if (cited != null) {
            return cited.by("direct.x-said-before");
        }
        boolean asked = verb >= 0 && words.get(first).capital() && words.isAny(first, ASKED);
        if (asked && verb == first) {
            return null;
        }
        boolean goesOn = !asked && verb > first && isParticiple(verb) && verbs.last(first, verb) == first;
        if (verb == first || goesOn) {
            return behindVerb(first + 1, end, "direct.said-x-before");
        }
        boolean colon = text.charAt(lead - 1) == ':';
        if (verb < 0) {
            return withoutVerb(first, end, colon);
        }
        int from = isParticiple(verb) ? words.indexAt(passage.sentences().start(Math.max(0, lead - 1))) : first;
        int main = mainVerb(from, verb);
        Claim doer = main == verb ? reporting.ofParticiple(from, verb) : null;
        Claim claim = by(doer != null ? doer : reporting.subject(from, main), "direct.x-said-before");
        return claim == null && (beside || colon) ? stranger(first, verb) : claim;
    }

    /**
     * The speaker where no verb has a subject that speaks: {@code Jane Doe was told by Tom: "…"};
     * {@code the firm sent us a statement: "…"}.
     */
    private @Nullable Claim withoutVerb(int first, int end, boolean colon) {
        int passive = verbs.passive(first, end);
        Claim teller = passive < 0 ? null : teller(passive, end);
        if (teller != null) {
            return teller.by("direct.x-said-before");
        }
        boolean beside = passive > first && passive + 2 == end;
        return beside ? stranger(first, passive) : colon ? given(first, end) : null;
    }

    /**
     * A claim of kind UNKNOWN with the words in the place of a subject; null if the previous subject continues:
     * {@code and added}.
     */
    private @Nullable Claim stranger(int from, int to) {
        int first = from;
        int last = to;
        while (first < last && EnglishSubject.besideVerb(words.get(last - 1))) {
            last--;
        }
        while (first < last && EnglishSubject.besideVerb(words.get(first))) {
            first++;
        }
        return first == last || SpeechVerbs.coordinates(words.get(last - 1).folded())
                ? null
                : Claim.unknown(words.text(first, last));
    }

    /** Whoever provides a text speaks in it: {@code The firm sent us the following statement}. */
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

    /**
     * The verb that stands beside the subject: the first in {@code X said … and described}, the one before in
     * {@code X said …, noting}.
     */
    private int mainVerb(int first, int verb) {
        boolean coordinated =
                verb - 1 > first && SpeechVerbs.coordinates(words.get(verb - 1).folded());
        int earlier = coordinated ? verbs.first(first, verb) : isParticiple(verb) ? verbs.last(first, verb) : -1;
        return earlier > first ? earlier : verb;
    }

    /**
     * Whether the verb is a participle, whose subject is that of the verb before: {@code X described it, noting "…"}.
     */
    private boolean isParticiple(int verb) {
        return words.get(verb).folded().endsWith("ing");
    }

    /**
     * The speaker before a colon without a verb: {@code Jane Doe: "…"};
     * {@code Jane Doe on leaving her partner, Tom: "…"}.
     */
    private @Nullable Claim colon(int left, int colon) {
        int first = words.indexAt(sentenceStart(left, colon));
        int end = words.indexAt(colon);
        int on = first;
        while (on < end && words.get(on).capital()) {
            on++;
        }
        boolean topic = on - first > 1 && on < end && words.is(on, "on");
        Claim opening = topic ? null : subjects.opening(first, end);
        Claim claim = topic ? subjects.after(first, on) : opening != null ? opening : subjects.before(first, end);
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

    /**
     * End of the sentence that continues after a quotation. A full stop directly after the quotation does not end it,
     * nor does that of an abbreviated place before anybody is named: {@code said U.N.|Secretary-General Jane Doe}.
     */
    private int sentenceEnd(int from, int right) {
        int at = from;
        while (at < right && !Script.isWord(text.charAt(at))) {
            at++;
        }
        int end = at < right ? passage.sentences().end(at) : right;
        if (end < right && words.indexAt(end) - words.indexAt(at) <= PLACE_AND_VERB && text.charAt(end - 3) == '.') {
            end = passage.sentences().end(end);
        }
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
