package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.text.Fold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who asks and who answers, as the text before the first turn says it. */
final class Introductions {
    private static final String STOPS = "，。：；、,:;和与及";
    private static final String LEADS_TO_NAME = "|｜丨：: ";
    private static final String NAME_STOPS = STOPS + "（(。！？!?」”";
    private static final int NEAR = 20;

    private final Map<String, String> bySign = new HashMap<>();
    private final @Nullable Person guest;
    private @Nullable Person officer;

    /** @param first position of the first turn */
    Introductions(List<Passage> passages, int first, Cast cast) {
        Map<Person, Integer> counts = new HashMap<>();
        for (Passage passage : passages.subList(0, first)) {
            Attribution.in(passage, cast).names().forEach(cast::resolve);
        }
        for (int i = 0; i < first; i++) {
            signs(passages.get(i).text());
            answers(passages.get(i), cast);
            invited(passages.get(i)).forEach(name -> counts.merge(cast.resolve(name), 2, Integer::sum));
            String folded = passages.get(i).folded();
            for (Cast.Spot spot : cast.spots(passages.get(i))) {
                if (writes(passages.get(i), spot)) {
                    continue;
                }
                counts.merge(spot.person(), isInvited(folded, spot.start()) ? 2 : 1, Integer::sum);
            }
        }
        guest = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** Whether it is the byline that names somebody. */
    private static boolean writes(Passage passage, Cast.Spot spot) {
        return passage.part() == Part.FURNITURE
                || passage.folded().substring(0, spot.start()).equals("by ");
    }

    /** Whether one who is asked is named there: 对话智谱CEO张鹏, an interview with Chris Benson. */
    private static boolean isInvited(String folded, int start) {
        int from = start;
        while (from > 0 && start - from < NEAR && STOPS.indexOf(folded.charAt(from - 1)) < 0) {
            from--;
        }
        String before = folded.substring(from, start);
        return LabelKinds.invites(before) || LabelKinds.invitesNext(before);
    }

    /** Chinese names behind what says that somebody is asked, and behind what they are: 专访导演顾惟清. */
    private static List<String> invited(Passage passage) {
        List<String> names = new ArrayList<>();
        String text = passage.text();
        for (int end : LabelKinds.invitations(passage.folded())) {
            int from = end;
            while (from < text.length() && LEADS_TO_NAME.indexOf(text.charAt(from)) >= 0) {
                from++;
            }
            int to = from;
            while (to < text.length() && to - from < NEAR && NAME_STOPS.indexOf(text.charAt(to)) < 0) {
                to++;
            }
            LabelName name = LabelName.in(text, from, to);
            String folded = passage.folded().substring(name.start(), name.end());
            if (NameParts.looksChinese(folded) && !NameParts.isOrdinary(folded)) {
                names.add(text.substring(name.start(), name.end()));
            }
        }
        return names;
    }

    /** 市场监管总局有关负责人就此答记者问. */
    private void answers(Passage passage, Cast cast) {
        int at = officer == null && passage.isChinese() ? LabelKinds.answered(passage.folded()) : -1;
        Claim claim = at < 0 ? null : new ChineseSubject(passage, ChineseVerbs.in(passage), cast).before(0, at);
        if (claim != null && claim.kind() == Claim.Kind.ROLE) {
            officer = new Person(null, claim.subject(), Person.Kind.ROLE);
        }
    }

    /** Chris Benson (Q), 王小明（答）. */
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
        String before = text.substring(0, open).stripTrailing();
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
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    private static int startOfWord(String text, int last) {
        int at = Math.max(last, 0);
        while (at > 0 && text.charAt(at - 1) != ' ') {
            at--;
        }
        return at;
    }

    @Nullable
    String named(String sign) {
        return bySign.get(Fold.fold(sign));
    }

    /** Who answers without a name, else the one who is introduced most; null if nobody is. */
    @Nullable
    Person guest() {
        return officer != null ? officer : guest;
    }
}
