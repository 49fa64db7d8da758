package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.WordSet;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.people.NameWords;
import io.mediawatch.tag.speaker.words.EnglishWords;
import io.mediawatch.tag.speaker.words.Gender;
import io.mediawatch.tag.speaker.words.Stretch;
import io.mediawatch.tag.speaker.words.Tokens;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the name that stands beside words which only describe who bears it: a role ({@code retired teacher Don Petty};
 * {@code David Hale, a former officer}) or a relative clause ({@code Tom Okafor, who said}).
 */
final class EnglishApposition {
    private static final Lexicon LISTS = Lexicon.read("english-subjects.txt");
    /** Words in -ing that belong to a role ({@code Acting director}), unlike {@code praising director Jane Doe}. */
    private static final Set<String> ROLES_IN_ING = LISTS.section("of a role in -ing");

    private static final WordSet ARTICLES = new WordSet(Set.of("a", "an"));
    /** Words between a role and a name: {@code A retired judge|named Jane Doe}. */
    private static final WordSet NAMED = new WordSet(Set.of("named", "called"));

    private final Tokens words;
    private final Cast cast;
    private final EnglishName names;

    EnglishApposition(Tokens words, Cast cast, EnglishName names) {
        this.words = words;
        this.cast = cast;
        this.names = names;
    }

    /** The name at the end of a part that a relative clause follows: {@code She joined Tom Okafor,|who said}. */
    @Nullable
    Claim antecedent(Stretch part) {
        int run = part.to();
        while (run > part.from() && words.get(run - 1).capital()) {
            run--;
        }
        Claim name = run == part.to() ? null : names.in(new Stretch(run, part.to()), true);
        if (name == null || cast.knows(name.subject()) || Gender.hasGivenName(name.subject())) {
            return name;
        }
        boolean another = run > part.from()
                && EnglishWords.isPreposition(words.get(run - 1).folded());
        return another || cast.body(name.subject()) != null ? null : name;
    }

    /**
     * The name in the part before a role with an article, where no comma closes the apposition:
     * {@code David Hale, a former officer who came said}.
     *
     * @param claim the role
     */
    @Nullable
    Claim beforeRole(Stretch part, Stretch role, @Nullable Claim claim) {
        boolean described = claim != null
                && claim.kind() == Claim.Kind.ROLE
                && words.isAny(role.from(), ARTICLES)
                && words.get(part.from()).capital()
                && words.get(part.to() - 1).capital();
        return described ? full(names.in(part, false)) : null;
    }

    /**
     * Who holds the office in a part that names only the office and the company or organization:
     * {@code Jane Doe|, President Fernhill Labs, says}; null if it may name a person.
     *
     * @param claim the name in that part
     */
    @Nullable
    Claim holder(Stretch part, Stretch office, @Nullable Claim claim) {
        boolean body = claim != null
                && claim.kind() == Claim.Kind.NAME
                && claim.subject().indexOf(' ') > 0
                && words.get(office.from()).capital()
                && NameWords.isTitle(words.get(office.from()).text())
                && !Gender.hasGivenName(claim.subject());
        return body ? full(names.in(part, false)) : null;
    }

    /**
     * The name directly after a role ({@code One of them, retired teacher Don Petty, said}), but not after a
     * preposition or verb ({@code beside CEO Jane Doe}).
     */
    @Nullable
    Claim behindRole(Stretch part) {
        Claim name = full(names.in(part, true));
        return name != null && introduces(part) ? name : null;
    }

    /**
     * The name after a role and a comma ({@code The company's chief executive|, Jane Doe}); null if there is none, or
     * only a surname after which the sentence goes on.
     */
    @Nullable
    Claim behindComma(int comma, int to) {
        if (comma + 1 >= to || !words.isSign(comma, ',')) {
            return null;
        }
        int end = comma + 1;
        while (end < to && words.get(end).capital()) {
            end++;
        }
        Claim name = end == comma + 1 ? null : names.in(new Stretch(comma + 1, end), true);
        boolean closes = end == to || !words.isWord(end);
        return name != null && (closes || name.subject().indexOf(' ') > 0) ? name : null;
    }

    /** The claim if it is a name with a known given name and a surname; otherwise null. */
    private static @Nullable Claim full(@Nullable Claim name) {
        boolean full = name != null && name.subject().indexOf(' ') > 0 && Gender.hasGivenName(name.subject());
        return full ? name : null;
    }

    /**
     * Whether the last run of capitalised words follows a role, and nothing before it subordinates it to another noun.
     */
    private boolean introduces(Stretch part) {
        int run = part.to() - 1;
        while (run > part.from() && (words.get(run - 1).capital() || names.abbreviates(run - 1))) {
            run--;
        }
        int head = run - 1 > part.from() && words.isAny(run - 1, NAMED) ? run - 2 : run - 1;
        boolean role =
                NameWords.isTitle(words.get(run).text()) || (run > part.from() && EnglishRole.isHead(words.get(head)));
        String first = words.get(part.from()).folded();
        boolean does = first.endsWith("ing") && !ROLES_IN_ING.contains(first);
        for (int i = part.from(); role && !does && i < run; i++) {
            does = EnglishSubject.isRelative(words.get(i))
                    || EnglishWords.isPreposition(words.get(i).folded());
        }
        return role && !does;
    }
}
