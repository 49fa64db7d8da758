package io.mediawatch.tag.speaker.interview;

import io.mediawatch.model.Speaker;
import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.people.Person;
import io.mediawatch.tag.speaker.words.LineForm;
import io.mediawatch.tag.speaker.words.Marks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Gives the paragraphs of a text that one person tells (自述, {@code as told to}) to that person. A by-line or an
 * editor's note must name the teller ({@link Tellers}), and the text must mostly be in the first person.
 */
public final class ToldByOne {
    /** Minimum number of paragraphs. */
    private static final int LEAST = 3;
    /** Minimum share of them that must be in the first person. */
    private static final double MOSTLY = 0.5;

    private final List<Passage> passages;
    private final List<String> authors;
    private final Cast cast;

    /** @param authors who wrote the article according to the page */
    public ToldByOne(List<Passage> passages, List<String> authors, Cast cast) {
        this.passages = passages;
        this.authors = authors;
        this.cast = cast;
    }

    /** What the person tells, a turn for each stretch between headings; empty if the text is not told so. */
    public List<Turn> read() {
        int byline = first(passage -> Tellers.inByline(passage) != null);
        int note = first(Tellers::announces);
        Person teller = teller(byline, note);
        if (teller == null) {
            return byline < 0 && note < 0 ? inColumn() : List.of();
        }
        int opening = Math.max(note, byline);
        boolean ends = byline >= 0 && isTold(0, byline, teller) && !isTold(byline + 1, passages.size(), teller);
        int from = ends ? note + 1 : opening + 1;
        int to = ends ? byline : passages.size();
        while (note < 0 && from < to && !Narration.ofOneself(passages.get(from))) {
            from++; // what introduces the teller
        }
        return isTold(from, to, teller) ? turns(from, to, teller) : List.of();
    }

    /** What the person tells whom the frame of a column names; not what its author writes. */
    private List<Turn> inColumn() {
        Standfirst standfirst = Standfirst.find(passages);
        String name = standfirst == null ? null : standfirst.name();
        if (standfirst == null || name == null || authors.contains(name)) {
            return List.of();
        }
        Person teller = cast.labelled(name);
        int from = standfirst.position() + 1;
        int to = standfirst.end();
        boolean named = passages.subList(from, to).stream().anyMatch(teller::isNamedIn);
        boolean back = passages.subList(from, to).stream()
                .filter(passage -> tells(passage, teller))
                .findFirst()
                .filter(Narration::pointsBack)
                .isPresent();
        return !named && !back && isTold(from, to, teller) ? turns(from, to, teller) : List.of();
    }

    private @Nullable Person teller(int byline, int note) {
        String name = byline < 0 ? null : Tellers.inByline(passages.get(byline));
        if (name != null) {
            return cast.labelled(name);
        }
        return note < 0 ? null : new Tellers(passages, cast).announced(note);
    }

    private int first(Predicate<Passage> which) {
        return IntStream.range(0, passages.size())
                .filter(i -> which.test(passages.get(i)))
                .findFirst()
                .orElse(-1);
    }

    private boolean isTold(int from, int to, Person teller) {
        List<Passage> told = passages.subList(from, Math.max(from, to)).stream()
                .filter(passage -> tells(passage, teller))
                .toList();
        long ofOneself = told.stream().filter(Narration::ofOneself).count();
        return told.size() >= LEAST && ofOneself >= MOSTLY * told.size();
    }

    /** Whether a paragraph is text, and not about the teller by name. */
    private static boolean tells(Passage passage, Person teller) {
        return passage.part() == Part.TEXT
                && !LineForm.shortAndOpen(passage.text())
                && !(passage.isChinese() && LineForm.isQuotation(passage.text()))
                && !Narration.addsNote(passage)
                && Tellers.inByline(passage) == null
                && (Narration.ofOneself(passage) || !teller.isNamedIn(passage));
    }

    private List<Turn> turns(int from, int to, Person teller) {
        List<Turn> turns = new ArrayList<>();
        boolean goesOn = false;
        for (Passage passage : passages.subList(from, to)) {
            if (Closings.close(passage)) {
                break;
            }
            boolean tells = tells(passage, teller);
            if (tells && !goesOn) {
                turns.add(new Turn(teller, null, Speaker.Role.INTERVIEWEE, "turn.told"));
            }
            if (tells) {
                turns.get(turns.size() - 1).add(passage, Marks.skip(passage.text(), 0));
            }
            goesOn = tells;
        }
        return turns;
    }
}
