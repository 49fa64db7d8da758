package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.passage.Prefixes;
import io.mediawatch.tag.passage.WordSet;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.people.Kin;
import io.mediawatch.tag.speaker.people.Office;
import io.mediawatch.tag.speaker.people.Person;
import io.mediawatch.tag.speaker.words.ChineseGender;
import io.mediawatch.tag.speaker.words.EnglishWords;
import io.mediawatch.tag.speaker.words.Gender;
import io.mediawatch.tag.speaker.words.HanWords;
import io.mediawatch.text.Scan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reports to {@link Focus} who is named in a paragraph outside quotations, up to the offset reached, and keeps the
 * subject of the last sentence that names anybody.
 */
final class PassageFocus {
    private static final Prefixes OPENINGS =
            new Prefixes(Lexicon.read("speech-verbs.txt").section("before a topic"));
    /** Follow a name that is only the topic: 对黄仁勋|来说. */
    private static final HanWords BEHIND_TOPICS =
            new HanWords(Lexicon.read("speech-verbs.txt").section("behind a topic"));

    private static final WordSet PRONOUNS = pronouns();
    private static final WordSet ROLES = Office.ofOne();
    private static final String THE = "the ";
    /** Maximum distance, in characters, of a topic from the start of its sentence. */
    private static final int FARTHEST_TOPIC = 60;

    private static final int LONGEST_PREPOSITION = 12;

    private final Passage passage;
    private final List<Cast.Spot> spots = new ArrayList<>();
    private final Focus focus;
    private int next;
    private int sentenceEnd;
    private boolean subjectNamed;
    private @Nullable Person subject;

    PassageFocus(Passage passage, Cast cast, QuotedParts quotes, Focus focus) {
        this.passage = passage;
        this.focus = focus;
        spots.addAll(cast.spots(passage));
        spots.addAll(cast.bodies(passage));
        spots.removeIf(spot -> quotes.cover(spot.start()));
        spots.sort(Comparator.comparingInt(Cast.Spot::start));
    }

    private static WordSet pronouns() {
        Set<String> all = new HashSet<>(EnglishWords.HE);
        all.addAll(EnglishWords.SHE);
        return new WordSet(all);
    }

    /**
     * Reads the names up to an offset. Within a sentence, the first is taken as the subject, whom a pronoun most likely
     * means.
     */
    void advance(int limit) {
        while (next < spots.size() && spots.get(next).start() < limit) {
            Cast.Spot spot = spots.get(next++);
            if (spot.start() >= sentenceEnd) {
                sentenceEnd = passage.sentences().end(spot.start());
                subjectNamed = isAboutAnother(spot);
                focus.sentence();
            }
            if (!possesses(spot)) {
                focus.together(spot.person(), isBeside(spot));
            }
            if (passage.isChinese()) {
                focus.called(spot.person(), ChineseGender.before(passage.folded(), spot.start()));
                focus.called(spot.person(), ChineseGender.behind(passage.folded(), spot.end()));
                focus.called(spot.person(), ChineseGender.told(passage.folded(), spot.start(), spot.end()));
            } else {
                focus.called(spot.person(), Gender.titled(passage.folded(), spot.start()));
            }
            Person relative = subjectNamed ? null : relative(spot);
            if (relative != null) {
                focus.mentioned(spot.person());
                focus.relative(relative);
                subject = relative;
                subjectNamed = true;
                continue;
            }
            boolean isSubject = !isTopic(spot)
                    && !Kin.standsBeside(passage.folded(), spot.start())
                    && !BEHIND_TOPICS.startAt(passage.folded(), spot.end(), passage.length())
                    && !subjectNamed
                    && spot.person().kind() == Person.Kind.NAMED
                    && !(possesses(spot) && another());
            if (isSubject) {
                focus.named(spot.person());
                subject = spot.person();
                subjectNamed = true;
            } else {
                focus.mentioned(spot.person());
            }
        }
    }

    /**
     * Whether the sentence is about somebody whom it does not name, so that none of the names in it is its subject:
     * {@code He missed what Emi did}, {@code Born in Leeds, she met Emi}, {@code the judge thanked Emi}.
     */
    private boolean isAboutAnother(Cast.Spot spot) {
        if (passage.isChinese()) {
            return false; // no spaces end its words
        }
        int start = Scan.behindSpaces(passage.text(), passage.sentences().start(spot.start()));
        String folded = passage.folded();
        if (folded.startsWith(THE, start)) {
            return isAboutRole(start + THE.length(), spot.start());
        }
        for (int word = start; word < spot.start(); word = behindComma(folded, word, spot.start())) {
            int end = folded.indexOf(' ', word);
            if (end > word && end < spot.start() && PRONOUNS.has(folded, word, end)) {
                return true;
            }
        }
        return false;
    }

