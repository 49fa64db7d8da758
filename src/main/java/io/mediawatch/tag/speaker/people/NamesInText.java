package io.mediawatch.tag.speaker.people;

import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.words.CapitalRun;
import io.mediawatch.tag.speaker.words.EnglishWords;
import io.mediawatch.tag.speaker.words.Gender;
import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.text.Fold;
import io.mediawatch.text.Script;
import io.mediawatch.text.Signs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Collects the full names in an article as it writes them (runs of capitalised words, and foreign names in Chinese with
 * their dots) and how it uses them, to tell which are people's and which full name a surname or given name stands for.
 */
public final class NamesInText {

    /** What follows only a person's name: an age, or a clause with {@code who}. */
    private static final Pattern ONLY_PEOPLE = Pattern.compile("(, | — )(who |(an? )?\\d{1,3}(,|-year-old) )");

    private static final int MOST_WORDS = 4;
    /** Weight of a match by surname; outweighs {@link #PERSON} and any count. */
    private static final int SURNAME = 1_000_000;
    /** Weight of a person's name; outweighs any count. */
    private static final int PERSON = 10_000;

    /** Every name of two or more words, by its parts: surname, given name and so on. */
    private final Map<String, List<Use>> byPart = new HashMap<>();

    private final Map<String, Use> uses = new HashMap<>();
    /** What each run of capitalised words names, by the run as written; a cache, as most runs recur. */
    private final Map<String, Run> runs = new HashMap<>();

    private final Set<String> dotted = new LinkedHashSet<>();
    private final Map<Integer, List<Named>> byPassage = new HashMap<>();
    private final Map<String, Optional<String>> fullest = new HashMap<>();

    /** How the article uses a name. */
    private static final class Use {
        private final String name;
        private final String folded;
        private final int words;
        private int count;
        private boolean alone;
        private boolean withArticle;
        private boolean titled;
        private boolean introduced;

        Use(String name) {
            this.name = name;
            this.folded = Fold.fold(name);
            this.words = words(name);
        }

        private static int words(String name) {
            int words = 1;
            for (int space = name.indexOf(' '); space >= 0; space = name.indexOf(' ', space + 1)) {
                words++;
            }
            return words;
        }
    }

    /**
     * @param use how the article uses the name in the run; null if the run contains no name
     * @param offset offset of the name in the run
     * @param titled whether the run ends with a title, or the name follows one
     */
    private record Run(@Nullable Use use, int offset, boolean titled) {}

    NamesInText(List<Passage> passages) {
        passages.forEach(this::read);
    }

    /** Returns every run of capitalised words and every dotted name of a passage. */
    List<Named> in(Passage passage) {
        return byPassage.getOrDefault(passage.index(), List.of());
    }

    /** Returns the foreign names in Chinese with their dots, as the article writes them. */
    List<String> dotted() {
        return List.copyOf(dotted);
    }

    /**
     * Returns the fullest name in the article that has this surname or given name, as written; null if there is none.
     */
    @Nullable
    String fullest(String foldedPart) {
        return fullest.computeIfAbsent(foldedPart, part -> {
                    String name = fullestOf(part);
                    return Optional.ofNullable(name != null ? name : fullestOf(NameWords.behindRank(part)));
                })
                .orElse(null);
    }

    private @Nullable String fullestOf(String part) {
        Use best = null;
        for (Use use : byPart.getOrDefault(part, List.of())) {
            boolean another = Somebody.isNameOfBody(use.name)
                    || NameForm.endsWithAbbreviation(use.name)
                    || (!use.folded.endsWith(part)
                            && ((!isSurnameIn(use, part) && !NameForm.goesOnAsName(use.name))
                                    || NameForm.startsWithAbbreviation(use.name)));
            if (another) {
                continue;
            }
            if (best == null || weight(use, part) > weight(best, part)) {
                best = use;
            }
        }
        return best == null ? null : best.name;
    }

    /** Whether the part is the first of two surnames: {@code Lopez} of Maria Lopez Garcia or Ana Maria Lopez Garcia. */
    private static boolean isSurnameIn(Use use, String part) {
        return (use.words == 3 || use.words == 4)
                && use.folded.contains(" " + part + " ")
                && Gender.hasGivenName(use.name);
    }

    /** Returns the full names that are recognisable as people's without context. */
    List<String> people() {
        return uses.keySet().stream().filter(NameForm::isSurelyPerson).toList();
    }

    /** Returns how often exactly this name occurs in the article. */
    int count(String name) {
        Use use = uses.get(name);
        return use == null ? 0 : use.count;
    }

    /**
     * Ranks a use of a name: a match by surname before one by given name or of a surname alone (De la Cruz), a person's
     * name before another (Mary Smith, Studio Smith), a frequent name before a rare one.
     */
    private int weight(Use use, String part) {
        boolean surname = use.folded.endsWith(part) && !NameForm.startsWithParticle(use.folded);
        int nickname = use.folded.contains(part) ? 0 : -SURNAME;
        return use.count + nickname + (surname ? SURNAME : 0) + (isPerson(use.name) ? PERSON : 0);
    }

    /**
     * Whether the article uses a full name as a person's: it has a known given name, an age follows it, or its surname
     * occurs alone elsewhere. In the last case neither may ever follow "the" (the Supreme Court, the Court). Names that
     * end in a place or people (Atlantic Canada) are not people's.
     */
    boolean isPerson(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        if (NameForm.endsWithAbbreviation(name) || NameForm.isNobody(name)) {
            return false;
        }
        if (Gender.hasGivenName(name) || !NameParts.isLatin(name)) {
            return true;
        }
        if (NameWords.isPlace(last)) {
            return false;
        }
        if (NameForm.startsWithAbbreviation(name) || NameForm.isJoined(last)) {
            return false;
        }
        Use surname = uses.get(last);
        Use full = uses.get(name);
        if (full != null && full.introduced) {
            return true;
        }
        return surname != null && surname.alone && !surname.withArticle && (full == null || !full.withArticle);
    }

