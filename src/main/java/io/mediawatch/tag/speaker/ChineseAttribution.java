package io.mediawatch.tag.speaker;

import io.mediawatch.text.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Attributions in Chinese: X表示，“…”; “…”，X说; “…，”X说，“…”; 据X介绍. */
final class ChineseAttribution {
    private static final String CLAUSE = "，,；;。！？!?：:\n";
    private static final String SENTENCE = "。！？!?；;\n";
    private static final int FARTHEST_BEFORE = 24;
    private static final int FARTHEST_AFTER = 60;

    private final ChineseSubject subjects;

    ChineseAttribution(ChineseSubject subjects) {
        this.subjects = subjects;
    }

    /** A verb of saying in a stretch of text. */
    record Verb(int start, int end, SpeechVerbs.Kind kind) {}

    @Nullable
    Claim after(String text, int from, int to) {
        int start = from;
        while (start < to && "，,。.、 ".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < to && SENTENCE.indexOf(text.charAt(end)) < 0 && end - start < FARTHEST_AFTER) {
            end++;
        }
        Verb verb = first(text, start, end);
        if (verb == null || text.substring(start, verb.start()).indexOf('“') >= 0) {
            return null;
        }
        Claim claim = subjects.before(text, start, verb.start());
        return claim == null ? null : claim.by("direct.after");
    }

    @Nullable
    Claim before(String text, int from, int to) {
        int start = sentenceStart(text, from, to);
        Verb verb = last(text, start, to);
        if (verb == null) {
            return null;
        }
        int gap = to - verb.end();
        if (gap > FARTHEST_BEFORE) {
            return null;
        }
        Claim claim = subjects.before(text, start, verb.start());
        return claim == null ? null : claim.by("direct.before");
    }

    /** Who the words between the sentence's start and a verb name. */
    @Nullable
    Claim subject(String text, int from, int verb) {
        return subjects.before(text, from, verb);
    }

    static int sentenceStart(String text, int from, int to) {
        for (int i = to - 1; i > from; i--) {
            if (SENTENCE.indexOf(text.charAt(i - 1)) >= 0 && i < to) {
                return i;
            }
        }
        return from;
    }

    /** Start of the clause that ends here. */
    static int clauseStart(String text, int from, int to) {
        for (int i = to; i > from; i--) {
            if (CLAUSE.indexOf(text.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return from;
    }

    static @Nullable Verb last(String text, int from, int to) {
        Verb[] found = new Verb[1];
        each(text, from, to, verb -> found[0] = longer(found[0], verb));
        return found[0];
    }

    static @Nullable Verb first(String text, int from, int to) {
        Verb[] found = new Verb[1];
        each(text, from, to, verb -> {
            if (found[0] == null || (verb.start() <= found[0].start() && verb.end() > found[0].end())) {
                found[0] = verb;
            }
        });
        return found[0];
    }

    private static Verb longer(@Nullable Verb one, Verb other) {
        return one != null && one.start() <= other.start() && one.end() >= other.end() ? one : other;
    }

    /** Verbs of saying, none inside of a longer word that is no such verb. */
    static void each(String text, int from, int to, Consumer<Verb> found) {
        List<Verb> hits = new ArrayList<>();
        SpeechVerbs.chinesePhrases()
                .find(
                        Fold.fold(text.substring(from, to)),
                        (start, end, kind) -> hits.add(new Verb(from + start, from + end, kind)));
        for (Verb hit : hits) {
            boolean covered = hits.stream()
                    .anyMatch(other -> other.kind() == SpeechVerbs.Kind.NONE
                            && other.start() < hit.end()
                            && hit.start() < other.end()
                            && other.end() - other.start() > hit.end() - hit.start());
            if (hit.kind() != SpeechVerbs.Kind.NONE && !covered) {
                found.accept(hit);
            }
        }
    }
}
