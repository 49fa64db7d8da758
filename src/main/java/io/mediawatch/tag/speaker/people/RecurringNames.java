package io.mediawatch.tag.speaker.people;

import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.words.ChineseTitles;
import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.text.Script;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds Chinese names that no context proves but that recur: a surname and the one or two characters after it, at the
 * start of a clause at least once and followed by different words (邱若彤凭借…, 邱若彤上台时…).
 */
final class RecurringNames {
    /** Maximum length, in characters, of a name. */
    private static final int LONGEST = 3;
    /** How far back, in characters, to look for a title. */
    private static final int LONGEST_TITLE = 8;
    /** Greatest hash of a pair of characters; the number of hashes is a power of two. */
    private static final int LAST_PAIR = 0x3fff;

    private final List<Passage> passages;
    private final Map<String, List<Place>> places = new LinkedHashMap<>();
    private final BitSet opened = new BitSet(LAST_PAIR + 1);

    private record Place(Passage passage, int start) {
        /** Returns the character at a distance from the surname; 0 past the end of the passage. */
        char sign(int behind) {
            int at = start + behind;
            return at < passage.length() ? passage.folded().charAt(at) : 0;
        }

        boolean followed(int length) {
            return ChineseNames.followed(passage.folded(), start + length);
        }

        String words(int length) {
            return passage.text().substring(start, start + length);
        }

        /** Whether the name of a woman with two surnames stands here: 林周|婉仪. */
        boolean namesMarried() {
            int end = start + LONGEST + 1;
            String name = end <= passage.length() ? passage.folded().substring(start, end) : "";
            return NameParts.hasTwoSurnames(name) && ChineseNames.isName(name) && followed(LONGEST + 1);
        }

        boolean behindTitle() {
            return ChineseTitles.end(passage.folded().substring(Math.max(0, start - LONGEST_TITLE), start));
        }
    }

    private RecurringNames(List<Passage> passages) {
        this.passages = passages;
    }

    /** Returns the names in text order. */
    static List<String> in(List<Passage> passages) {
        return new RecurringNames(passages.stream().filter(Passage::isChinese).toList()).find();
    }

    private List<String> find() {
        passages.forEach(this::open);
        passages.forEach(this::collect);
        List<String> names = new ArrayList<>();
        places.values().forEach(same -> name(same, names));
        return names;
    }

    /** Records the first two characters of everything that opens a clause as a name could. */
    private void open(Passage passage) {
        String folded = passage.folded();
        for (int i = 0; i + 2 < folded.length(); i++) {
            if (begins(folded, i)) {
                places.putIfAbsent(folded.substring(i, i + 2), new ArrayList<>(2));
                opened.set(pair(folded, i));
            }
        }
    }

    /** Hashes two characters; collisions are harmless, as the hash only spares most look-ups in the map. */
    private static int pair(String folded, int at) {
        return (folded.charAt(at) * 31 + folded.charAt(at + 1)) & LAST_PAIR;
    }

    private static boolean begins(String folded, int at) {
        return NameParts.isSurnameSign(folded.charAt(at))
                && Script.isHan(folded.charAt(at + 1))
                && ChineseNames.opensClause(folded, at)
                && !NameParts.isOrdinary(folded.substring(at, at + 2));
    }

    private void collect(Passage passage) {
        String folded = passage.folded();
        for (int i = 0; i + 1 < folded.length(); i++) {
            boolean opens = NameParts.isSurnameSign(folded.charAt(i)) && opened.get(pair(folded, i));
            List<Place> same = opens ? places.get(folded.substring(i, i + 2)) : null;
            if (same != null) {
                same.add(new Place(passage, i));
            }
        }
    }

    private static void name(List<Place> same, List<String> names) {
        if (same.size() < 2) {
            return;
        }
        int length = signs(same, 2).size() == 1 && Script.isHan(same.get(0).sign(2)) ? LONGEST : 2;
        Place first = same.get(0);
        for (Place place : same) {
            if (place.namesMarried()) {
                names.add(place.words(LONGEST + 1));
                return;
            }
        }
        String name = first.passage().folded().substring(first.start(), first.start() + length);
        boolean differs = signs(same, length).size() > 1;
        boolean shown = same.stream().anyMatch(place -> place.behindTitle() || place.followed(length));
        boolean always = length == LONGEST || same.stream().allMatch(place -> place.followed(2));
        if (differs && shown && always && ChineseNames.isName(name)) {
            names.add(first.words(length));
        }
    }

    private static Set<Character> signs(List<Place> places, int behind) {
        Set<Character> signs = new HashSet<>();
        places.forEach(place -> signs.add(place.sign(behind)));
        return signs;
    }
}
