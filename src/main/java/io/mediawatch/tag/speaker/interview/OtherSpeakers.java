package io.mediawatch.tag.speaker.interview;

import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.label.Label;
import io.mediawatch.tag.speaker.label.LabelKinds;
import io.mediawatch.tag.speaker.label.LabelTally;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.people.NameForm;
import io.mediawatch.tag.speaker.words.ChineseTitles;
import io.mediawatch.tag.speaker.words.Gender;
import io.mediawatch.tag.speaker.words.LineForm;
import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.text.Fold;
import io.mediawatch.text.Script;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds people who speak only once in an interview with recurring speakers: those with a full name, a name on a line of
 * its own with a colon or named elsewhere in the text, or, if a time precedes the label of every known speaker, any
 * label after a time.
 */
final class OtherSpeakers {
    private static final int LEAST_TURNS = 2;
    /** Minimum number of turns that prove a conversation, in which others may speak only once. */
    private static final int LEAST_OF_PANEL = 3;
    /** Maximum number of names to compare: more than take part in any conversation; keeps the comparison short. */
    private static final int MOST_SPEAKERS = 50;

    /** Maximum number of words in the label of a stranger: {@code Woman in the third row}. */
    private static final int MOST_WORDS = 5;

    /** Length, in characters, of the longest Chinese name with a usual surname, and of other names in Han. */
    private static final int LONGEST_CHINESE = 3;

    private static final int LONGEST_FOREIGN = 6;

    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 4;

    private final List<Passage> passages;
    private final List<@Nullable Label> labels;
    private final LabelTally tally;
    private final Set<String> speakers;
    private final Cast cast;

    /**
     * @param labels one for each passage, null where it has none
     * @param speakers folded names of the speakers known so far
     */
    OtherSpeakers(
            List<Passage> passages, List<@Nullable Label> labels, LabelTally tally, Set<String> speakers, Cast cast) {
        this.passages = passages;
        this.labels = labels;
        this.tally = tally;
        this.speakers = speakers;
        this.cast = cast;
    }

    /**
     * Returns the folded names of the other speakers.
     *
     * @param turns number of turns known so far
     */
    Set<String> find(int turns) {
        boolean panel = turns >= LEAST_OF_PANEL;
        boolean recorded = panel && speakers.stream().allMatch(tally::timed);
        boolean shouted = speakers.stream().anyMatch(other -> shouts(tally.written(other)));
        Set<String> panellists = panel ? panellists() : Set.of();
        Set<String> besideOthers = besideOthers();
        Set<String> found = new LinkedHashSet<>();
        for (String folded : tally.names()) {
            String name = tally.written(folded);
            boolean given = Gender.hasGivenName(name);
            boolean full = given && folded.indexOf(' ') > 0;
            boolean sure = panellists.contains(folded)
                    || (tally.alone(folded) && (given || NameParts.looksChinese(folded)))
                    || (full && cast.timesNamed(name) > tally.count(folded));
            boolean speaks = tally.opensSentence(folded)
                    && ((full && NameForm.looksLikeName(name))
                            || (tally.titled(folded) && NameParts.isLatin(folded))
                            || (shouted && shouts(name))
                            || (panel && LabelKinds.isParty(folded))
                            || (recorded && tally.timed(folded) && unlike(folded, speakers))
                            || (recurs(folded) && !besideOthers.contains(folded)));
            if (sure || speaks) {
                found.add(folded);
            }
        }
        return found;
    }

