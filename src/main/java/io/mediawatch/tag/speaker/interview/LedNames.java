package io.mediawatch.tag.speaker.interview;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.label.LabelName;
import io.mediawatch.tag.speaker.people.ChineseNames;
import io.mediawatch.tag.speaker.words.HanWords;
import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.text.Scan;
import io.mediawatch.text.Script;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Chinese names to which words of an introduction lead, perhaps with a title between: 一位名叫|林晓岚|的面包师, 嘉宾：面包师|林晓岚,
 * 以下为|林晓岚|访谈实录, 这是|林晓岚|第一次接受采访.
 */
final class LedNames {
    private static final Lexicon LABELS = Lexicon.read("labels.txt");
    private static final HanWords LEADS = new HanWords(LABELS.section("leads to a guest"));
    private static final HanWords BEHIND = new HanWords(LABELS.section("behind a guest led to"));
    /** Last signs of words that lead to nothing but a name, which may then have any form: 名叫, 嘉宾：. */
    private static final String SURE = "叫:";
    /** Maximum distance, in characters, between those words and the end of the name. */
    private static final int NEAR = 16;

    private LedNames() {}

    static List<String> in(Passage passage) {
        List<String> names = new ArrayList<>();
        String folded = passage.folded();
        for (int at = 0; at < folded.length(); at++) {
            int from = LEADS.endAt(folded, at);
            String name = from < 0 ? null : name(passage, from);
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

    private static @Nullable String name(Passage passage, int lead) {
        String folded = passage.folded();
        boolean sure = SURE.indexOf(folded.charAt(lead - 1)) >= 0;
        int from = Scan.behindSpaces(folded, lead);
        int limit = Math.min(folded.length(), from + NEAR);
        for (int to = from + 2; to <= limit && Script.isHan(folded.charAt(to - 1)); to++) {
            LabelName name = ends(folded, to) ? LabelName.in(passage.text(), from, to) : null;
            String words = name == null ? "" : folded.substring(name.start(), name.end());
            if (name != null && ChineseNames.isName(words) && (sure || NameParts.hasUsualSign(words))) {
                return passage.text().substring(name.start(), name.end());
            }
        }
        return null;
    }

    private static boolean ends(String folded, int to) {
        boolean cut = BEHIND.endAt(folded, to - 1) > to; // 林岳约|在
        return !cut
                && (to == folded.length()
                        || !Script.isHan(folded.charAt(to))
                        || BEHIND.startAt(folded, to, folded.length()));
    }
}
