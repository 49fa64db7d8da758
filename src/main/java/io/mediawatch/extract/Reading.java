package io.mediawatch.extract;

import io.mediawatch.extract.Extraction.Extracted;
import io.mediawatch.extract.Extraction.Rejected;
import io.mediawatch.extract.body.Body;
import io.mediawatch.extract.body.Boilerplate;
import io.mediawatch.extract.body.Byline;
import io.mediawatch.extract.body.Lead;
import io.mediawatch.extract.body.Notes;
import io.mediawatch.extract.body.Paragraphs;
import io.mediawatch.extract.date.Zones;
import io.mediawatch.extract.field.DateCandidates;
import io.mediawatch.extract.field.Draft;
import io.mediawatch.extract.field.Evidence;
import io.mediawatch.extract.field.Headline;
import io.mediawatch.extract.field.PayWall;
import io.mediawatch.extract.field.People;
import io.mediawatch.extract.field.Published;
import io.mediawatch.extract.field.Publisher;
import io.mediawatch.extract.field.Section;
import io.mediawatch.extract.field.Site;
import io.mediawatch.extract.field.StandIns;
import io.mediawatch.extract.field.Surroundings;
import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.language.Languages;
import io.mediawatch.extract.line.Names;
import io.mediawatch.extract.markup.ClassNames;
import io.mediawatch.extract.markup.Documents;
import io.mediawatch.extract.outline.Block;
import io.mediawatch.extract.outline.InlineData;
import io.mediawatch.extract.outline.JsonLd;
import io.mediawatch.extract.outline.Outline;
import io.mediawatch.extract.outline.ToldAuthors;
import io.mediawatch.extract.outline.Walk;
import io.mediawatch.extract.outline.Weights;
import io.mediawatch.model.Article;
import io.mediawatch.model.Page;
import io.mediawatch.model.Paragraph;
import io.mediawatch.model.Version;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Extracts the article from one page, given the outlines that the walk produced: finds headline, body and leads, adds
 * the further pages, fills in the fields, and rejects what turns out to be no article. The decisions themselves are
 * made by the classes it calls.
 */
final class Reading {
    /** If the body in the page's data is this many times as long as the visible text, the page only shows a teaser. */
    private static final int TEASER = 3;

    private final Page page;
    private final Outline outline;
    private final List<Outline> further;
    private final SiteRules.@Nullable Rule rule;
    private final Notes why;
    private final Draft draft;
    private final JsonLd data;
    private final InlineData inline;
    private final ToldAuthors toldAuthors;
    private final NoArticle noArticle;

    /** @param further the outlines of the article's further pages, where the site splits it */
    Reading(Page page, Outline outline, List<Outline> further, SiteRules.@Nullable Rule rule, Notes why) {
        this.page = page;
        this.outline = outline;
        this.further = further;
        this.rule = rule;
        this.why = why;
        this.draft = new Draft(why);
        this.data = JsonLd.of(outline.jsonLd, outline.title);
        this.inline = InlineData.of(outline.scripts);
        this.toldAuthors = ToldAuthors.of(outline, data);
        this.noArticle = new NoArticle(outline, data);
    }

    Extraction read() {
        Headline.Found headline = headline();
        Body.Found shown = body(headline);
        Body.Found told = bodyInData(shown, headline);
        Body.Found body = told == null ? shown : told;
        Rejected refused = noArticle.refused(draft.headline, body);
        if (refused != null) {
            Rejected garbled = Mojibake.check(text(outline.blocks.stream())); // garbled text also looks like no article
            return garbled != null ? garbled : refused;
        }
        List<NextPage> next = told == null ? NextPage.read(outline, shown, further, rule, why) : List.of();
        if (why.wanted()) {
            dropped(outline);
            next.forEach(each -> dropped(each.outline()));
        }
        List<Block> leads = told == null ? Lead.of(outline, headline.block(), body.blocks(), description()) : List.of();
        List<Block> blocks = new ArrayList<>(body.kept().blocks());
        blocks.removeAll(Set.copyOf(leads));
        next.forEach(each -> blocks.addAll(each.body().blocks()));
        String text = text(Stream.concat(leads.stream(), blocks.stream()));
        Rejected garbled = Mojibake.check(text);
        if (garbled != null) {
            return garbled;
        }
        language(text);
        fields(headline, shown, next);
        Rejected none = noArticle.refused(draft, body);
        if (none != null) {
            return none;
        }
        return new Extracted(article(Paragraphs.of(leads, blocks, draft.language)));
    }

