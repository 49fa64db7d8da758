package io.mediawatch.query;

import java.util.Locale;

/**
 * What can be wrong with what is asked, a query or its parameters, in English; dashboards say it in other languages.
 */
public enum Mistake {
    EMPTY("the query is empty"),
    TOO_LONG("the query has %s characters, at most %s are allowed"),
    TOO_MANY("more than %s words, phrases and values"),
    TOO_DEEP("nested more than %s deep"),
    PHRASE_TOO_LONG("a phrase has at most %s words (a Chinese character is one)"),
    NOT_OPENED("this parenthesis was never opened"),
    NOT_CLOSED("this parenthesis is never closed"),
    QUOTE_NOT_CLOSED("the quotation mark is never closed"),
    ENDS_EARLY("the query ends where a word was expected"),
    NO_WORD_IN_PARENTHESIS("a word is missing before this parenthesis"),
    NO_WORD_BEFORE("a word is missing before %s (put it in quotation marks to search for it)"),
    NO_LETTER("there is no letter or digit to search for in %s"),
    WILDCARD("wildcards (*) are not supported, write the words out with OR"),
    MINUS("write NOT %s instead of %s"),
    NEAR_OF_THREE("NEAR joins two sides; for three write (a NEAR/5 b) AND (b NEAR/5 c)"),
    NEAR_SIDE("NEAR takes a word, a \"phrase\" or (several OR such) on each side"),
    NEAR_DISTANCE("write NEAR/n with n from 0 to %s, such as NEAR/10"),
    UNKNOWN_FIELD("unknown field %s: (known are %s; put the words in quotation marks to search for them)"),
    FIELD_IN_FIELD("%s: stands inside %s:(…), take it out of the parentheses"),
    NO_VALUE("%s: needs a value"),
    EMPTY_VALUE("the value is empty"),
    NO_DATE("%s is not a date (write 2024, 2024-10, 2024-10-21 or 2024-10-21T15:30:00+08:00)"),
    NO_LANGUAGE("%s: '%s' is no language such as zh, zh-Hant or en"),
    NO_ENTITY("%s: there is no entity '%s' on the watch-list"),
    OTHER_ENTITY("%s: there is no entity '%s' on the watch-list; did you mean '%s'?"),
    OTHER_TYPE("%s: '%s' is of type %s; write %3$s:%4$s"),
    NO_TOPIC("%s: there is no topic '%s' in config/topics.yaml"),
    OTHER_TOPIC("%s: there is no topic '%s' in config/topics.yaml; did you mean '%s'?"),
    NO_PARAMETER("%s: no such parameter; there are %s"),
    MISSING("%s is missing"),
    GIVEN_AGAIN("%s: given %s times; give it once"),
    NONE_OF("%s: '%s' is none of %s"),
    NOT_LISTED("%s: there is no %s '%s'; %s lists them"),
    NO_NUMBER("%s: '%s' is not a whole number from %s to %s"),
    LONG_VALUE("%s: longer than %s characters"),
    NO_ZONE("%s: '%s' is no time zone such as Asia/Shanghai"),
    NO_TIME("%s: '%s' is not a day (2026-03-01) or a time with offset (2026-03-01T08:00:00Z)"),
    EMPTY_PERIOD("the period is empty: it begins at %s and ends at %s"),
    NO_CURSOR("%s: not a cursor of an earlier answer"),
    NO_PERCENT("the address has a %% without two hexadecimal digits behind it"),
    SERIES("a time line has 1 to %s series, not %s"),
    STEPS(
            "from %s to %s there are more than %s %ss, the most for %s series: choose a longer interval, a shorter period or"
                    + " fewer series"),
    NOT_NAMED("not: the article names no '%s'");

    private final String words;

    Mistake(String words) {
        this.words = words;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String about(Object... values) {
        return String.format(Locale.ROOT, words, values);
    }
}
