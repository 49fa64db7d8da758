package io.mediawatch.tag.speaker.interview;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.passage.Prefixes;
import io.mediawatch.tag.passage.Words;
import io.mediawatch.tag.speaker.words.HanWords;
import io.mediawatch.tag.speaker.words.LineForm;

/**
 * Recognises what an interviewer says without a question mark: a line that asks by its words (写了多久), or one that
 * addresses the guest (你们去年对外说有两千台。 {@code You spent a year there.}) and is not in the first person.
 */
final class Remarks {
    private static final Lexicon SPOKEN = Lexicon.read("spoken.txt");
    private static final HanWords CLOSING = new HanWords(SPOKEN.section("closes a question"));
    private static final HanWords WITHIN = new HanWords(SPOKEN.section("within a question"));
    private static final HanWords REQUESTS = new HanWords(SPOKEN.section("opens a request"));
    private static final HanWords OPINIONS = new HanWords(SPOKEN.section("tells what others think"));
    private static final HanWords OTHERS = new HanWords(SPOKEN.section("others who may think"));
    private static final HanWords JUDGES = new HanWords(SPOKEN.section("judges"));
    private static final HanWords REACTIONS = new HanWords(SPOKEN.section("answers what others think"));
    private static final HanWords TO_GUESTS = new HanWords(SPOKEN.section("to a guest"));
    private static final Prefixes ENGLISH_REQUESTS = new Prefixes(SPOKEN.section("opens a request in english"));
    private static final Prefixes ENGLISH_TO_GUESTS = new Prefixes(SPOKEN.section("to a guest in english"));
    private static final Prefixes JOINING = new Prefixes(SPOKEN.section("joins a remark"));
    private static final Prefixes ENGLISH_QUESTIONS = new Prefixes(SPOKEN.section("opens a question in english"));
    private static final String PAST = "ed ";
    /** Maximum length, in characters, of a Chinese remark. */
    private static final int LONGEST_HAN = 60;
    /** Maximum length, in characters, of a remark in another language. */
    private static final int LONGEST_LETTERS = 160;
    /** How far into the line, in characters, a request may start, after an adverb: 最后请您说说. */
    private static final int SOON = 4;

    private Remarks() {}

    /** Whether only an interviewer would say this; never true of a long paragraph. */
    static boolean isOne(Passage passage) {
        int longest = passage.isChinese() ? LONGEST_HAN : LONGEST_LETTERS;
        return passage.part() == Part.TEXT
                && passage.length() <= longest
                && (passage.isChinese() ? isChinese(passage) : isEnglish(passage));
    }

    /**
     * Whether a Chinese sentence tells the guest what others say (有评论认为影片太慢。), which the next passage answers in the
     * first person.
     */
    static boolean tellsOpinion(Passage passage, Passage next) {
        return passage.part() == Part.TEXT
                && passage.isChinese()
                && passage.length() <= LONGEST_HAN
                && passage.sentences().end(0)
                        >= passage.folded().stripTrailing().length()
                && judges(passage.folded())
                && !Narration.ofOneself(passage)
                && !passage.signs().quotationMarks()
                && Narration.ofMe(next)
                && REACTIONS.first(next.folded(), 0, next.sentences().end(0))
                        < next.sentences().end(0);
    }

    private static boolean judges(String folded) {
        return OPINIONS.startAt(folded, 0, folded.length())
                || (OTHERS.startAt(folded, 0, folded.length())
                        && JUDGES.first(folded, 0, folded.length()) < folded.length());
    }

    /**
     * Whether an English passage ends with a question that is not only about us, or has one to somebody in the sentence
     * before the last ({@code How did you begin? I laughed when I saw it.}).
     */
    static boolean turnsToGuest(Passage passage) {
        String folded = passage.folded().stripTrailing();
        if (passage.part() != Part.TEXT || folded.indexOf('?') < 0) {
            return false;
        }
        int last = passage.sentences().start(folded.length() - 1);
        String sentence = folded.substring(last);
        if (LineForm.asks(sentence)) {
            return !Words.holds(sentence, "we") || Words.holds(sentence, "you");
        }
        String before = last == 0 ? "" : folded.substring(passage.sentences().start(last - 1), last);
        return LineForm.asks(before) && (Words.holds(before, "you") || Words.holds(before, "your"));
    }

    private static boolean isChinese(Passage passage) {
        String folded = bare(passage);
        int end = end(folded);
        boolean open = end == folded.length();
        boolean single = folded.substring(0, end).chars().noneMatch(sign -> "。!?".indexOf(sign) >= 0);
        if (!single || Narration.ofOneself(passage)) {
            return false;
        }
        boolean asks = CLOSING.endingAt(folded, 0, end) >= 0 || WITHIN.first(folded, 0, end) < end;
        return (asks && (open || Narration.addresses(passage)))
                || TO_GUESTS.first(folded, 0, end) < end
                || REQUESTS.first(folded, 0, Math.min(end, SOON)) < Math.min(end, SOON);
    }

    private static boolean isEnglish(Passage passage) {
        int last = passage.sentences().start(passage.length() - 1);
        String folded = bare(passage);
        String sentence = withoutJoining(last == 0 ? folded : passage.folded().substring(last));
        if (ENGLISH_REQUESTS.open(sentence)) {
            return true;
        }
        boolean open = end(folded) == folded.length();
        boolean turns = ENGLISH_TO_GUESTS.open(sentence) || isPast(sentence);
        return last == 0 && (turns || (open && ENGLISH_QUESTIONS.open(sentence))) && !Narration.ofOneself(passage);
    }

    /** Whether the sentence tells the guest what they did: {@code You moved to Leeds.} */
    private static boolean isPast(String sentence) {
        int verb = sentence.indexOf(' ') + 1;
        int behind = verb <= 0 ? -1 : sentence.indexOf(' ', verb) + 1;
        return sentence.startsWith("you ") && behind > 0 && sentence.startsWith(PAST, behind - PAST.length());
    }

    private static String withoutJoining(String sentence) {
        int end = JOINING.of(sentence).length();
        int behind = sentence.startsWith(",", end) ? end + 1 : end;
        return end > 0 && sentence.startsWith(" ", behind) ? sentence.substring(behind + 1) : sentence;
    }

    /** Returns the folded text without Markdown's marks for bold or italic around it. */
    private static String bare(Passage passage) {
        String folded = passage.folded().strip();
        int start = 0;
        int end = folded.length();
        while (start + 2 < end && isMark(folded.charAt(start)) && folded.charAt(start) == folded.charAt(end - 1)) {
            start++;
            end--;
        }
        return folded.substring(start, end);
    }

    private static boolean isMark(char sign) {
        return sign == '*' || sign == '_';
    }

    /** Returns where the words end, without final punctuation. */
    private static int end(String folded) {
        int end = folded.length();
        while (end > 0 && "。.!?…".indexOf(folded.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
