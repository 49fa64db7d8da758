package io.mediawatch.extract.field;

import io.mediawatch.extract.date.Dates;
import io.mediawatch.extract.date.Hosts;
import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.language.WordList;
import io.mediawatch.extract.line.OutletNames;
import io.mediawatch.extract.line.Signature;
import io.mediawatch.extract.outline.JsonLd;
import io.mediawatch.extract.outline.Outline;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the name of the site an article is on. Asks one source after the other, most reliable first, and takes the
 * first name it gets.
 */
public final class Site {
    /** Maximum length, in characters, of a site's name. */
    private static final int MAX_NAME = 40;

    /** Minimum length, in characters, of a part of a host that is compared with names: not {@code news}. */
    private static final int LABEL = 5;

    /** Minimum number of digits in a date that is the end of a title, except a year. */
    private static final int DATE = 6;

    /** Number of digits in a year. */
    private static final int YEAR = 4;

    /** A host that names nothing but the site: no section's ({@code sport.courier.example}), no platform's blog. */
    private static final Pattern PLAIN_HOST = Pattern.compile(
            "(?:https?://)?(?:(?:www|m|amp|mobile)\\.)?[^./:]+(?:\\.(?:com|co|net|org|ac|or|ne))?\\.[^./:]+(?:[:/?#].*)?",
            Pattern.CASE_INSENSITIVE);

    /** What stands around the host in a web address. */
    private static final Pattern SCHEME = Pattern.compile("^https?://|(?<=^https?://[^/]{1,99})/.*$");

    /** Separates a site's name from a slogan. */
    private static final Pattern SEPARATED = Pattern.compile("\\s[|｜–—:：-]\\s");

    private static final Pattern AROUND = Pattern.compile("^[【\\[|\\s-]+|[】\\]|:\\s-]+$");

    /** Chinese names of sites by host. */
    private static final Map<String, String> HOSTS = hosts();

    private final Draft draft;
    private final Evidence evidence;
    private final Outline outline;

    private Site(Draft draft, Evidence evidence) {
        this.draft = draft;
        this.evidence = evidence;
        this.outline = evidence.outline();
    }

    /** Fills in the site, except if a site rule has done so already. */
    public static void find(Draft draft, Evidence evidence) {
        if (draft.site == null) {
            new Site(draft, evidence).find();
        }
    }

    private void find() {
        JsonLd data = evidence.data();
        String url = evidence.page().url();
        String named = withoutScheme(outline.meta("og:site_name"));
        if (OutletNames.isAddress(named)) {
            String end = inTitle();
            take(() -> OutletNames.isAddress(end) ? null : unlessAddress(data.publisher()), "json-ld publisher");
            take(() -> isNameOf(named, end) ? unlessAddress(end) : null, "title");
        }
        if (draft.language.equals("zh") && named != null && named.indexOf(' ') > 0 && !Chars.hasHan(named)) {
            take(() -> ifChinese(Hosts.find(HOSTS, url)), "host");
        }
        take(() -> ofHost(named), "title");
        take(() -> withoutSlogan(named), "og:site_name");
        take(() -> named, "og:site_name");
        take(() -> outline.meta("sitename"), "meta sitename");
        take(data::siteName, "json-ld website");
        take(() -> Hosts.find(HOSTS, url), "host");
        take(() -> Hosts.find(HOSTS, outline.canonical), "host");
        take(this::beforeSlogan, "title");
        take(() -> unlessAddress(inTitle()), "title");
        take(() -> outline.meta("application-name", "apple-mobile-web-app-title"), "application-name");
        take(data::publisher, "json-ld publisher");
        take(() -> Titles.ofFeed(outline.feed), "feed");
        take(() -> Copyright.owner(evidence), "copyright line");
        take(this::inTitle, "title");
    }

    /** The name; where it is a web address, its host. */
    private static @Nullable String withoutScheme(@Nullable String name) {
        return name == null || !name.startsWith("http")
                ? name
                : SCHEME.matcher(name).replaceAll("");
    }

    /**
     * The site's name followed by a slogan, {@code Bay Courier - News of the harbour}, without the slogan, if the title
     * ends with the name; otherwise null.
     */
    private @Nullable String withoutSlogan(@Nullable String named) {
        if (named == null) {
            return null;
        }
        Matcher slogan = SEPARATED.matcher(named);
        String name = slogan.find() ? named.substring(0, slogan.start()) : "";
        return name.length() >= 2 && name.equals(inTitle()) ? name : null;
    }

    /** The name if it contains Han characters; null otherwise. */
    private static @Nullable String ifChinese(@Nullable String name) {
        return name != null && Chars.hasHan(name) ? name : null;
    }

