package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.passage.Words;
import io.mediawatch.text.Fold;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One human being of whom only a role is told: 一名工作人员, a Microsoft spokesperson. */
final class Somebody {
    private static final Set<String> HUMANS =
            Lexicon.read("english-subjects.txt").section("roles");
    private static final Lexicon CHINESE = Lexicon.read("chinese-subjects.txt");
    private static final Set<String> ONE = CHINESE.section("one person");
    private static final Set<String> SAME = CHINESE.section("the same person");

    private static final Set<String> DETERMINERS = Set.of("a", "an", "one", "another");
    private static final String CLAUSE = "，,；;。.！!？?：:“”「」\"";
    private static final int FARTHEST = 24;

    private Somebody() {}

    /** Whether the role is that of one person: of no body and not of several people. */
    static boolean is(String role) {
        String folded = Fold.fold(role);
        if (!NameParts.isLatin(folded)) {
            return ONE.stream().anyMatch(folded::contains);
        }
        for (String word : folded.split(" ", -1)) {
            if (HUMANS.contains(word)) {
                return !word.endsWith("s");
            }
        }
        return false;
    }

    /** The noun that says who is meant again: 工作人员 of 这名工作人员, founder of the 39-year-old founder; else empty. */
    static String noun(String subject) {
        String folded = Fold.fold(subject);
        if (NameParts.isLatin(folded)) {
            return folded.startsWith("the ") ? folded.substring(folded.lastIndexOf(' ') + 1) : "";
        }
        for (String same : SAME) {
            if (folded.startsWith(same)) {
                return folded.substring(same.length());
            }
        }
        return "";
    }

    static boolean hasNoun(String role, String noun) {
        String folded = Fold.fold(role);
        int at = folded.indexOf(noun);
        return at >= 0 && Words.whole(folded, at, at + noun.length());
    }

    /** The role under which a passage introduces one person with that noun: 一名浙江商家, one employee; null if none. */
    static @Nullable String introduced(Passage passage, String noun) {
        String folded = passage.folded();
        Set<String> ones = passage.isChinese() ? ONE : DETERMINERS;
        for (int at = folded.lastIndexOf(noun); at > 0; at = folded.lastIndexOf(noun, at - 1)) {
            int from = Math.max(0, at - FARTHEST);
            for (int start = at - 1; start >= from && CLAUSE.indexOf(folded.charAt(start)) < 0; start--) {
                if (opens(folded, start, ones) && Words.whole(folded, at, at + noun.length())) {
                    return passage.text().substring(start, at + noun.length());
                }
            }
        }
        return null;
    }

    private static boolean opens(String folded, int at, Set<String> words) {
        for (String word : words) {
            if (folded.startsWith(word, at) && Words.whole(folded, at, at + word.length())) {
                return !SAME.contains(word);
            }
        }
        return false;
    }
}
