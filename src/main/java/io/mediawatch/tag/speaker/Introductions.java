package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.text.Fold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who takes part in an interview from the text before the first turn: the guest, that is the person invited
 * or named most, the host, and legends such as {@code Chris Benson (Q)}. Ambiguity matters: where two people are
 * introduced alike, there is no single guest.
 */
final class Introductions {
    private static final String STOPS = "，。：；、,:;和与及";
    private static final String LEADS_TO_NAME = "|｜丨：: ";
    private static final String NAME_STOPS = STOPS + "（(。！？!?」”";
    /** Maximum distance, in characters, between words of invitation and the end of the name they belong to. */
    private static final int NEAR = 20;
    /** Usual length of a Chinese name, in characters. */
    private static final int HAN_NAME = 3;
    /** Maximum number of people per paragraph for whom a second guest beside them is looked for. */
    private static final int FEW = 8;

    /** Maximum distance, in characters, of that second guest. */
    private static final int FAR = 150;
    /** Maximum length, in characters, of a name before a legend. */
    private static final int LONGEST_NAME = 60;
    /** Maximum number of names collected: more people do not take part in one interview. */
    private static final int MOST_NAMES = 50;

    private static final String SENTENCE_ENDS = "。！？；.!?;";
    /** Words that join two guests. */
    private static final List<String> TOGETHER = List.of(" and ", " & ", "、", "和", "与", "與", "及");

    /** How a note by the editors begins, in which guests are introduced. */
    private static final List<String> NOTES = List.of("editor's note", "编者按", "编者的话");

    /** Before the author's name: She told Clara Whitcombe. */
    private static final String TOLD = "told ";

    private static final String WITH = "与與和跟同对對";

    private static final String HOST = "主持人";
    private static final String HOST_LEADS = ":|丨";

    private final Map<String, String> bySign = new HashMap<>();
    private final Set<String> names = new LinkedHashSet<>();
    /** Those named behind the role of a host. */
    private final Set<String> hosts = new LinkedHashSet<>();

