package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.ChineseVerbs.Verb;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Attributions in Chinese: X表示，“…”; “…”，X说; “…，”X说，“…”; 据X介绍; X：“…”. */
final class ChineseAttribution implements Attribution {
    private static final String SENTENCE = "。！？!?；;\n";
    private static final String LEADS_IN = "：:，,";
    private static final int FARTHEST_BEFORE = 24;
    private static final int FARTHEST_AFTER = 60;

    private final Passage passage;
    private final String text;
    private final ChineseVerbs verbs;
    private final ChineseSubject subjects;

    ChineseAttribution(Passage passage, Cast cast) {
        this.passage = passage;
        this.text = passage.text();
        this.verbs = ChineseVerbs.in(passage);
        this.subjects = new ChineseSubject(passage, cast);
    }

    @Override
    public List<Report> reports(QuotedParts quotes) {
        return new ChineseReports(passage, verbs, subjects, quotes).find();
    }

    @Override
    public @Nullable Claim direct(Quoted quoted, int left, int right) {
        int lead = Substance.lead(text, quoted.outerStart());
        boolean leads = lead > left && LEADS_IN.indexOf(text.charAt(lead - 1)) >= 0;
        if (leads || verbDirectlyBefore(left, lead)) {
            Claim claim = before(left, lead);
            if (claim != null) {
                return claim;
            }
        }
        return quoted.open() || (!Substance.standsAlone(text, quoted) && !endsInside(quoted))
                ? null
                : after(quoted.outerEnd(), right);
    }

    private boolean endsInside(Quoted quoted) {
        return quoted.length() > 0 && "。！？!?…，,".indexOf(text.charAt(quoted.end() - 1)) >= 0;
    }

    private boolean verbDirectlyBefore(int left, int lead) {
        Verb verb = verbs.lastSaying(left, lead);
        return verb != null && verb.end() == lead;
    }

    private @Nullable Claim after(int from, int right) {
        int start = from;
        while (start < right && "，,。.、 ".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < right && SENTENCE.indexOf(text.charAt(end)) < 0 && end - start < FARTHEST_AFTER) {
            end++;
        }
        for (Verb verb : verbs.in(start, end)) {
            if (verb.kind() != SpeechVerbs.Kind.REPORTING) {
                Claim claim = subjects.before(start, verb.start());
                return claim == null ? null : claim.by("direct.after");
            }
        }
        return null;
    }

    private @Nullable Claim before(int left, int lead) {
        int start = sentenceStart(left, lead);
        Verb verb = verbs.lastSaying(start, lead);
        if (verb != null) {
            boolean near = lead - verb.end() <= FARTHEST_BEFORE;
            Claim claim = near ? subjects.before(start, verb.start()) : null;
            return claim == null ? null : claim.by("direct.before");
        }
        boolean colon = text.charAt(lead - 1) == '：' || text.charAt(lead - 1) == ':';
        Claim claim = colon ? subjects.before(start, lead - 1) : null;
        return claim != null && claim.kind() == Claim.Kind.NAME ? claim.by("direct.colon") : null;
    }

    private int sentenceStart(int left, int lead) {
        for (int i = lead - 1; i > left; i--) {
            if (SENTENCE.indexOf(text.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return left;
    }
}
