package io.mediawatch.tag.speaker.interview;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.passage.Prefixes;
import io.mediawatch.tag.passage.Words;
import io.mediawatch.tag.speaker.people.NameForm;
import io.mediawatch.tag.speaker.words.CapitalRun;
import io.mediawatch.tag.speaker.words.EnglishWords;
import io.mediawatch.tag.speaker.words.Gender;
import io.mediawatch.text.Fold;
import io.mediawatch.text.Scan;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads who tells an English text in a column of that kind: a standfirst with an age
 * ({@code The actor, 71, on growing up by the sea}), the name of the column ({@code This much I know}) or a last line
 * ({@code Interview by Tom Okafor}), or one below the headline ({@code As told to Tom Okafor}), says that somebody does,
 * and the headline, the standfirst or the note below names them.
 */
final class Standfirst {
    private static final Lexicon SPOKEN = Lexicon.read("spoken.txt");
    private static final Set<String> SERIES = SPOKEN.section("series told by one");
    private static final Prefixes LEADS = new Prefixes(SPOKEN.section("leads to what somebody tells"));
    private static final Prefixes NOTES = new Prefixes(SPOKEN.section("behind the name in a last note"));
    private static final Prefixes INTERVIEWERS =
            new Prefixes(SPOKEN.section("before the name of whoever wrote it down"));
    /** Maximum length, in characters, of a line that says who asked. */
    private static final int LONGEST_CREDIT = 60;
    /** Before the name, behind that of the column. */
    private static final String COLON = ": ";

    private static final String COMMA = ", ";
    private static final String TOLD_TO = "told to";
    /** Minimum length, in characters, of a word that a headline in capitals would not leave in lower case. */
    private static final int LEAST_LOWER = 4;

    /** Number of passages at the start, of which one may be such a line. */
    private static final int FIRST = 3;
    /** Maximum length, in characters, of such a line. */
    private static final int LONGEST = 240;

    private final List<Passage> passages;
    private final int position;

    private Standfirst(List<Passage> passages, int position) {
        this.passages = passages;
        this.position = position;
    }

    /** The line that says that one person tells; null if there is none. */
    static @Nullable Standfirst find(List<Passage> passages) {
        int last = -1;
        for (int i = 0; i < Math.min(FIRST, passages.size()); i++) {
            Passage passage = passages.get(i);
            boolean line = passage.length() <= LONGEST && !passage.isChinese();
            boolean series = line && passage.part() != Part.FURNITURE && isSeries(passage.folded());
            last = series || (line && (age(passage) > 0 || isToldTo(passage))) ? i : last;
        }
        if (last < 0 && passages.size() > FIRST && tellsInterviewer(passages.get(passages.size() - 1))) {
            for (int i = 0; i < FIRST; i++) {
                last = opening(passages.get(i)) != null ? i : last;
            }
        }
        return last < 0 ? null : new Standfirst(passages, last);
    }

    /** Position of the line. */
    int position() {
        return position;
    }

    /** Position of the note below; the number of passages if there is none. */
    int end() {
        int last = passages.size() - 1;
        while (last > position && passages.get(last).part() != Part.TEXT) {
            last--;
        }
        boolean note = noted(passages.get(last)) != null || isOnWriter(passages.get(last));
        return last > position && note ? last : passages.size();
    }

    /**
     * The only full name with which the lines up to this one begin, and if one of them has an age, the note below; null
     * if none does.
     */
    @Nullable
    String name() {
        Set<String> names = new HashSet<>();
        boolean ages = false;
        for (int i = 0; i <= position; i++) {
            String aged = beforeAge(passages.get(i));
            ages |= age(passages.get(i)) > 0;
            addTo(names, aged != null ? aged : opening(passages.get(i)));
        }
        int end = end();
        addTo(names, ages && end < passages.size() ? noted(passages.get(end)) : null);
        if (names.isEmpty() && isToldTo(passages.get(position))) {
            return headlined();
        }
        return names.size() == 1 ? names.iterator().next() : null;
    }

    /**
     * The only full name in the headline; null if it has none, or several, or one behind a preposition, or all its words
     * have capitals, so that nobody knows where a name ends.
     */
    private @Nullable String headlined() {
        String headline = passages.get(0).text();
        Set<String> names = new HashSet<>();
        boolean sentence = false;
        String word = "";
        int at = 0;
        while (position > 0 && headline.length() <= LONGEST && at < headline.length()) {
            String name = nameAtStart(headline.substring(at));
            if (name != null && EnglishWords.isPreposition(Fold.fold(word))) {
                return null; // it is about somebody: I worked for Rosa Lindqvist
            }
            addTo(names, name);
            int end = wordEnd(headline, name == null ? at : at + name.length());
            word = headline.substring(at, end);
            sentence |= name == null && end >= at + LEAST_LOWER && Character.isLowerCase(headline.charAt(at));
            at = Scan.behindSpaces(headline, end);
        }
        return sentence && names.size() == 1 ? names.iterator().next() : null;
    }

