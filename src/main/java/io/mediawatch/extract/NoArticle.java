package io.mediawatch.extract;

import io.mediawatch.extract.Extraction.Rejected;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which pages are no articles: by what they say, and by what machines are told they are. */
final class NoArticle {
    /** Less text than this is a caption or an error message: about two short sentences. */
    static final int LEAST = 60;

    /** This much running text is an article whatever links stand around it. */
    private static final int ENOUGH = 600;

    /** Above this share of text in links, a page with little running text is a list of other pages. */
    private static final double LIST = 0.7;

    /** Articles of which a page that is about a person is a list. */
    private static final int SEVERAL = 3;

    /** Keys of the headlines of error pages. */
    private static final Set<String> NOT_FOUND =
            WordList.lines("not-found.txt").stream().map(Chars::key).collect(Collectors.toUnmodifiableSet());

    private final Outline outline;
    private final JsonLd data;
    /** What networks are told the page is; empty if nothing. */
    private final String type;

    NoArticle(Outline outline, JsonLd data) {
        this.outline = outline;
        this.data = data;
        String told = outline.meta("og:type");
        this.type = told == null ? "" : told;
    }

    /** Why a page of that text is none; null where it may be one. */
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
        if (weight >= LEAST && (body.lists() < LIST || weight > ENOUGH || promised)) {
            return null;
        }
        if (body.lists() >= LIST) {
            return new Rejected("list-page", Math.round(body.lists() * 100) + "% of the text is links");
        }
        return new Rejected("no-article", "running text of " + weight + " letters, at least " + LEAST);
    }

    /** The same, of one that has been read: a page of the site, such as of a product, tells neither who nor when. */
    @Nullable
    Rejected refused(Draft read, Body.Found body) {
        boolean page = type.equals("website") && !body.declared() && !data.hasArticle();
        return page && read.published == null && read.authors.isEmpty() && body.weight() < ENOUGH
                ? new Rejected("no-article", "a page of the site, without author and date")
                : null;
    }

    /** What says that the page asked for is not there: the headline, a part of the title or the first main heading. */
    private @Nullable String missing(String headline) {
        String last = Headline.site(outline.title);
        return Stream.concat(
                        Stream.of(headline, Headline.cut(outline.title, outline), last == null ? "" : last),
                        outline.blocks.stream()
                                .filter(block -> block.level == 1 && !block.box.inherits(Signals.OUTSIDE))
                                .limit(1)
                                .map(block -> block.text))
                .filter(text -> NOT_FOUND.contains(Chars.key(text)))
                .findFirst()
                .orElse(null);
    }

    /** Whether what is left of the page, as of a list of links, is its foot; layouts also call longer texts so. */
    private boolean isFoot(Body.Found body) {
        return !isPromised()
                && body.weight() < ENOUGH
                && body.boxes().stream().allMatch(box -> box.inherits(Signals.FOOT));
    }

    /** Whether machines are told that it is one. */
    boolean isPromised() {
        return data.hasArticle() || type.equals("article");
    }

    /** With what he wrote. */
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
