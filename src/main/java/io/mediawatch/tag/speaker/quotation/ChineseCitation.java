package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.model.EntityType;
import io.mediawatch.tag.entity.Occurrence;
import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.words.HanWords;
import org.jspecify.annotations.Nullable;

/** Finds the outlet or the document that a Chinese sentence cites before its first comma: 据路透社|报道，; 据英伟达|财报，. */
final class ChineseCitation {
    private static final Lexicon WORDS = Lexicon.read("chinese-subjects.txt");
    private static final HanWords SOURCES = new HanWords(WORDS.section("who is the source"));
    private static final HanWords REPORTED = new HanWords(WORDS.section("behind an outlet"));
    private static final HanWords DOCUMENTS = new HanWords(WORDS.section("documents of a source"));
    private static final HanWords LEARNED = new HanWords(WORDS.section("learns from a source"));
    private static final HanWords CITES = new HanWords(WORDS.section("cites somebody"));
    private static final HanWords OUTLETS = new HanWords(WORDS.section("ends of outlets"));
    /** Maximum length, in characters, of an outlet that only its ending shows to be one. */
    private static final int LONGEST_OUTLET = 5;

    /** Who learns something from a source. */
    private static final String REPORTER = "记者";

    /** Minimum length, in characters, of a source's name. */
    private static final int LEAST_SOURCE = 2;

    /** Maximum length, in characters, of the name of a source from which a reporter learns something. */
    private static final int LONGEST_SOURCE = 16;

    private final Passage passage;
    private final String text;
    private final String folded;
    private final Cast cast;

    ChineseCitation(Passage passage, Cast cast) {
        this.passage = passage;
        this.text = passage.text();
        this.folded = passage.folded();
        this.cast = cast;
    }

    /** Whether such a sentence or clause starts here. */
    static boolean startsAt(String folded, int from, int to) {
        return SOURCES.startAt(folded, from, to);
    }

    /** Who is cited between the start of a sentence and its first comma; null if nobody is. */
    @Nullable
    Claim in(int from, int comma) {
        int source = SOURCES.endAt(folded, from);
        if (source < 0) {
            return learned(from, comma);
        }
        Claim document = document(source, comma);
        return document != null ? document : outlet(source, comma);
    }

    /** The source from which a reporter learns something: 记者从|市教育局|获悉. */
    private @Nullable Claim learned(int from, int comma) {
        int end = LEARNED.endingAt(folded, from, comma);
        int source = end <= from ? -1 : folded.lastIndexOf('从', end - 1) + 1;
        int reporter = folded.indexOf(REPORTER, from);
        boolean learns = source - 1 == from || (reporter >= 0 && reporter < source);
        boolean named = source > from && learns && end - source >= LEAST_SOURCE && end - source <= LONGEST_SOURCE;
        return named ? whole(source, end) : null;
    }

    /** Whoever the outlet cites: 路透社援引|知情人士的话. */
    private @Nullable Claim cited(int source, int end) {
        int cites = CITES.first(folded, source, end);
        if (cites == end) {
            return null;
        }
        int start = CITES.endAt(folded, cites);
        int of = folded.indexOf("的", start);
        int stop = of < 0 || of > end ? end : of;
        return stop - start >= LEAST_SOURCE ? whole(start, stop) : null;
    }

    private Claim whole(int start, int end) {
        boolean known = cast.occurrences(passage, start, end).stream()
                .anyMatch(name -> name.start() == start && name.end() == end);
        return known ? named(start, end) : new Claim(text.substring(start, end), Claim.Kind.ROLE);
    }

    /** The known company or organization whose document is cited: 英伟达|财报. */
    private @Nullable Claim document(int source, int comma) {
        int end = DOCUMENTS.endingAt(folded, source, comma);
        boolean whole = end > source
                && cast.occurrences(passage, source, end).stream()
                        .anyMatch(body -> body.isBody() && body.start() == source && body.end() == end);
        return whole ? named(source, end) : null;
    }

    /**
     * The outlet whose report is cited: its name in 《》, a known organization, or a short word that ends like an outlet.
     */
    private @Nullable Claim outlet(int source, int comma) {
        int end = REPORTED.endingAt(folded, source, comma);
        if (end <= source) {
            return null;
        }
        Claim cited = cited(source, end);
        if (cited != null) {
            return cited;
        }
        String words = text.substring(source, end);
        int open = words.lastIndexOf('《');
        int close = words.lastIndexOf('》');
        if (open >= 0 && close > open) {
            return named(source + open + 1, source + close);
        }
        for (Occurrence body : cast.occurrences(passage, source, end)) {
            if (body.type() == EntityType.ORGANIZATION && body.end() == end) {
                return named(body.start(), end);
            }
        }
        boolean ends = OUTLETS.endingAt(folded, source + 1, end) > 0 && end - source <= LONGEST_OUTLET;
        return ends ? new Claim(words.strip(), Claim.Kind.ROLE) : null;
    }

    private Claim named(int from, int to) {
        return new Claim(text.substring(from, to), Claim.Kind.NAME);
    }
}
