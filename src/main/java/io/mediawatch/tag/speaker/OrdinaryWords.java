package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Passage;
import io.mediawatch.text.Script;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words that an article writes without a capital, too: one of them alone is no name (Things have changed, said Jane Doe). */
final class OrdinaryWords {
    /** Beside a word that is part of an address, a handle or a file name. */
    private static final String JOINTS = ".@/_-";

    private final List<Passage> passages;
    private @Nullable Set<String> small;

    OrdinaryWords(List<Passage> passages) {
        this.passages = passages;
    }

    boolean has(String word) {
        Set<String> found = small;
        if (found == null) {
            found = new HashSet<>();
            for (Passage passage : passages) {
                if (!passage.isChinese()) {
                    read(passage.text(), found);
                }
            }
            small = found;
        }
        return found.contains(word.toLowerCase(Locale.ROOT));
    }

    private static void read(String text, Set<String> found) {
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && Script.isWord(text.charAt(end))) {
                end++;
            }
            boolean joined = (start > 0 && JOINTS.indexOf(text.charAt(start - 1)) >= 0)
                    || (end + 1 < text.length()
                            && JOINTS.indexOf(text.charAt(end)) >= 0
                            && Script.isWord(text.charAt(end + 1)));
            if (end > start && Character.isLowerCase(text.charAt(start)) && !joined) {
                found.add(text.substring(start, end));
            }
            start = end + 1;
        }
    }
}
