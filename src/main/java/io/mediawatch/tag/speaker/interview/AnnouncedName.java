package io.mediawatch.tag.speaker.interview;

import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.label.LabelName;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.words.NameParts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Chinese name behind words that announce one, up to the next sign: 专访导演|顾惟清，, 主持人：|周砚秋。
 *
 * @param name without a title; null if there is none
 * @param another whether a second name is joined to it: 专访林晓岚|和周明远夫妇
 */
record AnnouncedName(@Nullable String name, boolean another) {
    /** Words that join two names. */
    static final List<String> TOGETHER = List.of(" and ", " & ", "、", "和", "与", "與", "及");

    private static final String STOPS = "，。：；、,:;和与及（(！？!?」”";
    /** Maximum length, in characters, of the name with the titles before it. */
    private static final int LONGEST = 20;
    /** Usual length of a Chinese name, in characters. */
    private static final int USUAL = 3;

    static AnnouncedName at(Passage passage, int from, Cast cast) {
        int end = end(passage.text(), from);
        return new AnnouncedName(LabelName.chinese(passage.text(), from, end), isJoinedToAnother(passage, end, cast));
    }

    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < LONGEST && STOPS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static boolean isJoinedToAnother(Passage passage, int end, Cast cast) {
        String text = passage.text();
        if (end + 2 >= text.length() || TOGETHER.stream().noneMatch(word -> text.startsWith(word, end))) {
            return false;
        }
        String begins = passage.folded().substring(end + 1, Math.min(text.length(), end + 1 + USUAL));
        int to = end(text, end + 1);
        return (NameParts.isChinese(begins) && NameParts.hasUsualSign(begins))
                || cast.spots(passage, end + 1, to).stream().anyMatch(other -> other.end() == to);
    }
}
