package io.mediawatch.tag.speaker.label;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Prefixes;
import io.mediawatch.tag.passage.Words;
import io.mediawatch.tag.speaker.words.ChineseTitles;
import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.text.Fold;
import io.mediawatch.text.Scan;
import io.mediawatch.text.Script;
import java.util.List;
import java.util.Set;

/**
 * Classifies a label by its words alone, before anything is known of the people: interviewer, interviewee, another
 * role, a medium, a name, or no speaker at all.
 */
public final class LabelKinds {
    private static final Lexicon LABELS = Lexicon.read("labels.txt");
    private static final Set<String> ASKING = LABELS.section("interviewer");
    private static final Set<String> HOSTING = LABELS.section("hosts");
    private static final Set<String> PRESENTING_ONESELF = LABELS.section("before one's own name");
    private static final Set<String> OF_MANY = LABELS.section("of many");
    private static final Set<String> ANSWERING = LABELS.section("interviewee");
    private static final Set<String> ONLY_ASKS = LABELS.section("no more than a question");
    private static final Set<String> ONLY_ANSWERS = LABELS.section("no more than an answer");
    private static final Set<String> OTHER_ROLES = LABELS.section("other roles");
    private static final Set<String> ROLE_ENDINGS = LABELS.section("role endings");
    private static final Set<String> PEOPLE_ENDINGS = LABELS.section("endings of people");
    private static final Set<String> PARTIES = LABELS.section("parties");
    private static final Set<String> MEDIA = LABELS.section("media");
    private static final Set<String> WITNESSES = LABELS.section("witnesses");
    private static final Set<String> SWORN = LABELS.section("behind the name of a witness");
    private static final Set<String> NONE = LABELS.section("no speaker");
    private static final Prefixes NONE_BEGINNINGS = new Prefixes(LABELS.section("no speaker beginnings"));
    private static final Set<String> NONE_ENDINGS = LABELS.section("no speaker endings");
    private static final Set<String> ABOUT = LABELS.section("about");
    private static final Set<String> INVITES = LABELS.section("before a guest");
    private static final List<String> CHINESE_INVITES =
            INVITES.stream().filter(word -> !NameParts.isLatin(word)).toList();
    private static final Set<String> TALKS = LABELS.section("behind a guest");
    private static final Set<String> CONDUCTING = LABELS.section("whoever conducts the interview");
    private static final Set<String> ANSWERED = LABELS.section("behind whoever answers");
    private static final String THE = "the ";
    /** Maximum length, in characters, of a role recognised by its ending: 中央电视台新闻中心记者. */
    private static final int LONGEST_ROLE = 16;

    private LabelKinds() {}

    public static boolean asks(String name) {
        return ASKING.contains(bare(name));
    }

    /** Whether the label is that of the one person who conducts the interview, unlike 观众 or 主持人. */
    public static boolean conducts(String name) {
        return CONDUCTING.contains(bare(name));
    }

    /** Whether the label is the role of a host or moderator. */
    public static boolean hosts(String name) {
        return HOSTING.contains(bare(name));
    }

    /**
     * The role of a host before a name, perhaps with another behind it: |主持人|、董事会秘书林晓岚,
     * {@code |Moderator| Rosa Lindqvist}. Empty if there is none.
     */
    public static String hostBefore(String text, int name) {
        String roles = text.substring(0, name).strip();
        if (hosts(roles)) {
            return roles;
        }
        int end = Scan.hanEnd(roles, 0);
        boolean ends = end == roles.length() || "、 /".indexOf(roles.charAt(end)) >= 0;
        String role = roles.substring(0, end);
        return ends && end > 0 && hosts(role) ? role : "";
    }

    /** Whether many people may have the role ({@link #bare}), so that it is not only the person's who is named once. */
    public static boolean isOfMany(String role) {
        return OF_MANY.contains(role);
    }

    /** Returns the words with which people introduce themselves: 我是. */
    public static Set<String> presentingOneself() {
        return PRESENTING_ONESELF;
    }

    public static boolean answers(String name) {
        return ANSWERING.contains(bare(name));
    }

    /** Whether the label only marks an answer and says nothing about who gives it: 答, {@code A}. */
    public static boolean onlyAnswers(String name) {
        return ONLY_ANSWERS.contains(bare(name));
    }

    /** The same of a question: 问, {@code Q}, but not 记者. */
    public static boolean onlyAsks(String name) {
        return ONLY_ASKS.contains(bare(name));
    }

    /** Whether the label is that of a witness in court, whose answers may also be labelled {@code A}. */
    public static boolean testifies(String name) {
        return WITNESSES.contains(bare(name));
    }

