package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.passage.Words;
import io.mediawatch.text.Script;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a paragraph of an interview is told by the author instead of spoken. */
final class Narration {
    private static final Lexicon SPEECH = Lexicon.read("spoken.txt");
    private static final Set<String> OF_ONESELF = SPEECH.section("of oneself");
    private static final Set<String> TO_SOMEBODY = SPEECH.section("to somebody");
    private static final Set<String> OPENINGS = SPEECH.section("narration openings");
    private static final Set<String> GESTURES = SPEECH.section("gestures");
    private static final Set<String> AFTERWARDS = SPEECH.section("behind the words of somebody");
    private static final Set<String> LIVES = SPEECH.section("lives");
    private static final Set<String> LAST_NOTES = SPEECH.section("notes behind the last words");
    private static final Set<String> IN_LAST_NOTES = SPEECH.section("notes behind the last words hold");
    private static final int LONGEST_NAME = 4;
    private static final List<String> PRONOUNS = List.of("他", "她", "he ", "she ");
    private static final Set<String> THIRD = SPEECH.section("third person");

    /** So many letters before a name are an adverbial. */
    private static final int SOON = 12;
    /** So many characters between a pronoun and what somebody does. */
    private static final int BETWEEN = 4;

    private Narration() {}

    /** (SOUNDBITE OF ARCHIVED RECORDING): in capitals only, between brackets. */
    static boolean isDirection(String text) {
        if (!text.startsWith("(") || !text.endsWith(")")) {
            return false;
        }
        return text.chars().anyMatch(Character::isUpperCase) && text.chars().noneMatch(Character::isLowerCase);
    }

    /** Whether somebody speaks of himself, or to somebody. */
    static boolean spoken(Passage passage) {
        return ofOneself(passage) || addresses(passage);
    }

    static boolean ofOneself(Passage passage) {
        return says(passage, OF_ONESELF);
    }

    /** Whether somebody is spoken to. */
    static boolean addresses(Passage passage) {
        return says(passage, TO_SOMEBODY);
    }

    /**
     * Whether the author takes over from the one who speaks.
     *
     * @param label of the one who speaks, folded
     * @param name  of the same, folded
     */
    static boolean told(Passage passage, @Nullable String label, @Nullable String name) {
        String folded = passage.folded();
        if (OPENINGS.stream().anyMatch(folded::startsWith)) {
            return true;
        }
        boolean named = names(folded, label) || (!Objects.equals(name, label) && names(folded, name));
        return (named || acts(folded) || LabelKinds.presentsWitness(folded)) && !spoken(passage);
    }

    /** 据悉，…; This podcast is produced by…: what the author or the house adds when nobody speaks any more. */
    static boolean addsNote(Passage passage) {
        String folded = passage.folded();
        return LAST_NOTES.stream().anyMatch(folded::startsWith)
                || IN_LAST_NOTES.stream().anyMatch(folded::contains);
    }

    /** Whether somebody's life is told: 林岚，毕业于…; 林岚（笔名…），现任…. */
    static boolean introduces(Passage passage) {
        String folded = passage.folded();
        int end = 0;
        while (end < folded.length() && end <= LONGEST_NAME && NameParts.isHan(folded.substring(end, end + 1))) {
            end++;
        }
        boolean name = end > 1
                && end < folded.length()
                && ",(".indexOf(folded.charAt(end)) >= 0
                && NameParts.looksChinese(folded.substring(0, end));
        return name && LIVES.stream().anyMatch(folded::contains);
    }

    /**
     * Whether its first sentence, no question, is about somebody of these names, he or she, and nobody is spoken to;
     * nor called by the name: Inês Fontana, welcome.
     */
    static boolean tellsOf(Passage passage, List<String> names) {
        String folded = passage.folded();
        String sentence = folded.substring(0, passage.sentences().end(0));
        if (Headings.asks(sentence) || spoken(passage)) {
            return false;
        }
        return THIRD.stream().anyMatch(word -> holds(sentence, word))
                || names.stream().anyMatch(name -> holds(sentence, name) && !sentence.startsWith(name + ","));
    }

