package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who the words beside a verb of saying name: "Google's chief executive, Sundar Pichai", "she", "a spokesperson for". */
final class EnglishSubject {
    private static final Lexicon WORDS = Lexicon.read("english-subjects.txt");
    private static final Set<String> HE = WORDS.section("he");
    private static final Set<String> SHE = WORDS.section("she");
    private static final Set<String> SOMEBODY = WORDS.section("somebody");
    private static final Set<String> INSIDE = WORDS.section("belongs to another");
    private static final Set<String> OPENINGS = WORDS.section("openings");
    private static final Set<String> HUMANS = WORDS.section("roles");
    private static final int LONGEST = 14;

    private EnglishSubject() {}

    /** @param afterVerb whether the words follow the verb (said X), where the name comes first */
    static @Nullable Claim read(String text, int from, int to, boolean afterVerb) {
        List<List<Word>> parts = parts(Word.of(text, from, to));
        if (parts.isEmpty()) {
            return null;
        }
        if (afterVerb) {
            return first(text, parts);
        }
        return last(text, parts);
    }

    private static @Nullable Claim first(String text, List<List<Word>> parts) {
        Claim claim = part(text, parts.get(0));
        if (claim != null && claim.kind() == Claim.Kind.ROLE && parts.size() > 1) {
            Claim named = name(text, parts.get(1));
            return named != null && named.subject().indexOf(' ') > 0 ? named : claim;
        }
        return claim;
    }

    private static @Nullable Claim last(String text, List<List<Word>> parts) {
        Claim role = null;
        for (int i = parts.size() - 1; i >= 0 && i >= parts.size() - 3; i--) {
            Claim claim = part(text, parts.get(i));
            if (claim != null && claim.kind() != Claim.Kind.ROLE) {
                return claim;
            }
            role = role == null ? claim : role;
        }
        return role;
    }

    /** Stretches between commas and brackets. */
    private static List<List<Word>> parts(List<Word> words) {
        List<List<Word>> parts = new ArrayList<>();
        List<Word> part = new ArrayList<>();
        int depth = 0;
        for (Word word : words) {
            depth += word.text().equals("(") ? 1 : word.text().equals(")") ? -1 : 0;
            if (depth > 0) {
                continue;
            }
            if (!word.isWord()) {
                if (!part.isEmpty() && !word.text().equals(")") && !word.text().equals(".")) {
                    parts.add(part);
                    part = new ArrayList<>();
                }
            } else {
                part.add(word);
            }
        }
        if (!part.isEmpty()) {
            parts.add(part);
        }
        return parts;
    }

    private static @Nullable Claim part(String text, List<Word> words) {
        List<Word> rest = words;
        while (!rest.isEmpty() && OPENINGS.contains(rest.get(0).folded())) {
            rest = rest.subList(1, rest.size());
        }
        if (rest.isEmpty()) {
            return null;
        }
        Word last = rest.get(rest.size() - 1);
        Claim pronoun = pronoun(last);
        if (pronoun == null) {
            pronoun = pronoun(rest.get(0));
        }
        if (pronoun != null) {
            return pronoun;
        }
        Claim name = name(text, rest);
        return name != null ? name : role(text, rest);
    }

    private static @Nullable Claim pronoun(Word word) {
        if (HE.contains(word.folded())) {
            return new Claim(word.text(), Claim.Kind.HE, "");
        }
        if (SHE.contains(word.folded())) {
            return new Claim(word.text(), Claim.Kind.SHE, "");
        }
        return SOMEBODY.contains(word.folded()) ? new Claim(word.text(), Claim.Kind.SOMEBODY, "") : null;
    }

    /** The capitalised run that is the person: not one behind "of" or "for", rather the one behind a title. */
    private static @Nullable Claim name(String text, List<Word> words) {
        Claim best = null;
        int i = 0;
        boolean foreign = false;
        while (i < words.size()) {
            Word word = words.get(i);
            if (!word.capital()) {
                foreign = INSIDE.contains(word.folded());
                i++;
                continue;
            }
            int end = i + 1;
            while (end < words.size() && joins(text, words, end)) {
                end++;
            }
            List<String> run = words.subList(i, end).stream().map(Word::text).toList();
            boolean possessor = run.get(run.size() - 1).endsWith("'s")
                    || run.get(run.size() - 1).endsWith("’s");
            List<String> name = NamesInText.strip(run);
            if (!name.isEmpty() && !foreign && !possessor && better(name, best)) {
                best = new Claim(String.join(" ", name), Claim.Kind.NAME, "");
            }
            i = end;
        }
        return best;
    }

    private static boolean better(List<String> name, @Nullable Claim best) {
        return best == null || name.size() > 1 || best.subject().indexOf(' ') < 0;
    }

    /** A word goes on with a name if it is capitalised, or a particle before a capitalised one. */
    private static boolean joins(String text, List<Word> words, int at) {
        if (text.charAt(words.get(at).start() - 1) != ' '
                && text.charAt(words.get(at).start() - 1) != '.') {
            return text.charAt(words.get(at).start() - 1) == '.';
        }
        if (words.get(at).capital()) {
            return !words.get(at - 1).text().endsWith("s")
                    || !words.get(at - 1).text().contains("'");
        }
        return NameParts.isParticle(words.get(at).folded())
                && at + 1 < words.size()
                && words.get(at + 1).capital();
    }

    private static @Nullable Claim role(String text, List<Word> words) {
        if (words.size() > LONGEST) {
            return null;
        }
        boolean human = words.stream().anyMatch(word -> HUMANS.contains(word.folded()));
        String subject =
                text.substring(words.get(0).start(), words.get(words.size() - 1).end());
        return human ? new Claim(subject, Claim.Kind.ROLE, "") : null;
    }
}
