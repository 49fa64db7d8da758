package io.mediawatch.tag.speaker.interview;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.passage.Prefixes;
import io.mediawatch.tag.passage.Words;
import io.mediawatch.tag.speaker.label.LabelKinds;
import io.mediawatch.tag.speaker.quotation.Gestures;
import io.mediawatch.tag.speaker.quotation.QuoteMarks;
import io.mediawatch.tag.speaker.quotation.Quoted;
import io.mediawatch.tag.speaker.quotation.QuotedParts;
import io.mediawatch.tag.speaker.quotation.Substance;
import io.mediawatch.tag.speaker.words.CapitalRun;
import io.mediawatch.tag.speaker.words.EnglishWords;
import io.mediawatch.tag.speaker.words.Gender;
import io.mediawatch.tag.speaker.words.HanWords;
import io.mediawatch.tag.speaker.words.LineForm;
import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.text.Fold;
import io.mediawatch.text.Scan;
import io.mediawatch.text.Script;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a paragraph of an interview is narration by the author rather than somebody's words, by its opening
 * words, pronouns, gestures and the names in it.
 */
final class Narration {
    private static final Lexicon SPEECH = Lexicon.read("spoken.txt");
    private static final Set<String> OF_ONESELF = SPEECH.section("of oneself");
    private static final Set<String> OF_ME = SPEECH.section("of one person");
    private static final Set<String> OF_US = SPEECH.section("of several");
    private static final Set<String> TO_SOMEBODY = SPEECH.section("to somebody");
    private static final Set<String> OPENINGS = SPEECH.section("narration openings");
    private static final Set<String> LIVES = SPEECH.section("lives");
    private static final Set<String> LAST_NOTES = SPEECH.section("notes behind the last words");
    private static final Set<String> IN_LAST_NOTES = SPEECH.section("notes behind the last words hold");
    private static final Set<String> NOTES_OF_OTHERS = SPEECH.section("notes of others behind the last words");
    private static final Set<String> IN_NOTES_OF_OTHERS = SPEECH.section("notes of others behind the last words hold");
    private static final Set<String> THANKS = SPEECH.section("thanks behind the last words");
    /** Maximum length, in characters, of a Chinese name at the start of a biographical note. */
    private static final int LONGEST_NAME = 4;

    /** Behind a Chinese pronoun that means several. */
    private static final String PLURAL = "们";

    private static final Set<String> THIRD = SPEECH.section("third person");
    private static final Set<String> POINTING = SPEECH.section("points at the person above");
    private static final Set<String> PEOPLE = SPEECH.section("people before a pronoun");

    private static final Prefixes OF_SHARES = new Prefixes(SPEECH.section("begins a report on shares"));
    private static final List<String> UP_TO = List.of("截至", "截止");
    private static final HanWords REPORTED = new HanWords(SPEECH.section("up to which a report goes"));
    /** Maximum length, in characters, of that time. */
    private static final int LONGEST_TIME = 24;

    /** Maximum length, in characters, of an adverbial before a name. */
    private static final int SOON = 12;

    private Narration() {}

    /**
     * Whether the text is a stage direction, in brackets and in capitals only:
     * {@code (SOUNDBITE OF ARCHIVED RECORDING)}.
     */
    static boolean isDirection(String text) {
        if (!text.startsWith("(") || !text.endsWith(")")) {
            return false;
        }
        return text.chars().anyMatch(Character::isUpperCase) && text.chars().noneMatch(Character::isLowerCase);
    }

    /** Whether the passage is in the first person or addresses somebody, as speech does. */
    static boolean spoken(Passage passage) {
        return ofOneself(passage) || addresses(passage);
    }

    static boolean ofOneself(Passage passage) {
        return says(passage, OF_ONESELF);
    }

    /** Whether the passage is about the one person who speaks or writes: I, 我, but not 我们. */
    static boolean ofMe(Passage passage) {
        return says(passage, OF_ME);
    }

    /**
     * The same for the words at those positions alone.
     *
     * @param where whether the word that starts there counts
     */
    static boolean ofMe(Passage passage, IntPredicate where) {
        return says(passage, OF_ME, where);
    }

    /** Whether the passage is about several people with whoever speaks or writes. */
    static boolean ofUs(Passage passage) {
        return says(passage, OF_US);
    }

    /** Whether the passage addresses somebody. */
    static boolean addresses(Passage passage) {
        return says(passage, TO_SOMEBODY);
    }

    /**
     * Whether the author takes over from the current speaker.
     *
     * @param label folded label of the speaker
     * @param name folded name of the speaker
     */
    static boolean takesOver(Passage passage, @Nullable String label, @Nullable String name) {
        String folded = passage.folded();
        if (OPENINGS.stream().anyMatch(folded::startsWith)) {
            return true;
        }
        boolean named = names(folded, label) || (!Objects.equals(name, label) && names(folded, name));
        boolean spoken = spoken(passage);
        return ((named || Gestures.open(folded) || LabelKinds.presentsWitness(folded)) && !spoken)
                || (acts(folded, name) && !ofMe(passage) && !addresses(passage))
                || ToldSpeech.in(passage, name, spoken);
    }

    /**
     * Whether the paragraph is a note by the author or publisher after the last words: 据悉，…; 截至当日收盘，…;
     * {@code This podcast is produced by…}
     */
    static boolean addsNote(Passage passage) {
        String folded = passage.folded();
        return LAST_NOTES.stream().anyMatch(folded::startsWith)
                || IN_LAST_NOTES.stream().anyMatch(folded::contains)
                || (NOTES_OF_OTHERS.stream().anyMatch(folded::startsWith) && !ofOneself(passage))
                || (IN_NOTES_OF_OTHERS.stream().anyMatch(folded::contains) && !ofMe(passage))
                || (passage.isChinese() ? tellsState(passage) : OF_SHARES.open(folded) && !spoken(passage));
    }

