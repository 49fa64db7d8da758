package io.mediawatch.tag.speaker.interview;

import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.label.BracketedEvents;
import io.mediawatch.tag.speaker.label.Label;
import io.mediawatch.tag.speaker.label.LabelKinds;
import io.mediawatch.tag.speaker.label.LabelTally;
import io.mediawatch.tag.speaker.label.Labels;
import io.mediawatch.tag.speaker.label.OfficeLines;
import io.mediawatch.tag.speaker.label.UserNames;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.people.NameForm;
import io.mediawatch.tag.speaker.words.ChineseTitles;
import io.mediawatch.tag.speaker.words.Gender;
import io.mediawatch.tag.speaker.words.LineForm;
import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.text.Fold;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Decides which labels of an article denote speakers. Collects the labels of all paragraphs first and then judges each
 * by its use over the whole article: a speaker's label recurs, the opening words of a heading do not. If there is no
 * conversation, no label is a speaker's. Who the speakers are is left to {@link InterviewRoles}, the turns to
 * {@link Turns}.
 */
public final class Interview {
    /** Minimum number of turns in an interview, and usually of labels with the same name. */
    private static final int LEAST_TURNS = 2;
    /** Maximum number of speakers that a name is compared with as a misspelling; bounds the cost. */
    private static final int MOST_SPEAKERS = 50;

    private final Cast cast;
    private final List<@Nullable Label> labels = new ArrayList<>();
    private final LabelTally tally = new LabelTally();
    private final Presented presented;
    private final OfficeLines offices;
    private final Set<String> speakers = new LinkedHashSet<>();
    private final Set<String> media = new HashSet<>();
    /** Folded labels of strangers who only ask once. */
    private final Set<String> asking = new HashSet<>();
    /**
     * Whether some label is an interviewer's: then an ordinary word may label a speaker, too ({@code Host:},
     * {@code Bear:}).
     */
    private final boolean asks;
    /**
     * Whether users of a platform talk: a label in the form of a user name recurs and asks, and what follows such
     * labels sounds spoken.
     */
    private final boolean usersTalk;

    private final LabelledWords words;
    private final boolean speaksOnce;
    private final Bylines bylines;
    private final int lastLabel;

    public Interview(List<Passage> passages, Cast cast) {
        this.cast = cast;
        RecurringLabels recurring = RecurringLabels.in(passages, cast);
        List<@Nullable Label> read =
                passages.stream().map(passage -> read(passage, recurring)).toList();
        presented = new Presented(passages, read);
        offices = new OfficeLines(passages, read);
        collect(passages, read);
        usersTalk = usersTalk(passages);
        asks = tally.names().stream().anyMatch(LabelKinds::asks);
        words = new LabelledWords(passages, labels);
        tally.names().stream().filter(this::speaks).forEach(speakers::add);
        speaksOnce = speakers.isEmpty() && addClips();
        judge(passages);
        addMisspelt();
        bylines = new Bylines(passages, labels, tally, speakers);
        introduceSpeakers();
        lastLabel = IntStream.iterate(labels.size() - 1, i -> i >= 0, i -> i - 1)
                .filter(i -> label(i) != null)
                .findFirst()
                .orElse(-1);
    }

    /** Adds whoever else speaks beside the speakers found so far, or drops these if they do not talk to each other. */
    private void judge(List<Passage> passages) {
        int turns = speaksOnce
                ? speakers.size()
                : speakers.stream().mapToInt(tally::count).sum();
        OtherSpeakers others = new OtherSpeakers(passages, labels, tally, speakers, cast);
        if (!speakers.isEmpty()) {
            addMedia();
            speakers.addAll(others.find(turns));
            speakers.addAll(turns > LEAST_TURNS ? offices.namesAlone(labels, speakers) : Set.of());
        }
        if (turns >= LEAST_TURNS && conversation() && words.talk(speakers)) {
            asking.addAll(others.asking());
            speakers.addAll(asking);
        } else {
            speakers.clear();
            addOpeningRound(passages);
        }
    }

    /** Makes the speakers known to the cast by their full names. */
    private void introduceSpeakers() {
        speakers.stream()
                .filter(name -> !media.contains(name) && !NameParts.of(name).isEmpty())
                .forEach(name -> cast.resolve(tally.written(name)));
    }

    /** Collects the labels that may be speakers', one for each passage. */
    private void collect(List<Passage> passages, List<@Nullable Label> read) {
        BracketedEvents events = new BracketedEvents(passages, read);
        for (int i = 0; i < passages.size(); i++) {
            boolean none = presented.at(i) || offices.has(i) || passages.get(i).part() == Part.CAST || events.at(i);
            Label label = none ? null : presented.named(i, read.get(i));
            labels.add(label);
            if (label != null && counted(label)) {
                tally.add(label, passages.get(i).text());
            }
        }
    }

