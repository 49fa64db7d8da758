package io.mediawatch.tag.speaker.people;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.words.ChineseVerbs;
import io.mediawatch.tag.speaker.words.ChineseWords;
import io.mediawatch.tag.speaker.words.HanWords;
import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.text.Scan;
import io.mediawatch.text.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognises Chinese names in running text. As no space separates them from the words around, only the context shows
 * them: a title before (董事长段成业), something that only people do after (孟昭阳今年), an honorific after a surname (周师傅), or a
 * verb of saying. Works on folded text and knows nothing of the people of the article.
 */
public final class ChineseNames {
    private static final String DASHES = "—–-";
    private static final Lexicon WORDS = Lexicon.read("chinese-subjects.txt");
    /**
     * Words that follow names of people and of things (对远山今年的营收): they show a name only at the start of a clause or
     * after 的.
     */
    private static final HanWords BEHIND_THINGS = new HanWords(WORDS.section("behind things too"));

    private static final HanWords DEEDS = new HanWords(ChineseWords.ACTS);
    private static final HanWords BEFORE_VERBS =
            words(List.of(WORDS.section("after the subject"), WORDS.section("behind a name")));
    private static final HanWords FOLLOW = words(List.of(
            WORDS.section("after the subject"),
            ChineseWords.ACTS,
            Lexicon.read("after-names.txt").words()));
    private static final HanWords WRITERS = new HanWords(WORDS.section("writes the article"));
    private static final HanWords HONORIFICS = new HanWords(NameParts.ALL_HONORIFICS);
    /** Titles and ranks that follow a full name. */
    private static final HanWords RANKS =
            words(List.of(WORDS.section("behind a whole name"), Set.copyOf(NameParts.SURE_HONORIFICS)));

    /** Words whose last character is a surname elsewhere: 现任|部长. */
    private static final HanWords NO_SURNAMES =
            new HanWords(Lexicon.read("names.txt").section("ends like a surname"));
    /** Continues a foreign name: 朱利安|·尼尔斯. */
    private static final String DOT = "·";
    /** Characters that join a name to the words before it: 修手机的小邓, 和周师傅. */
    private static final String JOINS = "的和与跟对向问";

    /** Follow nothing but names, whatever comes before: 银行员工成钢|（化名）. */
    private static final HanWords RENAMES = new HanWords(ChineseWords.RENAMES);

    private static final String DATES = "年月日号时";

    private static final HanWords PLACES = new HanWords(WORDS.section("where or when"));

    /** Maximum length of a Chinese name, in characters: compound surnames have two, 乌云其其格 has none. */
    private static final int LONGEST = 5;

    private static final int SHORTEST = 2;
    /** Usual length of a full name, in characters. */
    private static final int USUAL = 3;
    /**
     * Maximum length, in characters, of surname and given name. A longer run of foreign sounds is a foreign name that
     * merely begins like a Chinese one: 冯德|莱恩.
     */
    private static final int LONGEST_CHINESE = 3;

    /** Maximum length, in characters, of a foreign name without a dot. */
    private static final int LONGEST_FOREIGN = 6;

    /** Maximum length, in characters, of a note in brackets between title and name. */
    private static final int LONGEST_NOTE = 12;

    private ChineseNames() {}

    private static HanWords words(List<Set<String>> sections) {
        return new HanWords(sections.stream().flatMap(Set::stream).toList());
    }

    /** Every name in a passage that a title before it or the words after it show. */
    public static List<String> in(Passage passage, ChineseVerbs words) {
        List<String> names = new ArrayList<>();
        String folded = passage.folded();
        addBehindTitles(passage, words, names);
        for (int act : words.acts()) {
            int length = endingAt(folded, act, words);
            if (length > 0) {
                names.add(passage.text().substring(act - length, act));
            }
        }
        addUsual(passage, names);
        addBeforeHonorifics(passage, words, names);
        return names;
    }

    /** Adds the names behind titles: 董事长|段成业. */
    private static void addBehindTitles(Passage passage, ChineseVerbs words, List<String> names) {
        String folded = passage.folded();
        for (int end : words.titleEnds(0, passage.length())) {
            int start = Scan.behindSpaces(folded, behindNote(folded, end, passage.length()));
            if (!words.titleEnds(start, start + 1).isEmpty()) {
                continue; // a longer title ends behind the sign: 董事|长|孙丽娟
            }
            int chinese = running(folded, start, words);
            int foreign = words.cover(start) ? 0 : foreign(folded, start);
            int length = chinese == 0 || foreign > Math.max(chinese, LONGEST_CHINESE) ? foreign : chinese;
            if (length > 0 && WRITERS.endingAt(folded, 0, end) < 0) {
                names.add(passage.text().substring(start, start + length));
            }
        }
    }