    /** Whether a paragraph says who testifies: {@code ELENA REYES, called as a witness}. */
    public static boolean presentsWitness(String folded) {
        return SWORN.stream().anyMatch(folded::contains);
    }

    public static boolean isRole(String name) {
        String bare = bare(name);
        return ASKING.contains(bare)
                || ANSWERING.contains(bare)
                || OTHER_ROLES.contains(bare)
                || (bare.length() <= LONGEST_ROLE && ROLE_ENDINGS.stream().anyMatch(bare::endsWith))
                || (bare.length() < name.length() && ChineseTitles.isTitle(bare));
    }

    /** Whether the Chinese label ends as words for a person do: 自由撰稿人, 船员家属. */
    public static boolean endsLikePerson(String folded) {
        return folded.length() <= LONGEST_ROLE && PEOPLE_ENDINGS.stream().anyMatch(folded::endsWith);
    }

    /** Whether the label is a party to a court case, or counsel for one. */
    public static boolean isParty(String folded) {
        return PARTIES.contains(folded);
    }

    /** Whether the label is the name of a medium, even if it looks like a person's: {@code Founder Park}. */
    public static boolean isMedium(String folded) {
        return MEDIA.contains(folded);
    }

    /** Whether the label cannot be a speaker: 结论, 图源, 回答是, 他表示, 黄仁勋谈, {@code About Rosa Lindqvist}. */
    public static boolean excluded(String name) {
        String bare = bare(name);
        return NONE.contains(bare)
                || NONE_BEGINNINGS.open(bare)
                || (!isRole(name) && NONE_ENDINGS.stream().anyMatch(ending -> endsWith(bare, ending)));
    }

    /**
     * Whether the label has this ending; Latin endings only match whole words ({@code the answer is}, but not
     * {@code Curtis}).
     */
    private static boolean endsWith(String bare, String ending) {
        int start = bare.length() - ending.length();
        return bare.endsWith(ending) && Words.whole(bare, start, bare.length());
    }

    /** Whether the words after a name make it a heading about what somebody says: 黄仁勋谈 xAI. */
    public static boolean tellsAbout(String rest) {
        String folded = Fold.fold(rest).stripLeading();
        return ABOUT.stream().anyMatch(folded::startsWith);
    }

    /** Whether the words before a name say that this person is interviewed: 对话智谱CEO张鹏. */
    public static boolean invites(String before) {
        String folded = Fold.fold(before);
        return CHINESE_INVITES.stream().anyMatch(folded::contains);
    }

    /** Returns the offsets at which such Chinese words end. */
    public static List<Integer> invitations(String folded) {
        return CHINESE_INVITES.stream()
                .filter(folded::contains)
                .map(invites -> folded.indexOf(invites) + invites.length())
                .toList();
    }

    /** Returns the offsets of Chinese words that say so after the name: 与林晓岚|的对话. */
    public static List<Integer> talks(String folded) {
        return TALKS.stream().map(folded::indexOf).filter(at -> at > 0).toList();
    }

    /** Returns the offset of the words that say that somebody answers (有关负责人就此|答记者问); −1 if there are none. */
    public static int answered(String folded) {
        return ANSWERED.stream()
                .mapToInt(folded::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(-1);
    }

    /**
     * Whether the word directly before a name says that this person is interviewed:
     * {@code an interview with Chris Benson}.
     */
    public static boolean invitesNext(String folded) {
        return INVITES.stream().anyMatch(word -> (" " + folded).endsWith(" " + word + " "));
    }

    /** Returns where a nickname in quotation marks begins after a role (网友“柳江边的猫”); −1 if there is none. */
    private static int nickname(String name) {
        for (int i = 1; i < name.length(); i++) {
            if ("“\"「‘".indexOf(name.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Returns the label folded, without an article, a nickname, dots, and a number or letter after a role (Q1, 问题 2,
     * 嘉宾B, Person #1).
     */
    public static String bare(String name) {
        int nickname = nickname(name);
        String whole = Fold.fold(nickname > 0 ? name.substring(0, nickname).stripTrailing() : name);
        String folded = whole.startsWith(THE) ? whole.substring(THE.length()) : whole;
        int end = folded.length();
        while (end > 1 && (Script.isDigit(folded.charAt(end - 1)) || " .#".indexOf(folded.charAt(end - 1)) >= 0)) {
            end--;
        }
        if (end > 2 && "甲乙丙丁".indexOf(folded.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end > 2 && Script.isLetter(folded.charAt(end - 1)) && Script.isHan(folded.charAt(end - 2))) {
            end--;
        }
        return folded.substring(0, end);
    }
}
