package io.mediawatch.query;

import io.mediawatch.query.Token.Kind;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tokens → tree, by recursive descent. From loosest to tightest: OR, AND (also by mere juxtaposition), NOT, NEAR/n,
 * words, phrases, fields and parentheses.
 */
final class Parser {
    private final List<Token> tokens;
    private final ZoneId zone;
    private int at;
    private int depth;
    private int leaves;

    Parser(List<Token> tokens, ZoneId zone) {
        this.tokens = tokens;
        this.zone = zone;
    }

    Query parse() {
        if (peek().is(Kind.END)) {
            throw new QueryException(Mistake.EMPTY, 1);
        }
        Query query = either(null);
        if (!peek().is(Kind.END)) {
            throw new QueryException(Mistake.NOT_OPENED, peek().column());
        }
        return query;
    }

    /** @param field the field before the enclosing parenthesis, null if there is none */
    private Query either(@Nullable Token field) {
        List<Query> parts = new ArrayList<>(List.of(all(field)));
        while (peek().is(Kind.OR)) {
            next();
            parts.add(all(field));
        }
        return parts.size() == 1 ? parts.get(0) : new Query.Or(parts);
    }

    private Query all(@Nullable Token field) {
        List<Query> parts = new ArrayList<>(List.of(unlikely(field)));
        while (!peek().is(Kind.END) && !peek().is(Kind.CLOSE) && !peek().is(Kind.OR)) {
            if (peek().is(Kind.AND)) {
                next();
            }
            parts.add(unlikely(field));
        }
        return parts.size() == 1 ? parts.get(0) : new Query.And(parts);
    }

    private Query unlikely(@Nullable Token field) {
        if (peek().is(Kind.NOT)) {
            Token not = next();
            return deeper(not, () -> new Query.Not(unlikely(field)));
        }
        return near(field);
    }

    private Query near(@Nullable Token field) {
        Token first = peek();
        Query left = primary(field);
        if (!peek().is(Kind.NEAR)) {
            return left;
        }
        Token near = next();
        int distance = distance(near);
        Token second = peek();
        Query right = primary(field);
        if (peek().is(Kind.NEAR)) {
            throw new QueryException(Mistake.NEAR_OF_THREE, peek().column());
        }
        return new Query.Near(phrases(left, first), phrases(right, second), distance);
    }

    private static List<Query.Phrase> phrases(Query side, Token token) {
        if (side instanceof Query.Phrase phrase) {
            return List.of(phrase);
        }
        if (side instanceof Query.Or or) {
            return or.parts().stream()
                    .flatMap(part -> phrases(part, token).stream())
                    .toList();
        }
        throw new QueryException(Mistake.NEAR_SIDE, token.column());
    }

    private static int distance(Token near) {
        String number = near.text().substring(Math.min(near.text().length(), "NEAR/".length()));
        if (!number.matches("\\d{1,2}")) {
            throw new QueryException(Mistake.NEAR_DISTANCE, near.column(), Query.MAX_DISTANCE);
        }
        return Integer.parseInt(number);
    }

    private Query primary(@Nullable Token field) {
        Token token = next();
        return switch (token.kind()) {
            case OPEN -> group(token, field);
            case FIELD -> field(token, field);
            case WORD, QUOTED -> leaf(token, field);
            case CLOSE -> throw new QueryException(Mistake.NO_WORD_IN_PARENTHESIS, token.column());
            case END -> throw new QueryException(Mistake.ENDS_EARLY, token.column());
            case AND, OR, NOT, NEAR -> throw new QueryException(Mistake.NO_WORD_BEFORE, token.column(), token.text());
        };
    }

    private Query group(Token open, @Nullable Token field) {
        return deeper(open, () -> {
            Query inner = either(field);
            if (!peek().is(Kind.CLOSE)) {
                throw new QueryException(Mistake.NOT_CLOSED, open.column());
            }
            next();
            return inner;
        });
    }

    private Query field(Token name, @Nullable Token outer) {
        if (outer != null) {
            throw new QueryException(Mistake.FIELD_IN_FIELD, name.column(), name.text(), outer.text());
        }
        if (FieldName.of(name.text()).isEmpty()
                && !List.of("headline", "from", "to").contains(name.text())) {
            throw unknownField(name);
        }
        return switch (peek().kind()) {
            case OPEN -> group(next(), name);
            case WORD, QUOTED -> leaf(next(), name);
            default -> throw new QueryException(Mistake.NO_VALUE, peek().column(), name.text());
        };
    }

    private static QueryException unknownField(Token name) {
        return new QueryException(Mistake.UNKNOWN_FIELD, name.column(), name.text(), FieldName.all());
    }

    private Query leaf(Token token, @Nullable Token field) {
        if (++leaves > Query.MAX_LEAVES) {
            throw new QueryException(Mistake.TOO_MANY, token.column(), Query.MAX_LEAVES);
        }
        if (field == null) {
            return phrase(token, false);
        }
        return switch (field.text()) {
            case "headline" -> phrase(token, true);
            case "from" -> new Query.Published(Dates.start(token, zone), null);
            case "to" -> new Query.Published(null, Dates.end(token, zone));
            default -> FieldName.of(field.text()).map(value(token)).orElseThrow(() -> unknownField(field));
        };
    }

    private static Function<FieldName, Query> value(Token token) {
        if (token.text().isBlank()) {
            throw new QueryException(Mistake.EMPTY_VALUE, token.column());
        }
        return name -> new Query.Field(name, token.text().strip());
    }

    private static Query phrase(Token token, boolean headlineOnly) {
        List<String> words =
                Words.of(token.text()).stream().map(Words.Word::text).toList();
        if (words.isEmpty()) {
            throw new QueryException(Mistake.NO_LETTER, token.column(), token.text());
        }
        if (words.size() > Query.MAX_WORDS) {
            throw new QueryException(Mistake.PHRASE_TOO_LONG, token.column(), Query.MAX_WORDS);
        }
        return new Query.Phrase(words, headlineOnly);
    }

    private Query deeper(Token token, Supplier<Query> inner) {
        if (++depth > Query.MAX_DEPTH) {
            throw new QueryException(Mistake.TOO_DEEP, token.column(), Query.MAX_DEPTH);
        }
        Query query = inner.get();
        depth--;
        return query;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        Token token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }
}
