package io.mediawatch.tag.speaker.label;

import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.people.NameForm;
import io.mediawatch.tag.speaker.people.NameWords;
import io.mediawatch.tag.speaker.words.LineForm;
import io.mediawatch.text.Fold;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names on lines of their own before what these people say, as in transcripts of earnings calls, and the lines between
 * that tell the office: {@code Rosa K. Lindqvist}, then {@code Vice President, Investor Relations}, then the words.
 */
public final class OfficeLines {
    /** Minimum number of known speakers' labels on lines of their own for other names there to be labels, too. */
    private static final int LEAST_OTHERS = 2;
    /** Maximum length, in characters, of the words for an office. */
    private static final int LONGEST = 80;
    /** Maximum length, in letters, of words without a capital among them: {@code of}, {@code and}. */
    private static final int LONGEST_SMALL = 3;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[ ,&/–—-]+");

    private final List<Passage> passages;
    private final List<@Nullable Label> read;
    private final Set<Integer> offices = new HashSet<>();

    /** @param read the label of each passage, null where it has none */
    public OfficeLines(List<Passage> passages, List<@Nullable Label> read) {
        this.passages = passages;
        this.read = read;
        for (int i = 0; i + 2 < passages.size(); i++) {
            if (isNameAlone(i) && isOffice(passages.get(i + 1)) && isSentence(i + 2)) {
                offices.add(i + 1);
            }
        }
    }

    /** Whether the passage at a position tells the office of whoever speaks next. */
    public boolean has(int position) {
        return offices.contains(position);
    }

    /**
     * Returns the full names, folded, that stand on lines of their own before words, once labels of known speakers
     * recur so; empty otherwise.
     */
    public Set<String> namesAlone(List<@Nullable Label> labels, Set<String> speakers) {
        Set<String> names = new LinkedHashSet<>();
        int others = 0;
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            String folded = label != null && isAlone(i) ? Fold.fold(label.name()) : "";
            if (speakers.contains(folded)) {
                others++;
            } else if (!folded.isEmpty() && opens(i)) {
                names.add(folded);
            }
        }
        return others >= LEAST_OTHERS ? names : Set.of();
    }

    /** Whether a full name stands alone at a position, with the person's words behind it, or the office. */
    private boolean opens(int position) {
        return isNameAlone(position)
                && (has(position + 1)
                        || tellsOffice(position)
                        || (position > 0
                                && isSentence(position - 1)
                                && isSentence(position + 1)
                                && isPerson(position)));
    }

    private boolean tellsOffice(int position) {
        Label label = read.get(position);
        return label != null && tellsOffice(label, passages.get(position).text());
    }

    /** Whether only an office follows the name: {@code Rosa Lindqvist -- Chief Financial Officer}. */
    public static boolean tellsOffice(Label label, String text) {
        return label.mark() == Label.Mark.DASH
                && label.content() == text.length()
                && isOffice(text.substring(label.end()));
    }

    private boolean isAlone(int position) {
        Label label = read.get(position);
        return label != null && (label.mark() == Label.Mark.LINE || tellsOffice(position));
    }

    private boolean isNameAlone(int position) {
        Label label = read.get(position);
        return label != null
                && isAlone(position)
                && NameForm.looksLikeFullName(label.name())
                && passages.get(position).part() == Part.TEXT;
    }

    private boolean isPerson(int position) {
        Label label = read.get(position);
        return label != null && NameForm.isSurelyPerson(label.name());
    }

    private static boolean isOffice(Passage passage) {
        return passage.part() == Part.TEXT && isOffice(passage.text());
    }

    /**
     * Whether the words are no sentence, all begin with capitals but small ones, and contain a title:
     * {@code Fernhill Research -- Analyst}, {@code Head of Investor Relations}.
     */
    static boolean isOffice(String words) {
        if (words.length() > LONGEST || words.isBlank() || !LineForm.shortAndOpen(words)) {
            return false;
        }
        boolean title = false;
        int count = 0;
        for (String word : BETWEEN_WORDS.split(words.strip(), -1)) {
            if (!word.isEmpty() && Character.isLowerCase(word.charAt(0)) && word.length() > LONGEST_SMALL) {
                return false;
            }
            count += word.isEmpty() ? 0 : 1;
            title |= NameWords.isOffice(word);
        }
        return title && count > 1;
    }

    private boolean isSentence(int position) {
        return position < passages.size()
                && passages.get(position).part() == Part.TEXT
                && LineForm.endsSentence(passages.get(position).text());
    }
}
