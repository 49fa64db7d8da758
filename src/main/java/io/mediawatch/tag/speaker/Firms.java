package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.passage.WordSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
            if (passage.isChinese()) {
                continue;
            }
            for (NamesInText.Named named : names.in(passage)) {
                boolean firm = isNounBefore(passage, named.start()) || isNounBehind(passage.text(), named.end());
                if (firm && !Gender.hasGivenName(named.name())) {
                    introduced.add(named.name());
                }
            }
        }
    }

    /** Whether such a noun precedes the name, with a capital only where it begins the sentence: {@code Chipmaker|Vessmar}. */
    private static boolean isNounBefore(Passage passage, int name) {
        int end = name - 1;
        int start = end;
        while (start > 0 && passage.text().charAt(start - 1) != ' ') {
            start--;
        }
        return start < end
                && BEFORE.has(passage.folded(), start, end)
                && (Character.isLowerCase(passage.text().charAt(start))
                        || passage.sentences().start(start) == start);
    }

    private static boolean isNounBehind(String text, int name) {
        boolean apart =
                text.startsWith(", a ", name) || text.startsWith(", an ", name) || text.startsWith(", the ", name);
        return apart && BEHIND.matcher(text).region(name, text.length()).lookingAt();
    }

    /** The company's name, without its legal form; empty if neither the article nor the name tells that it is one. */
    String company(String name) {
        return introduced.contains(name) ? name : CompanyName.of(name);
    }
}
