package io.mediawatch.tag.speaker.interview;

import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.label.LabelKinds;
import io.mediawatch.tag.speaker.label.LabelName;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.people.NameForm;
import io.mediawatch.tag.speaker.people.Person;
import io.mediawatch.tag.speaker.quotation.Attribution;
import io.mediawatch.tag.speaker.quotation.ChineseSubject;
import io.mediawatch.tag.speaker.quotation.Claim;
import io.mediawatch.tag.speaker.words.ChineseVerbs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the guest of an interview in the text before the first turn: the person invited or named most. Ambiguity
 * matters: where two people are introduced alike, there is no single guest.
 */
final class Introductions {
    private static final String STOPS = "，。：；、,:;和与及";
    private static final String LEADS_TO_NAME = "|｜丨：: ";
    /** Maximum distance, in characters, between words of invitation and the end of the name they belong to. */
    private static final int NEAR = 20;
    /** Maximum number of people per paragraph for whom a second guest beside them is looked for. */
    private static final int FEW = 8;

    /** Maximum distance, in characters, of that second guest. */
    private static final int FAR = 150;
    /** Maximum number of names collected: more people do not take part in one interview. */
    private static final int MOST_NAMES = 50;

    private static final String SENTENCE_ENDS = "。！？；.!?;";
    /** How a note by the editors begins, in which guests are introduced. */
    private static final List<String> NOTES = List.of("editor's note", "编者按", "编者的话");

    /** Before the author's name: She told Clara Whitcombe. */
    private static final String TOLD = "told ";

    private static final String WITH = "与與和跟同对對";

    private final Set<String> names = new LinkedHashSet<>();
    private final Cast cast;
    private final @Nullable Person guest;
    /** Whether nobody else is introduced as often as the guest or together with them. */
    private boolean alone = true;

    private @Nullable Person officer;

    /** @param first position of the first turn */
    Introductions(List<Passage> passages, int first, Cast cast) {
        this.cast = cast;
        Map<Person, Integer> counts = new LinkedHashMap<>(); // ordered, so that ties go to the first
        for (Passage passage : passages.subList(0, first)) {
            Attribution.in(passage, cast).names().forEach(cast::resolve);
        }
        passages.subList(0, first).forEach(passage -> read(passage, counts));
        mergeLongerNames(counts);
        Person most = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
        String opening = most == null ? OpeningName.in(passages.subList(0, first), cast) : null;
        guest = opening == null ? most : cast.resolve(opening);
        int times = most == null ? 0 : counts.get(most);
        alone &= counts.values().stream().filter(count -> count == times).count() <= 1;
    }

    /** Counts how often each person is named, twice where words invite. */
    private void read(Passage passage, Map<Person, Integer> counts) {
        answers(passage);
        invited(passage).forEach(name -> counts.merge(cast.resolve(name), 2, Integer::sum));
        cast.names(passage).stream().limit(MOST_NAMES - names.size()).forEach(one -> names.add(one.name()));
        alone &= !invitesTwo(passage);
        for (Cast.Spot spot : cast.spots(passage)) {
            if (!writes(passage, spot)) {
                counts.merge(spot.person(), isInvited(passage.folded(), spot.start()) ? 2 : 1, Integer::sum);
            }
        }
    }

    /**
     * Counts a name for the one with which it begins: that of a headline in capitals may go on (Rosa Lindqvist|Wants).
     */
    private static void mergeLongerNames(Map<Person, Integer> counts) {
        for (Person longer : List.copyOf(counts.keySet())) {
            counts.keySet().stream()
                    .filter(shorter -> shorter.name().indexOf(' ') > 0)
                    .filter(shorter -> longer.name().startsWith(shorter.name() + " "))
                    .findFirst()
                    .ifPresent(shorter -> counts.merge(shorter, counts.remove(longer), Integer::sum));
        }
    }

    /**
     * Whether two guests are introduced together:
     * {@code in conversation with Jane Doe, who makes cups, and Tom Okafor}; 对话张鹏、林晓岚.
     */
    private boolean invitesTwo(Passage passage) {
        return cast.spots(passage).stream()
                .limit(FEW)
                .filter(one -> passage.part() == Part.HEADLINE || isInvited(passage.folded(), one.start()))
                .anyMatch(one -> another(passage, one));
    }

