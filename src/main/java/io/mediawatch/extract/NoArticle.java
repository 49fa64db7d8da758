package io.mediawatch.extract;

import io.mediawatch.extract.Extraction.Rejected;
import io.mediawatch.extract.body.Body;
import io.mediawatch.extract.field.Draft;
import io.mediawatch.extract.field.Titles;
import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.language.WordList;
import io.mediawatch.extract.markup.Signals;
import io.mediawatch.extract.outline.JsonLd;
import io.mediawatch.extract.outline.Outline;
import io.mediawatch.extract.outline.Weights;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides which pages are not articles, such as error pages, list pages and profiles, from the body that was found and
 * from the type given in the metadata.
 */
final class NoArticle {
    /** Running text of this weight, in letters, is an article however many links surround it. */
    private static final int ENOUGH = 600;

    /** A page with little running text is a list page if at least this share of its text is in links. */
    private static final double LIST = 0.7;

    /** Number of boxes marked as articles that make a person's or a collection's page a list. */
    private static final int SEVERAL = 3;

    /** Headlines of error pages, as {@link Chars#key}. */
    private static final Set<String> NOT_FOUND =
            WordList.phrases("not-found.txt").stream().map(Chars::key).collect(Collectors.toUnmodifiableSet());

    private final Outline outline;
    private final JsonLd data;
    /** The page's {@code og:type}; empty if there is none. */
    private final String type;

    NoArticle(Outline outline, JsonLd data) {
        this.outline = outline;
        this.data = data;
        String told = outline.meta("og:type");
        this.type = told == null ? "" : told;
    }

    /** Returns why a page with this body is not an article; null if it may be one. */
    @Nullable
    Rejected refused(String headline, Body.Found body) {
        int weight = body.blocks().isEmpty() || isFoot(body) ? 0 : body.weight() + body.captions();
        boolean promised = body.declared() || isPromised();
        String missing = data.hasArticle() ? null : missing(headline);
        if (missing != null && !(promised && weight > ENOUGH)) {
            return new Rejected("no-article", "an error page: " + missing);
        }
        if (data.isAbout("collectionpage") && lists()) {
            return new Rejected("list-page", "a collection of pages");
        }
        if (isOfPerson()) {
            return new Rejected("list-page", "a person's page");
        }
        if (isVideo() && body.weight() < ENOUGH) {
            return new Rejected("no-article", "a video with a text of " + body.weight() + " letters");
        }
        if (body.teasers() && !isPromised() && outline.meta("article:published_time") == null) {
            return new Rejected("list-page", "teasers of other pages");
        }
        if (weight >= Weights.ARTICLE && (body.lists() < LIST || weight > ENOUGH || promised)) {
            return null;
        }
        if (body.lists() >= LIST) {
            return new Rejected("list-page", Math.round(body.lists() * 100) + "% of the text is links");
        }
        return new Rejected("no-article", "running text of " + weight + " letters, at least " + Weights.ARTICLE);
    }

    /**
     * Returns why the page is not an article although it has text: it is short, declared to be a website (as a
     * product's page is), and gives neither author nor date. Null if it may be one.
     */
    @Nullable
    Rejected refused(Draft read, Body.Found body) {
        boolean page = type.equals("website") && !body.declared() && !data.hasArticle();
        return page && read.published == null && read.authors.isEmpty() && body.weight() < ENOUGH
                ? new Rejected("no-article", "a page of the site, without author and date")
                : null;
    }

    /**
     * The text that says the requested page does not exist: the headline, part of the title or the first main heading
     * outside the site's furniture; null if there is none.
     */
    private @Nullable String missing(String headline) {
        String last = Titles.last(outline.title);
        return Stream.concat(
                        Stream.of(headline, Titles.withoutSite(outline.title, outline), last == null ? "" : last),
                        outline.blocks.stream()
                                .filter(block -> block.level == 1 && !block.box.inherits(Signals.OUTSIDE))
                                .limit(1)
                                .map(block -> block.text))
                .filter(text -> NOT_FOUND.contains(Chars.key(text)))
                .findFirst()
                .orElse(null);
    }

    /**
     * Whether the text that remains, as on a list of links, is the site's footer. Longer texts may be in boxes so named
     * by mistake.
     */
    private boolean isFoot(Body.Found body) {
        return !isPromised()
                && body.weight() < ENOUGH
                && body.boxes().stream().allMatch(box -> box.inherits(Signals.FOOT));
    }

    /** Whether the page's metadata says that it is an article. */
    boolean isPromised() {
        return data.hasArticle() || type.equals("article");
    }

    /** Whether the metadata describe a person's profile, with a list of what they wrote. */
    private boolean isOfPerson() {
        return data.isAbout("profilepage")
                || (type.equals("profile") && (data.isAbout("person") || (lists() && !data.hasArticle())));
    }

    private boolean lists() {
        return outline.boxes.stream().filter(box -> box.has(Signals.ARTICLE)).count() >= SEVERAL;
    }

    private boolean isVideo() {
        return !isPromised() && (type.startsWith("video") || data.isAbout("videoobject"));
    }
}
