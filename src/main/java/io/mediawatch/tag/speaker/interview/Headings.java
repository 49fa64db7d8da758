package io.mediawatch.tag.speaker.interview;

import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.label.Label;
import io.mediawatch.tag.speaker.label.LabelKinds;
import io.mediawatch.tag.speaker.label.LabelName;
import io.mediawatch.tag.speaker.words.LineForm;
import io.mediawatch.tag.speaker.words.Marks;
import io.mediawatch.text.Fold;
import io.mediawatch.text.Script;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognises headings and captions among the paragraphs of an interview whose kind the page does not say: short lines
 * without final punctuation before somebody speaks.
 */
public final class Headings {
    /** Maximum length, in characters, of a heading that is a numbered question. */
    private static final int LONGEST_NUMBERED = 90;
    /** Maximum length, in characters, of a caption. */
    private static final int LONGEST_CAPTION = 24;
    /** Maximum number of successive short lines that may be captions: more are a list that somebody gives. */
    private static final int MOST_CAPTIONS = 3;

    /** Maximum length, in characters, of a Chinese heading that is a question; the next is for other languages. */
    private static final int LONGEST_HAN_QUESTION = 20;

    private static final int LONGEST_LETTERS_QUESTION = 60;
    /** Bars before the headings of blogs: ▍二 再造一条船. */
    private static final String BARS = "▍▎▌";

    /** Minimum share of a heading's characters that the question behind it repeats. */
    private static final double REPEATED = 0.6;

    private final List<Passage> passages;
    private final Interview interview;

    public Headings(List<Passage> passages, Interview interview) {
        this.passages = passages;
        this.interview = interview;
    }

    /**
     * Whether an unlabelled paragraph of an interview is a heading.
     *
     * @param headed whether the interview has had headings so far: then a short question before a turn is one, too
     */
    boolean unlabelled(int position, boolean headed) {
        Passage passage = passages.get(position);
        if (passage.part() == Part.HEADING) {
            return true;
        }
        if (isAskedNext(position)) {
            return true;
        }
        boolean open = LineForm.shortAndOpen(passage.text());
        boolean asks = headed && !open && shortQuestion(passage);
        if ((!open && !asks) || opensList(position - 1)) {
            return false;
        }
        int next = next(position);
        return next >= 0 && (interview.label(next) != null || (open && numbered(passage.text(), next)));
    }

    /** Whether a line is a numbered question that an interviewer asks next: 一、渔船可以停吗？ before 问1：渔船可以停吗？ */
    private boolean isAskedNext(int position) {
        String line = passages.get(position).text().strip();
        int number = LabelName.numberEnd(line, 0, line.length());
        boolean numbered = number > 0
                && number < line.length()
                && "、.．".indexOf(line.charAt(number)) >= 0
                && line.length() <= LONGEST_NUMBERED
                && LineForm.asks(line);
        int next = numbered ? next(position) : -1;
        Label following = next < 0 ? null : interview.label(next);
        return following != null
                && LabelKinds.asks(following.name())
                && repeats(passages.get(next).text(), line.substring(number));
    }

    /** Whether most characters of a heading occur in the text. */
    private static boolean repeats(String text, String heading) {
        long same = heading.chars().filter(unit -> text.indexOf(unit) >= 0).count();
        return same >= REPEATED * heading.length();
    }

    /**
     * Whether a paragraph is a heading that quotes somebody (“我们不抢人”, 谈团队：“我们不抢人”), before a turn of an interviewer.
     */
    boolean quotes(int position) {
        boolean heads = LineForm.isQuotation(passages.get(position).text()) && !opensList(position - 1);
        int next = heads ? next(position) : -1;
        Label following = next < 0 ? null : interview.label(next);
        return following != null && (isAskers(following.name()) || interview.asksMostly(following.name()));
    }

    /**
     * Whether a paragraph is the caption of a picture: a short Chinese line without final punctuation, among paragraphs
     * that have it.
     */
    boolean caption(int position) {
        if (!isLoose(position)) {
            return false;
        }
        int before = position - 1;
        while (before > position - MOST_CAPTIONS && before > 0 && isLoose(before)) {
            before--;
        }
        int behind = next(position);
        while (behind >= 0 && behind < position + MOST_CAPTIONS && isLoose(behind)) {
            behind = next(behind);
        }
        return before >= 0
                && behind >= 0
                && LineForm.endsSentence(passages.get(before).text())
                && LineForm.endsSentence(passages.get(behind).text());
    }

