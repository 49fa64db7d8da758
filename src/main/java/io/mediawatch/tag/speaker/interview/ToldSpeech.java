package io.mediawatch.tag.speaker.interview;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.passage.Prefixes;
import io.mediawatch.tag.passage.WordSet;
import io.mediawatch.tag.passage.Words;
import io.mediawatch.tag.speaker.quotation.Gestures;
import io.mediawatch.tag.speaker.quotation.QuoteMarks;
import io.mediawatch.tag.speaker.quotation.Quoted;
import io.mediawatch.tag.speaker.quotation.QuotedParts;
import io.mediawatch.tag.speaker.words.HanWords;
import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.text.Scan;
import io.mediawatch.text.Script;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the author's paragraphs within a conversation by how they report speech: they say what the speaker says or does
 * ({@code When I ask about it, Fontana goes quiet}), have the verb behind quoted words, which nobody does aloud
 * (“他每天都来，”她说), or say that somebody spoke to the reporter (林晓岚后来在电话中补充).
 */
final class ToldSpeech {
    private static final Lexicon SPOKEN = Lexicon.read("spoken.txt");
    private static final WordSet SAYING =
            new WordSet(Lexicon.read("speech-verbs.txt").section("english"));
    private static final HanWords VERBS = new HanWords(SPOKEN.section("tells behind quoted words"));
    private static final Set<String> TO_REPORTER = SPOKEN.section("speaks to the reporter");
    private static final Set<String> FOR_THE_RECORD = SPOKEN.section("told for the record");
    private static final Prefixes ASKING = new Prefixes(SPOKEN.section("the author asks somebody else"));
    private static final Set<String> BY_MAIL = SPOKEN.section("by what somebody else is asked");
    /** Before the surname of another: {@code the elder Fontana}. */
    private static final Set<String> APART = Set.of("the", "elder", "younger", "old", "young", "mr", "mrs", "ms", "dr");

    private static final List<String> ANSWERS = List.of("he ", "she ", "they ");
    private static final String WHEN = "when ";
    /** Length, in characters, within which "I" and a verb of asking stand. */
    private static final int LONGEST_ASKING = 16;

    private static final String PRONOUNS = "他她";
    private static final String CLOSING = "”」』";
    /** Minimum length, in characters, of Chinese words in marks that are more than a term. */
    private static final int LEAST_HAN = 5;
    /** Minimum length, in characters, of a surname. */
    private static final int LEAST_SURNAME = 3;

    private ToldSpeech() {}

    /**
     * Whether the passage tells speech as an author does.
     *
     * @param name folded name of whoever has the turn
     * @param spoken whether the passage is in the first person or addresses somebody
     */
    static boolean in(Passage passage, @Nullable String name, boolean spoken) {
        if (passage.isChinese()) {
            return !spoken && (saysBehind(passage) || speaksToReporter(passage));
        }
        boolean authors = !Narration.ofMe(passage, at -> !isAsking(passage.folded(), at));
        return (authors && name != null && name.indexOf(' ') > 0 && acts(passage, name))
                || (authors && asksSomebodyElse(passage))
                || (!spoken && FOR_THE_RECORD.stream().anyMatch(passage.folded()::contains));
    }