    /** Adds whole names before honorifics (林晓岚|女士), and surnames with theirs (周师傅). */
    private static void addBeforeHonorifics(Passage passage, ChineseVerbs words, List<String> names) {
        String folded = passage.folded();
        for (int end : words.honorificEnds()) {
            int honorific = NameParts.SURE_HONORIFIC_WORDS.endingAt(folded, 1, end);
            int start = honorific - USUAL;
            if (start >= 0
                    && NameParts.endsGivenName(folded, start, honorific)
                    && isName(folded.substring(start, honorific))
                    && words.titleEnds(start, start + 1).isEmpty()) {
                names.add(passage.text().substring(start, honorific)); // 认识林晓岚|女士
            } else if (honorific > 0 && withSurname(folded, honorific - 1, end, words)) {
                names.add(passage.text().substring(honorific - 1, end));
            }
        }
    }

    /** Whether a surname with honorific stands here, behind what can precede it: 和|周师傅. */
    private static boolean withSurname(String folded, int start, int end, ChineseVerbs words) {
        boolean begins = begins(folded, start)
                || ChineseWords.ROLES.endingAt(folded, 0, start) >= 0
                || !words.titleEnds(start - 1, start).isEmpty();
        return begins
                && NameParts.SURE_HONORIFIC_WORDS.endAt(folded, start + 1) == end
                && whole(folded, start, end, words)
                && NameParts.isSurname(folded.substring(start, start + 1))
                && !NameParts.isOrdinaryWhole(folded.substring(start, end));
    }

    /** Skips a short note in brackets between a title and a name: 议员（科技界）|林晓岚. */
    public static int behindNote(String folded, int at, int to) {
        return behindNote(folded, at, to, LONGEST_NOTE);
    }

    /**
     * Skips a note in brackets that begins at an offset: 黄仁勋（Jensen Huang）|. Returns the offset if none does.
     *
     * @param longest maximum length, in characters
     */
    public static int behindNote(String folded, int at, int to, int longest) {
        boolean opens = at < to && folded.charAt(at) == '(';
        int close = opens ? folded.substring(at, Math.min(to, at + longest + 1)).indexOf(')') : -1;
        return at + close + 1;
    }

    /** Whether a surname with honorific is complete, and its honorific not part of a foreign name: 周伯, but not 罗伯|特. */
    private static boolean whole(String folded, int start, int end, ChineseVerbs words) {
        boolean name = end - start == SHORTEST && DottedName.sounds(folded.charAt(end - 1));
        return !name || followed(folded, end) || words.startAt(end);
    }

    /**
     * Adds three-character names made of characters usual in given names, if they begin a clause or follow 的, and a
     * word that often follows a name comes next.
     */
    private static void addUsual(Passage passage, List<String> names) {
        String folded = passage.folded();
        for (int start = 0; start + USUAL <= folded.length(); start++) {
            int end = start + USUAL;
            boolean usual = NameParts.isSurnameSign(folded.charAt(start))
                    && (opensClause(folded, start) || folded.charAt(start - 1) == '的')
                    && NameParts.endsGivenName(folded, start, end)
                    && FOLLOW.startAt(folded, end, folded.length());
            if (usual && isName(folded.substring(start, end))) {
                names.add(passage.text().substring(start, end));
            }
        }
    }

    /**
     * Whether a name can begin here: at the start of a clause, or after a character that joins it to the words before.
     */
    private static boolean begins(String folded, int start) {
        return opensClause(folded, start) || JOINS.indexOf(folded.charAt(start - 1)) >= 0;
    }

    /** Whether neither a word comes directly before, nor a number before a space: 1200 万. */
    static boolean opensClause(String folded, int start) {
        int before = Scan.beforeSpaces(folded, start) - 1;
        boolean number = before >= 0 && Script.isDigit(folded.charAt(before));
        return !number
                && (start == 0 || !(Script.isHan(folded.charAt(start - 1)) || Script.isWord(folded.charAt(start - 1))));
    }

