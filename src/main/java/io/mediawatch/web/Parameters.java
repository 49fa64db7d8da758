package io.mediawatch.web;

import io.javalin.http.Context;
import io.mediawatch.index.PageRequest;
import io.mediawatch.index.Period;
import io.mediawatch.model.LanguageTag;
import io.mediawatch.query.Mistake;
import io.mediawatch.query.QueryException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Parses the parameters that many endpoints share. Invalid ones cause a {@link QueryException} that names them.
 */
final class Parameters {
    private static final int SIZE = 20;
    private static final int DAY = 24;

    private Parameters() {}

    /** {@code from} and {@code to}, days or instants; a day given as {@code to} is inclusive. */
    static Period period(Context context) {
        return new Period(moment(context, "from", 0), moment(context, "to", 1));
    }

    /** {@code limit} and {@code after}. */
    static PageRequest page(Context context) {
        return new PageRequest(number(context, "limit", SIZE), context.queryParam("after"));
    }

    /** {@code zone}, by default UTC. */
    static ZoneId zone(Context context) {
        String zone = context.queryParam("zone");
        if (zone == null || zone.isBlank()) {
            return ZoneOffset.UTC;
        }
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new QueryException(Mistake.NO_ZONE, "zone", zone);
        }
    }

    /** {@code lang}; null if it is not given. */
    static @Nullable String language(Context context) {
        String language = context.queryParam("lang");
        if (language == null || language.isBlank()) {
            return null;
        }
        if (!LanguageTag.isPlain(language)) {
            throw new QueryException(Mistake.NO_LANGUAGE, "lang", language);
        }
        return language;
    }

    static int number(Context context, String name, int otherwise) {
        String text = context.queryParam(name);
        return text == null || text.isBlank() ? otherwise : Integer.parseInt(text); // the contract has its range
    }

    /** {@code hours}, by default a day. */
    static Duration hours(Context context) {
        return Duration.ofHours(number(context, "hours", DAY));
    }

    /**
     * Returns the ids given; an unknown id is an error, since a misspelt one would silently match nothing.
     *
     * @param known whether an id is on the list
     * @param what what is on the list, for the message
     * @param endpoint the endpoint that lists the ids
     */
    static List<String> ids(Context context, String name, Predicate<String> known, String what, String endpoint) {
        List<String> ids =
                context.queryParams(name).stream().filter(id -> !id.isBlank()).toList();
        for (String id : ids) {
            if (!known.test(id)) {
                throw new QueryException(Mistake.NOT_LISTED, name, what, id, endpoint);
            }
        }
        return ids;
    }

    static String required(Context context, String name) {
        String text = context.queryParam(name);
        if (text == null || text.isBlank()) {
            throw new QueryException(Mistake.MISSING, name);
        }
        return text;
    }

    static <E extends Enum<E>> E choice(String name, String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new QueryException(
                        Mistake.NONE_OF,
                        name,
                        text,
                        Arrays.stream(type.getEnumConstants())
                                .map(value -> value.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    private static @Nullable Instant moment(Context context, String name, int days) {
        String text = context.queryParam(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return text.length() <= 10
                    ? LocalDate.parse(text)
                            .plusDays(days)
                            .atStartOfDay(zone(context))
                            .toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new QueryException(Mistake.NO_TIME, name, text);
        }
    }
}
