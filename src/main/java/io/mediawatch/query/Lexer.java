package io.mediawatch.query;

import io.mediawatch.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits a query into tokens. Punctuation from Chinese keyboards (（）：“”) is equivalent to its ASCII counterpart. */
final class Lexer {
    private static final String OPENING = "(（";
    private static final String CLOSING = ")）";
    private static final String QUOTES = "\"“”＂";
    private static final String COLONS = ":：";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        if (text.length() > Query.MAX_LENGTH) {
            throw new QueryException(Mistake.TOO_LONG, Query.MAX_LENGTH + 1, text.length(), Query.MAX_LENGTH);
        }
        return new Lexer(text).run();
    }

    private List<Token> run() {
        while (at < text.length()) {
            char unit = text.charAt(at);
            if (isSpace(unit)) {
                at++;
            } else if (OPENING.indexOf(unit) >= 0) {
                single(Kind.OPEN);
            } else if (CLOSING.indexOf(unit) >= 0) {
                single(Kind.CLOSE);
            } else if (QUOTES.indexOf(unit) >= 0) {
                quoted();
            } else {
                word();
            }
        }
        tokens.add(new Token(Kind.END, "the end", at + 1));
        return tokens;
    }

    private void single(Kind kind) {
        tokens.add(new Token(kind, text.substring(at, at + 1), at + 1));
        at++;
    }

    private void quoted() {
        int start = at;
        do {
            at++;
        } while (at < text.length() && QUOTES.indexOf(text.charAt(at)) < 0);
        if (at == text.length()) {
            throw new QueryException(Mistake.QUOTE_NOT_CLOSED, start + 1);
        }
        tokens.add(new Token(Kind.QUOTED, text.substring(start + 1, at), start + 1));
        at++;
    }

    private void word() {
        int start = at;
        while (at < text.length()
                && !isSpace(text.charAt(at))
                && (OPENING + CLOSING + QUOTES).indexOf(text.charAt(at)) < 0) {
            if (COLONS.indexOf(text.charAt(at)) >= 0 && isName(text.substring(start, at))) {
                tokens.add(new Token(Kind.FIELD, text.substring(start, at).toLowerCase(Locale.ROOT), start + 1));
                at++;
                return;
            }
            at++;
        }
        String word = text.substring(start, at);
        tokens.add(new Token(kind(word, start), word, start + 1));
    }

    private static Kind kind(String word, int start) {
        if (word.indexOf('*') >= 0) {
            throw new QueryException(Mistake.WILDCARD, start + 1);
        }
        if (word.length() > 1 && word.startsWith("-")) {
            throw new QueryException(Mistake.MINUS, start + 1, word.substring(1), word);
        }
        return switch (word) {
            case "AND" -> Kind.AND;
            case "OR" -> Kind.OR;
            case "NOT" -> Kind.NOT;
            default -> word.equals("NEAR") || word.startsWith("NEAR/") ? Kind.NEAR : Kind.WORD;
        };
    }

    private static boolean isName(String word) {
        return !word.isEmpty() && word.chars().allMatch(unit -> unit < 128 && Character.isLetter(unit));
    }

    private static boolean isSpace(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
    }
}
