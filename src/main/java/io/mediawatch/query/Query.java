package io.mediawatch.query;

import io.mediawatch.model.Span;
import io.mediawatch.text.Fold;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A query as a tree. Length, depth and number of parts are limited, so that no query takes too long. */
public sealed interface Query {
    /** Maximum length of a query, in UTF-16 code units. */
    int MAX_LENGTH = 4_000;
    /** Maximum nesting depth of parentheses and NOT. */
    int MAX_DEPTH = 20;
    /** Maximum number of words, phrases and field values in a query. */
    int MAX_LEAVES = 200;
    /** Maximum number of words in a phrase; a Chinese character is a word. */
    int MAX_WORDS = 100;
    /** Largest n of NEAR/n. */
    int MAX_DISTANCE = 99;

    /** All parts hold: two or more. */
    record And(List<Query> parts) implements Query {
        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean matches(ArticleWords article) {
            return parts.stream().allMatch(part -> part.matches(article));
        }

        @Override
        public List<Span> spans(ArticleWords article) {
            return matches(article) ? union(parts, article) : List.of();
        }

        @Override
        public Query mapFields(Function<Field, Query> change) {
            return new And(parts.stream().map(part -> part.mapFields(change)).toList());
        }
    }

    /** At least one part holds: two or more parts. */
    record Or(List<Query> parts) implements Query {
        public Or {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean matches(ArticleWords article) {
            return parts.stream().anyMatch(part -> part.matches(article));
        }

        @Override
        public List<Span> spans(ArticleWords article) {
            return union(parts, article);
        }

        @Override
        public Query mapFields(Function<Field, Query> change) {
            return new Or(parts.stream().map(part -> part.mapFields(change)).toList());
        }
    }

    /** The part does not hold. */
    record Not(Query part) implements Query {
        @Override
        public boolean matches(ArticleWords article) {
            return !part.matches(article);
        }

        @Override
        public List<Span> spans(ArticleWords article) {
            return List.of();
        }

        @Override
        public Query mapFields(Function<Field, Query> change) {
            return new Not(part.mapFields(change));
        }
    }

    /**
     * One word, or several consecutive words in this order, within one paragraph or the headline.
     *
     * @param words as {@link io.mediawatch.query.Words} splits them; joined by spaces they are split the same way
     *     again
     * @param headlineOnly true: only in the headline; false: in headline and paragraphs
     */
    record Phrase(List<String> words, boolean headlineOnly) implements Query {
        public Phrase {
            words = List.copyOf(words);
        }

        @Override
        public boolean matches(ArticleWords article) {
            return !article.runs(words, headlineOnly).isEmpty();
        }

        @Override
        public List<Span> spans(ArticleWords article) {
            return article.runs(words, headlineOnly).stream().map(article::span).toList();
        }
    }

    /**
     * One of the left phrases occurs within {@code distance} of one of the right, before or after it, in one paragraph
     * or the headline: the number of words in the whole span, without those of the two phrases, is at most
     * {@code distance} (as slop is counted for {@code span_near} without order and for {@code intervals}).
     */
    record Near(List<Phrase> left, List<Phrase> right, int distance) implements Query {
        public Near {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }

        @Override
        public boolean matches(ArticleWords article) {
            return pairs(article).findAny().isPresent();
        }

        @Override
        public List<Span> spans(ArticleWords article) {
            return pairs(article).map(article::span).distinct().toList();
        }

        /** Returns, for each pair that is near enough, the left run and then the right one. */
        private Stream<ArticleWords.Run> pairs(ArticleWords article) {
            NavigableSet<ArticleWords.Run> others = runs(right, article).collect(Collectors.toCollection(TreeSet::new));
            return runs(left, article).flatMap(run -> others
                    .subSet(
                            new ArticleWords.Run(run.paragraph(), run.first() - distance - MAX_WORDS, 0),
                            new ArticleWords.Run(run.paragraph(), run.end() + distance + 1, 0))
                    .stream()
                    .filter(other -> near(run, other))
                    .flatMap(other -> Stream.of(run, other)));
        }

        private static Stream<ArticleWords.Run> runs(List<Phrase> phrases, ArticleWords article) {
            return phrases.stream().flatMap(phrase -> article.runs(phrase.words, phrase.headlineOnly).stream());
        }

        private boolean near(ArticleWords.Run one, ArticleWords.Run other) {
            int stretch = Math.max(one.end(), other.end()) - Math.min(one.first(), other.first());
            return one.paragraph() == other.paragraph() && stretch - one.length() - other.length() <= distance;
        }
    }

    /**
     * A field has the value: see {@link FieldName} for what it is compared with, both folded.
     *
     * @param value as written
     */
    record Field(FieldName name, String value) implements Query {
        /** Returns the value in the form in which the index holds it. */
        public String folded() {
            return Fold.fold(value);
        }

        @Override
        public boolean matches(ArticleWords article) {
            return name.values(article.tagged())
                    .filter(Objects::nonNull)
                    .map(Fold::fold)
                    .anyMatch(folded()::equals);
        }

        @Override
        public List<Span> spans(ArticleWords article) {
            return name.spans(article.tagged(), folded());
        }

        @Override
        public Query mapFields(Function<Field, Query> change) {
            return change.apply(this);
        }
    }

    /**
     * The article's {@link io.mediawatch.model.Article#timestamp} is within the bounds.
     *
     * @param from earliest; null for no bound
     * @param before latest, exclusive; null for no bound
     */
    record Published(@Nullable Instant from, @Nullable Instant before) implements Query {
        @Override
        public boolean matches(ArticleWords article) {
            Instant time = article.tagged().article().timestamp();
            return (from == null || !time.isBefore(from)) && (before == null || time.isBefore(before));
        }

        @Override
        public List<Span> spans(ArticleWords article) {
            return List.of();
        }
    }

    /**
     * Parses a query; its dates are days in UTC.
     *
     * @throws QueryException if the text is not a valid query, saying what is wrong and in which column
     */
    static Query parse(String text) {
        return parse(text, ZoneOffset.UTC);
    }

    /**
     * @param zone time zone of the dates in {@code from:} and {@code to:}
     * @throws QueryException if the text is not a valid query, saying what is wrong and in which column
     */
    static Query parse(String text, ZoneId zone) {
        return new Parser(Lexer.tokens(text), zone).parse();
    }

    boolean matches(ArticleWords article);

    /**
     * Returns the spans that make the article match, in text order, each with its surface; empty if it does not match.
     */
    List<Span> spans(ArticleWords article);

    /** Returns this tree with its fields replaced, for example names by ids. */
    default Query mapFields(Function<Field, Query> change) {
        return this;
    }

    /** Returns all values that this asks for in a field. */
    default List<String> values(FieldName name) {
        List<String> values = new ArrayList<>();
        var unused = mapFields(field -> {
            if (field.name() == name) {
                values.add(field.value());
            }
            return field;
        });
        return values;
    }

    private static List<Span> union(List<Query> parts, ArticleWords article) {
        return parts.stream()
                .flatMap(part -> part.spans(article).stream())
                .distinct()
                .sorted(Comparator.comparingInt(Span::paragraph)
                        .thenComparingInt(Span::start)
                        .thenComparingInt(Span::end))
                .toList();
    }
}
