package io.mediawatch.tag.speaker.people;

import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.words.EnglishWords;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the person whom the text has said to hold an office: {@code Judge Jane Doe};
 * {@code Jane Doe, 61, head of Fernhill}; {@code the founder, Tom Okafor}.
 */
public final class Offices {
    private static final String STOPS = ".,;:!?\"“”—()";
    /** Maximum length, in characters, of the words beside a name that say which office its bearer holds. */
    private static final int LONGEST = 80;
    /** What follows a name and describes its bearer: an apposition, or a clause with {@code is} and the like. */
    private static final Pattern BEHIND = Pattern.compile("(?:, (?:\\d+, )?(?:who (?:is|was|became|serves as) )?"
            + "| (?:is|was|became|remains|serves as) )([^.,;:!?\"“”—()]{1," + LONGEST + "})");

    private final Cast cast;

    public Offices(Cast cast) {
        this.cast = cast;
    }

    /** Returns the person named last in the passage who is said to hold the office; null if there is none. */
    public @Nullable Person holder(Office office, Passage passage) {
        if (!office.mayStandIn(passage.folded())) {
            return null;
        }
        List<Cast.Spot> spots = cast.spotsNow(passage);
        for (int i = spots.size() - 1; i >= 0; i--) {
            Cast.Spot spot = spots.get(i);
            boolean named = spot.person().kind() == Person.Kind.NAMED;
            if (named && (isBehind(office, passage.folded(), spot) || isBefore(office, passage.folded(), spot))) {
                return spot.person();
            }
        }
        return null;
    }

    private static boolean isBehind(Office office, String folded, Cast.Spot spot) {
        Matcher behind = BEHIND.matcher(folded).region(spot.end(), folded.length());
        return behind.lookingAt()
                && office.mayStandIn(behind.group(1))
                && office.isHeldBy(Office.alike(behind.group(1)));
    }

    private static boolean isBefore(Office office, String folded, Cast.Spot spot) {
        boolean comma = folded.startsWith(", ", spot.start() - 2);
        int title = Math.max(0, spot.start() - (comma ? 2 : 1));
        int end = title > 0 && folded.charAt(title - 1) == '.' ? title - 1 : title; // Gov. Jane Doe
        int start = end;
        while (start > 0 && end - start < LONGEST && STOPS.indexOf(folded.charAt(start - 1)) < 0) {
            start--;
        }
        String before = folded.substring(start, end);
        if (!office.mayStandIn(before)) {
            return false;
        }
        List<String> words = Office.alike(before);
        return office.isHeldBy(comma ? apposed(words) : office.title(words));
    }

    /**
     * Returns the words before a comma if they describe somebody by themselves ({@code Fernhill's founder},
     * {@code the judge}), otherwise an empty list.
     */
    private static List<String> apposed(List<String> words) {
        boolean stands = !words.isEmpty()
                && (EnglishWords.isDeterminer(words.get(0)) || words.stream().anyMatch(word -> word.endsWith("'s")));
        return stands ? words : List.of();
    }
}