    private static int wordEnd(String text, int from) {
        int space = text.indexOf(' ', from);
        return space < 0 ? text.length() : space;
    }

    /** Whether the line only says who wrote it down: {@code As told to Tom Okafor}. */
    private static boolean isToldTo(Passage passage) {
        return INTERVIEWERS.of(passage.folded()).endsWith(TOLD_TO) && tellsInterviewer(passage);
    }

    /** Whether a passage begins with the name of whoever wrote it down. */
    private boolean isOnWriter(Passage passage) {
        Passage line = passages.get(position);
        String writer =
                line.text().substring(INTERVIEWERS.of(line.folded()).length()).strip();
        return isToldTo(line) && passage.text().startsWith(writer);
    }

    private static void addTo(Set<String> names, @Nullable String name) {
        if (name != null) {
            names.add(name);
        }
    }

    /** Whether a line is the name of such a column, perhaps with a name: {@code Rosa Lindqvist: life lessons}. */
    private static boolean isSeries(String folded) {
        int end = folded.length();
        while (end > 0 && ".!:".indexOf(folded.charAt(end - 1)) >= 0) {
            end--;
        }
        String line = folded.substring(0, end);
        return SERIES.stream()
                .anyMatch(series -> line.equals(series)
                        || line.startsWith(series + COLON)
                        || line.endsWith(COLON + series)
                        || line.endsWith(COMMA + series));
    }

    private static boolean isPerson(String name) {
        return NameForm.looksLikeFullName(name) && Gender.hasGivenName(name);
    }

    /** Whether the line only says who asked: {@code Interview by Tom Okafor}, {@code As told to Tom Okafor}. */
    private static boolean tellsInterviewer(Passage passage) {
        String begins = INTERVIEWERS.of(passage.folded());
        return !begins.isEmpty()
                && passage.length() <= LONGEST_CREDIT
                && isPerson(passage.text().substring(begins.length()).strip());
    }

    /** Where the comma before an age stands that leads to what is told ({@code The actor|, 71, on life}); 0 if none. */
    private static int age(Passage passage) {
        String folded = passage.folded();
        if (passage.length() > LONGEST) {
            return 0;
        }
        for (int at = folded.indexOf(", "); at >= 0; at = folded.indexOf(", ", at + 1)) {
            int age = at + 2;
            int end = Scan.digitsEnd(folded, age);
            if (end == age + 2 && folded.startsWith(", ", end) && LEADS.open(folded.substring(end + 2))) {
                return at;
            }
        }
        return 0;
    }

    /** The full name that ends before the age, without what the person is: {@code The actor |Rosa Lindqvist|, 71}. */
    private static @Nullable String beforeAge(Passage passage) {
        int end = age(passage);
        int start = end;
        int word = passage.text().lastIndexOf(' ', end - 1) + 1;
        while (end > 0 && start > 0 && CapitalRun.startsAt(passage.text(), word)) {
            start = word;
            word = passage.text().lastIndexOf(' ', word - 2) + 1;
        }
        String name = passage.text().substring(start, end);
        int space = name.indexOf(' ');
        boolean role = space > 0 && EnglishWords.isHuman(Fold.fold(name.substring(0, space)));
        String bare = role ? name.substring(space + 1) : name;
        return isPerson(bare) ? bare : null;
    }

    private static @Nullable String opening(Passage passage) {
        String text = passage.text();
        if (text.length() > LONGEST) {
            return null;
        }
        int colon = text.indexOf(COLON);
        if (colon > 0 && SERIES.contains(passage.folded().substring(0, colon))) {
            String last = text.substring(colon + COLON.length()).strip();
            return last.equals(nameAtStart(last)) ? last : null;
        }
        String name = nameAtStart(text);
        int end = name == null ? 0 : name.length();
        boolean ends = name != null
                && (end == passage.length()
                        || ":,".indexOf(passage.text().charAt(end)) >= 0
                        || passage.folded().startsWith(" on ", end));
        return ends ? name : null;
    }

    /** The full name before a verb of such notes, whatever the given name, or before "'s". */
    private static @Nullable String noted(Passage passage) {
        String name = fullNameAtStart(passage.text());
        int end = name == null ? 0 : name.length();
        boolean possessive =
                name != null && Gender.hasGivenName(name) && passage.folded().startsWith("'s ", end);
        boolean noted = name != null
                && passage.folded().startsWith(" ", end)
                && NOTES.open(passage.folded().substring(end + 1));
        return possessive || noted ? name : null;
    }

    private static @Nullable String nameAtStart(String text) {
        String name = fullNameAtStart(text);
        return name != null && Gender.hasGivenName(name) ? name : null;
    }

    private static @Nullable String fullNameAtStart(String text) {
        if (text.isEmpty() || !CapitalRun.startsAt(text, 0)) {
            return null;
        }
        int end = CapitalRun.end(text, 0);
        String name = text.substring(0, end);
        return NameForm.looksLikeFullName(name) && Words.closes(text, end) ? name : null;
    }
}