    /** Whether the paragraph begins with the time up to which a report goes: 截至发稿，…; 截至11月12日收盘，…. */
    private static boolean tellsState(Passage passage) {
        String folded = passage.folded();
        int comma = UP_TO.stream().anyMatch(folded::startsWith) ? folded.indexOf(',') : -1;
        return comma > 0 && comma <= LONGEST_TIME && REPORTED.endingAt(folded, 0, comma) >= 0 && !spoken(passage);
    }

    /** Whether the host ends a programme: {@code Thanks for listening to this conversation with…} */
    static boolean thanksListeners(Passage passage) {
        return THANKS.stream().anyMatch(passage.folded()::startsWith);
    }

    /** Whether the paragraph is a biographical note: 林岚，毕业于…; 林岚（笔名…），现任…. */
    static boolean introduces(Passage passage) {
        String folded = passage.folded();
        int end = Scan.hanEnd(folded, 0, Math.min(folded.length(), LONGEST_NAME + 1));
        boolean name = end > 1
                && end < folded.length()
                && ",(".indexOf(folded.charAt(end)) >= 0
                && NameParts.looksChinese(folded.substring(0, end));
        return name && LIVES.stream().anyMatch(folded::contains);
    }

    /**
     * Whether the first sentence tells of one of these people, or of "he" or "she": it names them, is no question and
     * does not call the person by name ({@code Inês Fontana, welcome}). Not if the passage is in the first person or
     * addresses somebody.
     */
    static boolean tellsOf(Passage passage, List<String> names) {
        String folded = passage.folded();
        String sentence = folded.substring(0, passage.sentences().end(0));
        if (LineForm.asks(sentence) || spoken(passage)) {
            return false;
        }
        return THIRD.stream().anyMatch(word -> Words.holds(sentence, word))
                || names.stream().anyMatch(name -> Words.holds(sentence, name) && !sentence.startsWith(name + ","));
    }

    /**
     * Whether the first sentence is about somebody who was named before: it has "he" or "she" before it names or
     * describes anybody ({@code I first saw him in spring}, 我第一次见到她), unlike {@code My father said that he knew}.
     */
    static boolean pointsBack(Passage passage) {
        int end = passage.sentences().end(0);
        String sentence = passage.folded().substring(0, end);
        if (POINTING.stream().anyMatch(sentence::contains)) {
            return true;
        }
        int first = end;
        for (String word : THIRD) {
            for (int at = sentence.indexOf(word); at >= 0 && at < first; at = sentence.indexOf(word, at + 1)) {
                boolean plural = sentence.startsWith(PLURAL, at + word.length());
                first = !plural && Words.isOne(sentence, at, word) ? at : first;
            }
        }
        return first < end && !hasPerson(passage.text().substring(0, first), passage.isChinese());
    }

    /** Whether the words name or describe somebody. */
    private static boolean hasPerson(String words, boolean chinese) {
        if (chinese) {
            return PEOPLE.stream().anyMatch(words::contains);
        }
        String[] all = words.split("[^\\p{L}'’-]+", -1);
        for (int i = 0; i < all.length; i++) {
            String word = all[i];
            boolean name =
                    i > 0 && word.length() > 1 && CapitalRun.startsAt(word, 0) && "'’".indexOf(word.charAt(1)) < 0;
            if (name || EnglishWords.isHuman(Fold.fold(word)) || (i == 0 && Gender.hasGivenName(word))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a Chinese name near the start stands before what the person does, even if the author is there, too:
     * 说到这里，林晓岚笑了起来，递给我们一张照片.
     */
    private static boolean acts(String folded, @Nullable String name) {
        if (name == null || !NameParts.isHan(name)) {
            return false;
        }
        int at = folded.indexOf(name);
        return at >= 0 && at < SOON && Gestures.follow(folded, at + name.length());
    }

    /**
     * Whether the text starts with the name, or with the surname and a gesture, or contains the full name near the
     * start: 说到这里，张鹏停了停.
     */
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

    /**
     * Whether the text starts with the surname and what the person does ({@code Fontana stops}); a surname may be an
     * ordinary word, as in {@code Young people need work}.
     */
    private static boolean surnameActs(String folded, String name) {
        String surname = name.substring(name.lastIndexOf(' ') + 1) + " ";
        return surname.length() <= name.length()
                && folded.startsWith(surname)
                && Gestures.follow(folded, surname.length());
    }

    /**
     * Whether the passage contains one of the words, except within a quotation or as an abbreviation ({@code the US}).
     */
    private static boolean says(Passage passage, Set<String> words) {
        return says(passage, words, at -> true);
    }

    private static boolean says(Passage passage, Set<String> words, IntPredicate where) {
        String folded = passage.folded();
        QuotedParts others = null;
        for (String word : words) {
            for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
                boolean plural = words == OF_ME && folded.startsWith(PLURAL, at + word.length());
                if (!plural && Words.isOne(folded, at, word) && !isAbbreviation(passage.text(), at, word)) {
                    others = others == null ? quotedWithin(passage) : others;
                    if (!others.cover(at) && where.test(at)) {
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

    /** Returns the quotations in a passage; none if a single quotation is the whole passage. */
    private static QuotedParts quotedWithin(Passage passage) {
        List<Quoted> all = passage.signs().quotationMarks() ? QuoteMarks.find(passage.text()) : List.of();
        boolean whole = all.size() == 1 && Substance.isWhole(passage.text(), all.get(0));
        return new QuotedParts(whole ? List.of() : all);
    }
}
