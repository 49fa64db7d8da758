package io.mediawatch.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the site an article is on and the outlet that published it. For each, asks one source after the other, most
 * reliable first, and takes the first name it gets.
 */
final class Outlet {
    /** Maximum length, in characters, of a site's name. */
    private static final int MAX_NAME = 40;

    /** Number of blocks at the end of a page in which to look for its owner. */
    private static final int FOOT = 60;

    /** Maximum length, in characters, of a line that gives the article's source. */
    private static final int LINE = 200;

    /** The owner in a copyright line: after the sign or, in Chinese, before it. */
    private static final Pattern OWNER = Pattern.compile(
            "(?:版权所有|(?<=^\\W{0,3})Copyright|Copyright(?=\\s*(?:[:：©\\d]|\\(c\\)|by\\b))|©|\\(c\\))"
                    + "[\\s:：©\\d\\-–—~.,]*(?:by |版权所有)?\\s*(\\p{L}(?:[\\p{L}0-9 &'’]|-(?=\\p{L})){1,60})|"
                    + "([\\p{IsHan}]{2,16}[A-Za-z]{0,8})\\s*(?:版权所有)",
            Pattern.CASE_INSENSITIVE);

    /** The words one of which is in every copyright line. */
    private static final Phrases RIGHTS = new Phrases(List.of("版权所有", "copyright", "©", "(c)"));

    /** A feed's title: the site's name and the kind of feed. */
    private static final Pattern FEED = Pattern.compile("(.+?)(?: » .+| - (?:Atom|RSS)| RSS Feed)");

    /**
     * Maximum length, in characters, of a newspaper's name before a headline in the title; longer texts are kickers.
     */
    private static final int MAX_AHEAD = 12;

    /** What stands around the host in a web address. */
    private static final Pattern SCHEME = Pattern.compile("^https?://|(?<=^https?://[^/]{1,99})/.*$");

    /** Separates a site's name from a slogan. */
    private static final Pattern SEPARATED = Pattern.compile("\\s[|｜–—:：-]\\s");

    /** What may separate the parts of a title. */
    private static final Pattern SEPARATOR = Pattern.compile("[\\s|｜_–—:：-]+$");

    private static final Pattern AROUND = Pattern.compile("^[【\\[|\\s-]+|[】\\]|\\s-]+$");

    /** Id of the element that names the posting account on WeChat; the name may be in any script. */
    private static final String ACCOUNT = "js_name";

    /** Name of the rule by which the publisher is only the site's own outlet, as with {@link #DATA}. */
    private static final String SITE = "site";

    private static final String DATA = "json-ld publisher";

    /** Name of the rule for what a line of the byline says. */
    private static final String CREDIT = "byline";

    /** Chinese names of sites by host. */
    private static final Map<String, String> HOSTS = hosts();

    private final Draft draft;
    private final Outline outline;
    private final JsonLd data;
    private final Surroundings around;

    private Outlet(Draft draft, Evidence evidence) {
        this.draft = draft;
        this.outline = evidence.outline();
        this.data = evidence.data();
        this.around = evidence.around();
    }

    /** Fills in both, except what a site rule has filled in already. */
    static void find(Draft draft, Evidence evidence) {
        Outlet outlet = new Outlet(draft, evidence);
        if (draft.site == null) {
            outlet.site(evidence);
        }
        outlet.publisher(evidence.inline());
    }