    /**
     * Returns labels of strangers who ask once between two turns of a person under the same label, or in Chinese of
     * people who do not ask: 自由撰稿人：船票在哪里买？ between the answers of a spokesperson.
     */
    Set<String> asking() {
        Set<String> found = new LinkedHashSet<>();
        int before = -1;
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            String folded = label == null ? "" : Fold.fold(label.name());
            if (speakers.contains(folded)) {
                before = i;
            } else if (label != null && before >= 0 && asksOnce(folded, label, passages.get(i))) {
                int next = next(i + 1);
                boolean between = next >= 0 && mayAsk(folded, name(before), name(next));
                found.addAll(between ? Set.of(folded) : Set.of());
            }
        }
        return found;
    }

    private boolean asksOnce(String folded, Label label, Passage passage) {
        return label.mark() == Label.Mark.COLON
                && label.content() < passage.length()
                && LineForm.asks(passage.text())
                && tally.count(folded) == 1;
    }

    private boolean mayAsk(String folded, String before, String next) {
        boolean few = folded.split(" ", MOST_WORDS + 1).length <= MOST_WORDS;
        boolean person = NameParts.isHan(folded) ? LabelKinds.endsLikePerson(folded) : few && before.equals(next);
        return person && !LabelKinds.asks(before) && !LabelKinds.asks(next);
    }

    /** Position of the next label of a speaker; −1 if there is none, or another label comes first. */
    private int next(int from) {
        int next = from;
        while (next < labels.size() && labels.get(next) == null) {
            next++;
        }
        return next < labels.size() && speakers.contains(name(next)) ? next : -1;
    }

    private String name(int position) {
        Label label = labels.get(position);
        return label == null ? "" : Fold.fold(label.name());
    }

    /** Whether a short Chinese label, such as a nickname, recurs with a mark. */
    private boolean recurs(String folded) {
        return NameParts.isHan(folded)
                && folded.length() <= LONGEST_NAME
                && tally.marked(folded)
                && tally.count(folded) >= LEAST_TURNS;
    }

    /**
     * Returns the Chinese names that label a sentence. Each must follow a title, here or elsewhere in the text, or
     * have one in brackets behind it (林晓岚（设计总监）：), or contain a character usual in given names and either speak in
     * the first person or also occur elsewhere. Lists of features (长续航：…) have the same form.
     */
    private Set<String> panellists() {
        Set<String> sure = new LinkedHashSet<>();
        Set<String> unsure = new LinkedHashSet<>();
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            String folded = label == null ? "" : Fold.fold(label.name());
            if (isPanellist(folded) && unlike(folded, sure) && unlike(folded, unsure)) {
                boolean somebody = tally.titled(folded)
                        || tally.titledBehind(folded)
                        || (NameParts.hasUsualSign(folded) && Narration.ofOneself(passages.get(i)));
                (somebody ? sure : unsure).add(folded);
            }
        }
        unsure.removeAll(sure);
        sure.addAll(elsewhere(unsure));
        return sure;
    }

    private boolean isPanellist(String folded) {
        return tally.marked(folded)
                && tally.opensSentence(folded)
                && (NameParts.looksChinese(folded) || isForeign(folded))
                && !NameParts.isOrdinary(folded)
                && unlike(folded, speakers);
    }

    /** Whether the label may be a Japanese or Tibetan name, with a title in brackets behind it: 卓嘎央金（导演）：. */
    private boolean isForeign(String folded) {
        return NameParts.isHan(folded)
                && folded.length() > LONGEST_CHINESE
                && folded.length() <= LONGEST_FOREIGN
                && tally.titledBehind(folded);
    }

    /** Whether none of the names differs from this one in a single character, as a misspelling does. */
    private static boolean unlike(String folded, Set<String> names) {
        return names.stream().limit(MOST_SPEAKERS).noneMatch(name -> NameParts.oneApart(folded, name));
    }

    /**
     * Returns those of the names that also occur in the text outside labels; names without a usual character only after
     * a title.
     */
    private Set<String> elsewhere(Set<String> names) {
        Set<String> found = new HashSet<>();
        for (int i = 0; i < passages.size() && !names.isEmpty(); i++) {
            String folded = passages.get(i).folded();
            Label label = labels.get(i);
            int from = label == null ? 0 : label.end();
            for (int at = from; at + SHORTEST_NAME <= folded.length(); at++) {
                int longest = NameParts.isSurnameSign(folded.charAt(at)) ? LONGEST_NAME : 0;
                for (int length = SHORTEST_NAME; length <= longest && at + length <= folded.length(); length++) {
                    String name = folded.substring(at, at + length);
                    boolean somebody = names.contains(name)
                            && (NameParts.hasUsualSign(name) || ChineseTitles.endAt(folded, 0, at));
                    if (somebody) {
                        found.add(name);
                    }
                }
            }
        }
        return found;
    }

    /** Returns the names of known speakers, a label of which is next to that of somebody not known to speak. */
    private Set<String> besideOthers() {
        List<String> all = labels.stream()
                .filter(Objects::nonNull)
                .filter(label -> label.mark() != Label.Mark.LINE)
                .map(label -> Fold.fold(label.name()))
                .toList();
        Set<String> beside = new HashSet<>();
        for (int i = 1; i < all.size(); i++) {
            if (!speakers.contains(all.get(i - 1))) {
                beside.add(all.get(i));
            }
            if (!speakers.contains(all.get(i))) {
                beside.add(all.get(i - 1));
            }
        }
        return beside;
    }

    /** Whether a name is in capitals, as in transcripts that write all names so: {@code SECRETARY OKUMU}. */
    private static boolean shouts(String name) {
        return name.length() > LONGEST_NAME
                && Script.isCapital(name.charAt(0))
                && name.chars().noneMatch(Character::isLowerCase)
                && NameForm.looksLikeName(name);
    }
}
