package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.text.Fold;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which labels of an article are speakers, decided over the whole article: a speaker comes back, a heading does not. */
final class Interview {
    private static final int LEAST_TURNS = 2;
    private static final int LEAST_NICKNAMED = 3;
    private static final int LONGEST_NICKNAME = 4;
    private static final int LONGEST_DATE = 40;
    private static final Pattern YEAR = Pattern.compile("\\b(19|20)\\d\\d(?!\\d)");
    /** More people than talk in one article; keeps the comparison of names short. */
    private static final int MOST_SPEAKERS = 50;

    private final Cast cast;
    private final List<@Nullable Label> labels = new ArrayList<>();
    private final LabelTally tally = new LabelTally();
    private final Presented presented;
    private final Set<String> speakers = new LinkedHashSet<>();
    private final Set<String> media = new HashSet<>();
    /** Whether some label asks: then a word may be a name, too (Host:, Bear:). */
    private final boolean asks;
    /** Whether labels in the form of users' names come back, and what stands behind them asks and is spoken. */
    private final boolean usersTalk;

    private final LabelledWords words;
    private final boolean speaksOnce;
    /** Position of the first label of a speaker on a line of its own, if a date stands behind it; else −1. */
    private final int datedByline;

    /** Position of the first label of a speaker that is more than a line of its own; 0 if there is none. */
    private final int firstMarked;

