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
 * The site an article stands on and the outlet that wrote it. Both are asked of one witness after the other, the most
 * reliable first; the first that answers is believed.
 */
final class Outlet {
    private static final int MAX_NAME = 40;

    /** Blocks at the end of a page in which its owner is named. */
    private static final int FOOT = 60;

    /** Longer lines do not tell where an article is from. */
    private static final int LINE = 200;

    /** Who owns the rights: behind the sign, or in Chinese before it. */
    private static final Pattern OWNER = Pattern.compile(
            "(?:版权所有|(?<=^\\W{0,3})Copyright|Copyright(?=\\s*(?:[:：©\\d]|\\(c\\)|by\\b))|©|\\(c\\))"
                    + "[\\s:：©\\d\\-–—~.,]*(?:by |版权所有)?\\s*(\\p{L}(?:[\\p{L}0-9 &'’]|-(?=\\p{L})){1,60})|"
                    + "([\\p{IsHan}]{2,16}[A-Za-z]{0,8})\\s*(?:版权所有)",
            Pattern.CASE_INSENSITIVE);

    /** Words of which every such line has one. */
    private static final Phrases RIGHTS = new Phrases(List.of("版权所有", "copyright", "©", "(c)"));

    private static final Pattern FEED = Pattern.compile("(.+?)(?: » .+| - (?:Atom|RSS))");

    /** Longer ones before a headline are its kicker. */
    private static final int MAX_AHEAD = 12;

    /** Between a name and a slogan. */
    private static final Pattern SEPARATED = Pattern.compile("\\s[|｜–—:：-]\\s");

    /** What stands between the parts of a title. */
    private static final Pattern SEPARATOR = Pattern.compile("[\\s|｜_–—:：-]+$");

    private static final Pattern AROUND = Pattern.compile("^[【\\[|\\s-]+|[】\\]|\\s-]+$");

    /** The element that names the account of WeChat that posted, in any script. */
    private static final String ACCOUNT = "js_name";

    /** Rules by which the publisher is the site's own outlet, not the article's. */
    private static final String SITE = "site";

    private static final String DATA = "json-ld publisher";

    /** What a line of the byline says. */
    private static final String CREDIT = "byline";

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

    /** Fills in both, unless a site's rule has told them. */
    static void find(Draft draft, Evidence evidence) {
        Outlet outlet = new Outlet(draft, evidence);
        if (draft.site == null) {
            outlet.site(evidence.page().url());
        }
        outlet.publisher(evidence.inline());
    }

    private void site(@Nullable String url) {
        String told = outline.meta("og:site_name");
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
        take(this::owner, "copyright line");
        take(this::titled, "title");
    }

    /** The name that the title ends with, where a slogan stands behind it: {@code Bay Courier - News of the harbour}. */
    private @Nullable String beforeSlogan(@Nullable String told) {
        if (told == null) {
            return null;
        }
        Matcher slogan = SEPARATED.matcher(told);
        String name = slogan.find() ? told.substring(0, slogan.start()) : "";
        return name.length() >= 2 && name.equals(titled()) ? name : null;
    }

    /** Null for a name in other letters. */
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

    /** On one line, without marks around it, and without what edition it is. */
    private static String plain(String name) {
        return OutletNames.withoutEdition(AROUND.matcher(Chars.tidy(name)).replaceAll(""));
    }

    /** Whether what a title ends with is a site's name: the address has it, or it ends as outlets' names do. */
    private static boolean isNameOf(@Nullable String address, @Nullable String behind) {
        return address != null
                && behind != null
                && (OutletNames.isOne(behind) || Chars.key(address).contains(Chars.key(behind)));
    }

    /** Null for an address. */
    private static @Nullable String name(@Nullable String title) {
        return title == null || OutletNames.isDomain(title) ? null : title;
    }

    /** The last part of the title that is no address; null where that is the headline itself. */
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
     * The publisher, where the title names it before its last part and that is no outlet's name:
     * {@code …--海湾网--看见海湾}.
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

    /** The part of a title before its last. */
    private static @Nullable String before(String title, String last) {
        String rest = title.substring(0, title.length() - last.length());
        return Headline.site(SEPARATOR.matcher(rest).replaceFirst(""));
    }

    /** The short name before the headline, as digital editions of newspapers put theirs. */
    private static @Nullable String ahead(String headline, String title) {
        if (headline.isEmpty() || !title.endsWith(headline)) {
            return null;
        }
        String start = title.substring(0, title.length() - headline.length());
        String name = SEPARATOR.matcher(start).replaceFirst("");
        return name.length() >= 2 && name.length() <= MAX_AHEAD && name.length() < start.length() ? name : null;
    }

    /** The site's name before the kind of feed, as WordPress and Blogger call theirs. */
    private static @Nullable String feed(String title) {
        Matcher m = FEED.matcher(title);
        return m.matches() ? m.group(1) : null;
    }

    /** Whether a line tells who owns the rights. */
    static boolean tellsRights(String line) {
        return RIGHTS.in(line, 0) != null;
    }

    /** Whose rights the end of the page names; in the article itself others' rights may be spoken of. */
    private @Nullable String owner() {
        List<Block> blocks = outline.blocks;
        for (int i = blocks.size() - 1; i >= Math.max(0, blocks.size() - FOOT); i--) {
            String text = blocks.get(i).text;
            Matcher m = OWNER.matcher(text.length() <= 400 && tellsRights(text) ? text : "");
            if (m.find() && (i > around.last() || m.start() == 0)) {
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

    /** Whether it is the company that is called after the site: {@code Ediciones Bahía S.L.} */
    private static boolean isOwnerOf(@Nullable String site, @Nullable String name) {
        return site != null
                && name != null
                && OutletNames.isCompany(name)
                && Chars.key(name).contains(Chars.key(site));
    }

    /** Where no more is known than the site: the agency that sent the text, as its dateline or signature tells. */
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
     * Where nothing but a line below the text tells more than the site: the account that posted the article. One that
     * is called as people are has written it, unless the site is a platform, as the region tells.
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

    /** Whether an account is called after the site, or the site after it. */
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

    /** Whom the byline names, without what is glued to it, which may be the region. */
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

    /** The name in an element for it, where a line glues the next link to it. */
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

    /** Whether something else stands right behind the name in what has been read as one. */
    private static boolean isGlued(String name, String read) {
        return name.length() >= 3 && read.length() > name.length() && read.startsWith(name);
    }

    /** What the sites of Chinese offices and of the press tell machines. */
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

    /** Whom a line below the headline names beside the time, with no label: by its only link, or as its last word. */
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

    /** Two at most: a line may stand in a box with thousands of others. */
    private static List<Element> firstLinks(Element element) {
        return element.selectStream("a").limit(2).toList();
    }

    /** Where authors are outlets, the name of the account is one that ends like theirs. */
    private @Nullable String account() {
        for (Outline.Mark mark : outline.marks) {
            String text = mark.has(Signals.AUTHOR) && mark.element().childNodeSize() < 8 ? mark.text() : "";
            if (text.length() <= 16 && OutletNames.isOne(text)) {
                return text;
            }
        }
        return null;
    }

    /** What an element named for the source says: an outlet's Chinese name, with or without a label. */
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
