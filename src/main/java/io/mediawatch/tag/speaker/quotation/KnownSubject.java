package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.entity.Occurrence;
import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.people.ChineseNames;
import io.mediawatch.tag.speaker.people.Kin;
import io.mediawatch.tag.speaker.words.ChineseSigns;
import io.mediawatch.tag.speaker.words.ChineseTitles;
import io.mediawatch.tag.speaker.words.ChineseWords;
import io.mediawatch.tag.speaker.words.HanWords;
import io.mediawatch.text.Scan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the subject of a Chinese clause among the known people and companies that it names. Rejects whoever is only
 * spoken to (对黄仁勋说), whose helper speaks (黄仁勋助理何伟), or who is part of a description of the subject (黄仁勋领导的英伟达).
 */
final class KnownSubject {
    private static final Lexicon WORDS = Lexicon.read("chinese-subjects.txt");
    private static final HanWords WRITINGS = new HanWords(WORDS.section("writings of somebody"));
    private static final HanWords TOGETHER = new HanWords(WORDS.section("together"));
    private static final HanWords NO_PLACE = new HanWords(WORDS.section("before nobody's place"));
    private static final HanWords DOES = new HanWords(WORDS.section("does before it says something"));
    /** Words after a company's name that still mean the company: DeepSeek|官方. */
    private static final HanWords ITSELF = new HanWords(WORDS.section("speaks for a company"));

    private static final HanWords ALL = new HanWords(WORDS.section("all of them"));
    /** Maximum length, in characters, of a note in brackets after a name: 黄仁勋（Jensen Huang）. */
    private static final int LONGEST_NOTE = 40;

    private final Passage passage;
    private final String text;
    private final String folded;
    private final Cast cast;
    private final ChineseRole roles;

    KnownSubject(Passage passage, Cast cast, ChineseRole roles) {
        this.passage = passage;
        this.text = passage.text();
        this.folded = passage.folded();
        this.cast = cast;
        this.roles = roles;
    }

    /** Returns the first person or, failing that, company that can be the subject; null if there is none. */
    @Nullable
    String in(int from, int to) {
        List<Cast.Spot> spots = cast.spots(passage, from, to);
        for (int i = 0; i < spots.size(); i++) {
            Cast.Spot spot = spots.get(i);
            int end = behindNote(spot.end(), to);
            boolean employs =
                    i + 1 < spots.size() && isTitle(end, spots.get(i + 1).start());
            if (!employs
                    && !(end < to && ChineseSigns.possesses(text, end))
                    && !isAnother(spot, end, to)
                    && !isObject(from, spot.start())
                    && !isInAdverbial(from, spot.start(), to)
                    && !describes(end, to)) {
                return text.substring(spot.start(), spot.end());
            }
        }
        for (Occurrence body : cast.occurrences(passage, from, to)) {
            if (body.isBody()
                    && body.end() <= to
                    && opens(from, body.start())
                    && ChineseNames.closed(folded, Math.max(body.end(), ITSELF.endAt(folded, body.end())), to)) {
                return text.substring(body.start(), body.end());
            }
        }
        return null;
    }

    /** Returns, as written, several people who say the same (黄仁勋和苏姿丰均); null if there is only one. */
    @Nullable
    String several(int from, int to) {
        List<Cast.Spot> spots = cast.spots(passage, from, to);
        int last = 0;
        while (last + 1 < spots.size()
                && TOGETHER.endAt(folded, spots.get(last).end())
                        == spots.get(last + 1).start()) {
            last++;
        }
        int end = last == 0 ? 0 : spots.get(last).end();
        boolean all = end > 0
                && (end == to || ALL.startAt(folded, end, to))
                && !isObject(from, spots.get(0).start());
        return all ? text.substring(spots.get(0).start(), end) : null;
    }

    /**
     * Returns the company that opens a clause about what it does before it says something: 远山科技|否认了这一说法，|称…; null if
     * none does.
     */
    @Nullable
    String answering(int from, int to) {
        for (Occurrence body : cast.occurrences(passage, from, to)) {
            if (body.isBody()
                    && body.start() == from
                    && DOES.startAt(folded, body.end(), to)
                    && folded.substring(body.end(), to).indexOf('的') < 0) {
                return text.substring(from, body.end());
            }
        }
        return null;
    }

    /** Whether the company opens the clause, or follows a description or a role: 黄仁勋创办的英伟达, 芯片巨头英伟达. */
    private boolean opens(int from, int start) {
        return start >= from
                && (start <= from + 1
                        || text.charAt(start - 1) == '的'
                        || ChineseWords.ROLES.endingAt(folded, from, start) >= 0);
    }

    /**
     * Returns the offset after a note such as （Jensen Huang）, or after a bracket that closes one; otherwise
     * {@code end}.
     */
    private int behindNote(int end, int to) {
        boolean closes = end < to && folded.charAt(end) == ')';
        return closes ? end + 1 : ChineseNames.behindNote(folded, end, to, LONGEST_NOTE);
    }

    /** Whether only a title stands between an employer and the name of the person: 远山资本|董事总经理|Sarah Kunst. */
    private boolean isTitle(int from, int to) {
        return to - from >= 2
                && TOGETHER.endAt(folded, from) < 0
                && Scan.hanEnd(folded, from, to) == to
                && ChineseTitles.endAt(folded, from, to);
    }

    /** Whether the words refer to somebody other than the person named: 黄仁勋助理. */
    private boolean isAnother(Cast.Spot spot, int end, int to) {
        return Kin.startBehindName(folded, end, to, spot.person().id() != null);
    }

    /** Whether the name is the object of a preposition: 对|黄仁勋, but not 名将|林晓岚. */
    private boolean isObject(int from, int start) {
        boolean beside = start == from + 1 && folded.charAt(from) == '在';
        return beside || ChineseWords.govern(folded, from, start);
    }

    /** Whether a name after the subject is only part of an adverbial of time or place: 姚明在|周琦|上场前叮嘱. */
    private boolean isInAdverbial(int from, int start, int to) {
        return start > from + 1
                && folded.charAt(start - 1) == '在'
                && NO_PLACE.endingAt(folded, from, start) < 0
                && ChineseNames.endsWithPlace(folded, start, to);
    }

    /** Whether the words after a name lead to a noun that the name only helps to describe: 黄仁勋|领导的英伟达. */
    private boolean describes(int end, int to) {
        int head = end + folded.substring(end, to).lastIndexOf('的') + 1;
        boolean describes = head > end
                && head < to
                && !ChineseNames.closed(folded, end, to)
                && folded.substring(end, head).indexOf('着') < 0
                && !addresses(end, head);
        return describes && isNoun(head, to);
    }

    /** Whether the words contain an addressee, who is what they describe: 兴奋地对台下的. */
    private boolean addresses(int from, int to) {
        return ChineseWords.TO.first(folded, from, to) < to;
    }

    private boolean isNoun(int from, int to) {
        if (ChineseNames.endsWithPlace(folded, from, to) || WRITINGS.startAt(folded, from, to)) {
            return false;
        }
        return in(from, to) != null || ChineseNames.beforeVerb(folded, from, to) > 0 || roles.of(from, to) != null;
    }
}
