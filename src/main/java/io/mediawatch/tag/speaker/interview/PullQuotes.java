package io.mediawatch.tag.speaker.interview;

import io.mediawatch.model.Speaker;
import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.passage.Words;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.people.Person;
import io.mediawatch.tag.speaker.quotation.QuoteMarks;
import io.mediawatch.tag.speaker.quotation.Quoted;
import io.mediawatch.tag.speaker.quotation.Utterance;
import io.mediawatch.tag.speaker.words.LineForm;
import io.mediawatch.tag.speaker.words.Marks;
import io.mediawatch.text.Scan;
import io.mediawatch.text.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of an interview's only guest that are set apart from the turns: a paragraph or heading wholly in
 * quotation marks whose words an answer repeats; a paragraph in marks with which the text begins and a heading in marks
 * also if they are in the first person, ask nothing and neither name the guest nor address anybody. Not words that are
 * signed, or that the text speaks of next or lets follow by somebody else's name ({@code That line opens her novel}).
 */
public final class PullQuotes {
    private static final String RULE = "direct.pull-quote";
    private static final Set<String> POINTS_BACK = Lexicon.read("spoken.txt").section("points back at quoted words");
    private static final String DASHES = "—–-―";
    /** Minimum length, in characters, of such words in Chinese. */
    private static final int LEAST_HAN = 7;
    /** Minimum length, in characters, of such words in other languages. */
    private static final int LEAST_LETTERS = 20;
    /** Maximum number of answers that may repeat them. */
    private static final int MOST_ANSWERS = 100;

    private final List<Passage> passages;
    private final List<Turn> turns;
    private final IntPredicate isHeading;
    private final Cast cast;

    /** @param isHeading whether the paragraph with an index turned out to be a heading */
    public PullQuotes(List<Passage> passages, List<Turn> turns, IntPredicate isHeading, Cast cast) {
        this.cast = cast;
        this.passages = passages;
        this.turns = turns;
        this.isHeading = isHeading;
    }

    /** The quotations, of which those that are no headings are paragraphs that the guest speaks. */
    public List<Utterance> find() {
        Person guest = onlyGuest();
        if (guest == null) {
            return List.of();
        }
        Set<Integer> spoken = turns.stream()
                .flatMap(turn -> turn.paragraphs().stream())
                .map(Turn.Piece::paragraph)
                .collect(Collectors.toSet());
        int first = turns.get(0).paragraphs().get(0).paragraph();
        List<Utterance> found = new ArrayList<>();
        boolean opening = true;
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            boolean heads = passage.part() == Part.HEADING || isHeading.test(passage.index());
            boolean text = passage.part() == Part.TEXT && !spoken.contains(passage.index());
            Quoted words = heads || text ? whole(passage) : null;
            boolean before = passage.index() < first;
            boolean guests = words != null
                    && !isIntroduced(i)
                    && !isExplained(i, guest, spoken)
                    && !(before && asks(passage, words))
                    && (((heads || (before && opening)) && isOfOneself(passage, words, guest))
                            || isRepeated(passage, words, guest));
            if (guests && words != null) {
                found.add(new Utterance(
                        guest, null, passage.index(), words.start(), words.end(), Utterance.Form.DIRECT, RULE));
            }
            opening &= !text || guests;
        }
        return found;
    }

    private @Nullable Person onlyGuest() {
        Set<Person> guests = turns.stream()
                .filter(turn -> turn.role() == Speaker.Role.INTERVIEWEE)
                .map(Turn::person)
                .collect(Collectors.toSet());
        Person guest = guests.size() == 1 ? guests.iterator().next() : null;
        return guest != null && guest.kind() != Person.Kind.ROLE ? guest : null;
    }

    /** The only quotation of a passage, if nothing stands outside of its marks; otherwise null. */
    private static @Nullable Quoted whole(Passage passage) {
        List<Quoted> all = passage.signs().quotationMarks() ? QuoteMarks.find(passage.text()) : List.of();
        if (all.size() != 1) {
            return null;
        }
        Quoted words = all.get(0);
        String text = passage.text();
        boolean whole = !words.open()
                && Scan.beforeSpaces(text, words.outerStart()) == 0
                && Scan.behindSpaces(text, words.outerEnd()) == text.length();
        boolean longer = words.end() - words.start() >= (passage.isChinese() ? LEAST_HAN : LEAST_LETTERS);
        boolean sentence = passage.isChinese() || LineForm.endsSentence(text.substring(0, words.end()));
        return whole && longer && sentence ? words : null; // “The River and the Rope” is a title
    }

    /** Whether the paragraph before leads to the words: 墙上写着：. */
    private boolean isIntroduced(int position) {
        String before = position == 0 ? "" : passages.get(position - 1).text().stripTrailing();
        return !before.isEmpty() && Marks.isColon(before.charAt(before.length() - 1));
    }

    private static boolean asks(Passage passage, Quoted words) {
        return LineForm.asks(passage.text().substring(0, words.end()));
    }

    /** Whether the words are about whoever says them, to nobody: “I never wanted to be famous.” */
    private static boolean isOfOneself(Passage passage, Quoted words, Person guest) {
        return Narration.ofOneself(passage)
                && !Narration.addresses(passage)
                && !guest.isNamedIn(passage)
                && !(passage.isChinese() && passage.text().indexOf(guest.name().charAt(0)) >= 0) // 林师傅
                && !asks(passage, words);
    }

    /** Whether the next paragraph signs the words (——林晓岚), speaks of them (这句话写在墙上) or begins with somebody else. */
    private boolean isExplained(int position, Person guest, Set<Integer> spoken) {
        Passage next = position + 1 < passages.size() ? passages.get(position + 1) : null;
        if (next == null || next.text().isEmpty()) {
            return false;
        }
        String folded = next.folded();
        if (DASHES.indexOf(folded.charAt(0)) >= 0 || POINTS_BACK.stream().anyMatch(folded::startsWith)) {
            return true;
        }
        int end = next.sentences().end(0);
        String sentence = folded.substring(0, end);
        boolean told = next.part() == Part.TEXT && !spoken.contains(next.index());
        return told
                && (POINTS_BACK.stream().anyMatch(words -> Words.holds(sentence, words))
                        || cast.names(next).stream().anyMatch(name -> name.start() < end && !isOf(guest, name.name())));
    }

    private static boolean isOf(Person guest, String name) {
        return guest.name().contains(name) || name.contains(guest.name());
    }

    /** Whether an answer of the guest has the same words. */
    private boolean isRepeated(Passage passage, Quoted words, Person guest) {
        int end = words.end();
        while (end > words.start() && !Script.isWord(passage.text().charAt(end - 1)) && !isHan(passage, end - 1)) {
            end--;
        }
        String folded = passage.folded().substring(words.start(), end);
        int offset = passages.get(0).index();
        return turns.stream()
                .filter(turn -> turn.person().equals(guest))
                .flatMap(turn -> turn.paragraphs().stream())
                .limit(MOST_ANSWERS)
                .anyMatch(piece ->
                        passages.get(piece.paragraph() - offset).folded().contains(folded));
    }

    private static boolean isHan(Passage passage, int at) {
        return Script.isHan(passage.text().charAt(at));
    }
}