    private boolean isLoose(int position) {
        Passage passage = passages.get(position);
        String line = passage.text().strip();
        return passage.isChinese()
                && line.length() <= LONGEST_CAPTION
                && LineForm.shortAndOpen(line)
                && (Script.isHan(line.charAt(0))
                        || Script.isLetter(line.charAt(0))
                        || BARS.indexOf(line.charAt(0)) >= 0)
                && !Narration.spoken(passage);
    }

    /**
     * Whether a labelled paragraph is a heading in the form of a turn (黄仁勋：算力就是新的电力): it is short and has no final
     * punctuation, and either its speaker has just spoken and somebody else follows, or it comes first and no turn but
     * an interviewer's follows. What the page marks as a heading is one unless it is nothing but the label.
     */
    boolean labelled(int position, Label label, @Nullable String speaking) {
        Passage passage = passages.get(position);
        if (passage.part() == Part.HEADING) {
            return label.content() < passage.length();
        }
        if (position == 0 && label.mark() == Label.Mark.LINE) {
            return label.end() < passage.text().stripTrailing().length() && askedFirst() && !comesAgain(passage.text());
        }
        int next = next(position);
        Label following = next < 0 ? null : interview.label(next);
        boolean sameAgain = speaking != null && speaking.equals(Fold.fold(label.name()));
        if (position == 0 && label.content() < passage.length() && comesAgain(passage.text())) {
            return true;
        }
        boolean titles = position == 0 && next > 0 && (following == null || asked(label, following));
        boolean othersFollow = following != null && !Fold.fold(following.name()).equals(Fold.fold(label.name()));
        return (titles || (sameAgain && othersFollow))
                && label.content() < passage.length()
                && LineForm.shortAndOpen(passage.text());
    }

    /**
     * Whether the label is a name and an interviewer's label follows: a guest does not speak first, so the line is a
     * title.
     */
    private boolean asked(Label label, Label following) {
        return isAskers(following.name()) && !LabelKinds.isRole(label.name());
    }

    /** Whether an interviewer has the first label behind the title: {@code Rosa Lindqvist, The Art of Boats No. 2}. */
    private boolean askedFirst() {
        int next = 1;
        while (next < passages.size() && interview.label(next) == null) {
            next++;
        }
        Label label = next < passages.size() ? interview.label(next) : null;
        return label != null && isAskers(label.name());
    }

    private boolean isAskers(String label) {
        return LabelKinds.asks(label) || interview.isMedium(label);
    }

    private boolean comesAgain(String text) {
        return passages.stream().skip(1).anyMatch(passage -> passage.text().equals(text));
    }

    /** Whether a paragraph is a heading that reports what a speaker says: 黄仁勋谈 xAI：别人用 4 年完成的事情. */
    boolean about(int position, Set<String> speakers) {
        Passage passage = passages.get(position);
        String folded = passage.folded();
        if (!LineForm.shortAndOpen(passage.text())) {
            return false;
        }
        return speakers.stream()
                .anyMatch(name -> folded.startsWith(name) && LabelKinds.tellsAbout(folded.substring(name.length())));
    }

    private int next(int position) {
        for (int i = position + 1; i < passages.size(); i++) {
            Part part = passages.get(i).part();
            if (part == Part.TEXT && !passages.get(i).text().isBlank()) {
                return i;
            }
        }
        return -1;
    }

    private boolean opensList(int position) {
        if (position < 0) {
            return false;
        }
        String text = passages.get(position).text().stripTrailing();
        return !text.isEmpty() && Marks.isColon(text.charAt(text.length() - 1));
    }

    /** Whether a line is a short question that neither speaks in the first person nor addresses anybody. */
    private static boolean shortQuestion(Passage passage) {
        String line = passage.text().strip();
        boolean asks = LineForm.asks(line);
        int longest = passage.isChinese() ? LONGEST_HAN_QUESTION : LONGEST_LETTERS_QUESTION;
        return asks && line.length() <= longest && !Narration.spoken(passage);
    }

    /**
     * Whether a line is a numbered heading: 一、团队; {@code 02}; or a single number before another heading. A plain number
     * such as {@code 2019} may also be an answer.
     */
    private boolean numbered(String text, int next) {
        String line = text.strip();
        if (line.length() <= 2 && line.chars().allMatch(unit -> Script.isDigit((char) unit))) {
            return line.charAt(0) == '0'
                    || LineForm.shortAndOpen(passages.get(next).text());
        }
        return line.length() > 2 && Marks.isNumeral(line.charAt(0)) && line.charAt(1) == '、';
    }
}
