package io.mediawatch.tag.speaker.interview;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.people.ChineseNames;
import io.mediawatch.tag.speaker.people.NameForm;
import io.mediawatch.tag.speaker.words.CapitalRun;
import io.mediawatch.tag.speaker.words.ChineseTitles;
import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.text.Script;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The name with which a Chinese introduction opens, for an interview whose guest nothing else shows: 林晓岚|的旧书店开在二楼,
 * 秦岳|，1975年生, 烤了三十年面包的|顾明月|，最近…, {@code Lena Fisk}|是一位住在青岛的造船师; or with which the headline does: 顾明月|：面包会说话.
 */
final class OpeningName {
    private static final Set<String> SOMEBODY = Lexicon.read("labels.txt").section("behind a foreign name");
    /** What follows a Chinese name that opens an introduction. */
    private static final String BEHIND_CHINESE = "的是在有";
    /** Usual length of a Chinese name, in characters: a shorter one is too often an ordinary word. */
    private static final int HAN_NAME = 3;
    /** Maximum length of any Chinese name, in characters. */
    private static final int LONGEST_HAN_NAME = 4;
    /** Maximum length, in characters, of what somebody did, before 的 and the name. */
    private static final int LONGEST_DEED = 20;
    /** Maximum length, in characters, of what somebody is, behind the name and a comma. */
    private static final int LONGEST_ROLE = 16;

    private static final String BEHIND_IN_HEADLINE = ":|丨";
    private static final String ENDS_ROLE = ",。.;(、";

    private OpeningName() {}

    /** @param before the passages before the first turn; null if none opens with a name */
    static @Nullable String in(List<Passage> before, Cast cast) {
        for (Passage passage : before) {
            boolean text = passage.part() == Part.TEXT || passage.part() == Part.HEADLINE;
            String name = text ? named(passage, cast) : null;
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    private static @Nullable String named(Passage passage, Cast cast) {
        if (!passage.isChinese()) {
            return UncommonName.in(passage, cast);
        }
        return passage.part() == Part.HEADLINE ? heading(passage) : opening(passage);
    }

    private static @Nullable String opening(Passage passage) {
        String text = passage.text();
        if (CapitalRun.startsAt(text, 0)) {
            int end = CapitalRun.end(text, 0);
            String name = text.substring(0, end);
            boolean somebody = SOMEBODY.stream().anyMatch(word -> text.startsWith(word, end));
            return somebody && NameForm.looksLikeFullName(name) ? name : null;
        }
        String folded = passage.folded();
        int deed = behindDeed(folded);
        int start = Math.max(deed, 0);
        int whole = start + LONGEST_HAN_NAME;
        if (whole < folded.length() && ChineseNames.isName(folded.substring(start, whole))) { // two surnames, or none
            boolean ends = (BEHIND_CHINESE + ',').indexOf(folded.charAt(whole)) >= 0;
            return ends ? text.substring(start, whole) : null;
        }
        int end = isUsual(folded, start) ? start + HAN_NAME : deed < 0 ? presented(folded) : -1;
        return end > start ? text.substring(start, end) : null;
    }

    /**
     * Whether a name of three signs starts here, of which the first two are none: 的, 是, 在 or 有 follows a given name of
     * usual signs, or these two do not end like a name.
     */
    private static boolean isUsual(String folded, int start) {
        int end = start + HAN_NAME;
        if (end >= folded.length()) {
            return false;
        }
        String name = folded.substring(start, end);
        boolean sure = BEHIND_CHINESE.indexOf(folded.charAt(end)) >= 0 && NameParts.endsGivenName(folded, start, end);
        return ChineseNames.isName(name)
                && NameParts.hasUsualSign(name)
                && (sure || !NameParts.endsGivenName(folded, start, end - 1));
    }

    /**
     * Where a name of any form ends that opens the text, with a comma behind it and then a year or what the person is:
     * 祁守拙|，1975年生; 秦岳|，面包师; −1 if there is none.
     */
    private static int presented(String folded) {
        int comma = folded.substring(0, Math.min(folded.length(), LONGEST_HAN_NAME + 1))
                .indexOf(',');
        int from = comma + 1;
        if (comma < 2 || from >= folded.length() || !ChineseNames.isName(folded.substring(0, comma))) {
            return -1;
        }
        int end = from;
        while (end < folded.length() && end - from < LONGEST_ROLE && ENDS_ROLE.indexOf(folded.charAt(end)) < 0) {
            end++;
        }
        return Script.isDigit(folded.charAt(from)) || ChineseTitles.endAt(folded, from, end) ? comma : -1;
    }

    /** Where a name starts behind what somebody did, and before a comma: 烤了三十年面包的|顾明月，; −1 if none does. */
    private static int behindDeed(String folded) {
        int comma = folded.substring(0, Math.min(folded.length(), LONGEST_DEED)).indexOf(',');
        int start = folded.lastIndexOf('的', comma) + 1;
        return start > HAN_NAME && comma - start >= HAN_NAME && comma - start <= LONGEST_HAN_NAME ? start : -1;
    }

    /** The name before a colon or stroke with which a headline begins. */
    private static @Nullable String heading(Passage passage) {
        String folded = passage.folded();
        boolean ends = folded.length() > HAN_NAME && BEHIND_IN_HEADLINE.indexOf(folded.charAt(HAN_NAME)) >= 0;
        return ends && isUsual(folded, 0) ? passage.text().substring(0, HAN_NAME) : null;
    }
}
