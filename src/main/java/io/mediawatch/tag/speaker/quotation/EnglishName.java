package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.passage.WordSet;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.people.NameWords;
import io.mediawatch.tag.speaker.words.EnglishWords;
import io.mediawatch.tag.speaker.words.Gender;
import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.tag.speaker.words.Stretch;
import io.mediawatch.tag.speaker.words.Tokens;
import io.mediawatch.tag.speaker.words.Word;
import io.mediawatch.text.Fold;
import io.mediawatch.text.Script;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the name of a person or organization in the words beside an English verb of saying: which run of capitalised
 * words is the speaker, and where it ends. Roles without a name are left to {@link EnglishRole}.
 */
final class EnglishName {
    private static final String THE = "the";
    private static final WordSet TIMES =
            new WordSet(Lexicon.read("speech-verbs.txt").section("english times"));

    /** Maximum number of successive particles inside a name ({@code van der}). */
    private static final int MOST_PARTICLES = 4;

    private final Passage passage;
    private final Tokens words;
    private final Cast cast;

    EnglishName(Passage passage, Tokens words, Cast cast) {
        this.passage = passage;
        this.words = words;
        this.cast = cast;
    }

    /**
     * The run of capitalised words that names the speaker; null if there is none. Skips runs after {@code of} or
     * {@code for}, those that only describe a role ({@code the Apple analyst}), possessives and products. Of two joined
     * by {@code and} returns both, as a role, if each is known to be a person or company.
     *
     * @param last whether the last of several runs counts, rather than the first
     */
    @Nullable
    Claim in(Stretch part, boolean last) {
        Claim best = null;
        Stretch of = new Stretch(0, 0);
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
            end = behindOf(part, i, end);
            Claim claim = run(part, i, end);
            if (claim != null && best != null && joinsTwo(of, i) && isSomebody(claim) && isSomebody(best)) {
                return new Claim(words.text(of.from(), end), Claim.Kind.ROLE);
            }
            if (claim != null && (best == null || (last && !isFuller(best, claim)))) {
                best = claim;
                of = new Stretch(i, end);
            }
            boolean both = claim == null && end < part.to() && words.is(end, "and");
            i = both ? Math.min(part.to(), end + 2) : end;
        }
        return best;
    }

    /** The name in the run of capitalised words that opens a part; null if there is none. */
    @Nullable
    Claim opening(Stretch part) {
        int end = part.from();
        while (end < part.to() && (words.get(end).capital() || (end > part.from() && joins(end)))) {
            end++;
        }
        boolean starts = end > part.from()
                && !EnglishWords.isPreposition(words.get(part.from()).folded());
        Claim name = starts ? in(part, false) : null;
        return name != null && words.text(part.from(), end).contains(name.subject()) ? name : null;
    }

    /**
     * Two people who speak together ({@code Jane Doe|and Tom Okafor}); null unless the sentence or the subject ends
     * after them.
     */
    @Nullable
    Claim two(int start, int and, int to) {
        if (and + 1 >= to || !words.is(and, "and")) {
            return null;
        }
        int end = and + 1;
        while (end < to && (words.get(end).capital() || abbreviates(end))) {
            end++;
        }
        boolean closes = end == to || !words.isWord(end) || EnglishSubject.endsSubject(words.get(end));
        Claim claim = end > and + 1 && closes ? in(new Stretch(start, end), true) : null;
        return claim != null && claim.kind() == Claim.Kind.ROLE ? claim : null;
    }

    /**
     * End of a name including what follows {@code of}, {@code for} or {@code and}: {@code the Board|of Trade},
     * {@code the Department|of National Defence}.
     */
    private int behindOf(Stretch part, int from, int end) {
        boolean links = end + 1 < part.to() && words.get(end + 1).capital();
        boolean of = links && EnglishWords.isBody(words.get(end - 1).folded()) && words.is(end, "of");
        boolean campaign = links && isCampaign(from, end);
        int to = of || campaign ? end + 2 : behindAnd(part, from, end);
        while (of && to < part.to() && (joins(to) || goesOnWithAnd(part, to))) {
            to++;
        }
        return to;
    }

    /**
     * End of an organization's name that continues after {@code and}: {@code The Competition|and Markets Authority}.
     */
    private int behindAnd(Stretch part, int from, int end) {
        boolean one = words.is(from, THE)
                || (from > 0 && (words.is(from - 1, THE) || words.get(from - 1).possessor()));
        if (!one || !goesOnWithAnd(part, end)) {
            return end;
        }
        int to = end + 2;
        while (to < part.to() && joins(to)) {
            to++;
        }
        return EnglishWords.isBody(words.get(to - 1).folded()) ? to : end;
    }

    /**
     * Whether a run before {@code for} begins the name of a campaign, as it has several words, none of them a given
     * name or a role: {@code Fight|for Tomorrow}.
     */
    private boolean isCampaign(int from, int end) {
        boolean role = false;
        for (int i = from; i < end; i++) {
            role |= EnglishRole.isHead(words.get(i))
                    || NameWords.isTitle(words.get(i).text());
        }
        return end - from > 1
                && words.is(end, "for")
                && !role
                && !Gender.hasGivenName(words.get(from).text());
    }

    /** Whether a name continues with {@code and}: {@code The Bureau of Fisheries|and Aquatic Resources}. */
    private boolean goesOnWithAnd(Stretch part, int at) {
        return at + 1 < part.to()
                && words.is(at, "and")
                && words.get(at + 1).capital()
                && !Gender.hasGivenName(words.get(at + 1).text());
    }

    private boolean isSomebody(Claim name) {
        return Gender.hasGivenName(name.subject()) || cast.knows(name.subject()) || cast.body(name.subject()) != null;
    }

    /** Whether only {@code and} stands between two runs, and they are not one name: {@code Smith and Wesson}. */
    private boolean joinsTwo(Stretch one, int from) {
        return from == one.to() + 1
                && words.is(one.to(), "and")
                && cast.occurrences(passage, words.start(one.to()), words.end(one.to()))
                        .isEmpty();
    }

    private static boolean isFuller(Claim one, Claim other) {
        return one.subject().indexOf(' ') > 0 && other.subject().indexOf(' ') < 0;
    }

    private @Nullable Claim run(Stretch part, int from, int to) {
        int name = words.indexAt(NameWords.nameBehindOffice(passage.text(), words.start(from), words.end(to - 1)));
        if (name > from) {
            return new Claim(words.text(name, to), Claim.Kind.NAME);
        }
        boolean alone = from == part.from() && to == part.to(); // Facebook said: a product named like its maker
        boolean product = !alone && cast.isProduct(passage, words.start(from), words.end(to - 1));
        return product || isDate(part, from, to) || describes(part, from, to) ? null : named(part, from, to);
    }

    /** Whether a month and its day stand there: {@code May|4}. */
    private boolean isDate(Stretch part, int from, int to) {
        return to == from + 1
                && to < part.to()
                && words.isAny(from, TIMES)
                && Script.isDigit(words.get(to).text().charAt(0));
    }

    /** Whether a run only says what somebody is or to whom they belong. */
    private boolean describes(Stretch part, int from, int to) {
        Word last = words.get(to - 1);
        boolean several =
                to == from + 1 && EnglishRole.isHead(last) && last.folded().endsWith("s");
        return several
                || last.possessor()
                || belongsToAnother(part, from)
                || (to < part.to() && modifies(part, from, to));
    }

    /**
     * Whether a preposition before a run makes it part of another phrase: {@code of|the UN},
     * {@code in|the journal Marine Letters}.
     */
    private boolean belongsToAnother(Stretch part, int from) {
        int before = articleBefore(part, from);
        return before > part.from()
                && EnglishWords.isPreposition(words.get(before - 1).folded());
    }

    /** Whether the word has a capital only because a sentence begins with it, as far as one can see. */
    private boolean opensSentence(int at) {
        return at == 0 || ".!?".contains(words.get(at - 1).text());
    }

    /**
     * Whether the noun after a run is the speaker: {@code The Apple|analyst}, {@code London|police},
     * {@code a Fernhill|boffin}, {@code Mobile|phone owners}, {@code Fresh|figures} (but {@code of Fernhill|figures}).
     */
    private boolean modifies(Stretch part, int from, int to) {
        boolean one = to == from + 1;
        boolean fullName = !one && Gender.hasGivenName(words.get(from).text());
        return EnglishRole.isHead(words.get(to))
                || (one && opensSentence(from) && EnglishRole.isThing(words.get(to)))
                || (!fullName && isRoleOfTwoWords(part, to))
                || (one && NameWords.isPlace(words.get(from).text()) && isNoun(to))
                || isHeaded(part, from, to)
                || (one && from == part.from() && goesOnAsNoun(to));
    }

    /** Whether a noun that no list has follows an article and a run: {@code A Fernhill|boffin said}. */
    private boolean isHeaded(Stretch part, int from, int to) {
        int determiner = words.is(from, THE) && to > from + 1 ? from : from - 1;
        return determiner >= part.from()
                && EnglishWords.isDeterminer(words.get(determiner).folded())
                && isSmallNoun(to);
    }

    /** Whether a word can be a noun: it neither belongs between subject and verb nor ends the subject. */
    private boolean isNoun(int at) {
        Word word = words.get(at);
        return word.isWord() && !EnglishSubject.besideVerb(word) && !EnglishSubject.endsSubject(word);
    }

    /** As {@link #isNoun}, but only for words without a capital that are not prepositions. */
    private boolean isSmallNoun(int at) {
        return isNoun(at)
                && !words.get(at).capital()
                && !EnglishWords.isPreposition(words.get(at).folded());
    }

    /** The name in a run, without titles and roles; null if nothing is left, or what is left is not a name. */
    private @Nullable Claim named(Stretch part, int from, int to) {
        Word last = words.get(to - 1);
        List<String> run = List.of(words.text(from, to).split(" ", -1));
        List<String> whole = run.subList(run.get(0).equals("The") ? 1 : 0, run.size());
        List<String> stripped = isBody(whole) || isSurname(run) ? whole : NameWords.strip(run);
        boolean described = stripped.size() == run.size()
                && from > part.from()
                && words.is(from - 1, THE)
                && !last.capitals()
                && cast.body(String.join(" ", stripped)) == null;
        boolean department = stripped.size() == 1 && EnglishWords.isBody(last.folded());
        boolean ordinary = stripped.size() == 1
                && cast.isOrdinary(stripped.get(0))
                && !cast.namesInside(stripped.get(0))
                && cast.occurrences(passage, last.start(), last.end()).isEmpty();
        return stripped.isEmpty() || described || department || ordinary
                ? null
                : new Claim(String.join(" ", stripped), Claim.Kind.NAME);
    }

    /**
     * Position of the article before a run ({@code of|the UN}, {@code in|the journal Marine Letters}); {@code from} if
     * there is none.
     */
    private int articleBefore(Stretch part, int from) {
        boolean noun = from - 1 > part.from()
                && !words.get(from - 1).capital()
                && words.is(from - 2, THE)
                && !EnglishRole.isHuman(words.get(from - 1))
                && !Gender.hasGivenName(words.get(from).text());
        int article = noun ? from - 2 : from - 1;
        return article >= part.from() && words.is(article, THE) ? article : from;
    }

    /**
     * Whether a role of two words starts here: {@code Canada Soccer|general secretary|Becky Lee},
     * {@code FNRS|research director at}.
     */
    private boolean isRoleOfTwoWords(Stretch part, int at) {
        return at + 1 < part.to()
                && words.isWord(at)
                && !words.get(at).capital()
                && EnglishRole.isHuman(words.get(at + 1))
                && (at + 2 == part.to()
                        || words.get(at + 2).capital()
                        || EnglishWords.isPreposition(words.get(at + 2).folded()));
    }

    /**
     * Whether a single word that is also a title is a surname in this article: {@code King} for {@code Dennis King}.
     */
    private boolean isSurname(List<String> run) {
        return run.size() == 1 && NameWords.isTitle(run.get(0)) && cast.isSurname(run.get(0));
    }

    /**
     * Whether the run names an organization, whose words must not be stripped as titles:
     * {@code Canadian Beverage Association}.
     */
    private static boolean isBody(List<String> run) {
        int of = run.indexOf("of");
        if (run.contains("for")) {
            return true;
        }
        return run.size() > 2 && EnglishWords.isBody(Fold.fold(run.get(of > 0 ? of - 1 : run.size() - 1)));
    }

    /** Whether a run is capitalised only because it opens the sentence: {@code Mobile phone owners said}. */
    private boolean goesOnAsNoun(int at) {
        Word name = words.get(at - 1);
        return passage.sentences().start(name.start()) == name.start()
                && isSmallNoun(at)
                && !cast.knows(name.text())
                && !cast.isSurname(name.text())
                && cast.occurrences(passage, name.start(), name.end()).isEmpty();
    }

    /**
     * Whether a word continues a name: it is capitalised, or begins a series of particles before a capitalised word.
     */
    private boolean joins(int at) {
        if (abbreviates(at)) {
            return true;
        }
        char before = passage.text().charAt(words.start(at) - 1);
        if (before != ' ' && before != '.') {
            return false;
        }
        if (words.get(at).capital()) {
            return !words.get(at - 1).possessor();
        }
        int behind = at;
        int most = Math.min(words.size(), at + MOST_PARTICLES);
        while (behind < most && NameParts.isParticle(words.get(behind).folded())) {
            behind++;
        }
        return behind > at && behind < words.size() && words.get(behind).capital();
    }

    private boolean isAmpersand(int at) {
        return words.isSign(at, '&')
                && at > 0
                && at + 1 < words.size()
                && words.get(at - 1).capital()
                && words.get(at + 1).capital();
    }

    /**
     * Whether a token is the full stop of an initial, or of a title or other abbreviation before a capitalised word
     * ({@code Gov. Jane Doe}), or the sign between two capitalised words ({@code Harbour Research & Partners}).
     */
    boolean abbreviates(int at) {
        if (at == 0 || !words.isSign(at, '.')) {
            return isAmpersand(at);
        }
        String before = words.get(at - 1).text();
        boolean initials = before.length() == 1 || (before.length() == 3 && before.charAt(1) == '.');
        return initials
                || (Script.isCapital(before.charAt(0))
                        && at + 1 < words.size()
                        && (words.get(at + 1).capital()
                                || NameParts.isParticle(words.get(at + 1).folded())
                                || Script.isDigit(passage.text().charAt(words.start(at + 1))))
                        && (NameWords.isTitle(before) || goesOn(at)));
    }

    /** Whether the sentence continues after that full stop: {@code Gov. Jane Doe}, {@code Jan. 6}. */
    private boolean goesOn(int stop) {
        return passage.sentences().end(words.start(stop)) > words.start(stop + 1);
    }
}
