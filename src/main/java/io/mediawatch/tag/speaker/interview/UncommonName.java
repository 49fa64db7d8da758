package io.mediawatch.tag.speaker.interview;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.passage.Prefixes;
import io.mediawatch.tag.passage.Words;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.people.NameForm;
import io.mediawatch.tag.speaker.people.NameWords;
import io.mediawatch.tag.speaker.people.NamesInText;
import io.mediawatch.tag.speaker.words.EnglishWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The full name of a guest whose given name is not known, in an English introduction or headline that shows no other:
 * {@code I sat down with|Kwiku Rasmo}; {@code Kwiku Rasmo|, a baker}; {@code Kwiku Rasmo|talks}.
 */
final class UncommonName {
    private static final Lexicon LABELS = Lexicon.read("labels.txt");
    private static final List<String> BEFORE = LABELS.section("before a guest's full name").stream()
            .map(word -> word + " ")
            .toList();
    private static final Prefixes BEHIND = new Prefixes(LABELS.section("behind a guest's full name"));
    /** What follows a name that opens a headline: {@code Kwiku Rasmo: My bread}, {@code Kwiku Rasmo on bread}. */
    private static final List<String> BEHIND_IN_HEADLINE = List.of(": ", " on ");

    /** Show that a name with the form of a company's (Kwiku Rasmo, a furniture maker) is somebody's. */
    private static final List<String> PRONOUNS = List.of("he", "she", "his", "her", "who", "they", "their");

    /** Maximum distance, in characters, from the start of the paragraph. */
    private static final int FAR = 1000;
    /** Maximum length, in characters, of the words behind the name. */
    private static final int LONGEST_BEHIND = 40;

    private UncommonName() {}

    /** The first name that such words show; null if there is none. */
    static @Nullable String in(Passage passage, Cast cast) {
        String folded = passage.folded();
        for (NamesInText.Named named : cast.names(passage)) {
            if (named.start() > FAR) {
                break;
            }
            boolean led = BEFORE.stream().anyMatch(word -> endsWith(folded, named.start(), word))
                    || isBehindRole(folded, named.start());
            boolean opens = passage.sentences().start(named.start()) == named.start();
            boolean shown = led || (opens && follows(passage, named.end()));
            if (shown && isName(named.name()) && isNobodyElse(passage, named, cast)) {
                return named.name();
            }
        }
        return null;
    }

    /** Whether a role stands right before the name: {@code violin maker}|{@code Kwiku Rasmo}. */
    private static boolean isBehindRole(String folded, int name) {
        int end = name - 1;
        int start = end > 0 && folded.charAt(end) == ' ' ? folded.lastIndexOf(' ', end - 1) + 1 : end;
        return start < end && EnglishWords.isHuman(folded.substring(start, end));
    }

    private static boolean endsWith(String folded, int end, String word) {
        int start = end - word.length();
        return folded.startsWith(word, start) && (start == 0 || folded.charAt(start - 1) == ' ');
    }

    private static boolean follows(Passage passage, int end) {
        String folded = passage.folded();
        boolean headed = passage.part() == Part.HEADLINE
                && BEHIND_IN_HEADLINE.stream().anyMatch(words -> folded.startsWith(words, end));
        int comma = folded.startsWith(",", end) ? end + 1 : end;
        String behind = folded.substring(end, Math.min(folded.length(), end + LONGEST_BEHIND));
        return headed || (folded.startsWith(" ", comma) && BEHIND.open(behind.stripLeading()));
    }

    private static boolean isName(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return NameForm.looksLikeFullName(name)
                && !NameForm.isNobody(name)
                && !NameForm.endsWithAbbreviation(name)
                && !NameWords.isPlace(last);
    }

    private static boolean isNobodyElse(Passage passage, NamesInText.Named named, Cast cast) {
        boolean article = passage.folded().startsWith("the ", named.start() - "the ".length());
        boolean somebody = PRONOUNS.stream().anyMatch(word -> Words.holds(passage.folded(), word));
        return !article
                && (somebody
                        || cast.bodies(passage).stream()
                                .noneMatch(body -> body.start() < named.end() && named.start() < body.end()));
    }
}
