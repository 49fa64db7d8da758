package io.mediawatch.tag.entity;

import io.mediawatch.model.EntityType;
import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.passage.Phrases;
import io.mediawatch.tag.passage.Words;
import io.mediawatch.text.Script;
import io.mediawatch.watch.Alias;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether an ambiguous candidate is the entity. Uses the words around it (company suffixes, verbs, cues,
 * required or forbidden neighbours), its capital letter, a list with unambiguous names, and whether the entity or a
 * related one is named unambiguously elsewhere in the article.
 */
final class Evidence {
    private static final Lexicon CUES = Lexicon.read("cues.txt");
    private static final Phrases<Boolean> COMPANY = phrases("company");
    private static final Phrases<Boolean> PRODUCT = phrases("product");
    private static final Phrases<Boolean> PERSON = phrases("person");
    private static final Set<String> ENDINGS = CUES.section("company endings");
    private static final Set<String> BRANCHES = CUES.section("what branches do");
    private static final Set<String> ACTS = CUES.section("acts");
    private static final Set<String> TITLES = CUES.section("before a surname");
    /** Words and signs that join the items of a list, with and without spaces around them. */
    private static final List<String> JOINTS = CUES.section("joints").stream()
            .flatMap(joint -> Stream.of(joint, joint + " ", " " + joint + " "))
            .toList();

    private final Relations relations;
    private final @Nullable Passage headline;
    private final Set<String> sure = new HashSet<>();
    private final Map<Passage, Set<Integer>> starts = new HashMap<>();
    private final Map<Passage, Set<Integer>> ends = new HashMap<>();

    Evidence(Relations relations, List<Candidate> candidates, @Nullable Passage headline) {
        this.relations = relations;
        this.headline = headline;
        candidates.stream().filter(Evidence::certain).forEach(this::note);
    }

    /**
     * Whether a candidate needs no evidence: it is unambiguous, or ambiguous only through forbidden neighbours, which
     * are absent.
     */
    private static boolean certain(Candidate candidate) {
        Name name = candidate.name();
        return name.entity() != null
                && !name.plain()
                && name.near().isEmpty()
                && (name.notNear().isEmpty() || !excluded(candidate));
    }

    private static Phrases<Boolean> phrases(String section) {
        Map<String, Boolean> words = new HashMap<>();
        CUES.section(section).forEach(word -> words.put(word, true));
        return new Phrases<>(words);
    }

    /** Whether the name alone decides, whatever its context. */
    static boolean unambiguous(Candidate candidate) {
        Name name = candidate.name();
        return name.entity() != null
                && !name.plain()
                && name.near().isEmpty()
                && name.notNear().isEmpty();
    }

    /** Records a candidate as named unambiguously, to be used as evidence for others. */
    void note(Candidate candidate) {
        sure.add(candidate.entity().id());
        starts.computeIfAbsent(candidate.passage(), key -> new HashSet<>()).add(candidate.start());
        ends.computeIfAbsent(candidate.passage(), key -> new HashSet<>()).add(candidate.end());
    }

    /** The id of the rule that accepts the candidate; null if none does. */
    @Nullable
    String decide(Candidate candidate) {
        Name name = candidate.name();
        if (!followed(candidate, ENDINGS) && (excluded(candidate) || isSurname(candidate))) {
            return null;
        }
        if (!name.near().isEmpty()) {
            return near(candidate);
        }
        if (!name.plain()) {
            return "alias";
        }
        return name.isTicker() ? "ticker" : plain(candidate);
    }

    /**
     * Whether the sentence contains a forbidden neighbour that is not nearer to another occurrence of the same name.
     */
    private static boolean excluded(Candidate candidate) {
        Passage passage = candidate.passage();
        String sentence = passage.sentenceAt(candidate.start());
        if (!Words.anyIn(sentence, candidate.name().notNear())) {
            return false;
        }
        int at = candidate.start() - passage.sentenceStart(candidate.start());
        String surface = passage.folded().substring(candidate.start(), candidate.end());
        return candidate.name().notNear().stream()
                .anyMatch(word -> sentence.contains(word) && nearest(sentence, surface, sentence.indexOf(word)) == at);
    }

    /** Whether a title shows that an ambiguous name of a company or the like is a surname here: {@code Sheriff|Ford}. */
    private static boolean isSurname(Candidate candidate) {
        int end = candidate.start() - 1;
        String folded = candidate.passage().folded();
        if (!candidate.name().plain()
                || candidate.entity().type() == EntityType.PERSON
                || end < 1
                || folded.charAt(end) != ' ') {
            return false;
        }
        int to = folded.charAt(end - 1) == '.' ? end - 1 : end;
        int from = to;
        while (from > 0 && Script.isLetter(folded.charAt(from - 1))) {
            from--;
        }
        return TITLES.contains(folded.substring(from, to));
    }

    /** Offset of the occurrence of {@code surface} that is nearest to a position in the sentence. */
    private static int nearest(String sentence, String surface, int place) {
        int best = sentence.indexOf(surface);
        for (int at = best; at >= 0; at = sentence.indexOf(surface, at + 1)) {
            best = Math.abs(at - place) < Math.abs(best - place) ? at : best;
        }
        return best;
    }