    Interview(List<Passage> passages, Cast cast) {
        this.cast = cast;
        List<@Nullable Label> read = passages.stream().map(Interview::read).toList();
        presented = new Presented(passages, read);
        Set<String> besideWords = namesBesideWords(passages, read);
        for (int i = 0; i < passages.size(); i++) {
            boolean none = presented.at(i)
                    || passages.get(i).part() == Part.CAST
                    || (passages.get(i).part() == Part.STAGE && happens(read.get(i), besideWords));
            Label label = none ? null : presented.named(i, read.get(i));
            labels.add(label);
            if (label != null && counted(label)) {
                tally.add(label, passages.get(i).text());
            }
        }
        usersTalk = usersTalk(passages);
        asks = tally.names().stream().anyMatch(LabelKinds::asks);
        words = new LabelledWords(passages, labels);
        int turns = 0;
        for (String name : tally.names()) {
            if (speaks(name)) {
                speakers.add(name);
                turns += tally.count(name);
            }
        }
        List<String> clips = speakers.isEmpty() ? clips() : List.of();
        speaksOnce = clips.size() >= LEAST_TURNS;
        if (speaksOnce) {
            speakers.addAll(clips);
            turns += clips.size();
        }
        if (!speakers.isEmpty()) {
            addMedia();
            speakers.addAll(new OtherSpeakers(passages, labels, tally, speakers, cast).find(turns));
        }
        if (turns < LEAST_TURNS || !conversation() || !words.talk(speakers)) {
            speakers.clear();
            addOpeningRound(passages);
        }
        addMisspelt();
        speakers.stream()
                .filter(name -> !media.contains(name) && !NameParts.of(name).isEmpty())
                .forEach(name -> cast.resolve(tally.written(name)));
        int line = IntStream.range(0, labels.size())
                .filter(this::speaksOnLine)
                .findFirst()
                .orElse(labels.size());
        datedByline = line + 1 < labels.size() && isDate(passages.get(line + 1)) ? line : -1;
        firstMarked = IntStream.range(0, labels.size())
                .filter(position -> isMarked(labels.get(position)))
                .findFirst()
                .orElse(0);
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

    private boolean speaksOnLine(int position) {
        Label label = labels.get(position);
        return label != null && label.mark() == Label.Mark.LINE && speakers.contains(Fold.fold(label.name()));
    }

    /** Jan 30, 2026: a short line with a year, and no sentence. */
    private static boolean isDate(Passage passage) {
        return passage.length() <= LONGEST_DATE
                && !Headings.endsSentence(passage.text())
                && YEAR.matcher(passage.text()).find();
    }

    private boolean isMarked(@Nullable Label label) {
        return label != null && label.mark() != Label.Mark.LINE && speakers.contains(Fold.fold(label.name()));
    }

    private static @Nullable Label read(Passage passage) {
        return passage.part() == Part.TEXT
                        || passage.part() == Part.CAST
                        || (passage.part() == Part.STAGE && passage.text().startsWith("【"))
                ? Labels.read(passage.text()).orElse(null)
                : null;
    }

    private static Set<String> namesBesideWords(List<Passage> passages, List<@Nullable Label> read) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < passages.size(); i++) {
            Label label = passages.get(i).part() == Part.TEXT ? read.get(i) : null;
            if (label != null) {
                names.add(label.name());
            }
        }
        return names;
    }

    /** 【掌声】: what alone stands in brackets, unless it is a role or the name of somebody who has other labels. */
    private static boolean happens(@Nullable Label label, Set<String> besideWords) {
        return label == null || !(LabelKinds.isRole(label.name()) || besideWords.contains(label.name()));
    }

    /** Who is heard in the news of a station, between what it tells: 远山合作社负责人 林晓岚：…. */
    private List<String> clips() {
        return tally.names().stream()
                .filter(name -> tally.titled(name) && tally.opensSentence(name) && NameParts.looksChinese(name))
                .toList();
    }

    /** Whether everybody is heard once between paragraphs of narration, so that no turn goes on. */
    boolean speaksOnce() {
        return speaksOnce;
    }

    /** DW: Why?, then Jane Doe: Because.: each stands once where the other questions and answers have no label. */
    private void addOpeningRound(List<Passage> passages) {
        int first = IntStream.range(0, labels.size())
                .filter(i -> isMarkedLabel(i)
                        && (Headings.asks(passages.get(i).text()) || Narration.addresses(passages.get(i))))
                .findFirst()
                .orElse(labels.size());
        if (!isMarkedLabel(first + 1) || !asksOn(passages, first + 2)) {
            return;
        }
        String asks = Objects.requireNonNull(labels.get(first)).name();
        String answers = Objects.requireNonNull(labels.get(first + 1)).name();
        if (!LabelKinds.answers(answers) && cast.timesNamed(answers) <= tally.count(Fold.fold(answers))) {
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

    /** Media ask under their own names (36氪, 《财富》, THE VERGE), which need not have the form of a person's. */
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

    /** Whether a label that speaks names a medium instead of a person. */
    boolean isMedium(String name) {
        return media.contains(Fold.fold(name));
    }

    /** 贾杨清 once among the turns of 贾扬清. */
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

    /** Whether anybody is interviewed at all. */
    boolean exists() {
        return !speakers.isEmpty();
    }

    /** The label of a paragraph where it names a speaker, else null. */
    @Nullable
    Label label(int position) {
        Label label = speakers.isEmpty() ? null : labels.get(position);
        return label != null && speakers.contains(Fold.fold(label.name())) && !titles(position, label) ? label : null;
    }

    /**
     * A name on a line of its own before the first turn, where the turns of that person are set off, or before a date: a
     * byline, a title; and a name with a dash that begins the headline, where none of that person's turns has one.
     */
    private boolean titles(int position, Label label) {
        if (position == 0 && label.mark() == Label.Mark.DASH) {
            return labels.stream()
                    .skip(1)
                    .filter(Objects::nonNull)
                    .filter(other -> other.name().equals(label.name()))
                    .noneMatch(other -> other.mark() == Label.Mark.DASH);
        }
        return position == datedByline || isBylineOrTitle(position, label);
    }

    private boolean isBylineOrTitle(int position, Label label) {
        return position < firstMarked
                && label.mark() == Label.Mark.LINE
                && (tally.marked(Fold.fold(label.name())) || partMarked(Fold.fold(label.name())))
                && !LabelKinds.isRole(label.name());
    }

    /** Lena Fisk, where the turns are labelled FISK. */
    private boolean partMarked(String folded) {
        return NameParts.of(folded).stream().anyMatch(part -> tally.marked(part) && speakers.contains(part));
    }

    /** Where the last label stands that names a speaker; −1 if none does. */
    int lastLabel() {
        int position = labels.size() - 1;
        while (position >= 0 && label(position) == null) {
            position--;
        }
        return position;
    }

    /** How often the name stands as a label. */
    int count(String name) {
        return tally.count(Fold.fold(name));
    }

    Set<String> speakers() {
        return speakers;
    }

    /** The same as written first. */
    Set<String> written() {
        return speakers.stream().map(tally::written).collect(Collectors.toSet());
    }

    /** Who has the part that a label names: 主持人：张鹏; null if the article does not say. */
    @Nullable
    String presented(String role) {
        return presented.name(role);
    }

    /** The only one whom a line presents as the one who answers; null if none does. */
    @Nullable
    String presentedGuest() {
        return presented.guest();
    }

    /** Tells of every label that opens no turn, in words for a person. */
    void explain(List<Passage> passages, Consumer<Supplier<String>> rejected) {
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
        if (!LabelKinds.isRole(label.name()) && !LabelKinds.looksLikeName(label.name())) {
            return "not the form of a name";
        }
        return count(label.name()) < LEAST_TURNS ? "it stands once and nobody of that name is known" : "nobody answers";
    }

    private static boolean counted(Label label) {
        return !LabelKinds.excluded(label.name())
                && (label.mark() != Label.Mark.DASH || LabelKinds.looksLikeName(label.name()));
    }

    private boolean speaks(String folded) {
        String name = tally.written(folded);
        int count = tally.count(folded);
        if (LabelKinds.isRole(name) || LabelKinds.isMedium(folded)) {
            return tally.marked(folded) || count >= LEAST_TURNS || numbered(name);
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
        boolean named = LabelKinds.looksLikeName(name) && (asks || !NameParts.isLatin(name) || !cast.isOrdinary(name));
        if (!named && !cast.knows(name)) {
            boolean part = NameParts.isHan(folded) && tally.family(folded) > 0;
            return nickname(folded) || (tally.marked(folded) && (part || presented.has(folded)));
        }
        if (NameParts.isLatin(name) && !words.areSentences(folded, count)) {
            return false;
        }
        return count + tally.family(folded) >= LEAST_TURNS
                || presented.has(folded)
                || (tally.marked(folded) && (cast.knows(name) || cast.timesNamed(name) > count));
    }

    /** Q1, Q2 on lines of their own, where answers are marked. */
    private boolean numbered(String name) {
        String role = LabelKinds.bare(name);
        long same = tally.names().stream()
                .filter(other -> LabelKinds.bare(other).equals(role))
                .count();
        return same >= LEAST_TURNS
                && LabelKinds.asks(name)
                && tally.names().stream()
                        .anyMatch(other -> tally.marked(other) && LabelKinds.answers(tally.written(other)));
    }

    /** Of any form, as people in podcasts call themselves: it comes back more often than words that say what follows. */
    private boolean nickname(String folded) {
        return NameParts.isHan(folded)
                && folded.length() <= LONGEST_NICKNAME
                && tally.marked(folded)
                && tally.count(folded) >= LEAST_NICKNAMED;
    }

    /** Two speakers, or one that comes back often; a line that comes back alone is furniture. */
    private boolean conversation() {
        if (speakers.size() >= 2) {
            return true;
        }
        return speakers.stream().anyMatch(name -> tally.count(name) >= LEAST_TURNS && tally.marked(name));
    }
}
