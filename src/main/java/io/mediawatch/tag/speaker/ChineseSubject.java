package io.mediawatch.tag.speaker;

import io.mediawatch.model.EntityType;
import io.mediawatch.tag.entity.Occurrence;
import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.text.Script;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who the words before a Chinese verb of saying name. The clause with the verb is asked first, then those before it:
 * a known name, a foreign name with its dot, a run of Latin capitals, a Chinese name behind a title, a pronoun, a role.
 */
final class ChineseSubject {
    private static final Lexicon WORDS = Lexicon.read("chinese-subjects.txt");
    private static final Set<String> HE = WORDS.section("he");
    private static final Set<String> SHE = WORDS.section("she");
    private static final Set<String> SOMEBODY = WORDS.section("somebody");
    private static final Set<String> COMPANY = WORDS.section("the company");
    private static final HanWords ONE = new HanWords(WORDS.section("one person"));
    private static final Set<String> OPENINGS = WORDS.section("before the subject");
    private static final Set<String> CITES = WORDS.section("before a source");
    private static final HanWords WORKPLACES = new HanWords(WORDS.section("where people work"));
    private static final Set<String> MEASURES = WORDS.section("measure words");
    private static final Set<String> NUMERALS = WORDS.section("numerals");
    private static final String CLAUSE = "，,；;。！？!?：:\n";

    private static final HanWords HEADS = new HanWords(WORDS.section("roles"));
    /** Signs of a foreign name that nothing else shows. */
    private static final int LEAST_FOREIGN = 3;

    /** Length of 小蔡. */
    private static final int NICKNAME = 2;

    private static final String PLACE_ENDS = "中里内上时后前";
    private static final int LONGEST_PLACE = 5;

    private static final int MOST_CLAUSES = 3;
    private static final int LONGEST_CLAUSE = 80;

    private final Passage passage;
    private final String text;
    private final String folded;
    private final ChineseVerbs words;
    private final Cast cast;
    private final ChineseRole roles;

    ChineseSubject(Passage passage, ChineseVerbs words, Cast cast) {
        this.passage = passage;
        this.text = passage.text();
        this.folded = passage.folded();
        this.words = words;
        this.cast = cast;
        this.roles = new ChineseRole(passage, cast);
    }

    /** Reads the clause that ends at the verb, and if it names nobody those before it. */
    @Nullable
    Claim before(int from, int verb) {
        int to = verb;
        Claim role = null;
        for (int tries = 0; tries < MOST_CLAUSES && to > from; tries++) {
            int start = clauseStart(from, to);
            Claim claim = clause(start, to);
            boolean sure = claim != null && (claim.kind() != Claim.Kind.ROLE || ONE.startAt(folded, start, to));
            if (sure) {
                return claim;
            }
            role = role == null ? claim : role;
            to = start - 1;
        }
        return role;
    }

    /** What stands in the place of a subject that nobody knows; null if only adverbials do, and the subject goes on. */
    @Nullable
    Claim unknown(int from, int verb) {
        int to = verb;
        for (int tries = 0; tries < MOST_CLAUSES && to > from; tries++) {
            int start = clauseStart(from, to);
            int words = skipOpenings(start, to);
            if (!ChineseNames.closed(folded, words, to) && !tellsWhere(words, to)) {
                return Claim.unknown(text.substring(start, to));
            }
            to = start - 1;
        }
        return null;
    }

    /** 信中|写道, 进门后|说: where or when somebody speaks, and not who. */
    private boolean tellsWhere(int from, int to) {
        boolean place = to - from <= LONGEST_PLACE && PLACE_ENDS.indexOf(text.charAt(to - 1)) >= 0;
        return place && ChineseNames.adverbial(folded, from + 1, to) >= to - 1;
    }

