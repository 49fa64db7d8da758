package io.mediawatch.tag.entity;

import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.passage.Phrases;
import io.mediawatch.tag.passage.Words;
import io.mediawatch.text.Script;
import io.mediawatch.watch.Alias;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Finds every stretch of an article that is spelt like a name of the watch-list, as a word of its own. Checks case,
 * word boundaries and masks, but not the context ({@link Evidence}).
 */
final class Candidates {
    private final Phrases<List<Name>> names;

    Candidates(Phrases<List<Name>> names) {
        this.names = names;
    }

    List<Candidate> of(Collection<Passage> passages) {
        List<Candidate> found = new ArrayList<>();
        for (Passage passage : passages) {
            names.find(passage.chars(), (start, end, hits) -> add(found, passage, start, end, hits));
        }
        return found;
    }

    private static void add(List<Candidate> found, Passage passage, int start, int end, List<Name> names) {
        if (!isWord(passage.folded(), start, end) || passage.masks().cover(start, end)) {
            return;
        }
        boolean plural = !Words.whole(passage.folded(), start, end);
        for (Name name : names) {
            if (name.entity() == null || (!(plural && name.plain()) && spelt(passage, start, end, name))) {
                found.add(new Candidate(passage, start, end, name));
            }
        }
    }

    /**
     * Whether a match is a whole word; from three characters on, it may have a plural s, unless the name is a plain
     * word: a Tesla and two Teslas, but the Drovers Arms are not Arm.
     */
    private static boolean isWord(String folded, int start, int end) {
        return end - start > 2 ? Words.wholeOrPlural(folded, start, end) : Words.whole(folded, start, end);
    }

    private static boolean spelt(Passage passage, int start, int end, Name name) {
        String text = passage.text();
        if (name.isTicker()) {
            return ticker(passage, start, end, name);
        }
        Alias alias = name.alias();
        if (alias == null || !hasLetters(passage.folded(), start, end)) {
            return true;
        }
        if (Boolean.FALSE.equals(alias.anyCase())) {
            return Spelling.sameCase(text, start, end, alias.text());
        }
        return !name.strict() || name.plain() || Spelling.asWritten(text, start, end, alias);
    }

    private static boolean ticker(Passage passage, int start, int end, Name name) {
        String text = passage.text();
        if (Tickers.marked(passage.folded(), start, end)) {
            return !Spelling.lower(text, start, end)
                    || text.charAt(Math.max(0, start - 1)) == '$'
                    || Script.isDigit(text.charAt(start));
        }
        return !name.plain() && Tickers.bare(text, start, end);
    }

    private static boolean hasLetters(String folded, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Script.isLetter(folded.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
