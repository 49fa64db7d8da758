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
 * Rules for particular sources; they override everything that extraction finds by itself.
 *
 * @param rules source id → rules, of which the first that is valid on the day of the fetch applies
 */
public record SiteRules(Map<String, List<Rule>> rules) {
    /** No rules for any source. */
    public static final SiteRules NONE = new SiteRules(Map.of());

    public SiteRules {
        rules = Map.copyOf(rules);
    }

    /**
     * @param site       name of the site
     * @param zone       IANA time zone of its clock times
     * @param language   BCP 47 tag such as {@code zh-Hans}
     * @param headline   CSS selector, as are {@code body} (the box), {@code author}, {@code published}, {@code editor}
     *                   and {@code publisher}
     * @param remove     CSS selectors of elements to remove before anything is read
     * @param validFrom  first day of fetching on which the rule applies; null for no limit
     * @param validUntil last day of fetching on which the rule applies; null for no limit
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

        /** @throws InvalidValue for an invalid selector, zone or language, or if the rule ends before it begins */
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

        /** Returns a copy that also removes what the selector finds. */
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

    /** The rule for pages of this source fetched at this time; null if there is none. */
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
