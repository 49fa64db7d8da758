package io.mediawatch.tag.speaker.people;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.words.CapitalRun;
import io.mediawatch.tag.speaker.words.ChineseSigns;
import io.mediawatch.tag.speaker.words.ChineseTitles;
import io.mediawatch.tag.speaker.words.ChineseWords;
import io.mediawatch.tag.speaker.words.HanWords;
import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.text.Fold;
import io.mediawatch.text.Scan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what else somebody in a Chinese text is called, so that the other name means the same person afterwards:
 * 林晓岚（网名“海边的猫”）, 林晓岚，大家都叫她Coco, 人称“铁人”的林晓岚, 林晓岚（Coco Lin）.
 */
public final class OtherNames {
    private static final Lexicon NAMES = Lexicon.read("names.txt");
    private static final HanWords TOLD = new HanWords(NAMES.section("chinese other names"));
    private static final HanWords CALLED = new HanWords(NAMES.section("chinese called by others"));

    private static final String BEFORE = "(,、的";
    /** The signs one of which is in all words for calling somebody something. */
    private static final String CALLING = "叫喊称";

    private static final String LINKS = "为叫是做作:喊";
    private static final String OPEN = "“「『\"‘";
    private static final String CLOSE = "”」』\"’";
    /** Before a surname, of which nobody else is called: 老周. */
    private static final char OLD = '老';

    private static final int SHORTEST = 2;
    /** Maximum length, in characters, of the name of whoever is called otherwise. */
    private static final int LONGEST_NAME = 30;
    /** How far back, in characters, somebody may be named of whom the text says how others call them. */
    private static final int FARTHEST = 400;
    /** Usual length of a Chinese name, in characters. */
    private static final int USUAL = 3;
    /** Maximum length, in characters, of another name without quotation marks, in Chinese. */
    private static final int LONGEST_BARE = 4;
    /** The same with quotation marks. */
    private static final int LONGEST_IN_MARKS = 10;
    /** Maximum length, in characters, of a name in Latin letters in brackets. */
    private static final int LONGEST_LATIN = 30;

    private final Passage passage;
    private final String text;
    private final String folded;
    private final Cast cast;

    private OtherNames(Passage passage, Cast cast) {
        this.passage = passage;
        this.text = passage.text();
        this.folded = passage.folded();
        this.cast = cast;
    }

    /** Tells the cast of every other name that the passage gives for somebody. */
    public static void read(Passage passage, Cast cast) {
        if (passage.isChinese()) {
            new OtherNames(passage, cast).read();
        }
    }

    private void read() {
        boolean calls = CALLING.chars().anyMatch(sign -> folded.indexOf(sign) >= 0);
        for (int at = 1; at + 1 < folded.length(); at++) {
            char before = folded.charAt(at - 1);
            if (TOLD.startAt(folded, at, folded.length()) && BEFORE.indexOf(before) >= 0) {
                told(at);
            } else if (before == '(' && CapitalRun.startsAt(text, at)) {
                latin(at);
            } else if (calls && CALLED.startAt(folded, at, folded.length())) {
                called(at);
            }
        }
    }

    /** Reads 林晓岚（网名|“海边的猫”） and 网名|“海边的猫”的林晓岚. */
    private void told(int at) {
        int start = behindLinks(TOLD.endAt(folded, at));
        int end = nameEnd(start);
        if (end < 0) {
            return;
        }
        Person before = spotEnding(at - 1);
        boolean marked = isMark(start);
        int behind = marked ? end + 1 : end;
        Person person = before == null && marked && folded.startsWith("的", behind) ? spotStarting(behind + 1) : before;
        add(person, start, end);
    }

    /**
     * Reads 大家|都叫她|Coco, of whoever was named last in the sentence or, if that begins so, in the one before; or whose
     * name ends the clause before (做起来的是林晓岚，|圈里人都叫她Coco).
     */
    private void called(int at) {
        int start = behindLinks(CALLED.endAt(folded, at));
        int end = nameEnd(start);
        if (end < 0) {
            return;
        }
        int clause = ChineseSigns.clauseStart(text, 0, at);
        int sentence = passage.sentences().start(at);
        boolean first = clause <= sentence;
        List<Cast.Spot> before = cast.spots(passage, Math.max(first ? 0 : sentence, clause - FARTHEST), clause);
        if (!before.isEmpty()) {
            add(before.get(before.size() - 1).person(), start, end);
        } else if (!first) {
            add(personEnding(clause - 1), start, end);
        }
    }

