package io.mediawatch.watch;

import static io.mediawatch.model.InvalidValue.require;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.mediawatch.model.EntityType;
import io.mediawatch.model.InvalidValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A company, person, product or organization to look for. Its shape in {@code config/watch-list/*.yaml}, each file a
 * list of these:
 *
 * <pre>{@code
 * - id: meta                      # lower-case letters and digits joined by hyphens
 *   type: company                 # company | person | product | organization
 *   name: Meta                    # the canonical name; also an alias, see below
 *   wikidata: Q380
 *   ticker: NASDAQ:META           # finds $META, META.O, NASDAQ: META, (META) without further aliases
 *   aliases:                      # strings or objects, see Alias
 *     - Meta Platforms
 *     - 脸书母公司
 *     - {text: Meta, near: [Llama, 扎克伯格, 开源, Facebook]}   # the name again: says when the name counts
 *   people: [mark-zuckerberg]     # ids of people who stand for it
 *   ownedBy: some-id              # for a company: the company that owns it
 *   productOf: some-id            # for a product: the company that makes it
 *   ceoOf: [meta]                 # for a person: ids of the companies they lead
 * }</pre>
 *
 * <p>A ticker with several listings is a list: {@code ticker: [NYSE:TSM, TWSE:2330]}. Write surnames and given names
 * alone ({@code Huang}, {@code Jensen}) as aliases only with {@code near}: within an article they are understood from
 * the full name anyway. Simplified characters stand for traditional ones too (黄仁勋 finds 黃仁勳), but not for other
 * words (英伟达 does not find 輝達: that is an alias of its own).
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Entity(
        String id,
        EntityType type,
        String name,
        @Nullable String wikidata,
        @JsonProperty("ticker") List<String> tickers,
        List<Alias> aliases,
        List<String> people,
        @Nullable String ownedBy,
        @Nullable String productOf,
        List<String> ceoOf) {

    private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]*");
    private static final Pattern TICKER = Pattern.compile("[A-Z]{2,8}:[A-Z0-9][A-Z0-9.\\-]{0,9}");

    public Entity {
        Words.id(id);
        name = name.strip();
        require(!name.isEmpty(), "name", "missing: the name that dashboards show");
        require(
                wikidata == null || WIKIDATA.matcher(wikidata).matches(),
                "wikidata",
                "'" + wikidata + "' is not of the form Q380");
        tickers = Words.checked(tickers, "ticker");
        for (String ticker : tickers) {
            require(TICKER.matcher(ticker).matches(), "ticker", "'" + ticker + "' is not of the form NASDAQ:NVDA");
        }
        aliases = List.copyOf(aliases);
        people = Words.checked(people, "people");
        ceoOf = Words.checked(ceoOf, "ceoOf");
        refuseDoubles(aliases);
    }

    /** Without relations. */
    public Entity(String id, EntityType type, String name, List<Alias> aliases) {
        this(id, type, name, null, List.of(), aliases, List.of(), null, null, List.of());
    }

    @JsonCreator
    static Entity of(
            @JsonProperty("id") @Nullable String id,
            @JsonProperty("type") @Nullable EntityType type,
            @JsonProperty("name") @Nullable String name,
            @JsonProperty("wikidata") @Nullable String wikidata,
            @JsonProperty("ticker") @Nullable Names ticker,
            @JsonProperty("aliases") @Nullable List<Alias> aliases,
            @JsonProperty("people") @Nullable List<String> people,
            @JsonProperty("ownedBy") @Nullable String ownedBy,
            @JsonProperty("productOf") @Nullable String productOf,
            @JsonProperty("ceoOf") @Nullable Names ceoOf) {
        Words.id(id);
        if (type == null) {
            throw new InvalidValue("type", "missing: company, person, product or organization");
        }
        return new Entity(
                String.valueOf(id),
                type,
                name == null ? "" : name,
                wikidata,
                ticker == null ? List.of() : ticker.names(),
                aliases == null ? List.of() : aliases,
                Words.orNone(people),
                ownedBy,
                productOf,
                ceoOf == null ? List.of() : ceoOf.names());
    }

    private static void refuseDoubles(List<Alias> aliases) {
        Set<String> seen = new HashSet<>();
        for (Alias alias : aliases) {
            require(seen.add(alias.text()), "aliases", "'" + alias.text() + "' is given twice: keep one");
        }
    }

    /** The aliases and the name; an alias that repeats the name says when the name counts. */
    public List<Alias> allAliases() {
        for (Alias alias : aliases) {
            if (alias.text().equals(name)) {
                return aliases;
            }
        }
        List<Alias> all = new ArrayList<>(aliases.size() + 1);
        all.add(new Alias(name));
        all.addAll(aliases);
        return Collections.unmodifiableList(all);
    }
}
