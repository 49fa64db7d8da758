package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.text.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who the words beside a verb of saying name: "Google's chief executive, Sundar Pichai", "she", "a spokesperson for". */
final class EnglishSubject {
    private static final Lexicon LISTS = Lexicon.read("english-subjects.txt");
    private static final Set<String> HE = LISTS.section("he");
    private static final Set<String> SHE = LISTS.section("she");
    private static final Set<String> SOMEBODY = LISTS.section("somebody");
    private static final Set<String> IT = LISTS.section("it");
    private static final Set<String> BESIDE_VERB = LISTS.section("between subject and verb");
    private static final Set<String> ADVERBS =
            Set.of("also", "later", "then", "once", "often", "always", "never", "again", "still", "too", "since");
    private static final Set<String> RELATIVES = LISTS.section("relatives");
    private static final Set<String> PREPOSITIONS = LISTS.section("belongs to another");
    private static final Set<String> STOPS = LISTS.section("ends the subject");
    private static final Set<String> GO_ON = LISTS.section("goes on with a preposition");
    private static final Set<String> OPENINGS = LISTS.section("openings");
    private static final Set<String> DETERMINERS = LISTS.section("determiners");
    private static final Set<String> HUMANS = LISTS.section("roles");
    private static final Set<String> COMPANIES = LISTS.section("companies");
    private static final Set<String> HIS = LISTS.section("his");
    private static final Set<String> HER = LISTS.section("her");
    private static final Set<String> WRITINGS = LISTS.section("writings");
    private static final Set<String> BODIES = LISTS.section("bodies");
    private static final int LONGEST_ROLE = 14;
    private static final int LONGEST_DESCRIPTION = 5;
    private static final int MOST_PARTS = 5;

    private final Passage passage;
    private final Tokens words;
    private final Cast cast;

    EnglishSubject(Passage passage, Tokens words, Cast cast) {
        this.passage = passage;
        this.words = words;
        this.cast = cast;
    }

    /** Words from one index to another, without signs at its ends. */
    private record Part(int from, int to) {}

    /** X in "X said": reads from the verb back, over what only describes X. */
    @Nullable
    Claim before(int from, int verb) {
        int to = verb;
        while (to > from && besideVerb(words.get(to - 1))) {
            to--;
        }
        boolean apart = to > from && !words.get(to - 1).isWord();
        List<Part> parts = parts(from, to);
        Claim role = null;
        for (int i = parts.size() - 1; i >= 0 && i >= parts.size() - MOST_PARTS; i--) {
            boolean beside = i == parts.size() - 1 && !apart;
            Claim claim = before(parts.get(i), beside, i == 0);
            boolean listed = i > 0 && claim != null && endsList(parts.get(i), claim);
            if (claim != null && !listed && (beside || isNamed(claim))) {
                return claim;
            }
            role = role == null ? claim : role;
        }
        return role;
    }

    /** Minister of Innovation, Science and Economic Development: what only goes on with a list of things. */
    private boolean endsList(Part part, Claim claim) {
        boolean and = part.from() + 2 < part.to()
                && words.get(part.from() + 1).folded().equals("and")
                && words.get(part.from() + 2).capital();
        return and && claim.kind() == Claim.Kind.NAME && !cast.knows(claim.subject());
    }

    private static boolean isNamed(Claim claim) {
        return switch (claim.kind()) {
            case NAME, HE, SHE, SOMEBODY, IT -> true;
            case ROLE, DESCRIBED, COMPANY -> false;
        };
    }

    private @Nullable Claim before(Part part, boolean beside, boolean first) {
        if (!beside && !first && describes(part)) {
            Claim behindRole = isHead(words.get(part.to() - 1)) ? null : nameBehindRole(part);
            return behindRole != null ? behindRole : role(part);
        }
        Word near = words.get(beside ? part.to() - 1 : part.from());
        Claim pronoun = pronoun(near);
        if (pronoun != null) {
            return pronoun;
        }
        Claim name = name(part, beside);
        return name != null ? name : role(part);
    }

    /** One of them, retired teacher Don Petty, said: the name at the end of what describes. */
    private @Nullable Claim nameBehindRole(Part part) {
        Claim name = name(part, true);
        return name != null && name.subject().indexOf(' ') > 0 && Gender.hasGivenName(name.subject()) ? name : null;
    }

    /** X in "said X": reads from the verb on. */
    @Nullable
    Claim after(int from, int to) {
        int start = from;
        while (start < to && besideVerb(words.get(start))) {
            start++;
        }
        int end = start;
        while (end < to
                && (words.get(end).isWord() || abbreviates(end))
                && (!STOPS.contains(words.get(end).folded()) || goesOn(end - 1, start))) {
            end++;
        }
        if (end == start) {
            return null;
        }
        Claim pronoun = pronoun(words.get(start));
        if (pronoun != null) {
            return pronoun;
        }
        Claim name = name(new Part(start, end), true);
        if (name != null) {
            return name;
        }
        return apposed(end, to, role(new Part(start, end)));
    }