    private void take(Supplier<@Nullable String> witness, String rule) {
        String name = draft.site == null ? witness.get() : null;
        String plain = name == null || name.length() > 2 * MAX_NAME ? "" : plain(name);
        if (plain.length() >= 2 && plain.length() <= MAX_NAME) {
            draft.site = plain;
            draft.found("site", rule, plain);
        }
    }

    /** Tidies a name and removes the marks around it and the edition. */
    private static String plain(String name) {
        return OutletNames.withoutEdition(AROUND.matcher(Chars.tidy(name)).replaceAll(""));
    }

    /**
     * Whether the end of a title is the name of the site with this address: one contains the other, {@code
     * www.courier.example} and {@code Bay Courier}, or it ends like an outlet's name.
     */
    private static boolean isNameOf(@Nullable String address, @Nullable String end) {
        if (address == null || end == null) {
            return false;
        }
        String name = Chars.key(Chars.withoutAccents(end));
        String label = label(address);
        return OutletNames.isOne(end)
                || Chars.key(address).contains(name)
                || (label.length() >= LABEL && name.contains(label));
    }

    /**
     * The end of the title if the host is called exactly that, but not the name told to social networks, which then
     * names a part of the site: {@code Asia} at {@code https://baycourier.example} with {@code … - Bay Courier}.
     * Otherwise null, also if the host has further parts, which may name a section.
     */
    private @Nullable String ofHost(@Nullable String named) {
        String url = evidence.page().url();
        String label = url == null || !PLAIN_HOST.matcher(url).matches() ? "" : label(url);
        if (named == null || label.length() < LABEL || Chars.hasHan(named)) {
            return null;
        }
        String end = inTitle();
        boolean same = end != null && Chars.key(Chars.withoutAccents(end)).equals(label);
        String name = Chars.key(Chars.withoutAccents(named));
        return same && !name.isEmpty() && !name.contains(label) && !label.contains(name) ? end : null;
    }

    /** The longest part of an address's host, apart from the last, without hyphens: {@code baycourier}. */
    private static String label(String address) {
        String host = SCHEME.matcher(address).replaceAll("");
        String longest = "";
        for (int start = 0, dot = host.indexOf('.'); dot >= 0; start = dot + 1, dot = host.indexOf('.', start)) {
            longest = dot - start > longest.length() ? host.substring(start, dot) : longest;
        }
        return Chars.key(longest);
    }

    /** The name; null if it is only an address. */
    private static @Nullable String unlessAddress(@Nullable String name) {
        return name == null || OutletNames.isDomain(name) ? null : name;
    }

    /**
     * The site's name in the title, usually its last part that is not an address or a date; null if that is the
     * headline itself.
     */
    private @Nullable String inTitle() {
        String title = outline.title;
        String last = Titles.last(title);
        String name = last != null ? last : Titles.afterHeadline(title, draft.headline);
        boolean signed = name != null && !Signature.names(name).isEmpty();
        boolean dated = name != null && isDate(name, title);
        if (name != null && (signed || dated || OutletNames.isDomain(name) || OutletNames.isProgram(name))) {
            String before = Titles.beforeLast(title, name);
            name = before == null && (signed || dated) ? null : before == null ? name : before;
        }
        String ahead = name == null ? null : Titles.beforeHeadline(title, draft.headline);
        name = ahead == null ? name : ahead;
        return name == null
                        || OutletNames.isProgram(name)
                        || Chars.key(draft.headline).contains(Chars.key(name))
                ? null
                : name;
    }

    /** Whether the end of a title is a date, or a year behind something else; outlets are called {@code 444}, too. */
    private static boolean isDate(String name, String title) {
        int digits = Dates.digits(name, 0, name.length());
        boolean year = digits == YEAR && Dates.year(name) >= 0 && Titles.beforeLast(title, name) != null;
        return !Chars.hasLetter(name) && (digits >= DATE || year);
    }

    /**
     * The publisher of the byline if it is the part of the title before a slogan: {@code …--海湾网--看见海湾}. Otherwise null.
     */
    private @Nullable String beforeSlogan() {
        String publisher = evidence.around().byline().publisher;
        String slogan = publisher == null ? null : Titles.last(outline.title);
        if (slogan == null || OutletNames.isOne(slogan) || !outline.title.endsWith(slogan)) {
            return null;
        }
        String name = Titles.beforeLast(outline.title, slogan);
        return name != null && name.equals(publisher) ? name : null;
    }

    private static Map<String, String> hosts() {
        Map<String, String> hosts = new HashMap<>();
        WordList.rows("sites.tsv", 2).forEach(row -> hosts.put(row[0], row[1]));
        return Map.copyOf(hosts);
    }
}
