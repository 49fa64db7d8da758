package io.mediawatch.tag.speaker;

import io.mediawatch.model.Quote;
import io.mediawatch.model.Span;
import io.mediawatch.model.Speaker;
import io.mediawatch.tag.speaker.interview.Turn;
import io.mediawatch.tag.speaker.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Converts the turns of an interview to quotes, each answer with the question that it answers. */
final class TurnQuotes {

    private TurnQuotes() {}

    static List<Quote> of(List<Turn> turns, IntFunction<String> texts) {
        List<Quote> quotes = new ArrayList<>();
        String question = null;
        for (Turn turn : turns) {
            String words = words(turn, texts);
            if (words.isBlank()) {
                continue;
            }
            boolean asks = turn.role() == Speaker.Role.INTERVIEWER;
            quotes.add(quote(turn, words, texts, asks ? null : question));
            question = asks ? words : question;
        }
        return quotes;
    }

    private static Quote quote(Turn turn, String words, IntFunction<String> texts, @Nullable String question) {
        Person person = turn.person();
        List<Span> spans = turn.paragraphs().stream()
                .filter(piece -> !text(piece, texts).isBlank())
                .map(piece -> new Span(piece.paragraph(), piece.start(), piece.end()))
                .toList();
        return new Quote(
                new Speaker(person.id(), person.name(), turn.label(), turn.role()),
                Quote.Kind.TURN,
                spans,
                words,
                question,
                List.of(),
                List.of(),
                Confidence.of(turn.rule(), person),
                turn.rule());
    }

    private static String words(Turn turn, IntFunction<String> texts) {
        return turn.paragraphs().stream()
                .map(piece -> text(piece, texts))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String text(Turn.Piece piece, IntFunction<String> texts) {
        return texts.apply(piece.paragraph()).substring(piece.start(), piece.end());
    }
}
