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
            throw new QueryException("the query is empty", 1);
        }
        Query query = either(null);
        if (!peek().is(Kind.END)) {
            throw new QueryException("this parenthesis was never opened", peek().column());
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
            throw new QueryException(
                    "NEAR joins two sides; for three write (a NEAR/5 b) AND (b NEAR/5 c)", peek().column());
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
        throw new QueryException("NEAR takes a word, a \"phrase\" or (several OR such) on each side", token.column());
    }

    private static int distance(Token near) {
        String number = near.text().substring(Math.min(near.text().length(), "NEAR/".length()));
        if (!number.matches("\\d{1,2}")) {
            throw new QueryException(
                    "write NEAR/n with n from 0 to " + Query.MAX_DISTANCE + ", such as NEAR/10", near.column());
        }
        return Integer.parseInt(number);
    }

    private Query primary(@Nullable Token field) {
        Token token = next();
        return switch (token.kind()) {
            case OPEN -> group(token, field);
            case FIELD -> field(token, field);
            case WORD, QUOTED -> leaf(token, field);
            case CLOSE -> throw new QueryException("a word is missing before this parenthesis", token.column());
            case END -> throw new QueryException("the query ends where a word was expected", token.column());
            case AND, OR, NOT, NEAR ->
                throw new QueryException(
                        "a word is missing before " + token.text() + " (put it in quotation marks to search for it)",
                        token.column());
        };
    }

    private Query group(Token open, @Nullable Token field) {
        return deeper(open, () -> {
            Query inner = either(field);
            if (!peek().is(Kind.CLOSE)) {
                throw new QueryException("this parenthesis is never closed", open.column());
            }
            next();
            return inner;
        });
    }

    private Query field(Token name, @Nullable Token outer) {
        if (outer != null) {
            throw new QueryException(
                    name.text() + ": stands inside " + outer.text() + ":(…), take it out of the parentheses",
                    name.column());
        }
        if (FieldName.of(name.text()).isEmpty()
                && !List.of("headline", "from", "to").contains(name.text())) {
            throw new QueryException(
                    "unknown field " + name.text() + ": (known are " + FieldName.all()
                            + "; put the words in quotation marks to search for them)",
                    name.column());
        }
        return switch (peek().kind()) {
            case OPEN -> group(next(), name);
            case WORD, QUOTED -> leaf(next(), name);
            default -> throw new QueryException(name.text() + ": needs a value", peek().column());
        };
    }

    private Query leaf(Token token, @Nullable Token field) {
        if (++leaves > Query.MAX_LEAVES) {
            throw new QueryException("more than " + Query.MAX_LEAVES + " words, phrases and values", token.column());
        }
        if (field == null) {
            return phrase(token, false);
        }
        return switch (field.text()) {
            case "headline" -> phrase(token, true);
            case "from" -> new Query.Published(Dates.start(token, zone), null);
            case "to" -> new Query.Published(null, Dates.end(token, zone));
            default ->
                FieldName.of(field.text())
                        .map(value(token))
                        .orElseThrow(() -> new QueryException("unknown field " + field.text(), field.column()));
        };
    }

    private static Function<FieldName, Query> value(Token token) {
        if (token.text().isBlank()) {
            throw new QueryException("the value is empty", token.column());
        }
        return name -> new Query.Field(name, token.text().strip());
    }

    private static Query phrase(Token token, boolean headlineOnly) {
        List<String> words =
                Words.of(token.text()).stream().map(Words.Word::text).toList();
        if (words.isEmpty()) {
            throw new QueryException("there is no letter or digit to search for in " + token.text(), token.column());
        }
        if (words.size() > Query.MAX_WORDS) {
            throw new QueryException(
                    "a phrase has at most " + Query.MAX_WORDS + " words (a Chinese character is one)", token.column());
        }
        return new Query.Phrase(words, headlineOnly);
    }

    private Query deeper(Token token, Supplier<Query> inner) {
        if (++depth > Query.MAX_DEPTH) {
            throw new QueryException("nested more than " + Query.MAX_DEPTH + " deep", token.column());
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