    /** Start of the word behind the next comma within a stretch; its end or beyond if there is none. */
    private static int behindComma(String folded, int from, int to) {
        int comma = from;
        while (comma < to && !folded.startsWith(", ", comma)) {
            comma++;
        }
        return comma + 2;
    }

    /**
     * Whether the subject is a role without a name: {@code the |judge thanked Emi}, but not {@code the judge Emi Sato}
     * or {@code the judge of Emi}.
     */
    private boolean isAboutRole(int start, int name) {
        String folded = passage.folded();
        int end = folded.indexOf(' ', start);
        int next = end < 0 ? -1 : folded.indexOf(' ', end + 1);
        return next > 0
                && next < name
                && ROLES.has(folded, start, end)
                && Character.isLowerCase(passage.text().charAt(end + 1))
                && !EnglishWords.isPreposition(folded.substring(end + 1, next));
    }

    /**
     * Whether the person is only what the words before the subject are about: {@code Asked about Tom Okafor, she said};
     * 谈到林晓岚，他说.
     */
    private boolean isTopic(Cast.Spot spot) {
        int start = Scan.behindSpaces(passage.text(), passage.sentences().start(spot.start()));
        if (spot.start() - start > FARTHEST_TOPIC) {
            return false;
        }
        String before = passage.folded().substring(start, Math.max(start, spot.start()));
        if (before.indexOf(',') >= 0 || !OPENINGS.open(before)) {
            return false;
        }
        int end = spot.end();
        while (end < sentenceEnd && ",，".indexOf(passage.text().charAt(end)) < 0) {
            end++;
        }
        return end < sentenceEnd;
    }

    /** Whether a preposition precedes the name: {@code like Tom Okafor}, {@code with Tom Okafor}. */
    private boolean isBeside(Cast.Spot spot) {
        String folded = passage.folded();
        int start = Math.max(0, spot.start() - 1);
        int farthest = Math.max(0, start - LONGEST_PREPOSITION);
        while (start > farthest && folded.charAt(start - 1) != ' ') {
            start--;
        }
        return start < spot.start() - 1 && EnglishWords.isPreposition(folded.substring(start, spot.start() - 1));
    }

    /**
     * Returns the relative meant by 唐诗雨的妈妈 or {@code Tom Okafor's daughter}, if nobody else is named in the rest of the
     * sentence; otherwise null.
     */
    private @Nullable Person relative(Cast.Spot spot) {
        int kin = possesses(spot) && !another() ? Kin.endAt(passage.folded(), spot.end()) : -1;
        if (kin < 0) {
            return null;
        }
        String given = givenName(kin);
        return given != null
                ? new Person(null, given, Person.Kind.NAMED)
                : new Person(null, passage.text().substring(spot.start(), kin), Person.Kind.ROLE);
    }

    /** Returns the given name in an apposition ({@code Okafor's wife|, Jean,}); null if there is none. */
    private @Nullable String givenName(int kin) {
        String text = passage.text();
        int close = text.startsWith(", ", kin) ? text.indexOf(',', kin + 1) : -1;
        String name = close < 0 ? "" : text.substring(kin + 2, close);
        return name.indexOf(' ') < 0 && Gender.hasGivenName(name) ? name : null;
    }

    /** Whether the name is only a possessor: 张鹏的妻子林女士, {@code Tom Okafor's daughter Emi}. */
    private boolean possesses(Cast.Spot spot) {
        String folded = passage.folded();
        boolean inS = folded.charAt(spot.end() - 1) == 's' && folded.startsWith("' ", spot.end());
        return inS || folded.startsWith("的", spot.end()) || folded.startsWith("'s", spot.end());
    }

    /** Whether somebody else is named in the rest of the sentence. */
    private boolean another() {
        return next < spots.size()
                && spots.get(next).start() < sentenceEnd
                && spots.get(next).person().kind() == Person.Kind.NAMED;
    }

    /**
     * Somebody reports what starts at the offset: whoever is named in the rest of the sentence is only mentioned
     * (她表示，局长|林建国已经出发。她说).
     */
    void reports(Person person, int start) {
        if (passage.isChinese() && person.kind() == Person.Kind.NAMED) {
            sentenceEnd = passage.sentences().end(start);
            subjectNamed = true;
            subject = person;
        }
    }

    /** Drops the subject, after somebody spoke who cannot be identified. */
    void forget() {
        subject = null;
    }

    /**
     * Returns the first person named in the last sentence, of those read so far, that names anybody; null if none does.
     */
    @Nullable
    Person subject() {
        return subject;
    }
}
