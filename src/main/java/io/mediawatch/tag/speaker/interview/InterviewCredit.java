package io.mediawatch.tag.speaker.interview;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.people.NameForm;
import io.mediawatch.tag.speaker.words.CapitalRun;
import io.mediawatch.tag.speaker.words.Gender;
import io.mediawatch.tag.speaker.words.HanWords;
import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.text.Scan;
import io.mediawatch.text.Script;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads who conducted an interview from its credit: （採訪整理．林曉嵐）, {@code Interview conducted by Rosa Lindqvist}. The
 * by-line of an article does not tell who asked, nor does a credit that names several people.
 */
final class InterviewCredit {
    private static final Lexicon LABELS = Lexicon.read("labels.txt");
    private static final HanWords CONDUCTED = new HanWords(LABELS.section("credits of whoever asks"));
    private static final Set<String> CONDUCTED_BY = LABELS.section("before the name of whoever asked");
    private static final Set<String> SEVERAL = LABELS.section("asked by several");
    private static final String INTERVIEW = "interview";
    private static final Set<String> SUBJECTS = LABELS.section("before a credit behind this");
    private static final Set<String> BEFORE_CREDITS = LABELS.section("before a credit");
    private static final String SEPARATORS = ":/|丨.·-—";
    private static final String OPEN = "([【";
    /** Maximum length, in characters, of a credit. */
    private static final int LONGEST = 200;
    /** The same for a Chinese one. */
    private static final int LONGEST_HAN = 60;

    private InterviewCredit() {}

    /**
     * Returns the only name in the credits of an interview; null if there is none, or if the text says that several
     * people ask.
     *
     * @param first position of the first turn
     * @param isTurn whether a passage opens a turn
     */
    static @Nullable String in(List<Passage> passages, int first, IntPredicate isTurn) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            boolean title = i == 0 && passage.isChinese(); // 采访|林晓岚：…
            String name = title || passage.length() > LONGEST || isTurn.test(i) ? null : name(passage);
            if (name != null) {
                names.add(name);
            }
        }
        boolean several = !names.isEmpty() && severalAsk(passages.subList(0, first));
        return several || names.size() != 1 ? null : names.iterator().next();
    }

    /** Whether the text before the first turn says that several people ask: 群访. */
    static boolean severalAsk(List<Passage> before) {
        return before.stream().anyMatch(passage -> SEVERAL.stream().anyMatch(passage.folded()::contains));
    }

    private static @Nullable String name(Passage passage) {
        if (passage.isChinese()) {
            return passage.length() <= LONGEST_HAN ? chinese(passage) : null;
        }
        return passage.folded().contains(INTERVIEW) ? english(passage) : null;
    }

    /** Whether a Chinese passage is such a credit, even if it names several people. */
    static boolean isOne(Passage passage) {
        return passage.isChinese() && passage.length() <= LONGEST_HAN && chineseStart(passage.folded()) > 0;
    }

    /** Whether a passage is such a credit that has this name. */
    static boolean names(Passage passage, String name) {
        return passage.length() <= LONGEST && name.equals(name(passage));
    }

    private static @Nullable String chinese(Passage passage) {
        int start = chineseStart(passage.folded());
        return start > 0 ? hanName(passage, start) : null;
    }

    /** Returns where the name starts behind the words of a credit; −1 if there are none. */
    private static int chineseStart(String folded) {
        for (int at = 0; at < folded.length(); at++) {
            boolean opens =
                    at == 0 || Script.isSpace(folded.charAt(at - 1)) || OPEN.indexOf(folded.charAt(at - 1)) >= 0;
            int sign = opens ? CONDUCTED.endAt(folded, at) : -1;
            int end = sign < 0 ? -1 : separatorEnd(folded, sign);
            if (end > sign) {
                return end;
            }
        }
        return -1;
    }

    private static int separatorEnd(String folded, int from) {
        int end = Scan.behindSpaces(folded, from);
        while (end < folded.length() && SEPARATORS.indexOf(folded.charAt(end)) >= 0) {
            end++;
        }
        return Scan.behindSpaces(folded, end);
    }

    private static @Nullable String hanName(Passage passage, int start) {
        String folded = passage.folded();
        int end = hanEnd(folded, start);
        int next = Scan.behindSpaces(folded, end);
        int nextEnd = hanEnd(folded, next);
        boolean goesOn = next < folded.length()
                && ("、,:".indexOf(folded.charAt(next)) >= 0
                        || (nextEnd > next && separatorEnd(folded, nextEnd) == nextEnd));
        String name = folded.substring(start, end);
        return goesOn || !NameParts.isChinese(name) ? null : passage.text().substring(start, end);
    }

    private static int hanEnd(String folded, int start) {
        int end = start;
        while (end < folded.length() && Script.isHan(folded.charAt(end)) && folded.charAt(end) != '丨') {
            end++;
        }
        return end;
    }

    /** Whether these words before a credit only say what it is for: {@code This Sunday interview was|conducted by}. */
    private static boolean opens(String before) {
        boolean points = before.startsWith("this ") || before.startsWith("the following ");
        return before.isEmpty()
                || BEFORE_CREDITS.contains(before)
                || (points
                        && before.length() <= LONGEST_HAN
                        && before.indexOf('.') < 0
                        && SUBJECTS.stream().anyMatch(before::endsWith));
    }

    private static @Nullable String english(Passage passage) {
        String text = passage.text();
        for (String words : CONDUCTED_BY) {
            int at = passage.folded().indexOf(words + ' ');
            int start = at + words.length() + 1;
            boolean credit = at >= 0 && opens(passage.folded().substring(0, at).strip());
            if (credit && start < text.length() && CapitalRun.startsAt(text, start)) {
                int end = CapitalRun.end(text, start);
                String name = text.substring(start, end);
                boolean person =
                        NameForm.looksLikeFullName(name) && (at <= INTERVIEW.length() + 1 || Gender.hasGivenName(name));
                boolean alone = end == text.length() || " .,;)".indexOf(text.charAt(end)) >= 0;
                boolean another = passage.folded().startsWith(" and ", end) || text.startsWith(" & ", end);
                return person && alone && !another ? name : null;
            }
        }
        return null;
    }
}
