package io.mediawatch.tag.speaker;

import io.mediawatch.model.Article;
import io.mediawatch.model.Quote;
import io.mediawatch.model.Span;
import io.mediawatch.model.Speaker;
import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.interview.AlternatingTurns;
import io.mediawatch.tag.speaker.interview.Announcement;
import io.mediawatch.tag.speaker.interview.AuthorAsks;
import io.mediawatch.tag.speaker.interview.Headings;
import io.mediawatch.tag.speaker.interview.Interview;
import io.mediawatch.tag.speaker.interview.InterviewRoles;
import io.mediawatch.tag.speaker.interview.PullQuotes;
import io.mediawatch.tag.speaker.interview.QuestionsOfReaders;
import io.mediawatch.tag.speaker.interview.ToldByOne;
import io.mediawatch.tag.speaker.interview.ToldUnderNames;
import io.mediawatch.tag.speaker.interview.Turn;
import io.mediawatch.tag.speaker.interview.Turns;
import io.mediawatch.tag.speaker.interview.UnlabelledRest;
import io.mediawatch.tag.speaker.interview.WordsOnTopics;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.people.Person;
import io.mediawatch.tag.speaker.quotation.Quotations;
import io.mediawatch.tag.speaker.quotation.Utterance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds who speaks in an article: first the turns of an interview, then the quotations and reported speech in the
 * paragraphs that belong to no turn. The entry point of this package.
 */
public final class Speakers {
    /** Share of a paragraph that a direct quotation must cover for its speaker to count as the paragraph's speaker. */
    private static final double MOSTLY = 0.8;

    private final List<Passage> passages;
    private final Cast cast;
    private final List<String> authors;
    private final @Nullable Person[] speakers;
    private final Consumer<Supplier<String>> rejected;

    private Speakers(List<Passage> passages, Cast cast, Article article, Consumer<Supplier<String>> rejected) {
        this.passages = passages;
        this.cast = cast;
        this.authors = article.authors();
        this.speakers = new Person[article.paragraphs().size()];
        this.rejected = rejected;
    }

    /**
     * @param rejected receives an explanation, in words for a person, of every candidate turn or quotation that was
     *     rejected
     */
    public static Speech find(List<Passage> passages, Cast cast, Article article, Consumer<Supplier<String>> rejected) {
        return new Speakers(passages, cast, article, rejected).find();
    }

    private Speech find() {
        Interview interview = new Interview(passages, cast);
        interview.explain(passages, rejected);
        Set<Integer> headings = new HashSet<>();
        List<Turn> read = interview.exists() ? turns(interview, headings) : withoutLabels();
        List<Turn> turns = AuthorAsks.in(read, passages, authors, cast);
        Set<Integer> spoken = new HashSet<>(headings);
        for (Turn turn : turns) {
            for (Turn.Piece piece : turn.paragraphs()) {
                boolean label = piece.start() == piece.end()
                        && (passages.get(position(piece)).part() == Part.HEADING
                                || turn.rule().equals(Announcement.RULE));
                speakers[piece.paragraph()] = label ? null : turn.person();
                spoken.add(piece.paragraph());
            }
        }
        List<Quote> quotes = new ArrayList<>(TurnQuotes.of(turns, this::text));
        List<Utterance> apart = new PullQuotes(passages, turns, headings::contains, cast).find();
        apart.forEach(words -> spoken.add(words.paragraph()));
        List<Utterance> said = new Quotations(passages, spoken, cast, rejected).read();
        for (Utterance words : said) {
            cast.spoke(words.person());
            quotes.add(quote(words));
            utters(words);
        }
        for (Utterance words : apart) {
            quotes.add(quote(words));
            if (passages.get(position(words.paragraph())).part() == Part.TEXT
                    && !headings.contains(words.paragraph())) {
                speakers[words.paragraph()] = words.person();
            }
        }
        return new Speech(quotes, Arrays.asList(speakers), headings);
    }

    private List<Turn> withoutLabels() {
        List<Turn> turns = new AlternatingTurns(passages, cast).read();
        List<Turn> told = turns.isEmpty() ? new ToldByOne(passages, authors, cast).read() : turns;
        List<Turn> named = told.isEmpty() ? new ToldUnderNames(passages, authors, cast).read() : told;
        return named.isEmpty() ? new WordsOnTopics(passages, cast).read() : named;
    }

    private List<Turn> turns(Interview interview, Set<Integer> headed) {
        Headings headings = new Headings(passages, interview);
        InterviewRoles roles = new InterviewRoles(passages, interview, headings, cast);
        if (QuestionsOfReaders.are(passages, interview, roles)) {
            return List.of();
        }
        List<Turn> rest = UnlabelledRest.turns(passages, interview, roles, cast);
        int end = rest.isEmpty()
                ? passages.size()
                : position(rest.get(0).paragraphs().get(0));
        Turns reader = new Turns(passages, interview, headings, roles, rejected);
        List<Turn> turns = reader.readBefore(end);
        turns.addAll(rest);
        reader.headings().forEach(position -> headed.add(passages.get(position).index()));
        return turns;
    }

    private int position(Turn.Piece piece) {
        return position(piece.paragraph());
    }

    private int position(int paragraph) {
        return paragraph - passages.get(0).index();
    }

    /**
     * Makes the speaker of a direct quotation the speaker of its paragraph, if the quotation is most of the paragraph.
     */
    private void utters(Utterance words) {
        boolean direct = words.form() == Utterance.Form.DIRECT && words.paragraph() >= 0;
        if (direct
                && words.end() - words.start()
                        >= MOSTLY * text(words.paragraph()).length()) {
            speakers[words.paragraph()] = words.person();
        }
    }

    /** Relies on the order of passages: the headline, if there is one, then every paragraph. */
    private String text(int paragraph) {
        return passages.get(paragraph - passages.get(0).index()).text();
    }

    private Quote quote(Utterance words) {
        String text = text(words.paragraph()).substring(words.start(), words.end());
        boolean direct = words.form() == Utterance.Form.DIRECT;
        Person person = words.person();
        return new Quote(
                new Speaker(person.id(), person.name(), words.label(), Speaker.Role.SOURCE),
                direct ? Quote.Kind.DIRECT : Quote.Kind.INDIRECT,
                List.of(new Span(words.paragraph(), words.start(), words.end())),
                text,
                null,
                List.of(),
                List.of(),
                Confidence.of(words.rule(), person),
                words.rule());
    }
}
