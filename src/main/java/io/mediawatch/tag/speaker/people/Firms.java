package io.mediawatch.tag.speaker.people;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.passage.WordSet;
import io.mediawatch.tag.speaker.words.EnglishWords;
import io.mediawatch.tag.speaker.words.Gender;
import io.mediawatch.text.Fold;
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
    private static final int LONGEST_NOUN =
            NOUNS.stream().mapToInt(String::length).max().orElse(0);
    /** Behind the name; what follows the noun shows that it does not begin an office ({@code the bank's chief}). */
    private static final Pattern BEHIND = Pattern.compile(", (?:an?|the) (?:(?!of )[\\p{L}-]+ ){0,3}?(?:"
            + String.join("|", NOUNS) + ")(?=,| (?:of|that|which|based|behind|in|for|from|with)\\b)");

    private final Set<String> introduced = new HashSet<>();

    Firms(List<Passage> passages, NamesInText names) {
        for (Passage passage : passages) {
            if (passage.isChinese()) {
                continue;
            }
            for (NamesInText.Named named : names.in(passage)) {
                boolean firm = isNounBefore(passage, named.start()) || isNounBehind(passage.text(), named.end());
                if (firm && !isOfPerson(named.name(), names)) {
                    introduced.add(named.name());
                }
            }
        }
    }

    /** Whether such a noun precedes a name, with a capital only to start a sentence: {@code Chipmaker|Vessmar}. */
    private static boolean isNounBefore(Passage passage, int name) {
        int end = name - 1;
        int start = end;
        while (start > 0 && end - start <= LONGEST_NOUN && passage.text().charAt(start - 1) != ' ') {
            start--;
        }
        return start < end
                && BEFORE.has(passage.folded(), start, end)
                && !isDetermined(passage.folded(), start)
                && (Character.isLowerCase(passage.text().charAt(start))
                        || passage.sentences().start(start) == start);
    }

    /** Whether an article or the like stands one or two words before the noun: {@code the production|line}. */
    private static boolean isDetermined(String folded, int noun) {
        int start = noun;
        for (int words = 0; words < 2 && start > 0; words++) {
            int end = start - 1;
            start = folded.lastIndexOf(' ', end - 1) + 1;
            if (EnglishWords.isDeterminer(folded.substring(start, end))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfPerson(String name, NamesInText names) {
        String full = name.indexOf(' ') > 0 ? name : names.fullest(Fold.fold(name));
        return Gender.hasGivenName(name) || (full != null && names.isPerson(full));
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
