package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.passage.WordSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that an English article introduces as companies' ({@code container line Vessmar};
 * {@code Vessmar, a Danish shipping group,}), and those that tell it themselves.
 */
final class Firms {
    private static final Set<String> NOUNS =
            Lexicon.read("english-subjects.txt").section("before the name of a company");
    private static final WordSet BEFORE = new WordSet(NOUNS);
    /** Behind the name; what follows the noun shows that it does not only begin an office ({@code the bank's chief}). */
    private static final Pattern BEHIND = Pattern.compile(", (?:an?|the) (?:[\\p{L}-]+ ){0,3}?(?:"
            + String.join("|", NOUNS) + ")(?=,| (?:of|that|which|based|behind|in|for|from|with)\\b)");

    private final Set<String> introduced = new HashSet<>();

    Firms(List<Passage> passages, NamesInText names) {
        for (Passage passage : passages) {
            for (NamesInText.Named named : names.in(passage)) {
                if (!Gender.hasGivenName(named.name()) && isIntroduced(passage, named)) {
                    introduced.add(named.name());
                }
            }
        }
    }

    private static boolean isIntroduced(Passage passage, NamesInText.Named named) {
        String text = passage.text();
        int before = named.start() - 1;
        if (before > 0 && text.charAt(before) == ' ') {
            int word = text.lastIndexOf(' ', before - 1) + 1;
            if (BEFORE.has(text, word, before) || isAtStart(passage, word, before)) {
                return true;
            }
        }
        Matcher behind = BEHIND.matcher(text);
        return text.startsWith(", ", named.end())
                && behind.region(named.end(), text.length()).lookingAt();
    }

    /** Whether the word is such a noun with the capital of a sentence's first word: {@code Chipmaker|Vessmar}. */
    private static boolean isAtStart(Passage passage, int word, int end) {
        return passage.sentences().start(word) == word && BEFORE.has(passage.folded(), word, end);
    }

    /** The company's name, without its legal form; empty if neither the article nor the name tells that it is one. */
    String company(String name) {
        return introduced.contains(name) ? name : CompanyName.of(name);
    }
}