    /** The company's chief executive, Jane Doe: the name behind a role and a comma. */
    private @Nullable Claim apposed(int comma, int to, @Nullable Claim role) {
        if (comma + 1 >= to || !words.get(comma).text().equals(",")) {
            return role;
        }
        int end = comma + 1;
        while (end < to && words.get(end).capital()) {
            end++;
        }
        Claim name = end == comma + 1 ? null : name(new Part(comma + 1, end), true);
        boolean closes = end == to || !words.get(end).isWord();
        return name != null && (closes || name.subject().indexOf(' ') > 0) ? name : role;
    }

    private static boolean besideVerb(Word word) {
        return BESIDE_VERB.contains(word.folded()) || RELATIVES.contains(word.folded()) || isAdverb(word);
    }

    static boolean isAdverb(Word word) {
        return ADVERBS.contains(word.folded()) || (word.folded().endsWith("ly") && !word.capital());
    }

    /** Whether a part that starts so only says more about the one before it. */
    private boolean describes(Part part) {
        Word word = words.get(part.from());
        return !word.capital() && pronoun(word) == null;
    }

    /** Stretches between commas, dashes and brackets; what stands in brackets is left out. */
    private List<Part> parts(int from, int to) {
        List<Part> parts = new ArrayList<>();
        int start = -1;
        int depth = 0;
        for (int i = from; i < to; i++) {
            Word word = words.get(i);
            depth = Math.max(
                    0, depth + (word.text().equals("(") ? 1 : word.text().equals(")") ? -1 : 0));
            boolean inside = depth == 0 && (word.isWord() || abbreviates(i));
            if (inside && start < 0 && word.isWord() && !OPENINGS.contains(word.folded())) {
                start = i;
            } else if (!inside && start >= 0) {
                parts.add(new Part(start, i));
                start = -1;
            }
        }
        if (start >= 0) {
            parts.add(new Part(start, to));
        }
        return parts;
    }

    private static @Nullable Claim pronoun(Word word) {
        if (HE.contains(word.folded())) {
            return new Claim(word.text(), Claim.Kind.HE, "");
        }
        if (SHE.contains(word.folded())) {
            return new Claim(word.text(), Claim.Kind.SHE, "");
        }
        if (IT.contains(word.folded())) {
            return new Claim(word.text(), Claim.Kind.IT, "");
        }
        return SOMEBODY.contains(word.folded()) ? new Claim(word.text(), Claim.Kind.SOMEBODY, "") : null;
    }

