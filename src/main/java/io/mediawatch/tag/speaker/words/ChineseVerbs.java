package io.mediawatch.tag.speaker.words;

import io.mediawatch.tag.passage.Bisection;
import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.passage.WordSet;
import io.mediawatch.text.Scan;
import io.mediawatch.text.Script;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verbs of saying in a Chinese paragraph, found in a single pass of the phrase automaton. Drops hits that are part
 * of a longer word, that serve as nouns, or whose context shows that nothing is said. The same pass collects the
 * titles, honorifics and deeds that {@code ChineseNames} recognises names by.
 */
public final class ChineseVerbs {
    private static final Lexicon WORDS = Lexicon.read("speech-verbs.txt");
    private static final HanWords TIMES = new HanWords(WORDS.section("chinese when"));
    private static final WordSet NOT_BEFORE_WORDS = new WordSet(WORDS.section("chinese not before words"));
    private static final WordSet ONLY_BEFORE_MARKS = new WordSet(WORDS.section("chinese only before marks"));
    private static final WordSet ACCUSING = new WordSet(WORDS.section("chinese accusing somebody"));
    private static final WordSet TELLING = new WordSet(WORDS.section("chinese telling somebody"));
    /** Maximum length, in characters, of the words for the person told, unless a reporter or outlet ends them. */
    private static final int LONGEST_TOLD = 6;
    /** Maximum length, in characters, of the reporter or outlet told: 21世纪经济报道记者, 《每日经济新闻》记者. */
    private static final int LONGEST_MEDIUM = 18;

    private static final String REPORTER = "记者";

    /** Maximum length, in characters, of a quoted phrase that is the object of a verb. */
    private static final int LONGEST_OBJECT = 30;
    /** Maximum number of adjacent verbs that are read as one: more do not occur in a sentence. */
    private static final int LONGEST_CHAIN = 8;

    private static final WordSet WITH_OBJECTS = new WordSet(WORDS.section("chinese with an object in marks"));

    private final String folded;
    private final List<Verb> verbs = new ArrayList<>();
    /** The verbs that can precede or follow a quotation. */
    private final List<Verb> saying;

    private final List<Integer> titleEnds = new ArrayList<>();
    private final List<Integer> acts = new ArrayList<>();
    private final List<Integer> honorificEnds = new ArrayList<>();

    /** A verb of saying with its offsets. */
    public record Verb(int start, int end, SpeechVerbs.Kind kind) {
        /** Whether this is a longer word, or a title, that is no verb of saying and hides those inside it. */
        private boolean covers() {
            return kind == SpeechVerbs.Kind.NONE || kind == SpeechVerbs.Kind.TITLE;
        }

        private boolean covers(Verb other) {
            return start < other.end() && other.start() < end && end - start > other.end() - other.start();
        }
    }

    private ChineseVerbs(Passage passage) {
        this.folded = passage.folded();
        List<Verb> hits = new ArrayList<>();
        SpeechVerbs.chinesePhrases().find(passage.chars(), (start, end, kind) -> {
            if (kind == SpeechVerbs.Kind.ACT) {
                acts.add(start);
            } else if (kind == SpeechVerbs.Kind.HONORIFIC) {
                honorificEnds.add(end);
            } else {
                boolean says = kind == SpeechVerbs.Kind.SAYING || kind == SpeechVerbs.Kind.STATING;
                hits.add(new Verb(start, end, says && goesOn(passage, start, end) ? SpeechVerbs.Kind.NONE : kind));
            }
            if (kind == SpeechVerbs.Kind.TITLE && !endsAt(titleEnds, end)) {
                titleEnds.add(end);
            }
        });
        select(hits);
        saying = verbs.stream()
                .filter(verb -> verb.kind() != SpeechVerbs.Kind.REPORTING && verb.kind() != SpeechVerbs.Kind.ENDING)
                .toList();
    }

    /** Whether the words that follow show that this is not a verb of saying: 道路, 提问之后. */
    private static boolean goesOn(Passage passage, int start, int end) {
        String folded = passage.folded();
        if (ONLY_BEFORE_MARKS.has(folded, start, end)) {
            return !marksFollow(passage.text(), end);
        }
        if (ACCUSING.has(folded, start, end)) {
            return !marksFollow(passage.text(), behindObject(folded, end));
        }
        if (end < folded.length() && WITH_OBJECTS.has(folded, start, end)) {
            return hasObject(passage.text(), end);
        }
        return end < folded.length() && Script.isHan(folded.charAt(end)) && NOT_BEFORE_WORDS.has(folded, start, end);
    }

    /**
     * Whether the words in quotation marks are an object of the verb rather than a quotation: 回应|“停产传闻”, but not
     * 回应|“我们没有停产。”.
     */
    private static boolean hasObject(String text, int at) {
        int mark = "“「".indexOf(text.charAt(at));
        int to = mark < 0 ? at : Math.min(text.length(), at + LONGEST_OBJECT);
        int close = at + 1;
        while (close < to && text.charAt(close) != "”」".charAt(mark)) {
            close++;
        }
        return close < to && close > at + 1 && "。！？!?，,".indexOf(text.charAt(close - 1)) < 0;
    }

    /** End of the words for the one accused: 指责|对手|“…”. */
    private static int behindObject(String folded, int at) {
        return Scan.hanEnd(folded, at, Math.min(folded.length(), at + LONGEST_TOLD));
    }

    private static boolean marksFollow(String text, int at) {
        int marks = at < text.length() && "，,".indexOf(text.charAt(at)) >= 0 ? at + 1 : at;
        return marks < text.length()
                && (Marks.isColon(text.charAt(marks)) ? marks == at : "“\"「『".indexOf(text.charAt(marks)) >= 0);
    }