    private int clauseStart(int from, int to) {
        int limit = Math.max(from, to - LONGEST_CLAUSE);
        for (int i = to; i > limit; i--) {
            if (CLAUSE.indexOf(text.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return limit;
    }

    private @Nullable Claim clause(int from, int to) {
        int start = source(skipOpenings(from, to), to);
        Claim pronoun = pronoun(start, to);
        if (pronoun != null) {
            return pronoun;
        }
        String name = known(start, to);
        if (name == null) {
            name = latin(start, to);
        }
        if (name == null) {
            name = chinese(start, to);
        }
        Claim role = name != null ? new Claim(name, Claim.Kind.NAME, "") : roles.of(start, to);
        if (role != null) {
            return role;
        }
        Claim inside = inside(start, to);
        return inside != null ? inside : pronounInside(start, to);
    }

    /** 上台之后她在台上: he or she behind an adverbial that is not known as one. */
    private @Nullable Claim pronounInside(int from, int to) {
        for (int at = from + 1; at < to; at++) {
            if (pronounAt(at, to, HE) && folded.charAt(at) == '他' && folded.charAt(at - 1) != '其') {
                return claim(at, to, Claim.Kind.HE);
            }
            if (pronounAt(at, to, SHE)) {
                return claim(at, to, Claim.Kind.SHE);
            }
        }
        return null;
    }

    /** A name behind what nobody knows as a title, 门店当班的卢雅琴一遍遍…. */
    private @Nullable Claim inside(int from, int to) {
        for (int at = from + 1; at + 1 < to; at++) {
            int length = NameParts.isSurnameSign(folded.charAt(at)) ? ChineseNames.beforeVerb(folded, at, to) : 0;
            if (length > 0 && NameParts.endsGivenName(folded, at, at + length)) {
                return new Claim(text.substring(at, at + length), Claim.Kind.NAME, "");
            }
        }
        return null;
    }

    private int skipOpenings(int from, int to) {
        int start = from;
        int before = -1;
        while (start != before) {
            before = start;
            while (start < to && (Script.isSpace(text.charAt(start)) || "”」』\"）)".indexOf(text.charAt(start)) >= 0)) {
                start++;
            }
            for (String opening : OPENINGS) {
                if (start + opening.length() < to
                        && folded.startsWith(opening, start)
                        && !ONE.startAt(folded, start, to)) {
                    start += opening.length();
                }
            }
        }
        return start;
    }

    /** 《某报》援引一位官员的话称: the one who is cited speaks. */
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

    private @Nullable Claim pronoun(int start, int to) {
        if (pronounAt(start, to, HE)) {
            return claim(start, to, Claim.Kind.HE);
        }
        if (pronounAt(start, to, SHE)) {
            return claim(start, to, Claim.Kind.SHE);
        }
        for (String company : COMPANY) {
            if (folded.startsWith(company, start) && ChineseNames.closed(folded, start + company.length(), to)) {
                return claim(start, start + company.length(), Claim.Kind.COMPANY);
            }
        }
        return pronounAt(start, to, SOMEBODY) ? claim(start, to, Claim.Kind.SOMEBODY) : null;
    }

    /** Whether one of the pronouns starts here, and not as the possessor of somebody else: 他的同事, 他妻子. */
    private boolean pronounAt(int start, int to, Set<String> pronouns) {
        for (String pronoun : pronouns) {
            int end = start + pronoun.length();
            boolean starts = end <= to && folded.startsWith(pronoun, start);
            if (starts && !possessor(end) && !Kin.startAt(folded, end, to) && !isOther(start, to)) {
                return true;
            }
        }
        return false;
    }

    /** 其 is he or she only where the verb follows: 其表示, but 其中 and 其产品. */
    private boolean isOther(int start, int to) {
        return folded.charAt(start) == '其'
                && (folded.startsWith("其中", start) || !ChineseNames.closed(folded, start + 1, to));
    }

    private Claim claim(int start, int to, Claim.Kind kind) {
        return new Claim(text.substring(start, to).strip(), kind, "");
    }

    /** The first known person, else a company that the clause starts with. */
    private @Nullable String known(int from, int to) {
        for (Cast.Spot spot : cast.spots(passage, from, to)) {
            if (spot.start() >= from && spot.end() <= to && !possessor(spot.end())) {
                return text.substring(spot.start(), spot.end());
            }
        }
        for (Occurrence body : cast.occurrences(passage, from, to)) {
            boolean firm = body.type() == EntityType.COMPANY || body.type() == EntityType.ORGANIZATION;
            boolean opens = body.start() >= from && body.start() <= from + 1 && body.end() <= to;
            if (firm && opens && ChineseNames.closed(folded, body.end(), to)) {
                return text.substring(body.start(), body.end());
            }
        }
        return null;
    }

    private boolean possessor(int end) {
        return text.startsWith("的", end) || text.startsWith(" 的", end);
    }

    /** The last run of capitalised words of two or more, else of one. */
    private @Nullable String latin(int from, int to) {
        String best = null;
        int at = from;
        while (at < to) {
            if (!CapitalRun.startsAt(text, at)) {
                at++;
                continue;
            }
            int end = Math.min(to, CapitalRun.end(text, at));
            String run = text.substring(at, end).strip();
            boolean longer = best == null || run.indexOf(' ') > 0 || best.indexOf(' ') < 0;
            boolean person = Gender.hasGivenName(run) || run.indexOf(' ') > 0 || ChineseNames.closed(folded, end, to);
            if (!possessor(end)
                    && !ChineseTitles.isTitle(folded.substring(at, at + run.length()))
                    && longer
                    && person
                    && !counted(from, at)
                    && cast.occurrences(passage, at, end).isEmpty()) {
                best = run;
            }
            at = end;
        }
        return best;
    }

    /** 2000 颗 GPU: what is counted says nothing. */
    private boolean counted(int from, int at) {
        int end = at;
        while (end > from && Script.isSpace(text.charAt(end - 1))) {
            end--;
        }
        for (String measure : MEASURES) {
            int start = end - measure.length();
            if (start > from && folded.startsWith(measure, start) && numeral(from, start)) {
                return true;
            }
        }
        return false;
    }

    private boolean numeral(int from, int end) {
        int last = end - 1;
        while (last > from && Script.isSpace(text.charAt(last))) {
            last--;
        }
        return Character.isDigit(text.charAt(last)) || NUMERALS.contains(text.substring(last, last + 1));
    }

    /** Length of a foreign surname with which the clause starts, 克罗伊|说; 0 if there is none. */
    private int foreignAlone(int from, int to) {
        int length = ChineseNames.foreign(folded, from, to);
        boolean name = length >= LEAST_FOREIGN
                && cast.occurrences(passage, from, from + length).isEmpty()
                && !HEADS.startAt(folded, from, to);
        return name ? length : 0;
    }

    /** Where a name begins before the verb, behind where somebody works: 化工研究院|佘万里; the end if none does. */
    private int behindWorkplace(int from, int to) {
        for (int at = from + 1; at + 1 < to; at++) {
            if (NameParts.isSurnameSign(folded.charAt(at))
                    && WORKPLACES.endingAt(folded, from, at) >= 0
                    && ChineseNames.beforeVerb(folded, at, to) > 0) {
                return at;
            }
        }
        return to;
    }

    /** A Chinese name behind a title, behind what describes it or at the start of the clause; else 周女士. */
    private @Nullable String chinese(int from, int to) {
        int start = from;
        int length = ChineseNames.beforeVerb(folded, from, to);
        int described = from + folded.substring(from, to).lastIndexOf('的') + 1;
        if (described > from && ChineseNames.beforeVerb(folded, described, to) > 0) {
            start = described;
            length = ChineseNames.beforeVerb(folded, described, to);
        }
        for (int end : words.titleEnds(from, to)) {
            int behind = ChineseNames.beforeVerb(folded, end, to);
            if (behind == 0) {
                behind = ChineseNames.foreign(folded, end, to);
            }
            if (behind > 0 && end > start) {
                start = end;
                length = behind;
            }
        }
        if (length == 0) {
            start = behindWorkplace(from, to);
            length = start < to ? ChineseNames.beforeVerb(folded, start, to) : 0;
        }
        if (length == 0) {
            start = from;
            length = foreignAlone(from, to);
        }
        if (length == 0 && to - from > NICKNAME && NameParts.isNickname(folded.substring(to - NICKNAME, to))) {
            start = to - NICKNAME;
            length = NICKNAME;
        }
        if (length > 0) {
            return text.substring(start, start + length);
        }
        return ChineseNames.withHonorific(folded, from, to);
    }
}
