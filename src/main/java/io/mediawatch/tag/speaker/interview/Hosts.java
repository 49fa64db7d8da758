package io.mediawatch.tag.speaker.interview;

import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.passage.Words;
import io.mediawatch.tag.speaker.label.Label;
import io.mediawatch.tag.speaker.label.LabelKinds;
import io.mediawatch.tag.speaker.label.LabelName;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.words.CapitalRun;
import io.mediawatch.tag.speaker.words.Gender;
import io.mediawatch.tag.speaker.words.Marks;
import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.text.Fold;
import io.mediawatch.text.Scan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of hosts who speak under a role: the one whom the text before the first turn names (圆桌由周砚秋主持;
 * 主持人：周砚秋), those who introduce themselves in their first turn (主持人：大家好，我是周砚秋。), and the only one whose label has
 * both (主持人周砚秋：, then 主持人：).
 */
final class Hosts {
    private static final String STOPS = "，。；、！,.;!";
    /** Maximum length, in characters, of a Chinese name with the titles before it. */
    private static final int LONGEST_HAN = 30;

    private static final String HOST = "主持人";
    private static final String HOST_LEADS = ":|丨";
    /** Maximum distance, in characters, between the words around a host's name: 由|周砚秋|主持. */
    private static final int NEAR = 20;

    private final @Nullable String introduced;
    private final Map<String, String> names = new HashMap<>();
    /** Names behind the role in labels. */
    private final Map<String, Set<String>> inLabels = new HashMap<>();

    /** @param first position of the first turn */
    Hosts(List<Passage> passages, int first, Interview interview, Cast cast) {
        this.introduced = introduced(passages.subList(0, first), cast);
        Set<String> opened = new HashSet<>();
        for (int i = 0; i < passages.size(); i++) {
            Label label = interview.label(i);
            if (label != null) {
                behindRole(passages.get(i).text(), label);
            }
            if (label != null && LabelKinds.hosts(label.name()) && opened.add(Fold.fold(label.name()))) {
                boolean alone = label.content() == passages.get(i).length() && i + 1 < passages.size();
                String name = alone ? name(passages.get(i + 1), 0) : name(passages.get(i), label.content());
                if (name != null) {
                    names.put(Fold.fold(label.name()), name);
                }
            }
        }
    }

    private static @Nullable String introduced(List<Passage> before, Cast cast) {
        for (Passage passage : before) {
            String name = beforeHosting(passage.text());
            if (name != null) {
                return name;
            }
        }
        Set<String> named = new HashSet<>();
        boolean several = false;
        for (Passage passage : before) {
            for (AnnouncedName host : behindHost(passage, cast)) {
                named.add(host.name());
                several |= host.another();
            }
        }
        return named.size() == 1 && !several ? named.iterator().next() : null;
    }

    /**
     * The host named before what they do (圆桌由本刊主编周砚秋|主持), but not somebody known for hosting something else
     * (由周砚秋主持的节目); null if there is none.
     */
    private static @Nullable String beforeHosting(String text) {
        int end = text.indexOf("主持");
        int from = end < 0 ? -1 : text.lastIndexOf('由', end) + 1;
        boolean near = from > 0 && end - from <= NEAR && !text.startsWith("的", end + 2);
        return near ? LabelName.chinese(text, from, end) : null;
    }

    /** The hosts named right behind their role: 主持人：周砚秋。 Several (主持人：周砚秋、林晓岚) speak under one label. */
    private static List<AnnouncedName> behindHost(Passage passage, Cast cast) {
        List<AnnouncedName> found = new ArrayList<>();
        String folded = passage.folded();
        for (int at = folded.indexOf(HOST); at >= 0; at = folded.indexOf(HOST, at + 1)) {
            int role = at + HOST.length();
            boolean other = folded.startsWith("期", at - 1); // 上期主持人
            boolean colon = !other && role < folded.length() && HOST_LEADS.indexOf(folded.charAt(role)) >= 0;
            AnnouncedName host = colon ? AnnouncedName.at(passage, Scan.behindSpaces(folded, role + 1), cast) : null;
            if (host != null && host.name() != null) {
                found.add(host);
            }
        }
        return found;
    }

    private void behindRole(String text, Label label) {
        String role = LabelKinds.hostBefore(text, label.start());
        if (!role.isEmpty()) {
            inLabels.computeIfAbsent(Fold.fold(role), key -> new HashSet<>()).add(label.name());
        }
    }

    /** The host whom the text before the first turn names, if that is the role; otherwise null. */
    @Nullable
    String introduced(String role) {
        return Fold.fold(role).equals(HOST) ? introduced : null;
    }

    /**
     * The name of the host who speaks under the role; null if the host did not give it and labels with the role give
     * none, or several.
     */
    @Nullable
    String name(String role) {
        String given = names.get(Fold.fold(role));
        Set<String> told = inLabels.getOrDefault(Fold.fold(role), Set.of());
        return given == null && told.size() == 1 ? told.iterator().next() : given;
    }

    /** The name by which somebody introduces himself in a passage ({@code I'm Rosa Lindqvist}); null if nobody does. */
    static @Nullable String presented(Passage passage) {
        return name(passage, 0);
    }

    private static @Nullable String name(Passage passage, int from) {
        String folded = passage.folded();
        for (String words : LabelKinds.presentingOneself()) {
            int at = passage.part() == Part.TEXT ? folded.indexOf(words, from) : -1;
            int start = at + words.length();
            if (at >= 0 && Words.whole(folded, at, start)) {
                return NameParts.isHan(words) ? chinese(passage.text(), start) : english(passage.text(), start);
            }
        }
        return null;
    }

    /** The Chinese name at the end of the introduction, also after a title: 我是|本刊主编周砚秋。 */
    private static @Nullable String chinese(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < LONGEST_HAN && STOPS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return LabelName.chinese(text, start, end);
    }

    private static @Nullable String english(String text, int start) {
        int from = Marks.skip(text, start);
        if (from >= text.length() || !CapitalRun.startsAt(text, from)) {
            return null;
        }
        String name = text.substring(from, CapitalRun.end(text, from));
        return Gender.hasGivenName(name) && name.indexOf(' ') > 0 ? name : null;
    }
}