    /** Whether the next person named is somebody else and is joined to the first. */
    private boolean another(Passage passage, Cast.Spot one) {
        int to = Math.min(passage.length(), one.end() + FAR);
        boolean spot = cast.spots(passage, one.end(), to).stream()
                .limit(1)
                .anyMatch(other ->
                        !other.person().equals(one.person()) && isJoined(passage.folded(), one.end(), other.start()));
        return spot
                || cast.names(passage).stream()
                        .filter(other -> other.start() > one.end() && other.end() <= to)
                        .filter(other -> NameForm.isSurelyPerson(other.name()))
                        .limit(1)
                        .anyMatch(other -> isJoined(passage.folded(), one.end(), other.start()));
    }

    /**
     * Whether two names are joined: only a joining word stands between them, or before it a description of the first
     * one, set off by commas or brackets.
     */
    private static boolean isJoined(String folded, int end, int start) {
        String between = folded.substring(end, start);
        String word = AnnouncedName.TOGETHER.stream()
                .filter(between::endsWith)
                .findFirst()
                .orElse("");
        String who = between.substring(0, between.length() - word.length());
        boolean apart = (who.startsWith(", ") && who.endsWith(",") && who.length() > 2)
                || (who.stripLeading().startsWith("(") && (who.endsWith(")") || who.endsWith("),")));
        return !word.isEmpty()
                && (who.isEmpty() || who.equals(",") || apart)
                && who.chars().noneMatch(sign -> SENTENCE_ENDS.indexOf(sign) >= 0);
    }

    /** Whether the person is named in a byline or credit, as the author, or is told something by the guest. */
    private static boolean writes(Passage passage, Cast.Spot spot) {
        return (passage.part() == Part.FURNITURE && NOTES.stream().noneMatch(passage.folded()::startsWith))
                || InterviewCredit.names(passage, spot.person().name())
                || passage.folded().startsWith(TOLD, spot.start() - TOLD.length())
                || (spot.start() == "by ".length() && passage.folded().startsWith("by "));
    }

    /** Whether a guest is named there: 对话智谱CEO张鹏, {@code an interview with Chris Benson}. */
    private static boolean isInvited(String folded, int start) {
        int from = start;
        while (from > 0 && start - from < NEAR && STOPS.indexOf(folded.charAt(from - 1)) < 0) {
            from--;
        }
        String before = folded.substring(from, start);
        return LabelKinds.invites(before) || LabelKinds.invitesNext(before);
    }

    /** Chinese names beside words for an interview, also after a title: 专访导演顾惟清, 与林晓岚的对话. */
    private List<String> invited(Passage passage) {
        List<@Nullable String> names = new ArrayList<>();
        String text = passage.text();
        for (int end : LabelKinds.invitations(passage.folded())) {
            int from = end;
            while (from < text.length() && LEADS_TO_NAME.indexOf(text.charAt(from)) >= 0) {
                from++;
            }
            AnnouncedName announced = AnnouncedName.at(passage, from, cast);
            names.add(announced.name());
            alone &= !announced.another();
        }
        names.addAll(passage.isChinese() ? LedNames.in(passage) : List.of());
        for (int to : LabelKinds.talks(passage.folded())) {
            int from = to;
            while (from > 0 && to - from < NEAR && WITH.indexOf(text.charAt(from - 1)) < 0) {
                from--;
            }
            if (from > 0 && WITH.indexOf(text.charAt(from - 1)) >= 0) {
                names.add(LabelName.chinese(text, from, to));
            }
        }
        return names.stream().filter(Objects::nonNull).toList();
    }

    /** Notes an office holder who answers without a name: 市场监管总局有关负责人就此答记者问. */
    private void answers(Passage passage) {
        int at = officer == null && passage.isChinese() ? LabelKinds.answered(passage.folded()) : -1;
        Claim claim = at < 0 ? null : new ChineseSubject(passage, ChineseVerbs.in(passage), cast).before(0, at);
        if (claim != null && claim.kind() == Claim.Kind.ROLE) {
            officer = new Person(null, claim.subject(), Person.Kind.ROLE);
        }
    }

    /** The first names in the introduction, as written. */
    Set<String> names() {
        return names;
    }

    /** As {@link #guest()}, but null if somebody else may be the guest just as well. */
    @Nullable
    Person onlyGuest() {
        return officer != null || alone ? guest() : null;
    }

    /** Whether the person is the one introduced most. */
    boolean isGuest(Person person) {
        return guest != null && guest.name().equals(person.name());
    }

    /** The office holder who answers without a name, otherwise the person introduced most; null if there is neither. */
    @Nullable
    Person guest() {
        Person introduced = guest;
        if (officer != null || introduced == null) {
            return officer;
        }
        return introduced.id() == null ? cast.resolve(introduced.name()) : introduced;
    }
}
