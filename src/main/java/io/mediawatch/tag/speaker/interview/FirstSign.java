package io.mediawatch.tag.speaker.interview;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.label.LabelKinds;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.words.ChineseTitles;
import io.mediawatch.tag.speaker.words.HanWords;
import io.mediawatch.text.Fold;
import io.mediawatch.text.Script;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the name of which a Chinese label is only the first sign, though it is no surname: 卓：, after 专访导演卓嘎央金：….
 * Looks at the people named before the first turn, and at what is introduced there like a person and stands twice.
 */
final class FirstSign {
    /** Length, in characters, of the shortest and the longest name looked for: 卓嘎央金, 才仁卓嘎, 古丽娜扎尔. */
    private static final int SHORTEST = 3;

    private static final int LONGEST = 5;
    /** What ends a name before other words. */
    private static final String ENDS = "的与和及";

    /** Maximum length, in characters, of what the guest is. */
    private static final int LONGEST_CALLING = 8;

    private static final Lexicon SUBJECTS = Lexicon.read("chinese-subjects.txt");
    private static final HanWords BODIES = new HanWords(
            Stream.concat(SUBJECTS.section("where people work").stream(), SUBJECTS.section("ends of outlets").stream())
                    .toList());

    private FirstSign() {}

    /**
     * Returns the only name that begins with the sign; null if there is none, or several.
     *
     * @param before the passages before the first turn
     */
    static @Nullable String name(String label, List<Passage> before, Cast cast) {
        char sign = Fold.fold(label).charAt(0);
        Set<String> known = new HashSet<>();
        Set<String> runs = new HashSet<>();
        for (Passage passage : before) {
            for (Cast.Spot spot : cast.spots(passage)) {
                if (begins(Fold.fold(spot.person().name()), sign)) {
                    known.add(spot.person().name());
                }
            }
            String folded = passage.folded();
            for (int at = folded.indexOf(sign); at >= 0; at = folded.indexOf(sign, at + 1)) {
                String run = run(folded, at);
                if (run.length() >= SHORTEST
                        && run.length() <= LONGEST
                        && !isBody(run)
                        && isIntroduced(folded, at, at + run.length())) {
                    runs.add(passage.text().substring(at, at + run.length()));
                }
            }
        }
        runs.removeIf(run -> known.stream().anyMatch(run::startsWith) || times(run, before) < 2);
        runs.addAll(known);
        return runs.size() == 1 ? runs.iterator().next() : null;
    }

    /** Whether the name, or one of the parts of a foreign one, begins with the sign. */
    private static boolean begins(String folded, char sign) {
        return folded.charAt(0) == sign || folded.indexOf("·" + sign) > 0;
    }

    private static String run(String folded, int start) {
        int end = start;
        while (end < folded.length() && Script.isHan(folded.charAt(end)) && ENDS.indexOf(folded.charAt(end)) < 0) {
            end++;
        }
        return folded.substring(start, end);
    }

    /**
     * Whether a name begins here: behind a title, or behind words for an interview with what the guest is between them
     * and a sign behind it (专访舞者|卓嘎央金：…).
     */
    private static boolean isIntroduced(String folded, int at, int end) {
        boolean ends = end == folded.length() || !Script.isHan(folded.charAt(end));
        return ChineseTitles.endAt(folded, 0, at)
                || (ends
                        && LabelKinds.invitations(folded).stream()
                                .anyMatch(invitation -> invitation <= at && at - invitation <= LONGEST_CALLING));
    }

    /** Whether the words end as the name of a company or an outlet does. */
    private static boolean isBody(String folded) {
        return BODIES.endingAt(folded, 0, folded.length()) > 0;
    }

    private static int times(String name, List<Passage> before) {
        int times = 0;
        for (Passage passage : before) {
            for (int at = passage.text().indexOf(name);
                    at >= 0;
                    at = passage.text().indexOf(name, at + 1)) {
                times++;
            }
        }
        return times;
    }
}
