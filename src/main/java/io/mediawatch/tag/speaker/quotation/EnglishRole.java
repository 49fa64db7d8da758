package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.WordSet;
import io.mediawatch.tag.speaker.people.Office;
import io.mediawatch.tag.speaker.words.EnglishWords;
import io.mediawatch.tag.speaker.words.Gender;
import io.mediawatch.tag.speaker.words.Stretch;
import io.mediawatch.tag.speaker.words.Tokens;
import io.mediawatch.tag.speaker.words.Word;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds an unnamed speaker in the words beside an English verb of saying, by the noun that says what they are:
 * {@code a spokesperson for Fernhill}, {@code the company}. Also tells whose words a statement, letter or answer
 * contains.
 */
final class EnglishRole {
    private static final Lexicon LISTS = Lexicon.read("english-subjects.txt");
    private static final Set<String> HIS = LISTS.section("his");
    private static final Set<String> HER = LISTS.section("her");
    private static final Set<String> WRITINGS = LISTS.section("writings");
    private static final Set<String> THINGS = LISTS.section("things that say something");
    private static final WordSet UNCOUNTED = new WordSet(Set.of("data", "evidence", "footage"));
    private static final WordSet MADE_PUBLIC = new WordSet(LISTS.section("made public"));

    private static final Set<String> AUXILIARIES = Set.of("has", "have", "had");
    private static final Set<String> WHEN = Set.of("last", "this", "late", "early", "earlier");
    /** Suffixes of words for people. */
    private static final List<String> LEARNED = List.of("-year-old", "ologist", "ologists", "ician", "icians");

    /** Maximum length, in tokens, from the start of a role to the end of its part. */
    private static final int LONGEST_ROLE = 14;
    /** Maximum length, in tokens, of a description without a noun for people. */
    private static final int LONGEST_DESCRIPTION = 5;
    /** Maximum number of words, counted from the owner's name, in phrases such as {@code Okafor's|one clear answer}. */
    private static final int LONGEST_WRITING = 4;

    private final Tokens words;

    EnglishRole(Tokens words) {
        this.words = words;
    }

