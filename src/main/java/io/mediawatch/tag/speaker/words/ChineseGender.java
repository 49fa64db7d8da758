package io.mediawatch.tag.speaker.words;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.text.Fold;
import io.mediawatch.text.Script;
import io.mediawatch.text.SignSet;

/**
 * Whether 他 or 她 means a person: what the words beside a Chinese name show (女作家林晓岚, 林晓岚女士, 丈夫张立民), and what the
 * signs of the name make likely.
 */
public final class ChineseGender {
    private static final Lexicon NAMES = Lexicon.read("given-names.txt");

    private static final HanWords WIVES = new HanWords(NAMES.section("chinese wives"));
    private static final HanWords HUSBANDS = new HanWords(NAMES.section("chinese husbands"));
    /** Characters between a name and the words for that person's wife or husband. */
    private static final String JOINS = "和与跟的";

    private static final HanWords WOMEN = new HanWords(NAMES.section("chinese women"));
    private static final HanWords MEN = new HanWords(NAMES.section("chinese men"));
    private static final HanWords BEHIND_WOMEN = new HanWords(NAMES.section("behind chinese women"));
    private static final HanWords BEHIND_MEN = new HanWords(NAMES.section("behind chinese men"));

    private static final char WOMAN = '女';
    private static final char MAN = '男';
    /** What stands before 女 and 男 behind a name: （女，45岁）. */
    private static final String OPENINGS = "(,";
    /** What stands behind them there. */
    private static final String ENDS = "),、";

    /** Maximum length of a role behind 女, in characters. */
    private static final int LONGEST_ROLE = 4;

    private static final SignSet WOMEN_SIGNS = signs("signs of women");
    private static final SignSet MEN_SIGNS = signs("signs of men");
    private static final SignSet WEAKER_WOMEN_SIGNS = signs("weaker signs of women");
    private static final SignSet WEAKER_MEN_SIGNS = signs("weaker signs of men");
    /** Weight from which a gender is likely: that of a sign, or of two weaker ones. */
    private static final int LIKELY = 2;

    private ChineseGender() {}

    private static SignSet signs(String section) {
        return SignSet.of(String.join("", NAMES.section(section)));
    }

    /** The gender that the words before a name show: 丈夫|张鹏, 女作家|林晓岚. */
    public static Gender before(String folded, int nameStart) {
        if (nameStart == 0 || !Script.isHan(folded.charAt(nameStart - 1))) {
            return Gender.UNKNOWN;
        }
        if (WOMEN.endingAt(folded, 0, nameStart) >= 0) {
            return Gender.FEMALE;
        }
        return MEN.endingAt(folded, 0, nameStart) >= 0 ? Gender.MALE : byRole(folded, nameStart);
    }

    /** The gender of the pronoun of which the name is told: 她叫|林晓岚|，, but not 她叫林晓岚过来. */
    public static Gender told(String folded, int nameStart, int nameEnd) {
        boolean closes = nameEnd == folded.length() || !Script.isHan(folded.charAt(nameEnd));
        int called = closes && folded.startsWith("叫", nameStart - 1) ? nameStart - 1 : -1;
        int pronoun = called > 1 && folded.charAt(called - 1) == '名' ? called - 2 : called - 1;
        boolean opens = pronoun == 0 || (pronoun > 0 && !Script.isHan(folded.charAt(pronoun - 1)));
        if (!opens) {
            return Gender.UNKNOWN;
        }
        return switch (folded.charAt(pronoun)) {
            case '她' -> Gender.FEMALE;
            case '他' -> Gender.MALE;
            default -> Gender.UNKNOWN;
        };
    }

    /** The gender that 女 or 男 directly before a role shows. */
    private static Gender byRole(String folded, int nameStart) {
        for (int at = nameStart - 2; at >= Math.max(0, nameStart - 1 - LONGEST_ROLE); at--) {
            char sign = folded.charAt(at);
            if ((sign == WOMAN || sign == MAN) && isRole(folded.substring(at + 1, nameStart))) {
                return sign == WOMAN ? Gender.FEMALE : Gender.MALE;
            }
        }
        return Gender.UNKNOWN;
    }

    private static boolean isRole(String folded) {
        return ChineseWords.isRole(folded) || ChineseTitles.isTitle(folded);
    }

    /** The gender that the word at the end of a role shows: 林妈妈. */
    public static Gender of(String role) {
        return before(Fold.fold(role), role.length());
    }

    /** The gender that the words behind a name show: 林晓岚|女士, 林晓岚|（女，45岁）, 张鹏|和妻子. */
    public static Gender behind(String folded, int nameEnd) {
        if (nameEnd + 1 >= folded.length()) {
            return Gender.UNKNOWN;
        }
        char sign = folded.charAt(nameEnd);
        if (JOINS.indexOf(sign) >= 0) {
            return bySpouse(folded, nameEnd + 1);
        }
        if (OPENINGS.indexOf(sign) >= 0) {
            return bySign(folded, nameEnd + 1);
        }
        if (BEHIND_WOMEN.startAt(folded, nameEnd, folded.length())) {
            return Gender.FEMALE;
        }
        return BEHIND_MEN.startAt(folded, nameEnd, folded.length()) ? Gender.MALE : Gender.UNKNOWN;
    }

    private static Gender bySpouse(String folded, int at) {
        if (WIVES.startAt(folded, at, folded.length())) {
            return Gender.MALE;
        }
        return HUSBANDS.startAt(folded, at, folded.length()) ? Gender.FEMALE : Gender.UNKNOWN;
    }

    /** The gender that 女 or 男 alone shows. */
    private static Gender bySign(String folded, int at) {
        boolean alone = at + 1 < folded.length() && ENDS.indexOf(folded.charAt(at + 1)) >= 0;
        if (!alone || (folded.charAt(at) != WOMAN && folded.charAt(at) != MAN)) {
            return Gender.UNKNOWN;
        }
        return folded.charAt(at) == WOMAN ? Gender.FEMALE : Gender.MALE;
    }

    /**
     * The gender that the signs of a Chinese given name make likely: that of about nine in ten people who have them
     * (孙丽|娟, 张|建国). Signs of the other gender weigh against them.
     */
    public static Gender likely(String name) {
        String folded = Fold.fold(name);
        if (!NameParts.isWhole(folded)) {
            return Gender.UNKNOWN;
        }
        int weight = 0;
        for (int i = NameParts.surname(folded).length(); i < folded.length(); i++) {
            weight += weight(folded.charAt(i));
        }
        if (Math.abs(weight) < LIKELY) {
            return Gender.UNKNOWN;
        }
        return weight > 0 ? Gender.FEMALE : Gender.MALE;
    }

    /** Weight of a sign; negative if it is one of men. */
    private static int weight(char sign) {
        if (WOMEN_SIGNS.has(sign)) {
            return LIKELY;
        }
        if (MEN_SIGNS.has(sign)) {
            return -LIKELY;
        }
        if (WEAKER_WOMEN_SIGNS.has(sign)) {
            return 1;
        }
        return WEAKER_MEN_SIGNS.has(sign) ? -1 : 0;
    }
}
