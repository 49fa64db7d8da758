package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.model.EntityType;
import io.mediawatch.tag.entity.Occurrence;
import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.passage.Prefixes;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.people.ChineseNames;
import io.mediawatch.tag.speaker.words.ChineseSigns;
import io.mediawatch.tag.speaker.words.ChineseVerbs;
import io.mediawatch.tag.speaker.words.ChineseWords;
import io.mediawatch.tag.speaker.words.HanWords;
import io.mediawatch.text.Scan;
import io.mediawatch.text.Script;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom the words before a Chinese verb of saying name as its subject. Reads the clause with the verb first, then
 * up to two clauses before it. Within a clause it tries, in this order: a pronoun, a user name, a known name, a Latin
 * or foreign name, a Chinese name after a title or before the verb, a role, and last a name or pronoun further inside.
 */
public final class ChineseSubject {
    private static final Lexicon WORDS = Lexicon.read("chinese-subjects.txt");
    private static final Set<String> OPENINGS = WORDS.section("before the subject");
    /** Quick test for one of them, as most clauses begin with none. */
    private static final Prefixes OPENING = new Prefixes(OPENINGS);

    private static final Set<String> CITES = WORDS.section("before a source");
    private static final HanWords CITED = new HanWords(WORDS.section("behind a source"));
    private static final String REPORTS = "报道";
    /** Reactions of somebody whom the previous clause mentioned, not of its subject: 有记者等他，|于是反问. */
    private static final HanWords ANSWERS = new HanWords(WORDS.section("answers what somebody else did"));

    private static final HanWords AS = new HanWords(WORDS.section("acts as something"));
    private static final HanWords DATELINES = new HanWords(WORDS.section("ends of datelines"));
    /** Maximum distance, in characters, from the start of a paragraph to the end of its dateline. */
    private static final int LONGEST_DATELINE = 24;
    /** Maximum length, in characters, of the name of a paper in 《》. */
    private static final int LONGEST_PAPER = 30;

    private static final HanWords TOLD = new HanWords(WORDS.section("is told something"));
    private static final HanWords NOT_TOLD = new HanWords(WORDS.section("is told nothing"));
    /** Maximum length, in characters, of the words for the person told. */
    private static final int LONGEST_TOLD = 6;
    /** Maximum length, in characters, of a place or time before the verb. */
    private static final int LONGEST_PLACE = 5;

    /** Maximum number of clauses searched for a subject, that of the verb included. */
    private static final int MOST_CLAUSES = 3;
    /** Maximum number of clauses searched for a role: unlike a name, it rarely stays the subject for long. */
    private static final int MOST_ROLE_CLAUSES = 2;

    private final Passage passage;
    private final ChineseVerbs verbs;
    private final Cast cast;
    private final String text;
    private final String folded;
    private final ChineseRole roles;
    private final KnownSubject known;
    private final NameBeforeVerb names;
    private final ChinesePronoun pronouns;
    private final SurnameAlone surnames;

    public ChineseSubject(Passage passage, ChineseVerbs verbs, Cast cast) {
        this.passage = passage;
        this.verbs = verbs;
        this.cast = cast;
        this.text = passage.text();
        this.folded = passage.folded();
        this.roles = new ChineseRole(passage, cast);
        this.known = new KnownSubject(passage, cast, roles);
        this.names = new NameBeforeVerb(passage, verbs, cast);
        this.pronouns = new ChinesePronoun(passage, cast);
        this.surnames = new SurnameAlone(passage, verbs, cast);
    }

    /**
     * Finds the subject of a verb, in its own clause or, if that names nobody, in those before; null if there is none.
     */
    public @Nullable Claim before(int from, int verb) {
        int first = beforeAsker(from, verbs.chainStart(verb));
        int to = first;
        Claim likely = null;
        for (int tries = 0; tries < MOST_CLAUSES && to > from; tries++) {
            int start = ChineseSigns.clauseStart(text, from, to);
            if (tries > 0 && ChineseCitation.startsAt(folded, start, to) && unknown(to + 1, first) != null) {
                return likely;
            }
            Claim named = clause(start, to);
            Claim claim = named == null && tries > 0 ? answering(start, to) : named;
            boolean role = claim != null && claim.kind() == Claim.Kind.ROLE;
            if (claim != null && (!role || tries == 0 || speaksNext(start, to, first))) {
                return claim;
            }
            likely = likely == null && tries < MOST_ROLE_CLAUSES ? claim : likely;
            to = start - 1;
        }
        return likely;
    }