    private @Nullable String near(Candidate candidate) {
        Name name = candidate.name();
        if (name.plain() && lower(candidate) && capitalised(name)) {
            return null;
        }
        Passage headline = this.headline;
        if (Words.anyIn(candidate.passage().around(candidate.start()), name.near())
                || (headline != null && Words.anyIn(headline.folded(), name.near()))) {
            return "alias.near";
        }
        if (lower(candidate)) {
            return null;
        }
        if (known(candidate)) {
            return "alias.elsewhere";
        }
        if (ending(candidate)) {
            return "alias.ending";
        }
        return name.plain() && acts(candidate) ? "alias.acts" : null;
    }

    private @Nullable String plain(Candidate candidate) {
        boolean lower = lower(candidate);
        if (lower && Boolean.FALSE.equals(anyCase(candidate))) {
            return null;
        }
        if (ending(candidate)) {
            return "plain.ending";
        }
        if (joined(candidate)) {
            return "plain.joined";
        }
        if (lower && Script.isLetter(candidate.passage().folded().charAt(candidate.start()))) {
            return Boolean.TRUE.equals(anyCase(candidate)) && cue(candidate) ? "plain.cue" : null;
        }
        if (known(candidate)) {
            return "plain.elsewhere";
        }
        if (capitalSays(candidate)) {
            return "plain.capital";
        }
        if (acts(candidate)) {
            return "plain.acts";
        }
        return cue(candidate) ? "plain.cue" : null;
    }

    private static boolean capitalised(Name name) {
        Alias alias = name.alias();
        return alias != null && Character.isUpperCase(alias.text().charAt(0));
    }

    private static @Nullable Boolean anyCase(Candidate candidate) {
        Alias alias = candidate.name().alias();
        return alias == null ? null : alias.anyCase();
    }

    private static boolean lower(Candidate candidate) {
        return Script.isLetter(candidate.passage().folded().charAt(candidate.start()))
                && Spelling.lower(candidate.passage().text(), candidate.start(), candidate.end());
    }

    private static boolean capitalSays(Candidate candidate) {
        Passage passage = candidate.passage();
        if (!Script.isLetter(passage.folded().charAt(candidate.start()))) {
            return false;
        }
        return passage.isChinese() || Spelling.capitalSays(passage, candidate.start());
    }

    /**
     * Whether the name has a possessive or a verb that companies take (Apple said, Target's): the ordinary word would
     * need an article.
     */
    private static boolean acts(Candidate candidate) {
        String folded = candidate.passage().folded();
        int end = candidate.end();
        if (candidate.passage().isChinese() || lower(candidate)) {
            return false;
        }
        if (folded.startsWith("'s ", end)) {
            return true;
        }
        int verb = skipSpace(folded, end);
        int to = verb;
        while (to < folded.length() && Script.isLetter(folded.charAt(to))) {
            to++;
        }
        return verb > end && ACTS.contains(folded.substring(verb, to));
    }

    /** Whether the entity, or one related to it, is named unambiguously anywhere in the article. */
    private boolean known(Candidate candidate) {
        String id = candidate.entity().id();
        return sure.contains(id) || relations.of(id).stream().anyMatch(sure::contains);
    }

    private static boolean ending(Candidate candidate) {
        return followed(candidate, ENDINGS) || followed(candidate, BRANCHES);
    }

    private static boolean followed(Candidate candidate, Set<String> words) {
        String folded = candidate.passage().folded();
        int end = skipSpace(folded, candidate.end());
        return words.stream()
                .anyMatch(word -> folded.startsWith(word, end) && Words.closes(folded, end + word.length()));
    }

    private static int skipSpace(String folded, int at) {
        return at < folded.length() && Script.isSpace(folded.charAt(at)) ? at + 1 : at;
    }

    /** Whether a list joins the candidate to an unambiguous name: {@code AMD and Intel}, 英伟达、苹果. */
    private boolean joined(Candidate candidate) {
        Set<Integer> before = ends.getOrDefault(candidate.passage(), Set.of());
        Set<Integer> after = starts.getOrDefault(candidate.passage(), Set.of());
        String folded = candidate.passage().folded();
        for (String joint : JOINTS) {
            int left = candidate.start() - joint.length();
            int right = candidate.end() + joint.length();
            if ((folded.startsWith(joint, left) && before.contains(left))
                    || (folded.startsWith(joint, candidate.end()) && after.contains(right))) {
                return true;
            }
        }
        return false;
    }

    private static boolean cue(Candidate candidate) {
        EntityType type = candidate.entity().type();
        Phrases<Boolean> cues = type == EntityType.PERSON ? PERSON : type == EntityType.PRODUCT ? PRODUCT : COMPANY;
        String sentence = candidate.passage().sentenceAt(candidate.start());
        boolean[] found = new boolean[1];
        cues.find(sentence, (start, end, value) -> found[0] |= Words.whole(sentence, start, end));
        return found[0];
    }
}
