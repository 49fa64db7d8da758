package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.speaker.words.SpeechVerbs;
import io.mediawatch.tag.speaker.words.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an English sentence gives according to a source: {@code …, according to X}; {@code According to X, …};
 * {@code The lab, according to X, has …}.
 */
final class AccordingTo {
    private final Tokens words;
    private final EnglishSubject subjects;
    private final ReportedClause clauses;
    private final ReportedWords reported;

    AccordingTo(Tokens words, EnglishSubject subjects, ReportedClause clauses, ReportedWords reported) {
        this.words = words;
        this.subjects = subjects;
        this.clauses = clauses;
        this.reported = reported;
    }

    /** The words of a sentence before and behind the source that follows {@code according}, as far as it said them. */
    List<Report> reports(int from, int according, int to) {
        List<Report> reports = new ArrayList<>();
        Claim source = subjects.source(according + 2, to);
        if (source == null) {
            return reports;
        }
        Claim claim = source.by("indirect.according-to");
        int comma = behindSource(according, to);
        boolean interrupts = comma > 0 && verbFollows(comma, to) && !SpeechVerbs.mayReport(words, comma + 1);
        boolean opens = according == from || words.get(according).capital(); // at 10 a.m. According to
        if (!opens) {
            add(reports, reported.report(claim, from, according));
        }
        if (comma > 0 && (opens || interrupts)) {
            add(reports, reported.report(claim, comma + 1, to));
        }
        return reports;
    }

    private static void add(List<Report> reports, @Nullable Report report) {
        if (report != null) {
            reports.add(report);
        }
    }

    /**
     * Position of the comma that ends the source ({@code According to Jane Doe, a teacher|, it was closed}): the first
     * one before a clause, otherwise the last; −1 if there is no comma.
     */
    private int behindSource(int according, int to) {
        int last = clauses.lastComma(according, to);
        int comma = clauses.comma(according, to);
        int before = comma;
        int first = comma;
        while (comma < last && !clauses.isClause(comma + 1, to) && !verbFollows(comma, to)) {
            before = comma;
            comma = clauses.comma(comma + 1, to);
        }
        if (comma > first && verbFollows(comma, to)) {
            return first; // the verb of a subject that holds commas: According to the memo|, Marlow, Ohio, was first
        }
        boolean describes = comma > before
                && comma + 1 < to
                && (words.is(comma + 1, "where") || EnglishSubject.isRelative(words.get(comma + 1)));
        return last < 0 ? last : describes ? before : comma;
    }

    private boolean verbFollows(int comma, int to) {
        return comma + 1 < to && clauses.isFinite(comma + 1);
    }
}