    /**
     * Whether a word denotes people: a listed role, or one formed with a known suffix ({@code 72-year-old},
     * {@code paleontologists}).
     */
    static boolean isHuman(Word word) {
        if (EnglishWords.isHuman(word.folded())) {
            return true;
        }
        for (String end : LEARNED) {
            if (word.folded().endsWith(end)) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code head} is the part of the body: {@code his head}. */
    private boolean isBodyPart(int at) {
        boolean head = words.is(at, "head") && at > 0;
        return head
                && (HIS.contains(words.get(at - 1).folded())
                        || HER.contains(words.get(at - 1).folded()));
    }

    /** Whether a noun denotes people, an organization or a company, and so can head the phrase for a speaker. */
    static boolean isHead(Word word) {
        return isHuman(word) || EnglishWords.isBody(word.folded()) || EnglishWords.isCompany(word.folded());
    }

    /** The unnamed speaker in a part, including the words that describe them; null if no noun says what they are. */
    @Nullable
    Claim of(Stretch part) {
        int head = part.from();
        while (head < part.to() && (!isHead(words.get(head)) || isBodyPart(head))) {
            head++;
        }
        if (head == part.to()) {
            Claim writing = writing(part);
            return writing != null ? writing : described(part);
        }
        if (words.is(part.to() - 1, "and")) {
            return null; // the verb behind it has the subject of another
        }
        int start = start(part.from(), head);
        int verb = ownVerb(head, part.to());
        boolean joined = verb < part.to() && part.to() < words.size() && isParticiple(part.to()); // she is heard|saying
        if (part.to() - start > LONGEST_ROLE || (verb < part.to() && !joined)) {
            return null;
        }
        Claim writer = writer(start, head);
        return writer != null ? writer : new Claim(words.text(start, end(head, verb)), kind(start, head, verb));
    }

    /** Index of the noun's own verb ({@code the school|was empty}, not {@code the man who was}); the end without one. */
    private int ownVerb(int head, int to) {
        for (int at = head + 1; at < to && !opensRelative(at); at++) {
            if (words.isAny(at, ReportedClause.FINITE) && !words.get(at).capital()) {
                return AUXILIARIES.contains(words.get(at).folded()) ? to : at;
            }
        }
        return to;
    }

    private boolean isParticiple(int at) {
        return words.get(at).folded().endsWith("ing");
    }

    private boolean opensRelative(int at) {
        return EnglishSubject.isRelative(words.get(at))
                || words.is(at, "that")
                || words.isAny(at, ReportedClause.PEOPLE);
    }

    /**
     * First word of the role: its determiner, or whatever opens the part, but neither {@code that} nor {@code with}.
     */
    private int start(int from, int head) {
        int start = head;
        while (start > from && !EnglishWords.isDeterminer(words.get(start).folded())) {
            start--;
        }
        if (isBehindPlace(start, head)) {
            return head;
        }
        boolean joined = start == from && start < head && words.is(start, "with"); // with critics saying
        return joined || (start > from && words.is(start, "that")) ? start + 1 : start;
    }

    /** Whether a place with its preposition precedes the noun for people: {@code a briefing in London|officials}. */
    private boolean isBehindPlace(int start, int head) {
        int place = head;
        while (place > start && words.get(place - 1).capital() && !words.is(place - 1, "in")) {
            place--;
        }
        return place < head
                && place > 0
                && words.is(place - 1, "in")
                && words.get(head).folded().endsWith("s")
                && isHuman(words.get(head));
    }

    /** End of the role with what describes it, before the words that only say when or where somebody speaks. */
    private int end(int head, int to) {
        int end = head + 1;
        while (end < to
                && !AUXILIARIES.contains(words.get(end).folded())
                && !isTime(end, to)
                && !isMadePublic(head, end)
                && !isInWriting(end, to)) {
            end++;
        }
        return end;
    }

    /** With {@code the}, a company or one person whom the text has been about; otherwise, and for an office, a role. */
    private Claim.Kind kind(int start, int head, int to) {
        Word noun = words.get(head);
        boolean last = head == to - 1;
        if (!words.is(start, "the")) {
            return Claim.Kind.ROLE;
        }
        if (last && EnglishWords.isCompany(noun.folded())) {
            return Claim.Kind.COMPANY;
        }
        boolean office = noun.capital() && !last;
        boolean one = !office && isHuman(noun) && Office.isOne(noun.folded());
        return one ? Claim.Kind.DESCRIBED : Claim.Kind.ROLE;
    }

    /** Whether the words from here on say in which text somebody speaks: {@code The army|in a statement}. */
    private boolean isInWriting(int at, int to) {
        Word last = words.get(to - 1);
        return words.is(at, "in") && at + LONGEST_WRITING >= to && isWriting(last) && !last.capital();
    }

    /**
     * Whether a document was only seen or obtained by somebody, who does not speak:
     * {@code A letter|seen by the Courier}.
     */
    private boolean isMadePublic(int head, int at) {
        return words.isAny(at, MADE_PUBLIC)
                && !isHuman(words.get(head))
                && (at == head + 1 || isWriting(words.get(at - 1)));
    }

    /** Whether a time starts here: {@code The court|last week}, {@code The court|on Tuesday}. */
    private boolean isTime(int at, int to) {
        return at + 2 == to
                && (WHEN.contains(words.get(at).folded())
                        || (words.is(at, "on") && words.isAny(at + 1, ReportedClause.DAYS)));
    }

    /** A writing or recording at the end of a part, or its author: {@code a handwritten note}, {@code her book}. */
    private @Nullable Claim writing(Stretch part) {
        int last = beforeMadePublic(part) - 1;
        if (!tells(last)) {
            return null;
        }
        boolean opens = start(part.from(), last) == part.from();
        boolean whole = opens
                && (EnglishWords.isDeterminer(words.get(part.from()).folded())
                        || words.get(last).folded().endsWith("s")
                        || words.isAny(last, UNCOUNTED));
        Claim writer = opens ? writer(part.from(), last) : null;
        Claim thing = whole ? new Claim(words.text(part.from(), last + 1), Claim.Kind.ROLE) : null;
        return writer != null ? writer : thing;
    }

    private boolean tells(int noun) {
        return isWriting(words.get(noun)) || isThing(words.get(noun));
    }

    /** Whether a noun names a thing that says something: {@code figures}, {@code a plaque}. */
    static boolean isThing(Word word) {
        return THINGS.contains(word.folded());
    }

    /** End of the noun for a text before what was done with it: {@code The letter|dated May 4}. */
    private int beforeMadePublic(Stretch part) {
        for (int i = part.from() + 1; i < part.to(); i++) {
            if (words.isAny(i, MADE_PUBLIC) && tells(i - 1)) {
                return i;
            }
        }
        return part.to();
    }

    /** The author of a text that is said to state something: {@code Her statement}, {@code Tom Okafor's letter}. */
    private @Nullable Claim writer(int start, int head) {
        if (!isWriting(words.get(head))) {
            return null;
        }
        Claim pronoun = whose(words.get(start));
        return pronoun != null ? pronoun : author(start, head + 1);
    }

    /**
     * The person whose words follow a colon after a noun for them ({@code Tom Okafor's reply}, {@code her answer});
     * null if there is no such noun.
     */
    @Nullable
    Claim author(int from, int to) {
        int whose = from;
        while (whose < to && words.get(whose).capital() && !words.get(whose).possessor()) {
            whose++;
        }
        boolean writing = whose < to - 1 && isWriting(words.get(to - 1));
        if (!writing || to - whose > LONGEST_WRITING) {
            return null;
        }
        if (words.get(whose).possessor() && words.get(whose).capital()) {
            String name = words.text(from, whose + 1);
            int sign = name.endsWith("'s") || name.endsWith("’s") ? 2 : 1;
            return new Claim(name.substring(0, name.length() - sign), Claim.Kind.NAME);
        }
        return whose(words.get(from));
    }

    /** Whether a noun denotes something said or written: {@code statement}. */
    static boolean isWriting(Word word) {
        return WRITINGS.contains(word.folded());
    }

    /** The claim for a possessive pronoun ({@code his}, {@code her}); null for any other word. */
    static @Nullable Claim whose(Word word) {
        if (HIS.contains(word.folded())) {
            return new Claim(word.text(), Claim.Kind.HE);
        }
        return HER.contains(word.folded()) ? new Claim(word.text(), Claim.Kind.SHE) : null;
    }

    /**
     * A description that consists of an article and capitalised words: a person for {@code the Kentucky Republican}, a
     * role for a plural such as {@code the Sooners}; or of one that tells of children ({@code the mum-of-two}); null if
     * the part has any other form.
     */
    private @Nullable Claim described(Stretch part) {
        boolean the = words.is(part.from(), "the");
        boolean few = part.to() - part.from() > 1 && part.to() - part.from() <= LONGEST_DESCRIPTION;
        Word last = words.get(part.to() - 1);
        if (!the || !few || (!last.capital() && Office.ofParent(last.folded()) == Gender.UNKNOWN)) {
            return null;
        }
        String subject = words.text(part.from(), part.to());
        boolean several = subject.endsWith("s");
        return new Claim(subject, several ? Claim.Kind.ROLE : Claim.Kind.DESCRIBED);
    }
}
