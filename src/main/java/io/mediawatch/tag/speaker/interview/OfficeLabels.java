package io.mediawatch.tag.speaker.interview;

import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.label.LabelKinds;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.people.Office;
import io.mediawatch.tag.speaker.people.Offices;
import io.mediawatch.tag.speaker.people.Person;
import io.mediawatch.tag.speaker.words.ChineseTitles;
import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.text.Fold;
import io.mediawatch.text.Scan;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds who speaks under an office alone, unless several were introduced with it: 发言人： is 新闻发言人林晓岚,
 * {@code The CHAIRMAN.} is {@code Tom Okafor, Chairman of the Committee}.
 */
final class OfficeLabels {
    private static final String THE = "the ";

    private final List<Passage> before;
    private final Cast cast;
    private final Map<String, Optional<String>> names = new HashMap<>();

    /** @param before the passages that introduce the speakers, up to the first turn */
    OfficeLabels(List<Passage> before, Cast cast) {
        this.before = before;
        this.cast = cast;
    }

    /** The name of the person with that office; null if it is none, or the text does not say. */
    @Nullable
    String name(String label) {
        return names.computeIfAbsent(Fold.fold(label), folded -> Optional.ofNullable(holder(folded)))
                .orElse(null);
    }

    private @Nullable String holder(String office) {
        Office held = office.startsWith(THE) && LabelKinds.isRole(office) ? Office.of(Office.alike(office)) : null;
        return held == null ? chineseHolder(office) : holder(held);
    }

    private @Nullable String holder(Office office) {
        Offices offices = new Offices(cast);
        List<String> holders = before.stream()
                .map(passage -> offices.holder(office, passage))
                .filter(Objects::nonNull)
                .map(Person::name)
                .distinct()
                .toList();
        return holders.size() == 1 ? holders.get(0) : null;
    }

    private @Nullable String chineseHolder(String office) {
        boolean held = NameParts.isHan(office)
                && ChineseTitles.end(office)
                && !LabelKinds.asks(office)
                && !LabelKinds.answers(office);
        Set<String> holders = new HashSet<>();
        for (Passage passage : held ? before : List.<Passage>of()) {
            String folded = passage.folded();
            for (int at = folded.indexOf(office); at >= 0; at = folded.indexOf(office, at + 1)) {
                int name = Scan.behindSpaces(folded, at + office.length());
                cast.spots(passage).stream()
                        .filter(spot -> spot.start() == name)
                        .forEach(spot -> holders.add(spot.person().name()));
            }
        }
        return holders.size() == 1 ? holders.iterator().next() : null;
    }
}