    /** Whether a verb and its subject stand behind a Chinese quotation that no words lead to: “他每天都来，”她说. */
    private static boolean saysBehind(Passage passage) {
        if (!passage.signs().quotationMarks()) {
            return false;
        }
        String folded = passage.folded();
        String text = passage.text();
        for (Quoted quoted : QuoteMarks.find(text)) {
            int before = Scan.beforeSpaces(text, quoted.outerStart());
            boolean opens = before == 0 || "。！？!?".indexOf(text.charAt(before - 1)) >= 0;
            boolean closed = quoted.outerEnd() > quoted.end() && CLOSING.indexOf(text.charAt(quoted.end())) >= 0;
            if (opens && closed && quoted.end() - quoted.start() >= LEAST_HAN && saysAt(folded, quoted.outerEnd())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the "I" at a position is the author's who asks: {@code When |I ask}. */
    private static boolean isAsking(String folded, int at) {
        int start = at - WHEN.length();
        return start >= 0
                && folded.startsWith(WHEN, start)
                && ASKING.open(folded.substring(start, Math.min(folded.length(), at + LONGEST_ASKING)));
    }

    /** Whether a pronoun or a name, and a verb of saying, stand there: 她说, 林晓岚回忆道. */
    private static boolean saysAt(String folded, int from) {
        int start = folded.startsWith(",", from) ? from + 1 : from;
        int end = start < folded.length() && PRONOUNS.indexOf(folded.charAt(start)) >= 0
                ? start + 1
                : nameEnd(folded, start);
        return end > start && VERBS.startAt(folded, end, folded.length());
    }

    private static int nameEnd(String folded, int start) {
        int longest = Math.min(folded.length(), start + 4);
        for (int end = longest; end > start + 1; end--) {
            if (NameParts.isChinese(folded.substring(start, end)) && VERBS.startAt(folded, end, folded.length())) {
                return end;
            }
        }
        return start;
    }

    /** Whether the first sentence says that somebody told the reporter something: 林晓岚事后告诉记者. */
    private static boolean speaksToReporter(Passage passage) {
        String sentence = passage.folded().substring(0, passage.sentences().end(0));
        return TO_REPORTER.stream().anyMatch(sentence::contains);
    }

    /** Whether the surname of whoever has the turn stands before what he says or does: {@code Fontana goes quiet}. */
    private static boolean acts(Passage passage, String name) {
        String folded = passage.folded();
        String surname = name.substring(name.lastIndexOf(' ') + 1);
        QuotedParts marks = null;
        for (int at = folded.indexOf(surname); at >= 0; at = folded.indexOf(surname, at + 1)) {
            int end = at + surname.length();
            boolean named = surname.length() >= LEAST_SURNAME
                    && Script.isCapital(passage.text().charAt(at))
                    && Words.whole(folded, at, end)
                    && folded.startsWith(" ", end)
                    && !isAnothers(passage, at, name);
            if (named && (Gestures.follow(folded, end + 1) || isVerb(folded, end + 1))) {
                marks = marks == null ? new QuotedParts(QuoteMarks.find(passage.text())) : marks;
                if (!marks.cover(at)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isVerb(String folded, int start) {
        int end = start;
        while (end < folded.length() && Script.isLetter(folded.charAt(end))) {
            end++;
        }
        return end > start && SAYING.has(folded, start, end);
    }

    /** Whether another given name or a title stands before the surname: {@code my brother Tom Fontana says}. */
    private static boolean isAnothers(Passage passage, int surname, String name) {
        int end = Scan.beforeSpaces(passage.text(), surname);
        int start = end;
        while (start > 0 && !Script.isSpace(passage.text().charAt(start - 1))) {
            start--;
        }
        String before = passage.folded().substring(start, end);
        if (APART.contains(before.endsWith(".") ? before.substring(0, before.length() - 1) : before)) {
            return true;
        }
        boolean capital = start < end && Script.isCapital(passage.text().charAt(start));
        boolean sentence = capital && passage.sentences().start(start) == start;
        boolean own = name.startsWith(before + " ");
        boolean joined = ",;:—–".indexOf(passage.text().charAt(Math.max(0, end - 1))) >= 0;
        return capital && !own && !joined && !(sentence && end - start <= 4);
    }

    /** Whether the author asks somebody else from afar: {@code When I ask Okafor by email, he replies}. */
    private static boolean asksSomebodyElse(Passage passage) {
        String folded = passage.folded();
        if (!ASKING.open(folded)) {
            return false;
        }
        String sentence = folded.substring(0, passage.sentences().end(0));
        return BY_MAIL.stream().anyMatch(sentence::contains)
                && ANSWERS.stream().anyMatch(sentence::contains)
                && names(passage.text().substring(0, sentence.length()));
    }

    /** Whether a word inside the sentence begins with a capital, other than "I". */
    private static boolean names(String sentence) {
        for (int at = sentence.indexOf(' ') + 1;
                at > 0 && at + 1 < sentence.length();
                at = sentence.indexOf(' ', at) + 1) {
            if (Script.isCapital(sentence.charAt(at)) && Script.isLetter(sentence.charAt(at + 1))) {
                return true;
            }
        }
        return false;
    }
}
