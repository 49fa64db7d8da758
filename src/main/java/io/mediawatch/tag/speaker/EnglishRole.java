package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.WordSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody without a name in the words beside an English verb of saying: a spokesperson for Fernhill, the company. */
final class EnglishRole {
    private static final Lexicon LISTS = Lexicon.read("english-subjects.txt");
    private static final Set<String> DETERMINERS = LISTS.section("determiners");
    private static final Set<String> HUMANS = LISTS.section("roles");
    private static final Set<String> COMPANIES = LISTS.section("companies");
    private static final Set<String> BODIES = LISTS.section("bodies");
    private static final Set<String> HIS = LISTS.section("his");
    private static final Set<String> HER = LISTS.section("her");
    private static final Set<String> WRITINGS = LISTS.section("writings");
    private static final WordSet MADE_PUBLIC = new WordSet(LISTS.section("made public"));

    private static final Set<String> AUXILIARIES = Set.of("has", "have", "had");
    private static final Set<String> WHEN = Set.of("last", "this", "late", "early", "earlier");
    /** Ends of words for people. */
    private static final List<String> LEARNED = List.of("-year-old", "ologist", "ologists", "ician", "icians");

    private static final int LONGEST_ROLE = 14;
    private static final int LONGEST_DESCRIPTION = 5;
    /** Okafor's|one clear answer. */
    private static final int LONGEST_WRITING = 4;

    private final Tokens words;

    EnglishRole(Tokens words) {
        this.words = words;
    }

    /** A role, or the 72-year-old, the paleontologists. */
    static boolean isHuman(Word word) {
        if (HUMANS.contains(word.folded())) {
            return true;
        }
        for (String end : LEARNED) {
            if (word.folded().endsWith(end)) {
                return true;
            }
        }
        return false;
    }

    /** His head: a part of the body. */
    private boolean isBodyPart(int at) {
        boolean head = words.is(at, "head") && at > 0;
        return head
                && (HIS.contains(words.get(at - 1).folded())
                        || HER.contains(words.get(at - 1).folded()));
    }

    /** A noun of an organization: the court. */
    static boolean isBody(String folded) {
        return BODIES.contains(folded);
    }

    /** A noun that says what somebody, or something that speaks, is. */
    static boolean isHead(Word word) {
        return isHuman(word) || BODIES.contains(word.folded()) || COMPANIES.contains(word.folded());
    }

    /** Somebody without a name: the noun that says what they are must stand there. */
    @Nullable
    Claim of(Stretch part) {
        int head = part.from();
        while (head < part.to() && (!isHead(words.get(head)) || isBodyPart(head))) {
            head++;
        }
        if (head == part.to()) {
            return described(part);
        }
        int start = head;
        while (start > part.from() && !DETERMINERS.contains(words.get(start).folded())) {
            start--;
        }
        boolean joined = start == part.from() && start < head && words.is(start, "with"); // with critics saying
        if (joined || (start > part.from() && words.is(start, "that"))) {
            start++;
        }
        if (part.to() - start > LONGEST_ROLE) {
            return null;
        }
        Claim writer = writer(start, head);
        if (writer != null) {
            return writer;
        }
        int end = head + 1;
        while (end < part.to()
                && !AUXILIARIES.contains(words.get(end).folded())
                && !isTime(end, part.to())
                && !isMadePublic(head, end)
                && !isInWriting(end, part.to())) {
            end++;
        }
        String subject = words.text(start, end);
        boolean the = words.is(start, "the");
        boolean bare = the && head == part.to() - 1;
        if (bare && COMPANIES.contains(words.get(head).folded())) {
            return new Claim(subject, Claim.Kind.COMPANY, "");
        }
        boolean office = words.get(head).capital() && head < part.to() - 1;
        boolean known = the
                && !office
                && isHuman(words.get(head))
                && !words.get(head).folded().endsWith("s");
        return new Claim(subject, known ? Claim.Kind.DESCRIBED : Claim.Kind.ROLE, "");
    }

    /** The army|in a statement. */
    private boolean isInWriting(int at, int to) {
        return words.is(at, "in") && at + LONGEST_WRITING >= to && isWriting(words.get(to - 1));
    }

    /** A letter|seen by the Courier: no person. */
    private boolean isMadePublic(int head, int at) {
        return at == head + 1 && !isHuman(words.get(head)) && words.isAny(at, MADE_PUBLIC);
    }

    /** The court|last week. */
    private boolean isTime(int at, int to) {
        return at + 2 == to && WHEN.contains(words.get(at).folded());
    }

    /** Her statement, Tom Okafor's letter: who wrote it speaks. */
    private @Nullable Claim writer(int start, int head) {
        if (!isWriting(words.get(head))) {
            return null;
        }
        Claim pronoun = whose(words.get(start));
        return pronoun != null ? pronoun : author(start, head + 1);
    }

    /** Tom Okafor's reply, her answer: whose words they are that follow a colon. */
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
            return new Claim(name.substring(0, name.length() - sign), Claim.Kind.NAME, "");
        }
        return whose(words.get(from));
    }

    /** A noun of what somebody says or writes. */
    static boolean isWriting(Word word) {
        return WRITINGS.contains(word.folded());
    }

    /** His, her: null of any other word. */
    static @Nullable Claim whose(Word word) {
        if (HIS.contains(word.folded())) {
            return new Claim(word.text(), Claim.Kind.HE, "");
        }
        return HER.contains(word.folded()) ? new Claim(word.text(), Claim.Kind.SHE, "") : null;
    }

    /**
     * The Kentucky Republican, but the Kremlin, and the Sooners, who are several: an article and a name of something
     * else.
     */
    private @Nullable Claim described(Stretch part) {
        boolean the = words.is(part.from(), "the");
        boolean few = part.to() - part.from() > 1 && part.to() - part.from() <= LONGEST_DESCRIPTION;
        if (!the || !few || !words.get(part.to() - 1).capital()) {
            return null;
        }
        String subject = words.text(part.from(), part.to());
        boolean several = subject.endsWith("s");
        return new Claim(subject, several ? Claim.Kind.ROLE : Claim.Kind.DESCRIBED, "");
    }
}
