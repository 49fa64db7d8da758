package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.passage.WordSet;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.people.NameWords;
import io.mediawatch.tag.speaker.people.Office;
import io.mediawatch.tag.speaker.words.EnglishWords;
import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.tag.speaker.words.SpeechVerbs;
import io.mediawatch.tag.speaker.words.Stretch;
import io.mediawatch.tag.speaker.words.Tokens;
import io.mediawatch.tag.speaker.words.Word;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom the words before or after an English verb of saying name as its subject:
 * {@code Google's chief executive, Sundar Pichai}, {@code she}, {@code a spokesperson for}. Splits the words into parts
 * at commas ({@link SubjectParts}), skips appositions and relative clauses, and tries in each part a pronoun, a name,
 * then a role.
 */
final class EnglishSubject {
    private static final Lexicon LISTS = Lexicon.read("english-subjects.txt");
    private static final Set<String> SOMEBODY = LISTS.section("somebody");
    private static final Set<String> IT = LISTS.section("it");
    private static final Set<String> BESIDE_VERB = LISTS.section("between subject and verb");
    private static final Set<String> ADVERBS = LISTS.section("adverbs");
    private static final Set<String> NOUNS_IN_LY = LISTS.section("nouns in -ly");
    private static final Set<String> RELATIVES = LISTS.section("relatives");
    private static final Set<String> STOPS = LISTS.section("ends the subject");
    private static final Set<String> GO_ON = LISTS.section("goes on with a preposition");
    private static final Set<String> CLAUSES = LISTS.section("opens another clause");
    private static final WordSet QUANTITIES = new WordSet(LISTS.section("quantities"));
    /** Maximum number of parts between commas that are searched for a subject. */
    private static final int MOST_PARTS = 5;
    /** Maximum length, in tokens, of a subject inside a relative clause. */
    private static final int LONGEST_SUBJECT = 6;

    private final Tokens words;
    private final Cast cast;
    private final EnglishName names;
    private final EnglishRole roles;
    private final EnglishApposition appositions;
    private final ReportedClause clauses;
    private final SubjectClause clause;

    EnglishSubject(Passage passage, Tokens words, Cast cast) {
        this.words = words;
        this.cast = cast;
        this.names = new EnglishName(passage, words, cast);
        this.roles = new EnglishRole(words);
        this.appositions = new EnglishApposition(words, cast, names);
        this.clauses = new ReportedClause(words);
        this.clause = new SubjectClause(words, clauses);
    }

    /** X in {@code X said}: reads backwards from the verb, skipping what only describes X; null if there is none. */
    @Nullable
    Claim before(int start, int verb) {
        int to = verb;
        while (to > start && besideVerb(words.get(to - 1))) {
            to--;
        }
        to = clause.beforeManner(start, to);
        int from = clause.start(start, to);
        Claim opening =
                to - 1 > from && SpeechVerbs.coordinates(words.get(to - 1).folded())
                        ? openingOrDoer(from, to - 1)
                        : null;
        if (opening != null) {
            return opening;
        }
        boolean apart = to > from && !words.isWord(to - 1);
        if (to > from && words.isAny(to - 1, QUANTITIES)) {
            return Claim.unknown(words.text(to - 1, to));
        }
        Claim ofClause = apart || to == from ? null : inClause(from, to);
        if (ofClause != null) {
            return ofClause;
        }
        List<Stretch> parts = SubjectParts.in(words, names, from, to);
        boolean relative = apart && !parts.isEmpty() && to < verb && isRelative(words.get(to));
        Claim antecedent = relative ? appositions.antecedent(parts.get(parts.size() - 1)) : null;
        if (antecedent != null) {
            return antecedent;
        }
        return apart && parts.size() == 1 && isClause(parts.get(0))
                ? null
                : last(apart ? SubjectParts.withoutList(words, parts) : parts, apart);
    }

    /**
     * The subject in the last part that names one; without a name, the last role.
     *
     * @param apart whether a comma or another sign separates the last part from the verb
     */
    private @Nullable Claim last(List<Stretch> parts, boolean apart) {
        Claim role = null;
        for (int i = parts.size() - 1; i >= 0 && i >= parts.size() - MOST_PARTS; i--) {
            boolean beside = i == parts.size() - 1 && !apart;
            Claim claim = before(parts.get(i), beside, i == 0);
            Claim apposed = beside && i > 0 ? appositions.beforeRole(parts.get(i - 1), parts.get(i), claim) : null;
            if (apposed != null) {
                return apposed;
            }
            Claim holder = apart && i > 0 ? appositions.holder(parts.get(i - 1), parts.get(i), claim) : null;
            if (holder != null) {
                return holder;
            }
            boolean listed = i > 0 && claim != null && endsList(parts.get(i), claim);
            if (claim != null && !listed && (beside || isNamed(claim))) {
                return claim;
            }
            boolean described = role != null && apart && i == parts.size() - 2 && opensWithSubject(parts.get(i), claim);
            role = role == null || described ? claim : role;
        }
        return role;
    }

    private @Nullable Claim openingOrDoer(int from, int and) {
        Claim opening = opening(from, and);
        return opening != null ? opening : doer(from, and);
    }

    /**
     * Whoever is called by a role and does something before {@code and}:
     * {@code A team from Fernhill|analysed fossils and found}; null if nobody does.
     */
    private @Nullable Claim doer(int from, int to) {
        List<Stretch> parts = SubjectParts.in(words, names, from, to);
        for (Stretch part : parts) {
            int deed = clauses.finite(part.from() + 1, part.to());
            if (deed < part.to()) {
                Stretch subject = new Stretch(part.from(), deed);
                boolean role = !opensAnother(part, false) && roles.of(subject) != null;
                return role ? before(subject, true, false) : null;
            }
        }
        return null;
    }

    /**
     * The pronoun or name that opens the clause of which the verb after {@code and} is the second
     * ({@code Lisa Su hugged Tom on stage|and said}); null if there is none.
     */
    @Nullable
    Claim opening(int from, int to) {
        List<Stretch> parts = SubjectParts.in(words, names, from, to);
        for (int i = parts.size() - 1; i >= 0 && i >= parts.size() - MOST_PARTS; i--) {
            Stretch part = parts.get(i);
            boolean inserted = i < parts.size() - 1 && isRelative(words.get(part.from()));
            if (inserted) {
                continue;
            }
            if (opensAnother(part, words.isSign(to - 1, ','))) {
                return null;
            }
            Claim pronoun = isName(part) ? null : pronoun(words.get(part.from()));
            if (pronoun != null) {
                boolean person = pronoun.kind() == Claim.Kind.HE || pronoun.kind() == Claim.Kind.SHE;
                return person ? pronoun : null;
            }
            Claim name = goesOnWithName(part) ? null : names.opening(part);
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    /**
     * Whether a part contains a clause with a subject of its own ({@code Tom watched|as Jane came}). One with
     * {@code that} does not count before a comma, which ends it:
     * {@code she named the rules that voters want, and said}.
     *
     * @param leaves whether a comma follows
     */
    private boolean opensAnother(Stretch part, boolean leaves) {
        for (int i = part.from(); i < part.to(); i++) {
            boolean opens = CLAUSES.contains(words.get(i).folded()) && !(leaves && words.is(i, "that"));
            if (opens && !(words.is(i, "as") && isWithoutVerb(i + 1, part.to()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether what follows {@code as} is no clause: {@code described the plan as|a mistake}. */
    private boolean isWithoutVerb(int from, int to) {
        boolean plain = from < to && EnglishWords.isDeterminer(words.get(from).folded());
        for (int i = from; plain && i < to; i++) {
            plain = !words.get(i).capital();
        }
        return plain && clauses.isVerbless(from, to);
    }

    /** Whether {@code and} is followed by another capitalised word: {@code Tom left and|Jane came}. */
    private boolean goesOnWithName(Stretch part) {
        for (int i = part.from(); i + 1 < part.to(); i++) {
            if (words.is(i, "and") && words.get(i + 1).capital()) {
                return true;
            }
        }
        return false;
    }

    /**
     * The subject within a clause with {@code that}: {@code the plan that|officials said}; for
     * {@code a post that|said}, the role before {@code that}, or UNKNOWN. Null if there is no such clause.
     */
    private @Nullable Claim inClause(int from, int to) {
        int that = to - 1;
        while (that > from && to - that <= LONGEST_SUBJECT && words.isWord(that) && !words.is(that, "that")) {
            that--;
        }
        Word last = words.get(to - 1);
        boolean points =
                that == to - 2 && EnglishRole.isHead(last) && !last.folded().endsWith("s");
        if (that <= from || points || !words.is(that, "that")) {
            return null;
        }
        if (that < to - 1) {
            return before(new Stretch(that + 1, to), true, false);
        }
        int start = that - 1;
        while (start > from && that - start <= LONGEST_SUBJECT && !determines(start)) {
            start--;
        }
        Claim role = determines(start) ? roles.of(new Stretch(start, that)) : null;
        return role != null ? role : Claim.unknown(words.text(that - 1, to));
    }

    private boolean determines(int at) {
        return EnglishWords.isDeterminer(words.get(at).folded());
    }

    /**
     * Whether a part is a clause that somebody else says rather than a subject:
     * {@code Fernhill Labs sued the firm,|said}.
     */
    private boolean isClause(Stretch part) {
        boolean named = true;
        for (int i = part.from(); i < part.to(); i++) {
            Word word = words.get(i);
            boolean small = word.isWord() && !word.capital() && !NameParts.isParticle(word.folded());
            if (small && !EnglishWords.isPreposition(word.folded())) {
                return named && i > part.from() + 1;
            }
            named &= word.capital() || !small;
        }
        return false;
    }

    /**
     * Whether the part before the last is the subject that the last only describes:
     * {@code A spokesperson for Fernhill, the largest utility, said}.
     */
    private boolean opensWithSubject(Stretch part, @Nullable Claim claim) {
        return claim != null
                && !EnglishWords.isPreposition(words.get(part.from()).folded());
    }

    /**
     * Whether a part only continues a list within the name of an office:
     * {@code Minister of Innovation, Science and Economic Development}.
     */
    private boolean endsList(Stretch part, Claim claim) {
        boolean and = part.from() + 2 < part.to()
                && words.is(part.from() + 1, "and")
                && words.get(part.from() + 2).capital();
        return and && claim.kind() == Claim.Kind.NAME && !cast.knows(claim.subject());
    }

    private static boolean isNamed(Claim claim) {
        return switch (claim.kind()) {
            case NAME, HE, SHE, SOMEBODY, IT -> true;
            case ROLE, DESCRIBED, COMPANY, UNKNOWN -> false;
        };
    }

    private @Nullable Claim before(Stretch part, boolean beside, boolean first) {
        if (!beside && !first && describes(part)) {
            Claim behindRole = EnglishRole.isHead(words.get(part.to() - 1)) ? null : appositions.behindRole(part);
            return behindRole != null ? behindRole : roles.of(part);
        }
        Word near = words.get(beside ? part.to() - 1 : part.from());
        Claim pronoun = !beside && isName(part) ? null : pronoun(near);
        if (pronoun != null) {
            return pronoun;
        }
        Claim name = names.in(part, beside);
        return name != null ? name : roles.of(part);
    }

    /** X in {@code said X}: reads forwards from the verb; null if there is none. */
    @Nullable
    Claim after(int from, int to) {
        int start = from;
        while (start < to && besideVerb(words.get(start))) {
            start++;
        }
        int end = endOfSubject(start, to);
        if (end == start) {
            return null;
        }
        Claim pronoun = pronoun(words.get(start));
        if (pronoun != null) {
            return pronoun;
        }
        Claim two = names.two(start, end, to);
        if (two != null) {
            return two;
        }
        Claim name = names.in(new Stretch(start, end), true);
        if (name != null) {
            return name;
        }
        String noun = words.get(end - 1).folded();
        boolean many = end - start <= 2 && (EnglishWords.isBody(noun) || !Office.isOne(noun)); // the police, Tom Okafor
        Claim apposed = many ? null : appositions.behindComma(end, to);
        return apposed != null ? apposed : roles.of(new Stretch(start, end));
    }

    /** X in {@code according to X}, which may be a writing: {@code Tom Okafor's book}, {@code the memoir}. */
    @Nullable
    Claim source(int from, int to) {
        Claim somebody = after(from, to);
        int end = endOfSubject(from, to);
        boolean writing = end > from && EnglishRole.isWriting(words.get(end - 1));
        if (!writing || (somebody != null && words.text(from, end).contains(somebody.subject()))) {
            return somebody; // not whoever stands behind the writing: according to the report, Jane Doe
        }
        Claim author = roles.author(from, end);
        return author != null ? author : new Claim(words.text(from, end), Claim.Kind.ROLE);
    }

    private int endOfSubject(int start, int to) {
        int end = start;
        while (end < to
                && (words.isWord(end) || names.abbreviates(end))
                && (!endsSubject(words.get(end)) || goesOn(end - 1, start) || isPlaceOfOffice(end, to))) {
            end++;
        }
        return end;
    }

    /** Whether {@code to} belongs to the name of an office: {@code Envoy|to Ukraine}. */
    private boolean isPlaceOfOffice(int at, int to) {
        return at + 1 < to
                && words.is(at, "to")
                && words.get(at + 1).capital()
                && NameWords.isTitle(words.get(at - 1).text());
    }

    /** Whether a word may stand between a subject and its verb. */
    static boolean besideVerb(Word word) {
        return BESIDE_VERB.contains(word.folded()) || isRelative(word) || isAdverb(word);
    }

    static boolean isRelative(Word word) {
        return RELATIVES.contains(word.folded());
    }

    /** Whether a word ends the subject that follows its verb. */
    static boolean endsSubject(Word word) {
        return STOPS.contains(word.folded());
    }

    static boolean isAdverb(Word word) {
        boolean formed = word.folded().endsWith("ly") && !word.capital() && !NOUNS_IN_LY.contains(word.folded());
        return formed || ADVERBS.contains(word.folded());
    }

    /** Whether a part is a name whose surname looks like a pronoun: {@code He Lifeng}, {@code She Wei}. */
    private boolean isName(Stretch part) {
        return part.to() - part.from() == 2
                && words.get(part.from()).capital()
                && words.get(part.from() + 1).capital();
    }

    /** Whether a part only describes the one before it, judging by its first word. */
    private boolean describes(Stretch part) {
        Word word = words.get(part.from());
        return isRelative(word) || NameWords.isDescription(word.folded()) || (!word.capital() && pronoun(word) == null);
    }

    private static @Nullable Claim pronoun(Word word) {
        if (EnglishWords.HE.contains(word.folded())) {
            return new Claim(word.text(), Claim.Kind.HE);
        }
        if (EnglishWords.SHE.contains(word.folded())) {
            return new Claim(word.text(), Claim.Kind.SHE);
        }
        if (IT.contains(word.folded())) {
            return new Claim(word.text(), Claim.Kind.IT);
        }
        return SOMEBODY.contains(word.folded()) ? new Claim(word.text(), Claim.Kind.SOMEBODY) : null;
    }

    /** Whether a word is followed by more of the same noun phrase: {@code a person familiar with the matter}. */
    private boolean goesOn(int at, int start) {
        return at > start && GO_ON.contains(words.get(at).folded());
    }
}
