package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.people.Kin;
import io.mediawatch.tag.speaker.people.Person;
import io.mediawatch.text.Scan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Quotations that wait for a speaker, who may be named in the text that follows. */
final class WaitingQuotations {
    private final List<Passage> passages;
    private final Cast cast;
    private final Utterances said;
    private final List<Waiting> waiting = new ArrayList<>();

    /** @param likely the speaker, unless the text that follows names another */
    private record Waiting(Passage passage, Quoted quoted, @Nullable Person likely) {}

    WaitingQuotations(List<Passage> passages, Cast cast, Utterances said) {
        this.passages = passages;
        this.cast = cast;
        this.said = said;
    }

    /** @param likely the speaker, unless the text that follows names another */
    void add(Passage passage, Quoted quoted, @Nullable Person likely) {
        waiting.add(new Waiting(passage, quoted, Referents.or(likely, named(passage, quoted))));
    }

    /**
     * Attributes the waiting quotations to this person, except those whose likely speaker is somebody else and the
     * better choice.
     */
    void spokenBy(Person person, Passage passage, int limit) {
        for (Waiting one : waiting) {
            Person likely = one.likely();
            boolean other = likely != null && one.passage() == passage && comesIn(person, one, limit);
            Person speaker = likely != null && other ? likely : person;
            said.add(one.passage(), one.quoted(), speaker, null, other ? "direct.next-paragraph" : "direct.ahead");
        }
        waiting.clear();
    }

    /** Rejects the waiting quotations, as somebody speaks who cannot be identified. */
    void reject() {
        waiting.forEach(this::reject);
        waiting.clear();
    }

    private void reject(Waiting one) {
        said.reject(one.passage(), one.quoted().start(), one.quoted().end(), "nobody is said to speak it");
    }

    /** Decides on the waiting quotations without further text: attributes each to its likely speaker or rejects it. */
    void settle() {
        for (Waiting one : waiting) {
            Person likely = Referents.or(one.likely(), saidBefore(one));
            if (likely != null) {
                said.add(one.passage(), one.quoted(), likely, null, "direct.next-paragraph");
            } else {
                reject(one);
            }
        }
        waiting.clear();
    }

    /**
     * Whether the next speaker is named only after a sentence about somebody else, so that the quotation is not theirs:
     * Jane came. "…" Tom said; "…" Jane came. Tom said.
     */
    private boolean comesIn(Person person, Waiting one, int limit) {
        Passage passage = one.passage();
        Quoted quoted = one.quoted();
        Person behind = named(passage, quoted);
        return Scan.beforeSpaces(passage.text(), quoted.outerStart()) == 0
                ? behind != null && !behind.equals(person)
                : !names(person, passage, 0, quoted.outerStart()) && names(person, passage, quoted.outerEnd(), limit);
    }

    private boolean names(Person person, Passage passage, int from, int to) {
        return cast.spots(passage, from, to).stream().map(Cast.Spot::person).anyMatch(person::equals);
    }

    /** Returns the only person named in the sentence after a quotation that opens the paragraph: “…”说起那天，周女士摇头。 */
    private @Nullable Person named(Passage passage, Quoted quoted) {
        boolean opens = Scan.beforeSpaces(passage.text(), quoted.outerStart()) == 0;
        if (quoted.outerEnd() >= passage.length() || !opens) {
            return null;
        }
        List<Cast.Spot> spots =
                cast.spots(passage, quoted.outerEnd(), passage.sentences().end(quoted.outerEnd()));
        return spots.size() == 1 ? spots.get(0).person() : null;
    }

    /** Returns the speaker of a quotation that is a whole paragraph if only the next one names them: 说这话的时候，林晓岚没有抬头。 */
    private @Nullable Person saidBefore(Waiting one) {
        // passages are the headline, if there is one, and then every paragraph
        int next = one.passage().index() - passages.get(0).index() + 1;
        boolean whole = one.quoted().outerEnd() == one.passage().length();
        if (!whole || next == passages.size() || !Gestures.afterWords(passages.get(next))) {
            return null;
        }
        Passage behind = passages.get(next);
        List<Cast.Spot> spots = cast.spots(behind, 0, behind.sentences().end(0));
        return spots.size() == 1 && acts(behind, spots.get(0)) ? spots.get(0).person() : null;
    }

    /** Whether the name directly follows the first comma and is not the possessor of somebody else. */
    private static boolean acts(Passage passage, Cast.Spot spot) {
        String folded = passage.folded();
        return folded.indexOf(',') == spot.start() - 1
                && !folded.startsWith("的", spot.end())
                && !Kin.startBehindName(
                        folded, spot.end(), folded.length(), spot.person().id() != null);
    }
}
