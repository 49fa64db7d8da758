package io.mediawatch.extract.field;

import io.mediawatch.extract.body.Body;
import io.mediawatch.extract.body.Byline;
import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.line.Agencies;
import io.mediawatch.extract.line.Labels;
import io.mediawatch.extract.line.Names;
import io.mediawatch.extract.line.OutletNames;
import io.mediawatch.extract.line.Region;
import io.mediawatch.extract.markup.Signals;
import io.mediawatch.extract.outline.Block;
import io.mediawatch.extract.outline.InlineData;
import io.mediawatch.extract.outline.JsonLd;
import io.mediawatch.extract.outline.Outline;
import io.mediawatch.extract.outline.Weights;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the outlet that published an article, usually that of the site it is on. Asks one source after the other, most
 * reliable first, and takes the first name it gets.
 */
public final class Publisher {
    /** Maximum length, in characters, of a line that gives the article's source. */
    private static final int LINE = 200;

    /** Id of the element that names the posting account on WeChat; the name may be in any script. */
    private static final String ACCOUNT = "js_name";

    /** Name of the rule by which the publisher is only the site's own outlet, as with {@link #DATA}. */
    private static final String SITE = "site";

    private static final String DATA = "json-ld publisher";

    /** Name of the rule for what a line of the byline says. */
    private static final String CREDIT = "byline";

    /** What stands between the words of a line with a time: spaces, signs, and the edges of the numbers. */
    private static final Pattern TIME =
            Pattern.compile("[\\s|｜丨●•·]+|(?<=\\d)(?=[\\p{IsHan}&&[^年月日时時分秒点點]])|(?<=\\d[日分秒])(?=\\p{IsHan})"
                    + "|(?<=\\p{IsHan})(?=(?:19|20)\\d\\d)");

    private final Draft draft;
    private final Outline outline;
    private final JsonLd data;
    private final InlineData inline;
    private final Surroundings around;

    private Publisher(Draft draft, Evidence evidence) {
        this.draft = draft;
        this.outline = evidence.outline();
        this.data = evidence.data();
        this.inline = evidence.inline();
        this.around = evidence.around();
    }

    /** Fills in the publisher, except if a site rule has done so already; expects the site to be known. */
    public static void find(Draft draft, Evidence evidence) {
        new Publisher(draft, evidence).find();
    }

    private void find() {
        Byline byline = around.byline();
        take(() -> unglued(byline), CREDIT);
        take(this::inMetas, "meta source");
        if (draft.language.equals("zh")) {
            take(() -> inline.get("publisher"), "script");
        }
        take(this::ofSourceElement, "source element");
        take(this::ofAuthorElement, "author element");
        take(this::besideTime, "beside the time");
        take(() -> byline.credited, CREDIT);
        take(() -> byline.dateline, "dateline");
        take(() -> data.provider(draft.site), "json-ld provider");
        take(() -> isOwnerOf(draft.site, data.publisher()) ? null : data.publisher(), DATA);
        take(() -> draft.site, SITE);
    }

    /** Whether it is the company named after the site: {@code Ediciones Bahía S.L.} */
    private static boolean isOwnerOf(@Nullable String site, @Nullable String name) {
        return site != null
                && name != null
                && OutletNames.isCompany(name)
                && Chars.key(name).contains(Chars.key(site));
    }

    /** If only the site is known as publisher so far, takes the agency from the dateline or from the signature. */
    public static void syndicated(Draft draft, Body.Found body) {
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
    public static void posted(Draft draft, Evidence evidence) {
        Byline byline = evidence.around().byline();
        String rule = draft.from.get("publisher");
        boolean open = SITE.equals(rule) || (CREDIT.equals(rule) && byline.publisher == null);
        String account = open && draft.language.equals("zh") ? Account.find(draft, evidence) : null;
        if (account == null || byline.authors.contains(account)) {
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

    private void take(Supplier<@Nullable String> witness, String rule) {
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
    private @Nullable String inMetas() {
        String name = outline.meta("contentsource", "source", "mediaid");
        return name == null ? null : source(name);
    }

    private @Nullable String ofSourceElement() {
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
     * The press outlet next to the time in a line below the headline, without a label: its only link, or the only name
     * among its words ({@code 2026-03-14 09:26 湖山日报}), which may be glued to the time.
     */
    private @Nullable String besideTime() {
        for (int i = around.anchor() + 1; i < around.first(); i++) {
            Block block = outline.blocks.get(i);
            boolean timed = !block.isLinked() && Account.isTimed(block);
            List<Element> links = timed && block.linked > 0 ? firstLinks(block.box.element) : List.of();
            String name = links.size() == 1 ? Chars.tidy(links.get(0).text()) : "";
            name = timed && block.linked == 0 ? amongWords(block.text) : name;
            if (OutletNames.isPress(name)) {
                return name;
            }
        }
        return null;
    }

    /** The only press outlet before the labels of a line with a time; empty if there are none or several. */
    private static String amongWords(String line) {
        List<Labels.Value> values = Labels.read(line);
        String unlabelled = values.isEmpty() || values.get(0).isLabelled()
                ? line
                : values.get(0).text();
        List<String> names = TIME.splitAsStream(unlabelled)
                .filter(OutletNames::isPress)
                .distinct()
                .toList();
        return names.size() == 1 ? names.get(0) : "";
    }

    /** The first two links, as a line may share a box with thousands of others. */
    private static List<Element> firstLinks(Element element) {
        return element.selectStream("a").limit(2).toList();
    }

    /**
     * The account's name in an author element if it ends like an outlet's, as on platforms where outlets are the
     * authors.
     */
    private @Nullable String ofAuthorElement() {
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
                    && name.indexOf(' ') < 0
                    && !OutletNames.isUnnamed(name)) {
                return name;
            }
        }
        return null;
    }
}