    private void dropped(Outline read) {
        read.blocks.stream().filter(Block::isDropped).forEach(block -> why.dropped(block.text, block.droppedBy()));
    }

    private static String text(Stream<Block> blocks) {
        return blocks.map(block -> block.text).collect(Collectors.joining("\n"));
    }

    private @Nullable String description() {
        String description = outline.meta("og:description", "description", "twitter:description");
        return description != null ? description : data.text("description");
    }

    private Headline.Found headline() {
        List<String> chosen = selected(SiteRules.Rule::headline);
        Headline.Found found = chosen.isEmpty()
                ? Headline.of(outline, data)
                : new Headline.Found(chosen.get(0), "site rules", headlineBlock(chosen.get(0)));
        draft.headline = found.text();
        draft.found("headline", found.from(), found.text());
        return found;
    }

    /** The text of each element that the site rule selects for a field; empty if the rule selects nothing. */
    private List<String> selected(Function<SiteRules.Rule, @Nullable String> field) {
        String selector = rule == null ? null : field.apply(rule);
        return outline.document == null || selector == null
                ? List.of()
                : outline.document.select(selector).stream()
                        .map(element ->
                                Chars.tidy(element.hasAttr("content") ? element.attr("content") : element.text()))
                        .filter(text -> !text.isEmpty())
                        .toList();
    }

    /** Returns the elements that a site rule selects as the body; none if there is no such rule. */
    static Elements chosen(Outline outline, SiteRules.@Nullable Rule rule) {
        return outline.document == null || rule == null || rule.body() == null
                ? new Elements()
                : outline.document.select(rule.body());
    }

    /** Index of the block that holds the headline selected by the site rule; -1 if there is none. */
    private int headlineBlock(String headline) {
        Element element = outline.document == null || rule == null || rule.headline() == null
                ? null
                : outline.document.selectFirst(rule.headline());
        return element == null ? -1 : outline.block(element, headline);
    }

    private Body.Found body(Headline.Found headline) {
        Elements chosen = chosen(outline, rule);
        return Body.find(outline, headline.block(), chosen, new Boilerplate(headline.text(), toldAuthors), why);
    }

    /**
     * Returns the body as given in the page's data (or, if only scripts would draw the article, its description) when
     * that is so much longer than the visible text that the page only shows a teaser; otherwise null.
     */
    private Body.@Nullable Found bodyInData(Body.Found shown, Headline.Found headline) {
        String html = data.body();
        if (html == null && shown.weight() < Weights.ARTICLE && noArticle.isPromised()) {
            html = description();
        }
        if (html == null || html.length() < TEASER * shown.weight()) {
            return null;
        }
        Outline whole = Walk.of(Documents.parse(html, ""), 0, new ClassNames());
        Body.Found told = Body.find(whole, -1, new Elements(), new Boilerplate(headline.text(), toldAuthors), why);
        boolean more = told.weight() >= Weights.ARTICLE && told.weight() > TEASER * shown.weight();
        if (more) {
            draft.found("paragraphs", data.body() == null ? "description" : "json-ld", told.weight() + " letters");
        }
        return more ? told : null;
    }

    private void language(String text) {
        Languages.Guess told = Languages.of(text, outline.language);
        Languages.Guess guess = rule == null || rule.language() == null ? told : Languages.ruled(rule.language(), told);
        draft.language = guess.language();
        draft.script = guess.script();
        draft.found("language", guess.from(), guess.language() + (guess.script() == null ? "" : "-" + guess.script()));
    }

    private void fields(Headline.Found headline, Body.Found body, List<NextPage> next) {
        Surroundings around = Surroundings.of(outline, headline.block(), body);
        Byline byline = around.byline();
        next.forEach(each -> byline.foot(
                Surroundings.of(each.outline(), each.headline(), each.body()).byline()));
        siteRules();
        Evidence evidence = new Evidence(page, outline, data, inline, around);
        Site.find(draft, evidence);
        Publisher.find(draft, evidence);
        People.find(draft, evidence, toldAuthors);
        Publisher.syndicated(draft, body);
        Publisher.posted(draft, evidence);
        if (draft.editor == null && byline.editor != null) {
            draft.editor = byline.editor;
            draft.found("editor", "byline", byline.editor);
        }
        region(byline);
        Section.find(draft, evidence, headline.block());
        dates(evidence);
        draft.canonical = absolute(outline.canonical);
        draft.references = List.copyOf(byline.references);
        draft.images = images();
        draft.free =
                data.free() && !"locked".equals(outline.meta("article:content_tier")) && !PayWall.stands(outline, body);
    }