    private boolean usersTalk(List<Passage> passages) {
        boolean ask = tally.names().stream()
                .anyMatch(name -> tally.count(name) >= LEAST_TURNS
                        && tally.asks(name)
                        && UserNames.looksLikeOne(tally.written(name)));
        return ask
                && IntStream.range(0, labels.size())
                        .anyMatch(i -> isMarkedLabel(i)
                                && UserNames.looksLikeOne(
                                        Objects.requireNonNull(labels.get(i)).name())
                                && Narration.spoken(passages.get(i)));
    }

    private static @Nullable Label read(Passage passage, RecurringLabels recurring) {
        boolean mayBeOne = passage.part() == Part.TEXT
                || passage.part() == Part.CAST
                || (passage.part() == Part.STAGE && passage.text().startsWith("【"));
        Label label = mayBeOne ? Labels.read(passage.text()).orElse(null) : null;
        return recurring.label(passage, label);
    }

    /**
     * Adds people who are heard between the narration of broadcast news (远山合作社负责人 林晓岚：…); returns whether there are
     * several.
     */
    private boolean addClips() {
        List<String> clips = tally.names().stream()
                .filter(name -> tally.titled(name) && tally.opensSentence(name) && NameParts.looksChinese(name))
                .toList();
        boolean several = clips.size() >= LEAST_TURNS;
        speakers.addAll(several ? clips : List.of());
        return several;
    }

    /**
     * Whether each speaker is heard once between paragraphs of narration, so that no turn continues after its
     * paragraph.
     */
    boolean speaksOnce() {
        return speaksOnce;
    }

    /**
     * Adds the speakers of an interview in which only the first question and answer are labelled: {@code DW: Why?},
     * then {@code Jane Doe: Because.}
     */
    private void addOpeningRound(List<Passage> passages) {
        int first = IntStream.range(0, labels.size())
                .filter(i -> isMarkedLabel(i)
                        && (LineForm.asks(passages.get(i).text()) || Narration.addresses(passages.get(i))))
                .findFirst()
                .orElse(labels.size());
        if (!isMarkedLabel(first + 1) || !asksOn(passages, first + 2)) {
            return;
        }
        String asks = Objects.requireNonNull(labels.get(first)).name();
        String answers = Objects.requireNonNull(labels.get(first + 1)).name();
        boolean named = NameParts.isHan(answers)
                && passages.subList(0, first).stream()
                        .anyMatch(passage -> passage.folded().contains(Fold.fold(answers)));
        if (!named && !LabelKinds.answers(answers) && cast.timesNamed(answers) <= tally.count(Fold.fold(answers))) {
            return;
        }
        speakers.addAll(List.of(Fold.fold(asks), Fold.fold(answers)));
        if (!LabelKinds.isRole(asks) && !Gender.hasGivenName(asks) && !NameParts.looksChinese(Fold.fold(asks))) {
            media.add(Fold.fold(asks));
        }
    }

    private boolean asksOn(List<Passage> passages, int from) {
        return !new EmphasizedQuestions(passages, from, passages.size())
                        .positions()
                        .isEmpty()
                || !new AlternatingTurns(passages, cast).plainFrom(from).isEmpty();
    }

    private boolean isMarkedLabel(int position) {
        Label label = position < labels.size() ? labels.get(position) : null;
        return label != null && label.mark() != Label.Mark.LINE && counted(label);
    }

    /**
     * Adds outlets that ask under their own names (36氪, 《财富》, {@code THE VERGE}), which need not look like a person's.
     */
    private void addMedia() {
        for (String folded : tally.names()) {
            String name = tally.written(folded);
            if (speakers.contains(folded)) {
                boolean titled = folded.startsWith("the ") || (cast.body(name) != null && !cast.knows(name));
                if ((titled || LabelKinds.isMedium(folded)) && !LabelKinds.isRole(name)) {
                    media.add(folded);
                }
            } else if (tally.marked(folded) && tally.count(folded) >= LEAST_TURNS && tally.asksMostly(folded)) {
                media.add(folded);
                speakers.add(folded);
            }
        }
    }

    /** Whether most turns under a label ask. */
    boolean asksMostly(String name) {
        return tally.asksMostly(Fold.fold(name));
    }

    /** Whether the passage at a position only tells the office of whoever speaks next. */
    boolean tellsOffice(int position) {
        return offices.has(position);
    }

    /** Whether a speaker label names an outlet rather than a person. */
    boolean isMedium(String name) {
        return media.contains(Fold.fold(name));
    }

    /**
     * Whether a folded label says that a question follows ({@code pier_rat asks:}), so that what comes next answers it.
     */
    boolean isSaidToAsk(String folded) {
        return tally.isSaidToAsk(folded);
    }

    /** Whether the label is that of a stranger who asks once between the turns of others: 自由撰稿人：…？ */
    boolean asksOnce(String name) {
        return asking.contains(Fold.fold(name));
    }