    /** Whether somebody whom an earlier clause introduces by their role speaks next, rather than who reacts to them. */
    private boolean speaksNext(int start, int to, int verb) {
        boolean introduced = ChineseWords.ONE.startAt(folded, start, to) || roles.tellsOfSomebody(start, to);
        return introduced && !ANSWERS.startAt(folded, to + 1, verb);
    }

    /**
     * Where the first of two verbs begins if the outlet that asked is its object: 远山科技|回应第一财经|称, 远山科技|回应《远山周刊》|称.
     * Otherwise {@code verb}.
     */
    private int beforeAsker(int from, int verb) {
        int paper = verb > from && text.charAt(verb - 1) == '》'
                ? last('《', Math.max(from, verb - LONGEST_PAPER), verb)
                : -1;
        if (paper > from && verbs.endAt(from, paper)) {
            return verbs.chainStart(paper);
        }
        for (Occurrence asker : cast.occurrences(passage, Math.max(from, verb - 1), verb)) {
            if (asker.end() == verb && asker.type() != EntityType.PERSON && verbs.endAt(from, asker.start())) {
                return verbs.chainStart(asker.start());
            }
        }
        return verb;
    }

    /** Whether somebody known is named as the subject in a clause. */
    boolean names(int from, int verb) {
        int start = skipOpenings(from, verb);
        return cast.spots(passage, start, verb).stream().anyMatch(spot -> spot.start() == start)
                && known.in(start, verbs.chainStart(verb)) != null;
    }

    private @Nullable Claim answering(int start, int to) {
        String body = known.answering(skipOpenings(start, to), to);
        return body == null ? null : new Claim(body, Claim.Kind.NAME);
    }

    /** Somebody known who opens the last clause of a stretch, if an earlier clause precedes it: X表示，…，|马斯克也回复了一个词：. */
    @Nullable
    Claim opening(int from, int to) {
        int start = ChineseSigns.clauseStart(text, from, to);
        int words = skipOpenings(start, to);
        String name = start > from && cast.spots(passage, words, to).stream().anyMatch(spot -> spot.start() == words)
                ? known.in(words, to)
                : null;
        return name == null ? null : new Claim(name, Claim.Kind.NAME);
    }

    /**
     * A claim of kind UNKNOWN with the words in the place of the subject; null if there are only adverbials, so that
     * the previous subject continues.
     */
    @Nullable
    Claim unknown(int from, int verb) {
        int to = verb;
        for (int tries = 0; tries < MOST_CLAUSES && to > from; tries++) {
            int start = ChineseSigns.clauseStart(text, from, to);
            int words = skipOpenings(start, to);
            boolean adverbial =
                    ChineseNames.closed(folded, words, to) || OPENINGS.contains(folded.substring(words, to));
            if (!adverbial && !tellsWhere(words, to)) {
                return Claim.unknown(text.substring(start, to));
            }
            to = start - 1;
        }
        return null;
    }

    /** Whether the words say where or when somebody speaks rather than who does: 信中|写道, 进门后|说. */
    private boolean tellsWhere(int from, int to) {
        boolean place = to - from <= LONGEST_PLACE && ChineseNames.endsWithPlace(folded, from, to);
        return place && ChineseNames.adverbial(folded, from + 1, to) >= to - 1;
    }

    private @Nullable Claim clause(int from, int end) {
        int words = skipOpenings(from, end);
        int start = source(words, end);
        int to = beforeCapacity(start, start > words ? beforeCitation(start, end) : end);
        Claim pronoun = pronouns.at(start, to);
        if (pronoun != null) {
            return pronoun;
        }
        if (tellsWhom(start, to)) {
            return null;
        }
        String user = user(start, to);
        if (user != null) {
            return new Claim(user, Claim.Kind.NAME);
        }
        String name = known.in(start, to);
        String several = name == null ? null : known.several(start, to);
        if (several != null) {
            return new Claim(several, Claim.Kind.ROLE);
        }
        if (name == null) {
            name = surnames.at(start, to);
        }
        if (name == null) {
            name = names.latin(start, to);
        }
        if (name == null) {
            name = names.chinese(start, to);
        }
        Claim claim = name != null ? new Claim(name, Claim.Kind.NAME) : roles.of(start, to);
        if (claim != null) {
            return claim;
        }
        String inside = names.inside(start, to);
        return inside != null ? new Claim(inside, Claim.Kind.NAME) : pronouns.inside(start, to);
    }