    /**
     * Takes the region from the byline or, on Chinese pages, from scripts: Chinese platforms have to show where an
     * account posts from.
     */
    private void region(Byline byline) {
        String told = byline.region != null || !draft.language.equals("zh") ? byline.region : inline.get("region");
        if (told != null) {
            draft.region = told;
            draft.found("region", byline.region != null ? "byline" : "script", told);
        }
    }

    private void siteRules() {
        if (rule == null) {
            return;
        }
        if (rule.site() != null) {
            draft.site = rule.site();
            draft.found("site", "site rules", rule.site());
        }
        List<String> authors = Names.of(selected(SiteRules.Rule::author));
        if (!authors.isEmpty()) {
            draft.authors = authors;
            draft.found("authors", "site rules", authors);
        }
        List<String> editors = selected(SiteRules.Rule::editor);
        if (!editors.isEmpty()) {
            draft.editor = editors.get(0);
            draft.found("editor", "site rules", editors.get(0));
        }
        List<String> publishers = selected(SiteRules.Rule::publisher);
        if (!publishers.isEmpty()) {
            draft.publisher = publishers.get(0);
            draft.found("publisher", "site rules", publishers.get(0));
        }
    }

    private void dates(Evidence evidence) {
        Zones.Guess zone = rule != null && rule.zone() != null
                ? new Zones.Guess(ZoneId.of(rule.zone()), "site rules")
                : Zones.likely(evidence.url(), draft.language, draft.script);
        DateCandidates.Found ruled = ruled(zone);
        DateCandidates.Found published = ruled != null ? ruled : Published.published(evidence, candidates(zone));
        if (published != null) {
            draft.published = published.time();
            draft.found("published", published.from(), published.time());
        }
        DateCandidates.Found modified = Published.modified(evidence, candidates(zone));
        boolean earlier =
                modified != null && published != null && modified.time().isBefore(published.time());
        if (modified != null && !earlier) {
            draft.modified = modified.time();
            draft.found("modified", modified.from(), modified.time());
        }
    }

    private DateCandidates candidates(Zones.Guess zone) {
        return new DateCandidates(page, zone, isMonthFirst(zone.zone()), why);
    }

    /** The first valid date among the elements that the site rule selects; null if there is none. */
    private DateCandidates.@Nullable Found ruled(Zones.Guess zone) {
        for (String text : selected(SiteRules.Rule::published)) {
            DateCandidates selected = candidates(zone);
            selected.add(text, "site rules");
            DateCandidates.Found found = selected.best();
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Whether 3/4/2024 means 4 March: in America, and in mainland China, where only software writes dates that way. */
    private boolean isMonthFirst(ZoneId zone) {
        return draft.language.equals("en")
                ? zone.getId().startsWith("America/")
                : "Hans".equals(draft.script) && zone.getId().equals("Asia/Shanghai");
    }

    private List<String> images() {
        List<String> images = new ArrayList<>();
        for (String image : outline.metas("og:image")) {
            String url = absolute(image);
            if (url != null && images.isEmpty() && !StandIns.isOne(url, draft.site)) {
                images.add(url);
                draft.found("images", "og:image", url);
            }
        }
        return images;
    }

    private @Nullable String absolute(@Nullable String address) {
        if (address == null || address.isBlank()) {
            return null;
        }
        try {
            URI uri = URI.create(address.strip());
            URI full = uri.isAbsolute() || page.url() == null
                    ? uri
                    : URI.create(page.url()).resolve(uri);
            String scheme = full.getScheme() == null ? "" : full.getScheme().toLowerCase(Locale.ROOT);
            return scheme.equals("http") || scheme.equals("https") ? full.toString() : null;
        } catch (IllegalArgumentException e) {
            return null; // malformed address: treated as missing
        }
    }

    private Article article(List<Paragraph> paragraphs) {
        return new Article(
                page.id(),
                1,
                Version.of(page.fetched(), 0),
                0,
                page.mode(),
                page.url(),
                draft.canonical,
                page.source(),
                draft.site,
                draft.publisher,
                draft.headline,
                draft.authors,
                draft.editor,
                draft.section,
                draft.published,
                draft.modified,
                page.fetched(),
                draft.language,
                draft.script,
                draft.region,
                paragraphs,
                draft.references,
                draft.images,
                draft.free,
                draft.from,
                List.of());
    }
}