    /**
     * Whether the article calls somebody by this word alone: after a title such as {@code Ms.}, or as a person without
     * any other name.
     */
    boolean isTitled(String surname) {
        Use use = uses.get(surname);
        return use != null && (use.titled || (use.introduced && !byPart.containsKey(use.folded)));
    }

    /** Whether an occupation precedes the name: {@code Berkeley student|Kiki Ramos}. */
    private static boolean isOfCalling(String text, int name) {
        int end = name - 1;
        int start = end > 0 && text.charAt(end) == ' ' ? text.lastIndexOf(' ', end - 1) + 1 : end;
        return start < end && EnglishWords.isCalling(text.substring(start, end));
    }

    private void count(Use use) {
        if (use.count++ == 0) {
            for (String part : NameParts.of(use.folded)) {
                byPart.computeIfAbsent(part, key -> new ArrayList<>(2)).add(use);
            }
        }
    }

    private void called(Use use, @Nullable String nickname) {
        if (nickname != null && use.words > 1) {
            byPart.computeIfAbsent(Fold.fold(nickname), key -> new ArrayList<>(2))
                    .add(use);
        }
    }

    /** A name and its span, which may also contain a title or another word that is not part of the name. */
    public record Named(String name, String folded, int start, int end) {}

    private void read(Passage passage) {
        List<Named> found = new ArrayList<>();
        capitals(passage.text(), passage.signs(), found);
        if (passage.signs().middleDots()) {
            dotted(passage.text(), passage.folded(), found);
        }
        if (!found.isEmpty()) {
            byPassage.put(passage.index(), found);
        }
    }

    private void capitals(String text, Signs signs, List<Named> found) {
        int end = 0;
        int behindTitle = -1;
        for (int i = 0; i < signs.capitals(); i++) {
            int at = signs.capital(i);
            if (at < end) {
                continue;
            }
            end = CapitalRun.end(text, at);
            at = NameWords.nameBehindOffice(text, at, end);
            String written = text.substring(at, end);
            Nicknames.Inside inside = Nicknames.inside(text, end);
            if (inside != null && Gender.hasGivenName(written)) {
                end = CapitalRun.end(text, inside.surname());
                written += " " + text.substring(inside.surname(), end);
            }
            Run run = runs.computeIfAbsent(written, this::run);
            Use use = run.use();
            if (use != null) {
                found.add(new Named(use.name, use.folded, inside == null ? at + run.offset() : at, end));
                note(use, at >= 4 && text.startsWith("the ", at - 4));
                called(use, inside != null ? inside.name() : Nicknames.behind(text, end));
                use.titled |= run.titled() || behindTitle == at || (use.words == 1 && Kin.directlyBefore(text, at));
                use.introduced |=
                        use.words == 1 ? isSomebody(use.name, text, end) : isOfAge(text, end) || isOfCalling(text, at);
            } else if (run.titled()) {
                behindTitle = text.startsWith(". ", end) ? end + 2 : -1;
            }
        }
    }

    /** Whether an age or "who" follows a given name, as only after people's: {@code Emi, 34}, {@code Emi, who}. */
    private static boolean isSomebody(String name, String text, int end) {
        int comma = text.startsWith("*", end) ? end + 1 : end;
        boolean apart = text.startsWith(", ", comma) || text.startsWith(" — ", comma);
        return apart
                && Gender.hasGivenName(name)
                && ONLY_PEOPLE.matcher(text).region(comma, text.length()).lookingAt();
    }

    /** The same for a full name with any given name: {@code Lupe Arango, 67}, {@code Lupe Arango, who}. */
    private static boolean isOfAge(String text, int end) {
        return text.startsWith(", ", end)
                && end + 2 < text.length()
                && (Script.isDigit(text.charAt(end + 2)) || text.startsWith("who ", end + 2))
                && ONLY_PEOPLE.matcher(text).region(end, text.length()).lookingAt();
    }

    private Run run(String run) {
        String name =
                run.indexOf(' ') < 0 ? single(run) : String.join(" ", NameWords.strip(List.of(run.split(" ", -1))));
        if (name.isEmpty()) {
            return new Run(null, 0, NameForm.isSureTitle(run));
        }
        int offset = run.lastIndexOf(name);
        boolean titled = offset > 0 && NameForm.isSureTitle(run.substring(0, offset - 1));
        return new Run(use(name), offset, titled);
    }

    private Use use(String name) {
        return uses.computeIfAbsent(name, Use::new);
    }

    private static String single(String word) {
        return NameWords.strip(List.of(word)).isEmpty() ? "" : word;
    }

    private void note(Use use, boolean article) {
        if (use.words >= 2 && use.words - NameForm.particles(use.folded) <= MOST_WORDS) {
            count(use);
        }
        if (article) {
            use.withArticle = true;
        } else if (use.words == 1) {
            use.alone = true;
        }
    }

    private void dotted(String text, String folded, List<Named> found) {
        int dot = nextDot(text, 0);
        while (dot > 0) {
            int start = dot;
            while (start > 0 && (Script.isHan(text.charAt(start - 1)) || text.charAt(start - 1) == '-')) {
                start--;
            }
            String name = DottedName.trim(text, folded, start, dot).orElse("");
            int from = dot - Math.max(0, name.indexOf(text.charAt(dot)));
            if (!name.isEmpty()) {
                Use use = use(name);
                found.add(new Named(name, use.folded, from, from + name.length()));
                count(use);
                dotted.add(name);
            }
            dot = nextDot(text, Math.max(dot + 1, from + name.length()));
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