    private @Nullable Person personEnding(int end) {
        Person known = spotEnding(end);
        String name = known == null ? nameEnding(end) : null;
        return name == null ? known : cast.resolve(name);
    }

    /**
     * The name at the end of words about who somebody is (做起来的是|林晓岚), or that consists of usual signs of given names
     * (前员工|林志明); null if there is none.
     */
    private @Nullable String nameEnding(int end) {
        for (int length = LONGEST_BARE; length >= SHORTEST; length--) {
            int start = end - length;
            boolean is = start > 0 && (folded.charAt(start - 1) == '是' || ChineseTitles.endAt(folded, 0, start));
            boolean usual = start >= 0 && length == USUAL && NameParts.endsGivenName(folded, start, end);
            if ((is || usual) && ChineseNames.isName(folded.substring(start, end))) {
                return text.substring(start, end);
            }
        }
        return null;
    }

    /** Reads 林晓岚（|Coco Lin） and 玛雅·洛佩斯（|Maya Lopez）, also by a part of that name alone. */
    private void latin(int at) {
        int end = CapitalRun.end(text, at);
        boolean closes = end - at <= LONGEST_LATIN && end < folded.length() && folded.charAt(end) == ')';
        String name = closes ? text.substring(at, end) : "";
        Person person = closes && isLatinName(name) ? personEnding(at - 1) : null;
        if (person != null && !NameParts.isLatin(person.name())) {
            cast.alsoCalled(name, person);
            NameParts.of(Fold.fold(name)).forEach(part -> cast.alsoCalled(part, person));
        }
    }

    /** Whether the words are a name rather than initials or a company's: Raymond, Maya Lopez. */
    private static boolean isLatinName(String words) {
        return NameForm.looksLikeName(words)
                && Character.isLowerCase(words.charAt(words.length() - 1))
                && CompanyName.of(words).isEmpty();
    }

    private int behindLinks(int at) {
        int start = at;
        while (start < folded.length() && start - at < SHORTEST && LINKS.indexOf(folded.charAt(start)) >= 0) {
            start++;
        }
        return start;
    }

    private boolean isMark(int at) {
        return at < text.length() && OPEN.indexOf(text.charAt(at)) >= 0;
    }

    /** End of the other name that starts here, or with a quotation mark here; −1 if none does. */
    private int nameEnd(int start) {
        if (start >= text.length()) {
            return -1;
        }
        if (isMark(start)) {
            String behind = text.substring(start, Math.min(text.length(), start + LONGEST_IN_MARKS + 1));
            int close = start + behind.indexOf(CLOSE.charAt(OPEN.indexOf(text.charAt(start))), 1);
            return close - start > SHORTEST && !isRole(start + 1, close, true) ? close : -1;
        }
        if (CapitalRun.startsAt(text, start)) {
            return CapitalRun.end(text, start);
        }
        int end = Scan.hanEnd(text, start, Math.min(text.length(), start + LONGEST_BARE + 1));
        boolean fits = end - start >= SHORTEST && end - start <= LONGEST_BARE;
        return fits && !isRole(start, end, false) ? end : -1;
    }

    /** Whether the words say what somebody is: 老师; without quotation marks also what sort of one, as in 好老师. */
    private boolean isRole(int from, int to, boolean whole) {
        int role = ChineseWords.ROLES.endingAt(folded, from, to);
        return whole ? role == from : role >= 0;
    }

    private @Nullable Person spotEnding(int end) {
        for (Cast.Spot spot : cast.spots(passage, Math.max(0, end - LONGEST_NAME), end)) {
            if (spot.end() == end) {
                return spot.person();
            }
        }
        return null;
    }

    private @Nullable Person spotStarting(int start) {
        List<Cast.Spot> spots = cast.spots(passage, start, Math.min(passage.length(), start + LONGEST_NAME));
        return !spots.isEmpty() && spots.get(0).start() == start ? spots.get(0).person() : null;
    }

    private void add(@Nullable Person person, int start, int end) {
        int from = isMark(start) ? start + 1 : start;
        boolean another = folded.charAt(from) == OLD
                && NameParts.isNickname(folded.substring(from, end))
                && person != null
                && !person.name().startsWith(text.substring(from + 1, end));
        if (person != null && !another) {
            cast.alsoCalled(text.substring(from, end), person);
        }
    }
}
