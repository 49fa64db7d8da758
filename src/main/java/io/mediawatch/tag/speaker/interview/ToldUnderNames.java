package io.mediawatch.tag.speaker.interview;

import io.mediawatch.model.Speaker;
import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.people.NameForm;
import io.mediawatch.tag.speaker.people.Person;
import io.mediawatch.tag.speaker.words.CapitalRun;
import io.mediawatch.tag.speaker.words.Gender;
import io.mediawatch.tag.speaker.words.LineForm;
import io.mediawatch.tag.speaker.words.Marks;
import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.text.Fold;
import io.mediawatch.text.Scan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives what people tell, one after another, to whom the line above names with an age: 林晓岚，34岁，教师;
 * {@code Rosa Lindqvist, 34, teacher, Leeds}. At least half of the paragraphs below each line must be in the first
 * person, and none may name the teller or begin with "he" or "she" for them; a single line must stand at the start, and
 * if the page names an author, that must be the teller.
 */
public final class ToldUnderNames {
    /** Minimum number of paragraphs below all lines. */
    private static final int LEAST = 3;
    /** Minimum share of them that must be in the first person. */
    private static final double MOSTLY = 0.5;
    /** Number of passages at the start, one of which a single line must be. */
    private static final int FIRST = 3;

    private static final String SEPARATORS = ",|丨( ";
    private static final String YEARS = "岁";

    private final List<Passage> passages;
    private final List<String> authors;
    private final Cast cast;

    /** @param authors who wrote the article according to the page */
    public ToldUnderNames(List<Passage> passages, List<String> authors, Cast cast) {
        this.passages = passages;
        this.authors = authors;
        this.cast = cast;
    }

    /** A turn for each line; empty if some of them are not above what somebody tells. */
    public List<Turn> read() {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            String name = name(passages.get(i));
            if (name != null) {
                lines.add(new Line(i, name));
            }
        }
        if (lines.isEmpty() || (lines.size() == 1 && !opens(lines.get(0)))) {
            return List.of();
        }
        List<Turn> turns = new ArrayList<>();
        int told = 0;
        for (int i = 0; i < lines.size(); i++) {
            Turn turn =
                    told(lines.get(i), i + 1 < lines.size() ? lines.get(i + 1).position() : passages.size());
            if (turn == null) {
                return List.of();
            }
            told += turn.paragraphs().size();
            turns.add(turn);
        }
        return told >= LEAST ? turns : List.of();
    }

    private boolean opens(Line line) {
        return line.position() < FIRST && (authors.isEmpty() || authors.contains(line.name()));
    }

    /** What is told between two lines; null if it is not in the first person, or is about whom the line names. */
    private @Nullable Turn told(Line line, int end) {
        Person teller = cast.labelled(line.name());
        Turn turn = new Turn(teller, null, Speaker.Role.INTERVIEWEE, "turn.told");
        int ofOneself = 0;
        for (Passage passage : passages.subList(line.position() + 1, end)) {
            if (Closings.close(passage) || Narration.addsNote(passage)) {
                break;
            }
            boolean text = passage.part() == Part.TEXT && !LineForm.shortAndOpen(passage.text());
            boolean begins = text && turn.paragraphs().isEmpty();
            if (text && (teller.isNamedIn(passage) || (begins && Narration.pointsBack(passage)))) {
                return null;
            }
            if (text) {
                ofOneself += Narration.ofOneself(passage) ? 1 : 0;
                turn.add(passage, Marks.skip(passage.text(), 0));
            }
        }
        int paragraphs = turn.paragraphs().size();
        return paragraphs > 0 && ofOneself >= MOSTLY * paragraphs ? turn : null;
    }

    /** The name in a line that gives an age, too; null if it is none. */
    private static @Nullable String name(Passage passage) {
        String text = passage.text().strip();
        boolean line = (passage.part() == Part.TEXT || passage.part() == Part.HEADING) && LineForm.shortAndOpen(text);
        if (!line) {
            return null;
        }
        return passage.isChinese() ? chinese(text, passage.folded().strip()) : english(text);
    }

    private static @Nullable String chinese(String text, String folded) {
        int end = Scan.dottedEnd(folded, 0);
        String name = text.substring(0, end);
        boolean person = NameParts.isChinese(Fold.fold(name)) || name.indexOf('·') > 0;
        int age = end;
        while (age < folded.length() && SEPARATORS.indexOf(folded.charAt(age)) >= 0) {
            age++;
        }
        int years = Scan.digitsEnd(folded, age);
        return person && age > end && years == age + 2 && folded.startsWith(YEARS, years) ? name : null;
    }

    private static @Nullable String english(String text) {
        if (!CapitalRun.startsAt(text, 0)) {
            return null;
        }
        int end = CapitalRun.end(text, 0);
        String name = text.substring(0, end);
        boolean aged = false;
        for (int at = end; at >= 0 && text.startsWith(", ", at) && !aged; at = text.indexOf(", ", at + 1)) {
            int digits = Scan.digitsEnd(text, at + 2);
            aged = digits == at + 4 && (digits == text.length() || text.startsWith(", ", digits));
        }
        return aged && NameForm.looksLikeFullName(name) && Gender.hasGivenName(name) ? name : null;
    }

    /** A line with the name and the age of whoever tells what follows. */
    private record Line(int position, String name) {}
}