    /** Length of a Chinese name that starts here, after a title; 0 if there is none. */
    private static int running(String folded, int at, ChineseVerbs words) {
        for (int length = Math.min(LONGEST, folded.length() - at); length >= SHORTEST; length--) {
            int end = at + length;
            boolean says = words.startAt(end);
            boolean ends = says || followed(folded, end) || NameParts.endsGivenName(folded, at, end);
            boolean closes = says || closes(folded, end);
            boolean name = (ends && isName(folded.substring(at, end))) || (closes && isRare(folded, at, end));
            if (name && !cuts(folded, at, end) && !words.cover(end)) {
                return length;
            }
        }
        return 0;
    }

    /** Length of a foreign name without a dot that starts here, after a title; 0 if there is none. */
    private static int foreign(String folded, int at) {
        int end = DottedName.soundsEnd(folded, at, Math.min(folded.length(), at + LONGEST_FOREIGN));
        boolean fits = end - at >= SHORTEST
                && followed(folded, end)
                && !NameParts.isOrdinary(folded.substring(at, end))
                && !folded.startsWith(DOT, end);
        return fits && !ChineseWords.isRole(folded.substring(at, end)) ? end - at : 0;
    }

    /**
     * Whether the last character really begins the next word, be it an adverbial, a rank, what somebody is, or what
     * people do: 孙伟随|后, 陈刚上|将, 安拓工|会, 贺兰辞|职.
     */
    private static boolean cuts(String folded, int start, int end) {
        return end - start > SHORTEST
                && (ChineseWords.ADVERBS.endAt(folded, end - 1) > end
                        || RANKS.endAt(folded, end - 1) > end
                        || ChineseWords.ROLES.endAt(folded, end - 1) > end
                        || DEEDS.endAt(folded, end - 1) > end);
    }

    /**
     * Whether this is a name of unusual characters (印奇, 向松) rather than a preposition and the person addressed (向大家).
     */
    private static boolean isRare(String folded, int start, int end) {
        String name = folded.substring(start, end);
        return NameParts.looksRare(name)
                && !NameParts.isOrdinary(name)
                && !ChineseWords.isRole(name)
                && (!ChineseWords.TO.startAt(folded, start, end) || NameParts.endsGivenName(folded, start, end));
    }

    /** Whether the word ends here: the text ends, or neither a Han character nor a letter follows. */
    private static boolean closes(String folded, int end) {
        return end == folded.length() || !(Script.isHan(folded.charAt(end)) || Script.isLetter(folded.charAt(end)));
    }

    /** Whether a name can end here: the word ends, or something follows that often follows a name. */
    static boolean followed(String folded, int end) {
        return closes(folded, end) || FOLLOW.startAt(folded, end, folded.length());
    }

    /**
     * Length of a name that ends here; 0 if there is none, or if a longer deed begins one character earlier (点|点头). No
     * title ends inside: 主任|安宁.
     */
    private static int endingAt(String folded, int end, ChineseVerbs words) {
        if (end > 0 && DEEDS.endAt(folded, end - 1) > end) {
            return 0;
        }
        boolean sure = RENAMES.startAt(folded, end, folded.length());
        boolean things = BEHIND_THINGS.startAt(folded, end, folded.length());
        for (int length = Math.min(LONGEST, end); length >= SHORTEST; length--) {
            int start = end - length;
            boolean begins =
                    things ? opensClause(folded, start) || folded.charAt(start - 1) == '的' : begins(folded, start);
            boolean whole = begins || (sure && words.titleEnds(start, start + 1).isEmpty());
            if (whole && isName(folded.substring(start, end))) {
                return length;
            }
        }
        return 0;
    }

    /**
     * Length of a name that starts here and that the verb at {@code to} follows, with at most an honorific and
     * adverbials between them; 0 if there is none.
     */
    public static int beforeVerb(String folded, int at, int to) {
        for (int length = Math.min(LONGEST, to - at); length >= SHORTEST; length--) {
            int end = at + length;
            if (closed(folded, behindHonorific(folded, at, end), to, BEFORE_VERBS)
                    && isName(folded.substring(at, end))
                    && !cuts(folded, at, end)) {
                return length;
            }
        }
        return 0;
    }