    /** End of the subject before the capacity in which it acts: 中信证券|作为督导机构. */
    private int beforeCapacity(int from, int to) {
        int as = Math.min(to, from + 2);
        return AS.first(folded, as, to);
    }

    /** Whether the words only say whom somebody speaks to, without naming anybody: 对侄子|说. */
    private boolean tellsWhom(int from, int to) {
        return to - from > 1
                && to - from <= LONGEST_TOLD
                && TOLD.startAt(folded, from, to)
                && !NOT_TOLD.startAt(folded, from, to)
                && cast.spots(passage, from, to).isEmpty();
    }

    /** The user name after an at sign, up to a space: 博主@云边的猫 随后; null if there is none. */
    private @Nullable String user(int from, int to) {
        int at = last('@', from, to);
        if (at < 0) {
            return null;
        }
        int end = at + 1;
        while (end < to && !Script.isSpace(text.charAt(end))) {
            end++;
        }
        return end > at + 1 && ChineseNames.closed(folded, end, to) ? text.substring(at + 1, end) : null;
    }

    /** Position of the last occurrence of a character within a stretch; −1 if there is none. */
    private int last(char sign, int from, int to) {
        int at = to - 1;
        while (at >= from && text.charAt(at) != sign) {
            at--;
        }
        return at < from ? -1 : at;
    }

    /** Skips the dateline and the reporter's byline: 【本报讯】（记者林岚）|市政府表示, 某社海湾3月9日电 |远山科技宣布. */
    private int behindDateline(int from, int to) {
        String words = text.substring(from, to);
        int square = words.lastIndexOf('】');
        int bracketed = words.lastIndexOf('【', square) <= 0 ? from + square + 1 : from;
        int told = bracketed == from ? bareDateline(from, to) : bracketed;
        int bracket = told > from ? Scan.behindSpaces(text, told, to) : told;
        int close = opensBracket(bracket, to)
                ? text.substring(bracket, to).indexOf(text.charAt(bracket) == '(' ? ')' : '）')
                : -1;
        return close < 0 ? told : bracket + close + 1;
    }

    /**
     * End of a dateline without square brackets at the start of a paragraph (某社海湾3月9日电| , 远山日报讯|（记者…）), but not after a
     * name such as 腾讯| that ends in the same character; {@code from} if there is none.
     */
    private int bareDateline(int from, int to) {
        if (Scan.beforeSpaces(text, from) > 0) {
            return from;
        }
        int end = DATELINES.endAt(folded, DATELINES.first(folded, from, Math.min(to, from + LONGEST_DATELINE)));
        return end > from && end < to && (opensBracket(end, to) || Script.isSpace(text.charAt(end))) ? end : from;
    }

    private boolean opensBracket(int at, int to) {
        return at < to && (text.charAt(at) == '（' || text.charAt(at) == '(');
    }

    private int skipOpenings(int from, int to) {
        int start = behindDateline(from, to);
        int before = -1;
        while (start != before) {
            before = start;
            while (start < to && (Script.isSpace(text.charAt(start)) || "”」』\"）)".indexOf(text.charAt(start)) >= 0)) {
                start++;
            }
            if (!OPENING.startAt(folded, start)) {
                return start;
            }
            for (String opening : OPENINGS) {
                if (start + opening.length() < to
                        && folded.startsWith(opening, start)
                        && !ChineseWords.ONE.startAt(folded, start, to)) {
                    start += opening.length();
                }
            }
        }
        return start;
    }

    /** Start of the source that an outlet cites, as the source speaks, not the outlet: 《某报》援引一位官员的话称. */
    private int source(int from, int to) {
        String clause = folded.substring(from, to);
        for (String cites : CITES) {
            int at = clause.indexOf(cites);
            if (at >= 0 && at + cites.length() < clause.length()) {
                return from + at + cites.length();
            }
        }
        return from;
    }

    /** End of the cited source: 林晓岚|的话报道. */
    private int beforeCitation(int from, int to) {
        int end = folded.startsWith(REPORTS, to - REPORTS.length()) ? to - REPORTS.length() : to;
        int words = CITED.endingAt(folded, from, end);
        return words > from && text.charAt(words) == '的' ? words : to;
    }
}
