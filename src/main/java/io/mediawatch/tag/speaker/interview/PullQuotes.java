package io.mediawatch.tag.speaker.interview;

import io.mediawatch.model.Speaker;
import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
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
 * Finds the words of an interview's only guest that are set apart from the turns: a paragraph wholly in quotation marks
 * with which the text begins, or whose words an answer repeats, and a heading wholly in marks. Not a question before
 * the first turn, nor words that are signed or that the text speaks of next ({@code That line opens her novel}).
 */
public final class PullQuotes {
    private static final String RULE = "direct.pull-quote";
    private static final Set<String> POINTS_BACK = Lexicon.read("spoken.txt").section("points back at quoted words");
    private static final String DASHES = "—–-―";
    /** Minimum length, in characters, of such words; the next is for other languages. */
    private static final int LEAST_HAN = 7;

    private static final int LEAST_LETTERS = 20;

    private final List<Passage> passages;
    private final List<Turn> turns;
    private final IntPredicate isHeading;

    /** @param isHeading whether the paragraph with an index turned out to be a heading */
    public PullQuotes(List<Passage> passages, List<Turn> turns, IntPredicate isHeading) {
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
                    && !isExplained(i)
                    && !(before && LineForm.asks(passage.text().substring(0, words.end())))
                    && (heads || (before && opening) || isRepeated(passage, words, guest));
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

    /** Whether the next paragraph signs the words (——林晓岚) or speaks of them (这句话写在墙上). */
    private boolean isExplained(int position) {
        Passage next = position + 1 < passages.size() ? passages.get(position + 1) : null;
        return next != null
                && !next.text().isEmpty()
                && (DASHES.indexOf(next.text().charAt(0)) >= 0
                        || POINTS_BACK.stream().anyMatch(next.folded()::startsWith));
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
                .anyMatch(piece ->
                        passages.get(piece.paragraph() - offset).folded().contains(folded));
    }

    private static boolean isHan(Passage passage, int at) {
        return Script.isHan(passage.text().charAt(at));
    }
}