    private void site(Evidence evidence) {
        String url = evidence.page().url();
        String told = withoutScheme(outline.meta("og:site_name"));
        if (OutletNames.isAddress(told)) {
            String behind = titled();
            take(() -> OutletNames.isAddress(behind) ? null : name(data.publisher()), DATA);
            take(() -> isNameOf(told, behind) ? name(behind) : null, "title");
        }
        if (draft.language.equals("zh") && told != null && told.indexOf(' ') > 0 && !Chars.hasHan(told)) {
            take(() -> chinese(Hosts.find(HOSTS, url)), "host");
        }
        take(() -> beforeSlogan(told), "og:site_name");
        take(() -> told, "og:site_name");
        take(() -> outline.meta("sitename"), "meta sitename");
        take(data::siteName, "json-ld website");
        take(() -> Hosts.find(HOSTS, url), "host");
        take(() -> Hosts.find(HOSTS, outline.canonical), "host");
        take(this::beforeSlogan, "title");
        take(() -> name(titled()), "title");
        take(() -> outline.meta("application-name", "apple-mobile-web-app-title"), "application-name");
        take(data::publisher, DATA);
        take(() -> feed(outline.feed), "feed");
        take(() -> owner(evidence), "copyright line");
        take(this::titled, "title");
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
    private @Nullable String beforeSlogan(@Nullable String told) {
        if (told == null) {
            return null;
        }
        Matcher slogan = SEPARATED.matcher(told);
        String name = slogan.find() ? told.substring(0, slogan.start()) : "";
        return name.length() >= 2 && name.equals(titled()) ? name : null;
    }

    /** The name if it contains Han characters, else null. */
    private static @Nullable String chinese(@Nullable String name) {
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
     * Whether the end of a title is the name of the site with this address: the address contains it, or it ends like an
     * outlet's name.
     */
    private static boolean isNameOf(@Nullable String address, @Nullable String behind) {
        return address != null
                && behind != null
                && (OutletNames.isOne(behind) || Chars.key(address).contains(Chars.key(Chars.withoutAccents(behind))));
    }

    /** The name unless it is only an address; null in that case. */
    private static @Nullable String name(@Nullable String title) {
        return title == null || OutletNames.isDomain(title) ? null : title;
    }

    /**
     * The site's name in the title, usually its last part that is not an address; null if that is the headline itself.
     */
    private @Nullable String titled() {
        String title = outline.title;
        String last = Headline.site(title);
        String name = last != null ? last : Headline.behind(draft.headline, title);
        if (name != null && (OutletNames.isDomain(name) || OutletNames.isProgram(name))) {
            String before = before(title, name);
            name = before != null ? before : name;
        }
        String ahead = name == null ? null : ahead(draft.headline, title);
        name = ahead == null ? name : ahead;
        return name == null
                        || OutletNames.isProgram(name)
                        || Chars.key(draft.headline).contains(Chars.key(name))
                ? null
                : name;
    }

    /**
     * The publisher of the byline if it is the part of the title before a slogan: {@code …--海湾网--看见海湾}. Otherwise null.
     */
    private @Nullable String beforeSlogan() {
        String publisher = around.byline().publisher;
        String slogan = publisher == null ? null : Headline.site(outline.title);
        if (slogan == null || OutletNames.isOne(slogan) || !outline.title.endsWith(slogan)) {
            return null;
        }
        String name = before(outline.title, slogan);
        return name != null && name.equals(publisher) ? name : null;
    }

    /** The part of a title before the last one. */
    private static @Nullable String before(String title, String last) {
        String rest = title.substring(0, title.length() - last.length());
        return Headline.site(SEPARATOR.matcher(rest).replaceFirst(""));
    }

    /**
     * The short name before the headline in a title, as in the digital editions of newspapers; null if there is none.
     */
    private static @Nullable String ahead(String headline, String title) {
        if (headline.isEmpty() || !title.endsWith(headline)) {
            return null;
        }
        String start = title.substring(0, title.length() - headline.length());
        String name = SEPARATOR.matcher(start).replaceFirst("");
        return name.length() >= 2 && name.length() <= MAX_AHEAD && name.length() < start.length() ? name : null;
    }

    /** The site's name in a feed's title, before the kind of feed, as WordPress and Blogger write it. */
    static @Nullable String feed(String title) {
        Matcher m = FEED.matcher(title);
        return m.matches() ? m.group(1) : null;
    }

    /** Whether it is a copyright line. */
    static boolean tellsRights(String line) {
        return RIGHTS.in(line, 0) != null;
    }

    /**
     * The owner named in the last copyright line. In the article and above it, the line has to begin with the sign, as
     * an article may also speak of others' rights.
     */
    static @Nullable String owner(Evidence evidence) {
        List<Block> blocks = evidence.outline().blocks;
        for (int i = blocks.size() - 1; i >= Math.max(0, blocks.size() - FOOT); i--) {
            String text = blocks.get(i).text;
            Matcher m = OWNER.matcher(text.length() <= 400 && tellsRights(text) ? text : "");
            if (m.find() && (i > evidence.around().last() || m.start() == 0)) {
                String name = (m.group(1) != null ? m.group(1) : m.group(2)).strip();
                return OutletNames.withoutRights(name);
            }
        }
        return null;
    }

    private void publisher(InlineData inline) {
        Byline byline = around.byline();
        publish(() -> unglued(byline), CREDIT);
        publish(this::declared, "meta source");
        if (draft.language.equals("zh")) {
            publish(() -> inline.get("publisher"), "script");
        }
        publish(this::mark, "source element");
        publish(this::account, "author element");
        publish(this::timed, "beside the time");
        publish(() -> byline.credited, CREDIT);
        publish(() -> byline.dateline, "dateline");
        publish(() -> data.provider(draft.site), "json-ld provider");
        publish(() -> isOwnerOf(draft.site, data.publisher()) ? null : data.publisher(), DATA);
        publish(() -> draft.site, SITE);
    }

    /** Whether it is the company named after the site: {@code Ediciones Bahía S.L.} */
    private static boolean isOwnerOf(@Nullable String site, @Nullable String name) {
        return site != null
                && name != null
                && OutletNames.isCompany(name)
                && Chars.key(name).contains(Chars.key(site));
    }

    /** If only the site is known as publisher so far, takes the agency from the dateline or from the signature. */
    static void syndicated(Draft draft, Body.Found body) {
        String rule = draft.from.getOrDefault("publisher", SITE);
        if (!rule.equals(SITE) && !rule.equals(DATA)) {
            return;
        }
        String dateline = body.blocks().stream()
                .filter(block -> Weights.running(block) > 0)
                .findFirst()
                .map(block -> Agencies.dateline(block.text))
                .orElse(null);
        String agency = dateline != null ? dateline : draft.agency;
        if (agency != null && (draft.site == null || !Agencies.isSite(draft.site, agency))) {
            draft.publisher = agency;
            draft.found("publisher", dateline != null ? "dateline" : "authors", agency);
        }
    }

    /**
     * If only the site or a line below the text gives the publisher so far, takes the account that posted the article.
     * An account with a person's name is an author instead, unless a region shows that the site is a platform.
     */
    static void posted(Draft draft, Evidence evidence) {
        Byline byline = evidence.around().byline();
        String rule = draft.from.get("publisher");
        boolean open = SITE.equals(rule) || (CREDIT.equals(rule) && byline.publisher == null);
        String account = open && draft.language.equals("zh") ? Account.find(draft, evidence) : null;
        if (account == null || isOf(draft.site, account) || byline.authors.contains(account)) {
            return;
        }
        boolean person = account.length() <= Names.HAN_LENGTH && Names.isReporter(account);
        if (!person || byline.region != null) {
            draft.publisher = account;
            draft.found("publisher", "account", account);
        } else if (draft.authors.isEmpty()) {
            draft.authors = List.of(account);
            draft.found("authors", "account", draft.authors);
        }
    }

    /** Whether the account is named after the site, or the site after the account. */
    private static boolean isOf(@Nullable String site, String account) {
        return site != null
                && (Chars.key(account).contains(Chars.key(site))
                        || Chars.key(site).contains(Chars.key(account)));
    }

    private void publish(Supplier<@Nullable String> witness, String rule) {
        String name = draft.from.containsKey("publisher") ? null : witness.get();
        if (name != null) {
            draft.publisher = Chars.tidy(name);
            draft.found("publisher", rule, draft.publisher);
        }
    }

    /** The publisher of the byline without what is glued to it, which becomes the article's region if it is one. */
    private @Nullable String unglued(Byline byline) {
        if (byline.publisher == null) {
            return null;
        }
        String name = unglued(byline.publisher);
        if (byline.region == null && byline.publisher.startsWith(name)) {
            byline.region =
                    Region.alone(byline.publisher.substring(name.length()).strip());
        }
        return name;
    }

    /** The name without the text that a line glues to it, if an element or link of the page holds the name alone. */
    private String unglued(String name) {
        for (Outline.Mark mark : outline.marks) {
            if (mark.has(Signals.SOURCE) && mark.element().childNodeSize() == 1 && isGlued(mark.text(), name)) {
                return mark.text();
            }
        }
        return outline.blocks.stream()
                .filter(block -> block.linked > 0 && block.text.length() <= LINE && block.text.contains(name))
                .map(block -> block.box.element)
                .distinct()
                .flatMap(element -> element.children().stream())
                .filter(child -> child.nameIs("a"))
                .map(link -> Chars.tidy(link.text()))
                .filter(text -> isGlued(text, name))
                .findFirst()
                .orElse(name);
    }

    /** Whether further text directly follows the name in what was read as one. */
    private static boolean isGlued(String name, String read) {
        return name.length() >= 3 && read.length() > name.length() && read.startsWith(name);
    }

    /** The source in the meta tags of Chinese offices and press sites. */
    private @Nullable String declared() {
        String name = outline.meta("contentsource", "source", "mediaid");
        return name == null ? null : source(name);
    }

    private @Nullable String mark() {
        for (Outline.Mark mark : outline.marks) {
            if (mark.has(Signals.SOURCE)
                    && mark.element().childNodeSize() < 8
                    && !outline.inherits(mark, Signals.COMMENTS)) {
                String name = mark.element().id().equals(ACCOUNT) ? mark.text() : source(mark.text());
                if (name != null && !name.isEmpty()) {
                    return name;
                }
            }
        }
        return null;
    }

    /**
     * The press outlet next to the time in a line below the headline, without a label: its only link, or its last word.
     */
    private @Nullable String timed() {
        for (int i = around.anchor() + 1; i < around.first(); i++) {
            Block block = outline.blocks.get(i);
            boolean timed = !block.isLinked() && Account.isTimed(block);
            List<Element> links = timed && block.linked > 0 ? firstLinks(block.box.element) : List.of();
            String name = links.size() == 1 ? Chars.tidy(links.get(0).text()) : "";
            name = timed && block.linked == 0 ? block.text.substring(block.text.lastIndexOf(' ') + 1) : name;
            if (OutletNames.isPress(name)) {
                return name;
            }
        }
        return null;
    }

    /** The first two links, as a line may share a box with thousands of others. */
    private static List<Element> firstLinks(Element element) {
        return element.selectStream("a").limit(2).toList();
    }

    /**
     * The account's name in an author element if it ends like an outlet's, as on platforms where outlets are the
     * authors.
     */
    private @Nullable String account() {
        for (Outline.Mark mark : outline.marks) {
            String text = mark.has(Signals.AUTHOR) && mark.element().childNodeSize() < 8 ? mark.text() : "";
            if (text.length() <= 16 && OutletNames.isOne(text)) {
                return text;
            }
        }
        return null;
    }

    /** The outlet's Chinese name in a text about the source, with or without a label; null if there is none. */
    private static @Nullable String source(String text) {
        var values = Labels.read(text);
        for (Labels.Value value : values) {
            String name = OutletNames.withoutLabel(value.text());
            boolean meant = value.field().equals("publisher") || (!value.isLabelled() && values.size() == 1);
            if (meant
                    && name.length() >= 2
                    && name.length() <= 20
                    && Chars.hanShare(name) > 0.3
                    && name.indexOf(' ') < 0) {
                return name;
            }
        }
        return null;
    }

    private static Map<String, String> hosts() {
        Map<String, String> hosts = new HashMap<>();
        WordList.rows("sites.tsv", 2).forEach(row -> hosts.put(row[0], row[1]));
        return Map.copyOf(hosts);
    }
}