    /** Whether it stands there as a word of its own; no 他 in 其他. */
    static boolean holds(String folded, String word) {
        for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
            if (isWord(folded, at, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(String folded, int at, String word) {
        return Words.whole(folded, at, at + word.length()) && (at == 0 || folded.charAt(at - 1) != '其');
    }

    /** 说这话的时候，林晓岚没有抬头: what somebody does who just spoke. */
    static boolean afterWords(Passage passage) {
        return afterWords(passage.folded());
    }

    private static boolean afterWords(String folded) {
        return AFTERWARDS.stream().anyMatch(folded::startsWith);
    }

    /** 说完他笑了起来, she pushes a notebook across the table: what the one who speaks does. */
    private static boolean acts(String folded) {
        if (afterWords(folded)) {
            return true;
        }
        for (String pronoun : PRONOUNS) {
            if (folded.startsWith(pronoun)) {
                int from = pronoun.length();
                return GESTURES.stream().anyMatch(gesture -> gestureAt(folded, from, gesture));
            }
        }
        return false;
    }

    /** Where the gesture starts with which a single sentence ends: She laughed.; −1 if it ends with none. */
    static int lastGesture(Passage passage) {
        String folded = passage.folded();
        int end = folded.length();
        while (end > 0 && !Script.isWord(folded.charAt(end - 1)) && !Script.isHan(folded.charAt(end - 1))) {
            end--;
        }
        int start = end;
        for (String gesture : passage.sentences().end(0) < end ? Set.<String>of() : GESTURES) {
            int at = end - gesture.length();
            if (at > 0 && at < start && folded.startsWith(gesture, at) && Words.whole(folded, at, end)) {
                start = at;
            }
        }
        return start < end ? start : -1;
    }

    /** Directly behind the pronoun or surname; Chinese words may stand between. */
    private static boolean gestureAt(String folded, int from, String gesture) {
        int at = folded.indexOf(gesture, from);
        boolean chinese = NameParts.isHan(gesture);
        return at >= from && at - from <= (chinese ? BETWEEN : 0) && Words.whole(folded, at, at + gesture.length());
    }

    /** Whether it starts with somebody's name, or has the whole of it soon: 说到这里，张鹏停了停. */
    private static boolean names(String folded, @Nullable String name) {
        if (name == null || name.length() < 2) {
            return false;
        }
        if (folded.startsWith(name) || surnameActs(folded, name)) {
            return true;
        }
        String opening = folded.substring(0, Math.min(folded.length(), SOON + name.length()));
        return opening.contains(name) && (NameParts.isHan(name) || name.indexOf(' ') > 0);
    }

    /** Fontana stops; a surname may be an ordinary word: Young people need work. */
    private static boolean surnameActs(String folded, String name) {
        String surname = name.substring(name.lastIndexOf(' ') + 1) + " ";
        return surname.length() <= name.length()
                && folded.startsWith(surname)
                && GESTURES.stream().anyMatch(gesture -> gestureAt(folded, surname.length(), gesture));
    }

    /** Whether one of the words stands there, not in the words of somebody else, nor as an abbreviation: the US. */
    private static boolean says(Passage passage, Set<String> words) {
        String folded = passage.folded();
        QuotedParts others = null;
        for (String word : words) {
            for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
                if (isWord(folded, at, word) && !isAbbreviation(passage.text(), at, word)) {
                    others = others == null ? quotedWithin(passage) : others;
                    if (!others.cover(at)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isAbbreviation(String text, int at, String word) {
        return word.length() > 1 && Script.isCapital(text.charAt(at + 1));
    }

    /** What stands between marks, unless nothing stands beside it. */
    private static QuotedParts quotedWithin(Passage passage) {
        List<Quoted> all = passage.signs().quotationMarks() ? QuoteMarks.find(passage.text()) : List.of();
        boolean whole = all.size() == 1 && Substance.isWhole(passage.text(), all.get(0));
        return new QuotedParts(whole ? List.of() : all);
    }
}
