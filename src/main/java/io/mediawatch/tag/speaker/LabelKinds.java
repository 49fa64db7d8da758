package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Words;
import io.mediawatch.text.Fold;
import io.mediawatch.text.Script;
import java.util.List;
import java.util.Set;

/** What the words of a label say before anything is known of the people. */
final class LabelKinds {
    private static final Lexicon LABELS = Lexicon.read("labels.txt");
    private static final Set<String> ASKING = LABELS.section("interviewer");
    private static final Set<String> HOSTING = LABELS.section("hosts");
    private static final Set<String> PRESENTING_ONESELF = LABELS.section("before one's own name");
    private static final Set<String> ANSWERING = LABELS.section("interviewee");
    private static final Set<String> ONLY_ANSWERS = LABELS.section("no more than an answer");
    private static final Set<String> OTHER_ROLES = LABELS.section("other roles");
    private static final Set<String> ROLE_ENDINGS = LABELS.section("role endings");
    private static final Set<String> PARTIES = LABELS.section("parties");
    private static final Set<String> MEDIA = LABELS.section("media");
    private static final Set<String> WITNESSES = LABELS.section("witnesses");
    private static final Set<String> SWORN = LABELS.section("behind the name of a witness");
    private static final Set<String> NONE = LABELS.section("no speaker");
    private static final Set<String> NONE_ENDINGS = LABELS.section("no speaker endings");
    private static final Set<String> ABOUT = LABELS.section("about");
    private static final Set<String> INVITES = LABELS.section("before a guest");
    private static final Set<String> TALKS = LABELS.section("behind a guest");
    private static final Set<String> ANSWERED = LABELS.section("behind whoever answers");
    private static final String THE = "the ";
    private static final int MOST_WORDS = 5;
    /** 中央电视台新闻中心记者. */
    private static final int LONGEST_ROLE = 16;

    private LabelKinds() {}

    static boolean asks(String name) {
        return ASKING.contains(bare(name));
    }

    /** Whether it is the part of one who leads the talk. */
    static boolean hosts(String name) {
        return HOSTING.contains(bare(name));
    }

    /** What somebody says before his own name: 我是. */
    static Set<String> presentingOneself() {
        return PRESENTING_ONESELF;
    }

    static boolean answers(String name) {
        return ANSWERING.contains(bare(name));
    }

    /** Whether it says nothing of whoever answers: 答, A. */
    static boolean onlyAnswers(String name) {
        return ONLY_ANSWERS.contains(bare(name));
    }

    /** Whether it is somebody before a court, who also answers as A. */
    static boolean testifies(String name) {
        return WITNESSES.contains(bare(name));
    }

    /** ELENA REYES, called as a witness: whether a paragraph says who testifies. */
    static boolean presentsWitness(String folded) {
        return SWORN.stream().anyMatch(folded::contains);
    }

    static boolean isRole(String name) {
        String bare = bare(name);
        return ASKING.contains(bare)
                || ANSWERING.contains(bare)
                || OTHER_ROLES.contains(bare)
                || (bare.length() <= LONGEST_ROLE && ROLE_ENDINGS.stream().anyMatch(bare::endsWith))
                || (bare.length() < name.length() && ChineseTitles.isTitle(bare));
    }

    /** Whether it is one side before a court, or who speaks for it. */
    static boolean isParty(String folded) {
        return PARTIES.contains(folded);
    }

    /** Whether it is the name of a medium, though it has the form of a person's: Founder Park. */
    static boolean isMedium(String folded) {
        return MEDIA.contains(folded);
    }

    /** Whether it can be no speaker: 结论, 图源, 回答是, 他表示, 黄仁勋谈. */
    static boolean excluded(String name) {
        String bare = bare(name);
        return NONE.contains(bare)
                || (!isRole(name) && NONE_ENDINGS.stream().anyMatch(ending -> endsWith(bare, ending)));
    }

    /** Letters end with whole words only: the answer is, but Curtis. */
    private static boolean endsWith(String bare, String ending) {
        int start = bare.length() - ending.length();
        return bare.endsWith(ending) && Words.whole(bare, start, bare.length());
    }

    /** 黄仁勋谈 xAI: a heading about what somebody says. */
    static boolean tellsAbout(String rest) {
        String folded = Fold.fold(rest).stripLeading();
        return ABOUT.stream().anyMatch(folded::startsWith);
    }

    /** Whether words before a name say that this one is asked: 对话智谱CEO张鹏. */
    static boolean invites(String before) {
        String folded = Fold.fold(before);
        return INVITES.stream().anyMatch(invites -> !NameParts.isLatin(invites) && folded.contains(invites));
    }

    /** Where the Chinese words end that say so. */
    static List<Integer> invitations(String folded) {
        return INVITES.stream()
                .filter(invites -> !NameParts.isLatin(invites) && folded.contains(invites))
                .map(invites -> folded.indexOf(invites) + invites.length())
                .toList();
    }

    /** Where the Chinese words begin that say so behind whoever is asked: 与林晓岚|的对话. */
    static List<Integer> talks(String folded) {
        return TALKS.stream().map(folded::indexOf).filter(at -> at > 0).toList();
    }

    /** Where the words begin by which somebody answers: 有关负责人就此|答记者问; −1 without any. */
    static int answered(String folded) {
        return ANSWERED.stream()
                .mapToInt(folded::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(-1);
    }

    /** Whether the word directly before a name says so: an interview with Chris Benson. */
    static boolean invitesNext(String folded) {
        return INVITES.stream().anyMatch(word -> (" " + folded).endsWith(" " + word + " "));
    }

    /** Whether it has the form of a name: a few capitalised words, a Chinese name, a foreign one with a dot. */
    static boolean looksLikeName(String name) {
        String folded = Fold.fold(name);
        if (folded.indexOf('·') > 0 || NameParts.looksChinese(folded) || NameParts.isNickname(folded)) {
            return true;
        }
        int words = 0;
        for (String word : name.split(" ", -1)) {
            boolean capital = !word.isEmpty()
                    && (Character.isUpperCase(word.charAt(0))
                            || (words > 0 && NameParts.startsWithParticle(word, 0, word.length())));
            boolean named = capital && isLatin(word);
            if (!named && !NameParts.isParticle(Fold.fold(word))) {
                return false;
            }
            words++;
        }
        return words <= MOST_WORDS;
    }

    private static boolean isLatin(String word) {
        return word.chars()
                .allMatch(unit ->
                        Script.isLetter((char) unit) || "'’.-&".indexOf(unit) >= 0 || Script.isDigit((char) unit));
    }

    /** Where a nickname in marks begins behind a role, 网友“柳江边的猫”; −1 without one. */
    private static int nickname(String name) {
        for (int i = 1; i < name.length(); i++) {
            if ("“\"「‘".indexOf(name.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Folded, without an article, without a number or letter behind a role (Q1, 问题 2, 嘉宾B, Person #1) and without dots.
     */
    static String bare(String name) {
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
