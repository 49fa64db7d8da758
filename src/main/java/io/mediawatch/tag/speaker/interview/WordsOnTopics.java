package io.mediawatch.tag.speaker.interview;

import io.mediawatch.model.Speaker;
import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.people.NamesInText;
import io.mediawatch.tag.speaker.people.Person;
import io.mediawatch.tag.speaker.words.Gender;
import io.mediawatch.tag.speaker.words.LineForm;
import io.mediawatch.tag.speaker.words.Marks;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Gives what one person told reporters, without quotation marks under headings that only name its topics
 * ({@code On team news…}, {@code On the away fans:}), to that person. The paragraph before them must announce the words
 * ({@code Here is what the head coach had to say}) of the only person introduced, and most must be in the first person.
 */
public final class WordsOnTopics {
    private static final Set<String> ANNOUNCING = Lexicon.read("spoken.txt").section("announces words on topics");
    private static final String ON = "on ";
    private static final List<String> HEAD_ENDS = List.of("…", "...", ":");
    private static final String MARKS = "“\"‘'";
    /** Minimum number of headings. */
    private static final int LEAST = 3;
    /** Maximum length, in characters, of a heading. */
    private static final int LONGEST = 90;
    /** Minimum share of paragraphs in the first person. */
    private static final double MOSTLY = 0.5;

    private final List<Passage> passages;
    private final Cast cast;

    public WordsOnTopics(List<Passage> passages, Cast cast) {
        this.passages = passages;
        this.cast = cast;
    }

    /** The turns, one for each heading; empty if the text is not such a record. */
    public List<Turn> read() {
        List<Integer> heads = IntStream.range(0, passages.size())
                .filter(i -> isHead(passages.get(i)))
                .boxed()
                .toList();
        Person speaker = heads.size() < LEAST ? null : announced(heads.get(0));
        if (speaker == null) {
            return List.of();
        }
        List<Turn> turns = new ArrayList<>();
        List<Passage> said = new ArrayList<>();
        boolean opens = true;
        for (int i = heads.get(0); i < passages.size() && !ends(passages.get(i)); i++) {
            Passage passage = passages.get(i);
            boolean head = isHead(passage);
            if (!head && passage.part() == Part.TEXT && !LineForm.shortAndOpen(passage.text())) {
                if (opens) {
                    turns.add(new Turn(speaker, null, Speaker.Role.SOURCE, "turn.topic"));
                }
                opens = false;
                turns.get(turns.size() - 1).add(passage, Marks.skip(passage.text(), 0));
                said.add(passage);
            }
            opens |= head;
        }
        return isSpoken(said, speaker) ? turns : List.of();
    }

    private static boolean isHead(Passage passage) {
        String folded = passage.folded().strip();
        boolean head = passage.part() == Part.TEXT || passage.part() == Part.HEADING;
        if (!head || !folded.startsWith(ON) || folded.length() > LONGEST) {
            return false;
        }
        return HEAD_ENDS.stream().anyMatch(folded::endsWith) || LineForm.shortAndOpen(folded);
    }

    /** Who is said to have spoken before the first heading, else the only person introduced; null if nobody is. */
    private @Nullable Person announced(int first) {
        boolean announces = false;
        for (Passage passage : passages.subList(0, first)) {
            for (String words : ANNOUNCING) {
                int at = passage.folded().indexOf(words);
                announces |= at >= 0;
                String name = at < 0 ? "" : nameBefore(passage, at);
                if (!name.isEmpty()) {
                    return cast.labelled(name);
                }
            }
        }
        Person guest = announces ? new Introductions(passages, first, cast).onlyGuest() : null;
        return guest != null && Gender.hasGivenName(guest.name()) ? guest : null;
    }

    /** The full name right before the words: {@code Head coach Tom Okafor |spoke to the media}. */
    private String nameBefore(Passage passage, int words) {
        return cast.names(passage).stream()
                .filter(name -> name.end() == words - 1 && name.name().indexOf(' ') > 0)
                .map(NamesInText.Named::name)
                .findFirst()
                .orElse("");
    }

    /** Whether most paragraphs are in the first person, none in quotation marks and none about the speaker by name. */
    private static boolean isSpoken(List<Passage> said, Person speaker) {
        long ofOneself = said.stream().filter(Narration::ofOneself).count();
        return ofOneself >= LEAST
                && ofOneself >= MOSTLY * said.size()
                && said.stream()
                        .noneMatch(
                                passage -> MARKS.indexOf(passage.text().strip().charAt(0)) >= 0)
                && said.stream().noneMatch(speaker::isNamedIn);
    }

    private static boolean ends(Passage passage) {
        return Closings.close(passage) || Narration.addsNote(passage);
    }
}
