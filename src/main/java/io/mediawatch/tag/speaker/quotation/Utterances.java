package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.people.Person;
import io.mediawatch.tag.speaker.words.LineForm;
import io.mediawatch.text.Scan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects what is said in the paragraphs read so far, and keeps who spoke last. */
final class Utterances {
    private final Focus focus;
    private final Consumer<Supplier<String>> rejected;
    private final List<Utterance> all = new ArrayList<>();
    private @Nullable Person last;
    /** Number of paragraphs read since somebody last spoke. */
    private int silent;
    /** Whether the last words were in quotation marks and were not a question. */
    private boolean stated;

    Utterances(Focus focus, Consumer<Supplier<String>> rejected) {
        this.focus = focus;
        this.rejected = rejected;
    }

    /** Returns everything that is said, in text order. */
    List<Utterance> inOrder() {
        all.sort(Comparator.comparingInt(Utterance::paragraph).thenComparingInt(Utterance::start));
        return all;
    }

    /**
     * Adds a quotation, unless nothing is between its marks: these only close or open what another paragraph quotes.
     */
    void add(Passage passage, Quoted quoted, Person person, @Nullable String label, String rule) {
        if (Scan.behindSpaces(passage.text(), quoted.start()) >= quoted.end()) {
            return;
        }
        int last = quoted.end() - 1;
        boolean comma = last > quoted.start() && ",，".indexOf(passage.text().charAt(last)) >= 0;
        int end = comma ? last : quoted.end();
        add(passage, new Utterance(person, label, passage.index(), quoted.start(), end, Utterance.Form.DIRECT, rule));
    }

    void add(Passage passage, Utterance words) {
        all.add(words);
        focus.spoke(words.person());
        boolean asks = LineForm.asks(passage.text().substring(words.start(), words.end()));
        spoke(words.person(), words.form() == Utterance.Form.DIRECT && !asks);
    }

    /** Notes that somebody used a few words in quotation marks, which are no quotation: whoever did may speak next. */
    void used(Person person) {
        spoke(person, false);
    }

    private void spoke(Person person, boolean states) {
        last = person;
        stated = states;
        silent = 0;
    }

    /** Notes that somebody spoke who cannot be identified. */
    void strangerSpoke() {
        focus.strangerSpoke();
        last = null;
    }

    void nextParagraph() {
        silent++;
    }

    /** Whoever spoke last; null if nobody has, or a stranger. */
    @Nullable
    Person last() {
        return last;
    }

    /** Whether somebody last spoke in this paragraph or the one before. */
    boolean spokeJustNow() {
        return silent <= 1;
    }

    /** Whether the paragraph before this one ended with a quotation that is not a question. */
    boolean statedBefore() {
        return silent == 1 && stated;
    }

    void reject(Passage passage, int start, int end, String reason) {
        rejected.accept(() -> "paragraph " + passage.index() + " [" + start + "," + end + ") is no quote: " + reason);
    }
}
