package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.text.Fold;
import io.mediawatch.text.Script;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who the words before a Chinese verb of saying name. The clause with the verb is asked first, then those before it:
 * a known name, a foreign name with its dot, a run of Latin capitals, a Chinese name behind a title, a pronoun, a role.
 */
final class ChineseSubject {
    private static final Lexicon WORDS = Lexicon.read("chinese-subjects.txt");
    private static final Set<String> TITLES = WORDS.section("titles");
    private static final Set<String> HE = WORDS.section("he");
    private static final Set<String> SHE = WORDS.section("she");
    private static final Set<String> SOMEBODY = WORDS.section("somebody");
    private static final Set<String> ADVERBS = WORDS.section("after the subject");
    private static final Set<String> OPENINGS = WORDS.section("before the subject");
    private static final int LONGEST_ROLE = 18;

    private final KnownNames known;

    /** Names that are known already, and where they stand. */
    @FunctionalInterface
    interface KnownNames {
        /** The first known name that starts in the stretch and is no possessor, as written; null if there is none. */
        @Nullable
        String first(String text, int from, int to);
    }

    ChineseSubject(KnownNames known) {
        this.known = known;
    }

    /** Reads the clause that ends at the verb, and if it names nobody those before it. */
    @Nullable
    Claim before(String text, int from, int verb) {
        int to = verb;
        Claim role = null;
        for (int tries = 0; tries < 3 && to > from; tries++) {
            int start = ChineseAttribution.clauseStart(text, from, to);
            Claim claim = clause(text, start, to);
            if (claim != null && claim.kind() != Claim.Kind.ROLE) {
                return claim;
            }
            role = role == null ? claim : role;
            to = start - 1;
        }
        return role;
    }

    private @Nullable Claim clause(String text, int from, int to) {
        int start = skipOpenings(text, from, to);
        Claim pronoun = pronoun(text.substring(start, to).strip());
        if (pronoun != null) {
            return pronoun;
        }
        String name = known.first(text, start, to);
        if (name == null) {
            name = unknown(text, start, to);
        }
        return name != null ? new Claim(name, Claim.Kind.NAME, "") : role(text, start, to);
    }

    private static int skipOpenings(String text, int from, int to) {
        int start = from;
        boolean moved = true;
        while (moved) {
            moved = false;
            while (start < to && (Script.isSpace(text.charAt(start)) || "”」』\"）)".indexOf(text.charAt(start)) >= 0)) {
                start++;
            }
            for (String opening : OPENINGS) {
                if (start + opening.length() < to
                        && Fold.fold(text.substring(start, start + opening.length()))
                                .equals(opening)) {
                    start += opening.length();
                    moved = true;
                }
            }
        }
        return start;
    }

    private static @Nullable Claim pronoun(String words) {
        String folded = Fold.fold(words);
        if (starts(folded, HE)) {
            return new Claim(words, Claim.Kind.HE, "");
        }
        if (starts(folded, SHE)) {
            return new Claim(words, Claim.Kind.SHE, "");
        }
        return starts(folded, SOMEBODY) ? new Claim(words, Claim.Kind.SOMEBODY, "") : null;
    }

    /** Whether nothing, or only an adverbial, stands between subject and verb. */
    static boolean closesSubject(String folded) {
        String rest = folded.stripLeading();
        return rest.isEmpty() || starts(rest, ADVERBS);
    }

    private static boolean starts(String folded, Set<String> words) {
        return words.stream().anyMatch(folded::startsWith);
    }

    private static @Nullable String unknown(String text, int from, int to) {
        String latin = latin(text, from, to);
        return latin != null ? latin : chinese(text, from, to);
    }

    /** The last run of capitalised words of two or more, else of one. */
    private static @Nullable String latin(String text, int from, int to) {
        String best = null;
        for (int at = from; at < to; at++) {
            if (!CapitalRun.startsAt(text, at)) {
                continue;
            }
            int end = Math.min(to, CapitalRun.end(text, at));
            String run = text.substring(at, end).strip();
            boolean possessor = (end < to && text.charAt(end) == '的') || text.startsWith(" 的", end);
            boolean longer = best == null || run.indexOf(' ') > 0 || best.indexOf(' ') < 0;
            if (!possessor && longer && (Gender.hasGivenName(run) || run.indexOf(' ') > 0)) {
                best = run;
            }
            at = end;
        }
        return best;
    }

    /** A Chinese name at the start of the clause or behind a title. */
    private static @Nullable String chinese(String text, int from, int to) {
        String folded = Fold.fold(text.substring(from, to));
        int best = -1;
        for (String title : TITLES) {
            int at = folded.lastIndexOf(title);
            if (at >= 0 && at + title.length() > best && nameAt(folded, at + title.length()) > 0) {
                best = at + title.length();
            }
        }
        int start = Math.max(best, 0);
        int length = nameAt(folded, start);
        return length == 0 ? null : text.substring(from + start, from + start + length);
    }

    /** Length of a Chinese name that starts here and is followed by what follows a subject; 0 if there is none. */
    private static int nameAt(String folded, int at) {
        for (int length = Math.min(4, folded.length() - at); length >= 2; length--) {
            String name = folded.substring(at, at + length);
            String rest = folded.substring(at + length).stripLeading();
            boolean closed = rest.isEmpty() || starts(rest, ADVERBS);
            if (closed && NameParts.looksChinese(name)) {
                return length;
            }
        }
        return 0;
    }

    /** Somebody by role, as far as an adverbial or a preposition follows. */
    private static @Nullable Claim role(String text, int from, int to) {
        String folded = Fold.fold(text.substring(from, to));
        int end = folded.length();
        for (String adverb : ADVERBS) {
            int at = folded.indexOf(adverb, 1);
            if (at > 0 && at < end) {
                end = at;
            }
        }
        String words = text.substring(from, from + end).strip();
        boolean fits = words.length() >= 2 && words.length() <= LONGEST_ROLE;
        return fits ? new Claim(words, Claim.Kind.ROLE, "") : null;
    }
}
