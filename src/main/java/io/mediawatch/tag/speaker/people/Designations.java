package io.mediawatch.tag.speaker.people;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.words.ChineseTitles;
import io.mediawatch.tag.speaker.words.HanWords;
import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.text.Fold;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Resolves descriptions to people, where one of the last paragraphs puts the description beside a name: Linux之父,
 * {@code the Fernhill founder}. What somebody made may be phrased differently: Linux的创造者林纳斯 is Linux之父. Offices held by
 * one person ({@code the judge}) are looked up in {@link Offices}.
 */
public final class Designations {
    private static final Set<String> MADE = Lexicon.read("chinese-subjects.txt").section("designations");

    private static final HanWords MAKERS = new HanWords(MADE);
    private static final String THE = "the ";
    private static final String JOINTS = "，,、（( ";
    /** Number of paragraphs that are searched; bounds the cost. */
    private static final int REMEMBERED = 30;
    /** Maximum length, in characters, of a name beside a description. */
    private static final int LONGEST = 40;

    private final Cast cast;
    private final Offices offices;
    private final Deque<Passage> read = new ArrayDeque<>();
    /** Holders of offices by passage; only for passages that are complete. */
    private final Map<Passage, Map<Office, Optional<Person>>> holders = new HashMap<>();
    /** Results by subject; cleared with each passage, as a new one may say more. */
    private final Map<String, Optional<Person>> found = new HashMap<>();

    public Designations(Cast cast) {
        this.cast = cast;
        this.offices = new Offices(cast);
    }

    public void read(Passage passage) {
        found.clear();
        read.addFirst(passage);
        if (read.size() > REMEMBERED) {
            holders.remove(read.removeLast());
        }
    }

    /** The person that a description means; null if the last paragraphs do not say. */
    public @Nullable Person person(String subject) {
        return found.computeIfAbsent(subject, words -> Optional.ofNullable(search(words)))
                .orElse(null);
    }

    private @Nullable Person search(String subject) {
        String folded = Fold.fold(subject);
        int maker = MAKERS.endingAt(folded, 1, folded.length());
        if (maker > 0) {
            return find(folded.substring(0, folded.charAt(maker - 1) == '的' ? maker - 1 : maker), true);
        }
        String words = folded.startsWith(THE) ? folded.substring(THE.length()) : folded;
        boolean specific = NameParts.isLatin(words)
                ? Somebody.is(subject) && subject.chars().skip(1).anyMatch(Character::isUpperCase)
                : ChineseTitles.end(words) && !ChineseTitles.isTitle(words);
        Person person = specific ? find(words, false) : null;
        return person != null ? person : holder(folded);
    }

    /** Holder of an office ({@code the judge}) whom the text has called so; null if there is none. */
    private @Nullable Person holder(String folded) {
        Office office = Office.of(Office.alike(folded));
        if (office == null || !office.isHeldByOne()) {
            return null;
        }
        for (Passage passage : read) {
            Person person = passage.equals(read.getFirst())
                    ? offices.holder(office, passage)
                    : holders.computeIfAbsent(passage, key -> new HashMap<>())
                            .computeIfAbsent(office, key -> Optional.ofNullable(offices.holder(key, passage)))
                            .orElse(null);
            if (person != null) {
                return person;
            }
        }
        return null;
    }

    /**
     * The person named beside the words in one of the last paragraphs; null if there is none.
     *
     * @param made whether the words only say what the person made, so that a word for its maker must follow
     */
    private @Nullable Person find(String words, boolean made) {
        if (words.isEmpty()) {
            return null; // 的作者: the text does not say of what
        }
        for (Passage passage : read) {
            String folded = passage.folded();
            for (int at = folded.indexOf(words); at >= 0; at = folded.indexOf(words, at + 1)) {
                int end = made ? makerEnd(folded, at + words.length()) : at + words.length();
                Person person = end < 0 ? null : beside(passage, at, end);
                if (person != null) {
                    return person;
                }
            }
        }
        return null;
    }

    private static int makerEnd(String folded, int behind) {
        return MAKERS.endAt(folded, folded.startsWith("的", behind) ? behind + 1 : behind);
    }

    /**
     * The person named directly after or before the words, with at most a comma, a bracket or an article in between.
     */
    private @Nullable Person beside(Passage passage, int start, int end) {
        String folded = passage.folded();
        int from = end;
        while (from < folded.length() && from - end < 2 && JOINTS.indexOf(folded.charAt(from)) >= 0) {
            from++;
        }
        int to = folded.startsWith(THE, start - THE.length()) ? start - THE.length() : start;
        int until = to;
        while (until > 0 && to - until < 2 && JOINTS.indexOf(folded.charAt(until - 1)) >= 0) {
            until--;
        }
        for (Cast.Spot spot : cast.spots(passage, Math.max(0, until - LONGEST), from + LONGEST)) {
            boolean apposed = until < to && spot.end() == until;
            if ((spot.start() == from || apposed) && spot.person().kind() == Person.Kind.NAMED) {
                return spot.person();
            }
        }
        return null;
    }
}
