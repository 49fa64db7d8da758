package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.words.Tokens;
import io.mediawatch.text.Scan;
import io.mediawatch.text.Script;
import io.mediawatch.text.SignSet;
import org.jspecify.annotations.Nullable;

/**
 * Decides which words of a stretch of English text somebody is reported to have said: those without the punctuation
 * around them, up to a quotation of its own, if they are enough. Quoted words inside are part of it, but not at its
 * start.
 */
final class ReportedWords {
    /** Minimum number of words of a report; one less if they clearly open a clause. */
    private static final int LEAST_WORDS = 4;

    private static final SignSet UNITS = SignSet.of("$£€¥%");

    private final Passage passage;
    private final Tokens words;
    private final ReportedClause clauses;
    private final QuotedParts quotes;

    ReportedWords(Passage passage, Tokens words, ReportedClause clauses, QuotedParts quotes) {
        this.passage = passage;
        this.words = words;
        this.clauses = clauses;
        this.quotes = quotes;
    }

    /** The report of the words from one token up to another, exclusive; null if they are too few. */
    @Nullable
    Report report(Claim claim, int from, int to) {
        int first = from;
        while (first < to && !words.isWord(first) && !isUnit(first, first + 1)) {
            first++;
        }
        int last = beforeQuotation(first, to);
        while (last > first && !words.isWord(last - 1) && !isUnit(last - 1, last - 2)) {
            last--;
        }
        if (!areEnough(first, last)) {
            return null;
        }
        int start = words.start(first);
        return new Report(claim, start, behindMarks(start, words.end(last - 1)));
    }

    /**
     * End of the reported words before a separate quotation ({@code she was sad:|"We …"}), which may run on past the
     * sentence; {@code to} if there is none.
     */
    private int beforeQuotation(int from, int to) {
        if (from >= to) {
            return to;
        }
        String text = passage.text();
        for (Quoted quoted : quotes.within(words.start(from), words.end(to - 1))) {
            int lead = Scan.beforeSpaces(text, quoted.outerStart());
            boolean apart = lead > 0
                    && quoted.length() > 0
                    && ",:".indexOf(text.charAt(lead - 1)) >= 0
                    && Script.isCapital(text.charAt(quoted.start()));
            if (apart || quoted.outerStart() <= words.start(from) || quoted.end() > words.end(to - 1)) {
                return words.indexAt(quoted.outerStart());
            }
        }
        return to;
    }

    private boolean areEnough(int from, int to) {
        boolean clause = from < to && (clauses.isMarked(from) || clauses.isPerson(from));
        int least = clause ? LEAST_WORDS - 1 : LEAST_WORDS;
        int count = 0;
        for (int i = from; i < to && count < least; i++) {
            count += words.isWord(i) ? 1 : 0;
        }
        return count == least;
    }

    /** Whether a sign belongs to the number beside it: {@code $4}, {@code 30%}. */
    private boolean isUnit(int sign, int number) {
        return number >= 0
                && number < words.size()
                && UNITS.has(passage.text().charAt(words.start(sign)))
                && Script.isDigit(passage.text().charAt(words.start(number)));
    }

    /** End of the words including the quotation marks that close after the last one. */
    private int behindMarks(int start, int end) {
        return quotes.within(end - 1, end).stream()
                .filter(quoted -> quoted.outerStart() >= start)
                .mapToInt(Quoted::outerEnd)
                .findFirst()
                .orElse(end);
    }
}
