package io.mediawatch.extract;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mediawatch.model.InvalidValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * What is known of particular sources: it always wins over what is guessed.
 *
 * @param rules source id → rules, of which the first that is valid on the day of the fetch counts
 */
public record SiteRules(Map<String, List<Rule>> rules) {
    /** Nothing known of any source. */
    public static final SiteRules NONE = new SiteRules(Map.of());

    public SiteRules {
        rules = Map.copyOf(rules);
    }

    /**
     * @param site      name of the site
     * @param zone      IANA zone of its clock times
     * @param language  BCP 47, as {@code zh-Hans}
     * @param headline  CSS selector; so are {@code body} (the box), {@code author}, {@code published}, {@code editor},
     *                  {@code publisher}
     * @param remove    CSS selectors of what is cut out before anything is read
     * @param validFrom first day of fetching they hold; null: always did
     * @param validUntil last day of fetching they hold; null: still do
     */
    public record Rule(
            @Nullable String site,
            @Nullable String zone,
            @Nullable String language,
            @Nullable String headline,
            @Nullable String body,
            @Nullable String author,
            @Nullable String published,
            @Nullable String editor,
            @Nullable String publisher,
            List<String> remove,
            @JsonProperty("valid-from") @Nullable LocalDate validFrom,
            @JsonProperty("valid-until") @Nullable LocalDate validUntil) {

        /** @throws InvalidValue for a selector, zone or language that cannot be used */
        public Rule {
            remove = orNone(remove);
            check("headline", headline);
            check("body", body);
            check("author", author);
            check("published", published);
            check("editor", editor);
            check("publisher", publisher);
            remove.forEach(selector -> check("remove", selector));
            if (zone != null && !ZoneId.getAvailableZoneIds().contains(zone)) {
                throw new InvalidValue("zone", "not a time zone: " + zone + " (example: Asia/Shanghai)");
            }
            if (language != null
                    && Locale.forLanguageTag(language).getLanguage().isEmpty()) {
                throw new InvalidValue("language", "not a language: " + language + " (example: zh-Hans)");
            }
            if (validFrom != null && validUntil != null && validUntil.isBefore(validFrom)) {
                throw new InvalidValue("valid-until", "before valid-from");
            }
        }

        /** The same, which also cuts out what the selector finds. */
        public Rule removing(String selector) {
            List<String> all = new ArrayList<>(remove);
            all.add(selector);
            return new Rule(
                    site,
                    zone,
                    language,
                    headline,
                    body,
                    author,
                    published,
                    editor,
                    publisher,
                    all,
                    validFrom,
                    validUntil);
        }

        private static List<String> orNone(@Nullable List<String> given) {
            return given == null ? List.of() : List.copyOf(given);
        }

        private static void check(String field, @Nullable String selector) {
            if (selector != null) {
                try {
                    QueryParser.parse(selector);
                } catch (Selector.SelectorParseException | IllegalArgumentException e) {
                    throw new InvalidValue(field, "not a CSS selector: " + selector, e);
                }
            }
        }

        private boolean holds(LocalDate day) {
            return (validFrom == null || !day.isBefore(validFrom)) && (validUntil == null || !day.isAfter(validUntil));
        }
    }

    /** The rule for pages of that source fetched then; null if there is none. */
    @Nullable
    Rule rule(@Nullable String source, Instant fetched) {
        if (source != null) {
            LocalDate day = LocalDate.ofInstant(fetched, ZoneOffset.UTC);
            for (Rule rule : rules.getOrDefault(source, List.of())) {
                if (rule.holds(day)) {
                    return rule;
                }
            }
        }
        return null;
    }
}