    /** End of the rank that follows a full name (沈知遥院士); the end of the name if none does. */
    private static int behindHonorific(String folded, int start, int end) {
        int rank = end - start == USUAL || NameParts.endsGivenName(folded, start, end) ? RANKS.endAt(folded, end) : -1;
        return rank < 0 ? end : rank;
    }

    /**
     * Length of a foreign name without a dot that starts here, after a title, and that the verb at {@code to} follows;
     * 0 if there is none.
     */
    public static int foreign(String folded, int at, int to) {
        int end = at;
        while (end < to && end - at < LONGEST_FOREIGN && DottedName.sounds(folded.charAt(end))) {
            end++;
        }
        while (end - at >= SHORTEST && !closed(folded, end, to) && !closedBehindRank(folded, end, to)) {
            end--;
        }
        return end - at >= SHORTEST && !NameParts.isOrdinaryWhole(folded.substring(at, end)) ? end - at : 0;
    }

    /** Whether only a rank stands between name and verb: 特鲁多|总理|说. */
    private static boolean closedBehindRank(String folded, int end, int to) {
        int rank = RANKS.endAt(folded, end);
        return rank > 0 && closed(folded, rank, to);
    }

    /** The surname with honorific before a verb (周女士, 王总); null if there is none. */
    public static @Nullable String withHonorific(String folded, int from, int to) {
        for (int end = to; end > from + 1; end--) {
            int honorific = HONORIFICS.endingAt(folded, from + 1, end);
            if (honorific > 0 && closed(folded, end, to) && NO_SURNAMES.endingAt(folded, from, honorific) < 0) {
                String name = folded.substring(honorific - 1, end);
                boolean called = NameParts.isSurname(name.substring(0, 1)) && !NameParts.isOrdinaryWhole(name);
                return called && !ChineseWords.govern(folded, from, honorific - 1) ? name : null;
            }
        }
        return null;
    }

    public static boolean isName(String folded) {
        boolean nickname = folded.length() == SHORTEST && NameParts.isNickname(folded);
        if (NameParts.isOrdinary(folded) || (!nickname && !NameParts.looksChinese(folded))) {
            return false;
        }
        return !ChineseWords.isRole(folded) && !ChineseWords.isRole(folded.substring(1));
    }

    /** Start of the words after a date: 5月6日|农业部, 11月18日——|远山科技; {@code from} if there is no date. */
    public static int behindDate(String folded, int from, int to) {
        int at = from;
        while (isDate(folded, at, to)) {
            while (Script.isDigit(folded.charAt(at))) {
                at++;
            }
            at++;
        }
        while (at > from && at < to && DASHES.indexOf(folded.charAt(at)) >= 0) {
            at++;
        }
        return at < to ? at : from;
    }

    /** Whether nothing but an adverbial or a date stands between the end of a subject and the verb. */
    public static boolean closed(String folded, int subjectEnd, int to) {
        return closed(folded, subjectEnd, to, ChineseWords.ADVERBS);
    }

    private static boolean closed(String folded, int subjectEnd, int to, HanWords between) {
        int at = Scan.behindSpaces(folded, subjectEnd, to);
        return at >= to || between.startAt(folded, at, to) || isDate(folded, at, to);
    }

    /** Whether a stretch ends with a word for a place or time: 领导的会议|中. */
    public static boolean endsWithPlace(String folded, int from, int to) {
        return PLACES.endingAt(folded, from, to) >= 0;
    }

    /** Whether a date or hour starts here: 9日, 3月1日, 12时. */
    private static boolean isDate(String folded, int at, int to) {
        int end = at;
        while (end < to && Script.isDigit(folded.charAt(end))) {
            end++;
        }
        return end > at && end < to && DATES.indexOf(folded.charAt(end)) >= 0;
    }

    /** Whether exactly this stretch is an adverbial: 随后 in 北湾微电子|随后|在官微. */
    public static boolean isAdverbial(String folded, int from, int to) {
        return from < to && ChineseWords.ADVERBS.endAt(folded, from) == to;
    }

    /** Start of the first adverbial or date from a position on; {@code to} if there is none. */
    public static int adverbial(String folded, int from, int to) {
        int first = ChineseWords.ADVERBS.first(folded, from, to);
        for (int at = from; at < first; at++) {
            if (isDate(folded, at, to) && !Script.isDigit(folded.charAt(at - 1))) {
                return at;
            }
        }
        return first;
    }
}