    /** Adds labels that misspell a speaker's name by one character: 贾杨清 among turns of 贾扬清. */
    private void addMisspelt() {
        List<String> sure =
                speakers.stream().filter(NameParts::isHan).limit(MOST_SPEAKERS).toList();
        for (String name : tally.names()) {
            if (!speakers.contains(name) && tally.marked(name)) {
                sure.stream()
                        .filter(speaker -> NameParts.oneApart(name, speaker))
                        .findFirst()
                        .ifPresent(speaker -> addMisspelt(name, speaker));
            }
        }
    }

    private void addMisspelt(String name, String speaker) {
        speakers.add(name);
        cast.misspelt(tally.written(name), tally.written(speaker));
    }

    /** Whether any label denotes a speaker. */
    public boolean exists() {
        return !speakers.isEmpty();
    }

    /** The label of a paragraph if it opens a turn; otherwise null. */
    @Nullable
    Label label(int position) {
        Label label = speakers.isEmpty() ? null : labels.get(position);
        boolean opens = label != null && speakers.contains(Fold.fold(label.name())) && !bylines.has(position, label);
        return opens ? label : null;
    }

    /** Position of the last label that opens a turn; −1 if there is none. */
    int lastLabel() {
        return lastLabel;
    }

    /** How often the name occurs as a label. */
    int count(String name) {
        return tally.count(Fold.fold(name));
    }

    /** The folded labels of all speakers. */
    Set<String> speakers() {
        return speakers;
    }

    /** The labels of all speakers, each as first written. */
    Set<String> written() {
        return speakers.stream().map(tally::written).collect(Collectors.toSet());
    }

    /** The name of the person presented in the role that a label gives (主持人：张鹏); null if the article does not say. */
    @Nullable
    String presented(String role) {
        return presented.name(role);
    }

    /** The only person presented as the one who answers; null if there is none, or more than one. */
    @Nullable
    String presentedGuest() {
        return presented.guest();
    }

    /** Reports every label that opens no turn, with the reason, in readable form. */
    public void explain(List<Passage> passages, Consumer<Supplier<String>> rejected) {
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            if (label != null && label.mark() != Label.Mark.LINE && label(i) == null) {
                int paragraph = passages.get(i).index();
                rejected.accept(
                        () -> "paragraph " + paragraph + " '" + label.name() + "' opens no turn: " + reason(label));
            }
        }
    }

    private String reason(Label label) {
        if (LabelKinds.excluded(label.name())) {
            return "these words say what follows, not who speaks";
        }
        if (!LabelKinds.isRole(label.name()) && !NameForm.looksLikeName(label.name())) {
            return "not the form of a name";
        }
        return count(label.name()) < LEAST_TURNS ? "it stands once and nobody of that name is known" : "nobody answers";
    }

    private static boolean counted(Label label) {
        return !LabelKinds.excluded(label.name())
                && (label.mark() != Label.Mark.DASH || NameForm.looksLikeName(label.name()));
    }

    private boolean speaks(String folded) {
        String name = tally.written(folded);
        int count = tally.count(folded);
        if (LabelKinds.isRole(name) || LabelKinds.isMedium(folded)) {
            return tally.marked(folded) || count >= LEAST_TURNS || tally.isNumbered(name);
        }
        if (tally.isSaidToAsk(folded)) {
            return true;
        }
        if (ChineseTitles.isTitle(folded) || NameParts.isSurname(folded)) {
            return tally.marked(folded) && count >= LEAST_TURNS;
        }
        if (UserNames.isSure(name)) {
            return tally.marked(folded) || UserNames.hasPrefix(name);
        }
        if (usersTalk && UserNames.looksLikeOne(name) && tally.marked(folded) && tally.opensSentence(folded)) {
            return true;
        }
        boolean named = tally.isRareBehindTitle(folded)
                || (NameForm.looksLikeName(name) && (asks || !NameParts.isLatin(name) || !cast.isOrdinary(name)));
        if (!named && !cast.knows(name)) {
            boolean part = NameParts.isHan(folded) && tally.family(folded) > 0;
            return tally.isNickname(folded) || (tally.marked(folded) && (part || presented.has(folded)));
        }
        if (NameParts.isLatin(name) && !words.areSentences(folded, count)) {
            return false;
        }
        return count + tally.family(folded) >= LEAST_TURNS
                || presented.has(folded)
                || tally.hosts(folded)
                || (tally.marked(folded) && (cast.knows(name) || cast.timesNamed(name) > count));
    }

    /**
     * Whether there are two speakers, or one with a recurring marked label. A single line that recurs without a mark is
     * furniture.
     */
    private boolean conversation() {
        if (speakers.size() >= 2) {
            return true;
        }
        return speakers.stream().anyMatch(name -> tally.count(name) >= LEAST_TURNS && tally.marked(name));
    }
}