    private boolean severalHosts;
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
        for (int i = 0; i < first; i++) {
            signs(passages.get(i).text());
            host(passages.get(i));
            namedHosts(passages.get(i));
            answers(passages.get(i));
            invited(passages.get(i)).forEach(name -> counts.merge(cast.resolve(name), 2, Integer::sum));
            String folded = passages.get(i).folded();
            cast.names(passages.get(i)).stream()
                    .limit(MOST_NAMES - names.size())
                    .forEach(one -> names.add(one.name()));
            alone &= !invitesTwo(passages.get(i));
            for (Cast.Spot spot : cast.spots(passages.get(i))) {
                if (writes(passages.get(i), spot)) {
                    continue;
                }
                counts.merge(spot.person(), isInvited(folded, spot.start()) ? 2 : 1, Integer::sum);
            }
        }
        mergeTitles(counts);
        if (hosts.size() == 1 && !severalHosts) {
            bySign.putIfAbsent(HOST, hosts.iterator().next());
        }
        Person most = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
        String opening = most == null ? OpeningName.in(passages.subList(0, first), cast) : null;
        guest = opening == null ? most : cast.resolve(opening);
        int times = most == null ? 0 : counts.get(most);
        alone &= counts.values().stream().filter(count -> count == times).count() <= 1;
    }

    /**
     * Counts a name for the one with which it begins: that of a headline in capitals may go on (Rosa Lindqvist|Wants).
     */
    private static void mergeTitles(Map<Person, Integer> counts) {
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
        String word = TOGETHER.stream().filter(between::endsWith).findFirst().orElse("");
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
        List<String> names = new ArrayList<>();
        String text = passage.text();
        for (int end : LabelKinds.invitations(passage.folded())) {
            int from = end;
            while (from < text.length() && LEADS_TO_NAME.indexOf(text.charAt(from)) >= 0) {
                from++;
            }
            int to = nameStop(text, from);
            nameIn(passage, from, to).ifPresent(names::add);
            alone &= !beginsWithAnother(passage, to);
        }
        names.addAll(passage.isChinese() ? LedNames.in(passage) : List.of());
        for (int to : LabelKinds.talks(passage.folded())) {
            int from = to;
            while (from > 0 && to - from < NEAR && WITH.indexOf(text.charAt(from - 1)) < 0) {
                from--;
            }
            if (from > 0 && WITH.indexOf(text.charAt(from - 1)) >= 0) {
                nameIn(passage, from, to).ifPresent(names::add);
            }
        }
        return names;
    }

    private static int nameStop(String text, int from) {
        int to = from;
        while (to < text.length() && to - from < NEAR && NAME_STOPS.indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return to;
    }

    /** Whether another name is joined to the one that ends there: 专访林晓岚|和周明远夫妇. */
    private boolean beginsWithAnother(Passage passage, int end) {
        String text = passage.text();
        if (end + 2 >= text.length() || TOGETHER.stream().noneMatch(word -> text.startsWith(word, end))) {
            return false;
        }
        String begins = passage.folded().substring(end + 1, Math.min(text.length(), end + 1 + HAN_NAME));
        boolean name =
                NameParts.looksChinese(begins) && NameParts.hasUsualSign(begins) && !NameParts.isOrdinary(begins);
        int to = nameStop(text, end + 1);
        return name || cast.spots(passage, end + 1, to).stream().anyMatch(other -> other.end() == to);
    }

    private static Optional<String> nameIn(Passage passage, int from, int to) {
        LabelName name = LabelName.in(passage.text(), from, to);
        String folded = passage.folded().substring(name.start(), name.end());
        return NameParts.looksChinese(folded) && !NameParts.isOrdinary(folded)
                ? Optional.of(passage.text().substring(name.start(), name.end()))
                : Optional.empty();
    }

    /** Notes an office holder who answers without a name: 市场监管总局有关负责人就此答记者问. */
    private void answers(Passage passage) {
        int at = officer == null && passage.isChinese() ? LabelKinds.answered(passage.folded()) : -1;
        Claim claim = at < 0 ? null : new ChineseSubject(passage, ChineseVerbs.in(passage), cast).before(0, at);
        if (claim != null && claim.kind() == Claim.Kind.ROLE) {
            officer = new Person(null, claim.subject(), Person.Kind.ROLE);
        }
    }

    /** Notes the host (圆桌由本刊主编周砚秋主持), but not somebody known for hosting something else: 由周砚秋主持的节目. */
    private void host(Passage passage) {
        String text = passage.text();
        int end = text.indexOf("主持");
        int from = end < 0 ? -1 : text.lastIndexOf('由', end) + 1;
        if (from <= 0 || end - from > NEAR || text.startsWith("的", end + 2)) {
            return;
        }
        nameIn(passage, from, end).ifPresent(name -> bySign.putIfAbsent(HOST, name));
    }

    /** Notes the hosts named right behind their role: 主持人：周砚秋。 Several (主持人：周砚秋、林晓岚) speak under one label. */
    private void namedHosts(Passage passage) {
        String folded = passage.folded();
        for (int at = folded.indexOf(HOST); at >= 0; at = folded.indexOf(HOST, at + 1)) {
            int role = at + HOST.length();
            boolean other = folded.startsWith("期", at - 1); // 上期主持人
            boolean colon = !other && role < folded.length() && HOST_LEADS.indexOf(folded.charAt(role)) >= 0;
            int from = Substance.skipSpaces(folded, colon ? role + 1 : role);
            int to = nameStop(passage.text(), from);
            Optional<String> name = colon ? nameIn(passage, from, to) : Optional.empty();
            if (name.isPresent() && beginsWithAnother(passage, to)) {
                severalHosts = true;
            }
            name.ifPresent(hosts::add);
        }
    }

    /** Notes a legend of one-letter labels: {@code Chris Benson (Q)}, 王小明（答）. */
    private void signs(String text) {
        for (int open = 1; open < text.length() - 2; open++) {
            if (text.charAt(open) != '(' && text.charAt(open) != '（') {
                continue;
            }
            char close = text.charAt(open + 2);
            String sign = Fold.fold(text.substring(open + 1, open + 2));
            boolean known = LabelKinds.asks(sign) || LabelKinds.answers(sign);
            if (known && (close == ')' || close == '）')) {
                name(text, open).ifPresent(name -> bySign.putIfAbsent(sign, name));
            }
        }
    }

    private static Optional<String> name(String text, int open) {
        int from = Math.max(0, open - LONGEST_NAME);
        String before = text.substring(from, open).stripTrailing();
        int start = before.length();
        while (start > 0 && CapitalRun.end(before, startOfWord(before, start - 1)) >= before.length()) {
            int word = startOfWord(before, start - 1);
            if (!Character.isUpperCase(before.charAt(word))) {
                break;
            }
            start = Math.max(0, word);
            if (start == 0 || before.charAt(start - 1) != ' ') {
                break;
            }
            start--;
        }
        String name = before.substring(Math.min(before.length(), start)).strip();
        boolean cut = start == 0 && from > 0;
        return name.isEmpty() || cut ? Optional.empty() : Optional.of(name);
    }

    private static int startOfWord(String text, int last) {
        int at = Math.max(last, 0);
        while (at > 0 && text.charAt(at - 1) != ' ') {
            at--;
        }
        return at;
    }

    /** The first names in the introduction, as written. */
    Set<String> names() {
        return names;
    }

    /** The name that the text gives for a one-letter label or a role; null if it gives none. */
    @Nullable
    String named(String sign) {
        return bySign.get(Fold.fold(sign));
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