    private static boolean endsAt(List<Integer> ends, int end) {
        return !ends.isEmpty() && ends.get(ends.size() - 1) == end;
    }

    private void select(List<Verb> hits) {
        hits.sort(Comparator.comparingInt(Verb::start).thenComparing(verb -> -verb.end()));
        Verb none = new Verb(0, 0, SpeechVerbs.Kind.NONE);
        int end = 0;
        for (int i = 0; i < hits.size(); i++) {
            Verb hit = hits.get(i);
            if (hit.covers()) {
                none = hit.end() > none.end() ? hit : none;
            } else if (hit.end() > end && !none.covers(hit) && !coveredByNext(hits, i) && !isNoun(hit)) {
                verbs.add(hit);
                end = hit.end();
            }
        }
    }

    /** Whether the verb is a noun here (苏姿丰的|批评), or only says when or about what somebody else speaks (被追问|时，). */
    private boolean isNoun(Verb hit) {
        boolean possessed = hit.start() > 0 && folded.charAt(hit.start() - 1) == '的';
        boolean leads = folded.startsWith("：", hit.end()) || folded.startsWith(":", hit.end());
        boolean when = TIMES.startAt(folded, hit.end(), folded.length());
        return when || (possessed && !leads && hit.kind() == SpeechVerbs.Kind.STATING);
    }

    public static ChineseVerbs in(Passage passage) {
        return new ChineseVerbs(passage);
    }

    /** Whether a longer word that starts inside the verb shows that it is not one: 预|言论. */
    private static boolean coveredByNext(List<Verb> hits, int at) {
        Verb verb = hits.get(at);
        for (int i = at + 1; i < hits.size() && hits.get(i).start() < verb.end(); i++) {
            if (hits.get(i).covers() && hits.get(i).covers(verb)) {
                return true;
            }
        }
        return false;
    }

    /** Ends of the titles that end within a stretch, in text order. */
    public List<Integer> titleEnds(int from, int to) {
        int first = Collections.binarySearch(titleEnds, from + 1);
        int at = first < 0 ? -first - 1 : first;
        int last = at;
        while (last < titleEnds.size() && titleEnds.get(last) <= to) {
            last++;
        }
        return titleEnds.subList(at, last);
    }

    /** Starts of the words for what only people do, in text order. */
    public List<Integer> acts() {
        return acts;
    }

    /** Ends of the honorifics, in text order. */
    public List<Integer> honorificEnds() {
        return honorificEnds;
    }

    /** All verbs within a stretch, in text order. */
    public List<Verb> in(int from, int to) {
        int first = firstAt(from);
        int last = first;
        while (last < verbs.size() && verbs.get(last).end() <= to) {
            last++;
        }
        return verbs.subList(first, last);
    }

    /** Whether a verb that starts at or after {@code from} ends exactly at {@code position}. */
    public boolean endAt(int from, int position) {
        Verb last = last(verbs, from, position);
        return last != null && last.end() == position;
    }

    /**
     * End of the words that say who is told (告诉|记者|，); the end of the verb if nobody is, as in 批评|政府的“蓝天计划”.
     */
    public int behindTold(Verb verb) {
        int end = verb.end();
        if (TELLING.has(folded, verb.start(), end)) {
            while (end < folded.length() && isTold(folded.charAt(end)) && end - verb.end() <= LONGEST_MEDIUM) {
                end++;
            }
        }
        boolean medium = folded.startsWith(REPORTER, end - REPORTER.length()) || folded.startsWith("》", end - 1);
        boolean fits = end - verb.end() <= (medium ? LONGEST_MEDIUM : LONGEST_TOLD) && folded.charAt(end - 1) != '的';
        return fits ? end : verb.end();
    }

    private static boolean isTold(char unit) {
        return Script.isHan(unit) || Script.isWord(unit) || unit == '《' || unit == '》';
    }

    /** Whether nothing, or only the person told, stands between the last verb and a position: 她建议企业|“…”. */
    public boolean tellUpTo(int from, int position) {
        Verb last = lastSaying(from, position);
        return last != null && behindTold(last) == position;
    }

    /** Start of a chain of adjacent verbs that ends with this one: 反击|称. */
    public int chainStart(int verb) {
        int start = verb;
        int before = firstAt(verb);
        int most = Math.max(0, before - LONGEST_CHAIN);
        for (int at = before - 1; at >= most && verbs.get(at).end() == start; at--) {
            start = verbs.get(at).start();
        }
        return start;
    }

    /** Whether a verb starts at this position. */
    public boolean startAt(int position) {
        int first = firstAt(position);
        return first < verbs.size() && verbs.get(first).start() == position;
    }

    /** Whether a position lies inside a verb: 瞿明认|为. */
    public boolean cover(int position) {
        int before = firstAt(position) - 1;
        return before >= 0 && verbs.get(before).end() > position;
    }

    /** The last verb within a stretch that can precede or follow a quotation; null if there is none. */
    public @Nullable Verb lastSaying(int from, int to) {
        return last(saying, from, to);
    }

    /**
     * The last verb within a stretch, by binary search and without allocation: reports ask for it for each verb and
     * each quotation.
     */
    private static @Nullable Verb last(List<Verb> verbs, int from, int to) {
        int low = 0;
        int high = verbs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (verbs.get(middle).end() <= to) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && verbs.get(low - 1).start() >= from ? verbs.get(low - 1) : null;
    }

    private int firstAt(int position) {
        return Bisection.first(verbs.size(), i -> verbs.get(i).start() >= position);
    }
}
