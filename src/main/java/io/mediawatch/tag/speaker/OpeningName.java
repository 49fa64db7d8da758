package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.text.Script;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The name with which a Chinese introduction opens, for an interview whose guest nothing else shows: 林晓岚|的旧书店开在二楼,
 * {@code Lena Fisk}|是一位住在青岛的造船师.
 */
final class OpeningName {
    private static final Set<String> SOMEBODY = Lexicon.read("labels.txt").section("behind a foreign name");
    /** What follows a Chinese name that opens an introduction; a longer word would end elsewhere. */
    private static final String BEHIND_CHINESE = "的是在有";
    /** Length of a Chinese name, in characters: a shorter one is too often an ordinary word. */
    private static final int HAN_NAME = 3;

    private OpeningName() {}

    /** @param before the passages before the first turn; null if none opens with a name */
    static @Nullable String in(List<Passage> before) {
        for (Passage passage : before) {
            boolean text = passage.part() == Part.TEXT && passage.isChinese();
            String name = text ? opening(passage) : null;
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    private static @Nullable String opening(Passage passage) {
        String text = passage.text();
        if (CapitalRun.startsAt(text, 0)) {
            int end = CapitalRun.end(text, 0);
            String name = text.substring(0, end);
            boolean somebody = SOMEBODY.stream().anyMatch(word -> text.startsWith(word, end));
            return somebody && LabelKinds.looksLikeFullName(name) ? name : null;
        }
        boolean ends = passage.length() > HAN_NAME
                && (BEHIND_CHINESE.indexOf(text.charAt(HAN_NAME)) >= 0 || Script.isDigit(text.charAt(HAN_NAME)));
        if (!ends) {
            return null;
        }
        String folded = passage.folded().substring(0, HAN_NAME);
        boolean name = ChineseNames.isName(folded) && NameParts.endsGivenName(folded, 0, HAN_NAME);
        return name ? text.substring(0, HAN_NAME) : null;
    }
}
