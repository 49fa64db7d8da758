package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.text.Fold;
import io.mediawatch.text.Script;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Full names as an article writes them: runs of capitalised words, and foreign names in Chinese with their dots. */
final class NamesInText {
    private static final Lexicon NAMES = Lexicon.read("names.txt");
    private static final Set<String> NOT_A_NAME = NAMES.section("not a name");
    private static final Set<String> TITLES = NAMES.section("titles");
    private static final int MOST_WORDS = 4;
    private static final int SURNAME = 1_000_000;
    private static final int PERSON = 10_000;

    private final Map<String, List<String>> byPart = new HashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<Integer, List<Named>> byPassage = new HashMap<>();
    private final Set<String> alone = new HashSet<>();
    private final Set<String> withArticle = new HashSet<>();
    private final Map<String, Optional<String>> fullest = new HashMap<>();

    NamesInText(List<Passage> passages) {
        passages.forEach(this::read);
    }

    /** Every run of capitalised words and every dotted name of a passage. */
    List<Named> in(Passage passage) {
        return byPassage.getOrDefault(passage.index(), List.of());
    }

    /** The fullest name in the article with that surname or given name, as written. */
    @Nullable
    String fullest(String part) {
        return fullest.computeIfAbsent(Fold.fold(part), folded -> Optional.ofNullable(fullestOf(folded)))
                .orElse(null);
    }

    private @Nullable String fullestOf(String part) {
        List<String> names = byPart.getOrDefault(part, List.of());
        String best = null;
        for (String name : names) {
            if (best == null || weight(name, part) > weight(best, part)) {
                best = name;
            }
        }
        return best;
    }

    /** How often that very name stands in the article. */
    int count(String name) {
        return counts.getOrDefault(name, 0);
    }

    /**
     * A surname says more than a given name, a person's name more than another (Mary Smith,
     * Studio Smith), a frequent name more than a rare one.
     */
    private int weight(String name, String part) {
        boolean surname = Fold.fold(name).endsWith(Fold.fold(part));
        return counts.getOrDefault(name, 0) + (surname ? SURNAME : 0) + (isPerson(name) ? PERSON : 0);
    }

    /**
     * Whether the article uses a full name as a person's: a known given name, or a surname that stands alone elsewhere;
     * neither ever behind "the", as in the Supreme Court and the Court.
     */
    boolean isPerson(String name) {
        if (Gender.hasGivenName(name) || !NameParts.isLatin(name)) {
            return true;
        }
        String surname = name.substring(name.lastIndexOf(' ') + 1);
        return alone.contains(surname) && !withArticle.contains(name) && !withArticle.contains(surname);
    }

    private void add(String name) {
        if (counts.merge(name, 1, Integer::sum) == 1) {
            for (String part : NameParts.of(Fold.fold(name))) {
                byPart.computeIfAbsent(part, key -> new ArrayList<>()).add(name);
            }
        }
    }

    /** A name and where it stands; a title or another word that is no part of it may stand in between. */
    record Named(String name, int start, int end) {}

    private void read(Passage passage) {
        List<Named> found = new ArrayList<>();
        String text = passage.text();
        int at = 0;
        while (at < text.length()) {
            if (!CapitalRun.startsAt(text, at)) {
                at++;
                continue;
            }
            int end = CapitalRun.end(text, at);
            String run = text.substring(at, end);
            String name = run.indexOf(' ') < 0 ? single(run) : String.join(" ", strip(List.of(run.split(" ", -1))));
            if (!name.isEmpty()) {
                found.add(new Named(name, at + run.lastIndexOf(name), end));
                note(name, at >= 4 && text.startsWith("the ", at - 4));
            }
            at = end;
        }
        dotted(text, found);
        byPassage.put(passage.index(), found);
    }

    private static String single(String word) {
        return strip(List.of(word)).isEmpty() ? "" : word;
    }

    private void note(String name, boolean article) {
        int words = 1 + (int) name.chars().filter(unit -> unit == ' ').count();
        if (words >= 2 && words <= MOST_WORDS) {
            add(name);
        }
        if (article) {
            withArticle.add(name);
        } else if (words == 1) {
            alone.add(name);
        }
    }

    /** Without what is no part of a name: titles and words that only start a sentence. */
    static List<String> strip(List<String> words) {
        int from = 0;
        for (int i = 0; i < words.size(); i++) {
            String folded = Fold.fold(words.get(i));
            if (TITLES.contains(folded) || isNoName(folded) || isAbbreviatedTitle(folded)) {
                from = i + 1;
            }
        }
        return words.subList(from, words.size());
    }

    private static boolean isAbbreviatedTitle(String folded) {
        return folded.endsWith(".") && TITLES.contains(folded.substring(0, folded.length() - 1));
    }

    static boolean isTitle(String word) {
        return TITLES.contains(Fold.fold(word));
    }

    /** The, Tuesday, I'm. */
    private static boolean isNoName(String folded) {
        int apostrophe = folded.indexOf('\'');
        return NOT_A_NAME.contains(folded) || (apostrophe > 0 && NOT_A_NAME.contains(folded.substring(0, apostrophe)));
    }

    private void dotted(String text, List<Named> found) {
        for (int dot = nextDot(text, 0); dot > 0; dot = nextDot(text, dot + 1)) {
            int start = dot;
            while (start > 0 && Script.isHan(text.charAt(start - 1))) {
                start--;
            }
            int end = dot + 1;
            while (end < text.length() && Script.isHan(text.charAt(end))) {
                end++;
            }
            int at = dot;
            DottedName.trim(text, start, dot, end).ifPresent(name -> {
                int from = text.indexOf(name, at - name.length() + 1);
                found.add(new Named(name, from, from + name.length()));
                add(name);
            });
        }
    }

    private static int nextDot(String text, int from) {
        for (int i = Math.max(from, 1); i < text.length(); i++) {
            if (Fold.fold(text.charAt(i)) == '·' && Script.isHan(text.charAt(i - 1))) {
                return i;
            }
        }
        return -1;
    }
}