    /**
     * The capitalised run that is the speaker: none behind "of" or "for", none that only describes a role (the Apple
     * analyst), no possessor, no product. Of several the last, or the first where the subject comes first.
     */
    private @Nullable Claim name(Part part, boolean last) {
        Claim best = null;
        int i = part.from();
        while (i < part.to()) {
            if (!words.get(i).capital()) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < part.to() && joins(end)) {
                end++;
            }
            end = behindOf(part, end);
            Claim claim = run(part, i, end);
            if (claim != null && (best == null || (last && !isFuller(best, claim)))) {
                best = claim;
            }
            boolean both =
                    claim == null && end < part.to() && words.get(end).folded().equals("and");
            i = both ? Math.min(part.to(), end + 2) : end;
        }
        return best;
    }

    /** The end of the name of an organization: the Board|of Trade, the Department|of National Defence. */
    private int behindOf(Part part, int end) {
        boolean of = end + 1 < part.to()
                && BODIES.contains(words.get(end - 1).folded())
                && words.get(end).folded().equals("of")
                && words.get(end + 1).capital();
        int to = of ? end + 2 : end;
        while (of && to < part.to() && joins(to)) {
            to++;
        }
        return to;
    }

    private static boolean isFuller(Claim one, Claim other) {
        return one.subject().indexOf(' ') > 0 && other.subject().indexOf(' ') < 0;
    }

    private @Nullable Claim run(Part part, int from, int to) {
        Word last = words.get(to - 1);
        boolean foreign =
                from > part.from() && PREPOSITIONS.contains(words.get(from - 1).folded());
        boolean modifies = to < part.to() && (isHead(words.get(to)) || isRoleOfTwoWords(part, to));
        boolean several = to == from + 1 && isHead(last) && last.folded().endsWith("s");
        boolean opens = to == from + 1 && from == part.from() && to < part.to() && goesOnAsNoun(to);
        if (foreign
                || modifies
                || several
                || opens
                || last.possessor()
                || cast.isProduct(passage, words.get(from).start(), last.end())) {
            return null;
        }
        List<String> run = List.of(
                passage.text().substring(words.get(from).start(), last.end()).split(" ", -1));
        List<String> whole = run.subList(run.get(0).equals("The") ? 1 : 0, run.size());
        List<String> name = isBody(whole) || isSurname(run) ? whole : NamesInText.strip(run);
        boolean described = name.size() == run.size()
                && from > part.from()
                && words.get(from - 1).folded().equals("the")
                && cast.body(String.join(" ", name)) == null;
        boolean department = name.size() == 1 && run.size() > 1 && BODIES.contains(last.folded());
        return name.isEmpty() || described || department
                ? null
                : new Claim(String.join(" ", name), Claim.Kind.NAME, "");
    }

    /** Canada Soccer|general secretary|Becky Lee. */
    private boolean isRoleOfTwoWords(Part part, int at) {
        return at + 2 < part.to()
                && words.get(at).isWord()
                && !words.get(at).capital()
                && HUMANS.contains(words.get(at + 1).folded())
                && words.get(at + 2).capital();
    }

    /** King, of Dennis King. */
    private boolean isSurname(List<String> run) {
        return run.size() == 1 && NamesInText.isTitle(run.get(0)) && cast.isSurname(run.get(0));
    }

    /** Canadian Beverage Association: what would be cut off a person's name belongs to an organization's. */
    private static boolean isBody(List<String> run) {
        int of = run.indexOf("of");
        return run.size() > 2 && BODIES.contains(Fold.fold(run.get(of > 0 ? of - 1 : run.size() - 1)));
    }

    /** Mobile phone owners said: the capital only opens the sentence. */
    private boolean goesOnAsNoun(int at) {
        Word word = words.get(at);
        Word name = words.get(at - 1);
        boolean opens = passage.sentences().start(name.start()) == name.start();
        return opens
                && word.isWord()
                && !word.capital()
                && !besideVerb(word)
                && !PREPOSITIONS.contains(word.folded())
                && !STOPS.contains(word.folded())
                && !cast.knows(name.text())
                && cast.occurrences(passage, name.start(), name.end()).isEmpty();
    }

    /** A word goes on with a name if it is capitalised, or a particle before a capitalised one. */
    private boolean joins(int at) {
        if (abbreviates(at)) {
            return true;
        }
        char before = passage.text().charAt(words.get(at).start() - 1);
        if (before != ' ' && before != '.') {
            return false;
        }
        if (words.get(at).capital()) {
            return !words.get(at - 1).possessor();
        }
        return NameParts.isParticle(words.get(at).folded())
                && at + 1 < words.size()
                && words.get(at + 1).capital();
    }

    /** Whether a sign is the full stop of an initial or a title: J. K. Rowling, Const. Jane Doe. */
    private boolean abbreviates(int at) {
        String before = at == 0 ? "" : words.get(at - 1).text();
        boolean initials = before.length() == 1 || (before.length() == 3 && before.charAt(1) == '.');
        return words.get(at).text().equals(".") && (initials || NamesInText.isTitle(before));
    }

    /** A person familiar with the matter: what follows is part of who it is. */
    private boolean goesOn(int at, int start) {
        return at > start && GO_ON.contains(words.get(at).folded());
    }

    /** A role, or the 72-year-old. */
    private static boolean isHuman(Word word) {
        return HUMANS.contains(word.folded()) || word.folded().endsWith("-year-old");
    }

    private static boolean isHead(Word word) {
        return isHuman(word) || BODIES.contains(word.folded()) || COMPANIES.contains(word.folded());
    }

    /** Somebody without a name: the noun that says what they are must stand there. */
    private @Nullable Claim role(Part part) {
        int head = part.from();
        while (head < part.to() && !isHead(words.get(head))) {
            head++;
        }
        if (head == part.to()) {
            return described(part);
        }
        int start = head;
        while (start > part.from() && !DETERMINERS.contains(words.get(start).folded())) {
            start--;
        }
        if (part.to() - start > LONGEST_ROLE) {
            return null;
        }
        Claim author = author(start, head);
        if (author != null) {
            return author;
        }
        String subject = passage.text()
                .substring(words.get(start).start(), words.get(part.to() - 1).end());
        boolean the = words.get(start).folded().equals("the");
        boolean bare = the && head == part.to() - 1;
        if (bare && COMPANIES.contains(words.get(head).folded())) {
            return new Claim(subject, Claim.Kind.COMPANY, "");
        }
        boolean known = the
                && isHuman(words.get(head))
                && !words.get(head).folded().endsWith("s");
        return new Claim(subject, known ? Claim.Kind.DESCRIBED : Claim.Kind.ROLE, "");
    }

    /** Her statement, Tom Okafor's letter: who wrote it speaks. */
    private @Nullable Claim author(int start, int head) {
        if (!WRITINGS.contains(words.get(head).folded())) {
            return null;
        }
        if (HIS.contains(words.get(start).folded())) {
            return new Claim(words.get(start).text(), Claim.Kind.HE, "");
        }
        if (HER.contains(words.get(start).folded())) {
            return new Claim(words.get(start).text(), Claim.Kind.SHE, "");
        }
        return null;
    }

    /** The Kentucky Republican: nothing but an article and a name of something else. */
    private @Nullable Claim described(Part part) {
        boolean the = words.get(part.from()).folded().equals("the");
        boolean few = part.to() - part.from() > 1 && part.to() - part.from() <= LONGEST_DESCRIPTION;
        if (!the || !few || !words.get(part.to() - 1).capital()) {
            return null;
        }
        String subject = passage.text()
                .substring(
                        words.get(part.from()).start(), words.get(part.to() - 1).end());
        return new Claim(subject, Claim.Kind.DESCRIBED, "");
    }
}
