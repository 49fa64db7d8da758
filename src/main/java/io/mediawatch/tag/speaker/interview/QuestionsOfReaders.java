package io.mediawatch.tag.speaker.interview;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.label.Label;
import io.mediawatch.tag.speaker.label.LabelKinds;
import io.mediawatch.tag.speaker.people.Person;
import io.mediawatch.text.Script;
import java.util.List;
import java.util.Set;

/**
 * Recognises questions and answers that nobody speaks, though {@code Q:} and {@code A:} stand before them: of customers
 * to a house, whose answers are hardly ever about me or us ({@code Q: Can I bring my dog?}, {@code A: Dogs are welcome
 * in all rooms.}); and letters with an adviser's replies, where whoever asks tells of himself and the reply turns to
 * somebody ({@code Q: My son won't eat.}, {@code A: Your son is not alone.}). Not where anybody is known to answer, or
 * an interview, a press conference or a hearing is announced.
 */
public final class QuestionsOfReaders {
    /** What a house also calls its answers to customers. */
    private static final Set<String> NAMES = Set.of("问答", "q&a", "faq");

    private static final Set<String> ANNOUNCED = Lexicon.read("spoken.txt").section("announces questions");
    /** Minimum number of answers of a house. */
    private static final int LEAST = 2;
    /** Minimum share of answers about me or us that somebody speaks. */
    private static final double OFTEN = 0.3;
    /** Share of letters about their writer, and of replies to somebody, that must be exceeded. */
    private static final double HALF = 0.5;

    private int answers;
    private int ofOneself;
    private int replies;
    private int questions;
    private int letters;

    private QuestionsOfReaders() {}

    public static boolean are(List<Passage> passages, Interview interview, InterviewRoles roles) {
        QuestionsOfReaders counts = new QuestionsOfReaders();
        int last = passages.size();
        for (int i = passages.size() - 1; i >= 0; i--) {
            Label label = interview.label(i);
            if (label != null && !isOfNobody(label.name(), roles)) {
                return false;
            }
            if (label != null) {
                counts.count(label.name(), passages.subList(i, last));
                last = i;
            }
        }
        return passages.subList(0, last).stream().noneMatch(QuestionsOfReaders::announces)
                && (counts.ofHouse() || counts.ofAdviser());
    }

    private static boolean announces(Passage passage) {
        return Encounter.isSure(passage)
                || (Encounter.isHinted(passage) && NAMES.stream().noneMatch(passage.folded()::contains))
                || ANNOUNCED.stream().anyMatch(passage.folded()::contains)
                || LabelKinds.answered(passage.folded()) >= 0;
    }

    private static boolean isOfNobody(String label, InterviewRoles roles) {
        Person generic = LabelKinds.onlyAsks(label)
                ? Person.asker(Script.isChinese(label))
                : LabelKinds.onlyAnswers(label) ? Person.answerer(Script.isChinese(label)) : null;
        return generic != null && generic.equals(roles.person(label));
    }

    private boolean ofHouse() {
        return answers >= LEAST && ofOneself < OFTEN * answers;
    }

    private boolean ofAdviser() {
        return questions > 0 && letters > HALF * questions && replies > HALF * answers;
    }

    /** Counts what stands from a label to the next. */
    private void count(String label, List<Passage> passages) {
        List<Passage> words =
                passages.stream().filter(passage -> passage.part() == Part.TEXT).toList();
        boolean addresses = words.stream().anyMatch(Narration::addresses);
        if (LabelKinds.onlyAnswers(label)) {
            answers++;
            ofOneself += words.stream().anyMatch(Narration::ofOneself) ? 1 : 0;
            replies += addresses ? 1 : 0;
        } else {
            questions++;
            letters += !addresses && words.stream().anyMatch(Narration::ofMe) ? 1 : 0;
        }
    }
}
