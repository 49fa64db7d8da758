package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.speaker.people.CompanyName;
import io.mediawatch.tag.speaker.people.NameWords;
import io.mediawatch.tag.speaker.words.Stretch;
import io.mediawatch.tag.speaker.words.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Splits the words before a verb of saying into the parts of which one is its subject: Jane Doe|head of Fernhill. */
final class SubjectParts {
    private static final Set<String> OPENINGS =
            Lexicon.read("english-subjects.txt").section("openings");

    private final Tokens words;
    private final EnglishName names;

    private SubjectParts(Tokens words, EnglishName names) {
        this.words = words;
        this.names = names;
    }

    /**
     * Returns the parts between commas, dashes and brackets, without what is in brackets or, if a bracket is still open
     * before the verb, what precedes it.
     */
    static List<Stretch> in(Tokens words, EnglishName names, int from, int to) {
        SubjectParts parts = new SubjectParts(words, names);
        return parts.parts(parts.bracket(from, to), to);
    }

    /**
     * The parts without a relative clause that ends with a list of names:
     * {@code Tom Okafor|, who works with Fernhill, Jane Doe and others, said}.
     */
    static List<Stretch> withoutList(Tokens words, List<Stretch> parts) {
        int relative = parts.size() - 1;
        while (relative > 0
                && !EnglishSubject.isRelative(words.get(parts.get(relative).from()))) {
            relative--;
        }
        boolean list = relative > 0 && relative < parts.size() - 1 && joinsNames(words, parts.get(parts.size() - 1));
        return list ? parts.subList(0, relative) : parts;
    }

    /** Whether the part is a name, {@code and}, and another name or {@code others}. */
    private static boolean joinsNames(Tokens words, Stretch part) {
        int and = part.from();
        while (and < part.to() && words.get(and).capital()) {
            and++;
        }
        return and > part.from() && and + 1 < part.to() && words.is(and, "and");
    }

    /** Returns the index after a bracket that is still open before the verb, else the start. */
    private int bracket(int from, int to) {
        for (int i = to - 1; i > from && !words.isSign(i, ')'); i--) {
            if (words.isSign(i, '(')) {
                return i + 1;
            }
        }
        return from;
    }

    private List<Stretch> parts(int from, int to) {
        List<Stretch> parts = new ArrayList<>();
        int start = -1;
        int depth = 0;
        for (int i = from; i < to; i++) {
            depth = Math.max(0, depth + (words.isSign(i, '(') ? 1 : words.isSign(i, ')') ? -1 : 0));
            boolean inside = depth == 0 && (words.isWord(i) || names.abbreviates(i));
            if (inside && start < 0 && words.isWord(i) && !isOpening(i, parts)) {
                start = i;
            } else if (!inside && start >= 0) {
                if (parts.isEmpty() || !endsName(start, i)) {
                    parts.add(new Stretch(start, i));
                }
                start = -1;
            }
        }
        if (start >= 0) {
            parts.add(new Stretch(start, to));
        }
        return parts;
    }

    /** Whether a word only leads to the subject; one that may begin a relative clause does so in the first part. */
    private boolean isOpening(int at, List<Stretch> before) {
        boolean describes = !before.isEmpty() && EnglishSubject.isRelative(words.get(at));
        return !describes && OPENINGS.contains(words.get(at).folded());
    }

    /**
     * Whether a part only ends the name of a company or place in the one before: {@code head of sales for Fernhill,|Inc.,},
     * {@code officials in Marlow County,|Florida,}.
     */
    private boolean endsName(int from, int to) {
        String word = words.get(from).text();
        boolean place =
                NameWords.isPlace(word) && from > 1 && words.get(from - 2).capital();
        return to == from + 1 && (place || CompanyName.isLegalForm(word));
    }
}
