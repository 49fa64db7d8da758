package io.mediawatch.demo;

import io.mediawatch.model.Json;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Renders the pages and feeds of a site. */
final class SiteRenderer {
    private static final Charset GBK = Charset.forName("GBK");
    private static final Template RSS = new Template(Resources.text("feeds/rss.xml"));
    private static final Template RSS_ITEM = new Template(Resources.text("feeds/rss-item.xml"));
    private static final Template ATOM = new Template(Resources.text("feeds/atom.xml"));
    private static final Template ATOM_ITEM = new Template(Resources.text("feeds/atom-item.xml"));
    private static final int TEASER = 90;

    private final Site site;
    private final Newsdesk desk;
    private final String base;

    SiteRenderer(Site site, Newsdesk desk, String base) {
        this.site = site;
        this.desk = desk;
        this.base = base;
    }

    String article(Piece piece, Instant now) {
        Map<String, String> values = values(piece, now);
        Piece.Edit text = desk.text(piece, now);
        values.put(
                "body",
                piece.kind() == Piece.Kind.PAGE ? text.body() : site.markup().html(text.body()));
        values.put("related", links(desk.related(site, piece), now));
        values.put("jsonld", Json.text(jsonLd(piece, now)).replace("<", "\\u003c"));
        if (piece.kind() == Piece.Kind.GARBLED) {
            values.put("body", garbled(values.get("body")));
            values.put("headline", garbled(text.headline()));
            values.put("jsonld", values.get("jsonld").replace(text.headline(), garbled(text.headline())));
        }
        return site.article().fill(values);
    }

    String front(Instant now) {
        return site.front()
                .fill(Map.of("items", links(desk.visible(site, now), now), "site", site.name(), "base", base));
    }

    String feed(Instant now) {
        boolean atom = site.feed().equals("atom");
        List<Piece> visible = desk.visible(site, now);
        Template item = atom ? ATOM_ITEM : RSS_ITEM;
        String items =
                visible.stream().map(piece -> item.fill(values(piece, now))).collect(Collectors.joining());
        Instant updated = visible.stream()
                .map(piece -> desk.modified(piece, now))
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return (atom ? ATOM : RSS)
                .fill(Map.of(
                        "items", items,
                        "site", site.name(),
                        "language", site.language(),
                        "charset", site.settings().required("label"),
                        "base", base,
                        "self", base + site.feedPath(),
                        "updated", updated.toString()));
    }

    private Map<String, String> values(Piece piece, Instant now) {
        Map<String, String> values = new HashMap<>();
        for (String key : List.of("author", "editor", "origin", "section", "region", "program")) {
            values.put(key, piece.file().get(key));
        }
        Instant published = desk.published(piece);
        Instant modified = desk.modified(piece, now);
        values.put("headline", desk.text(piece, now).headline());
        values.put("id", piece.id());
        values.put("url", base + desk.path(site, piece));
        values.put("path", desk.path(site, piece));
        values.put("teaser", teaser(desk.text(piece, now).body()));
        values.put("date", site.printed(published));
        values.put("iso", iso(published));
        values.put("modified", iso(modified));
        values.put("changed", modified.equals(published) ? "" : site.printed(modified));
        values.put("rfc", DateTimeFormatter.RFC_1123_DATE_TIME.format(published.atOffset(ZoneOffset.UTC)));
        values.put("site", site.name());
        values.put("base", base);
        return values;
    }

    private String iso(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(site.zone()));
    }

    private String links(List<Piece> pieces, Instant now) {
        Template link = new Template(site.settings().required("link"));
        return pieces.stream().map(piece -> link.fill(values(piece, now))).collect(Collectors.joining("\n"));
    }

    private Map<String, Object> jsonLd(Piece piece, Instant now) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@context", "https://schema.org");
        json.put("@type", "NewsArticle");
        json.put("headline", desk.text(piece, now).headline());
        json.put("datePublished", iso(desk.published(piece)));
        json.put("dateModified", iso(desk.modified(piece, now)));
        if (piece.file().has("author")) {
            json.put("author", Map.of("@type", "Person", "name", piece.file().get("author")));
        }
        String publisher = piece.file().has("origin") ? piece.file().get("origin") : site.name();
        json.put("publisher", Map.of("@type", "Organization", "name", publisher));
        json.put("articleSection", piece.file().get("section"));
        json.put("inLanguage", site.language());
        json.put("mainEntityOfPage", base + desk.path(site, piece));
        return json;
    }

    private static String teaser(String body) {
        String first = body.lines()
                .filter(line -> !line.isBlank() && !"#!->".contains(line.substring(0, 1)))
                .findFirst()
                .orElse("")
                .replace("**", "");
        return first.length() <= TEASER ? first : first.substring(0, TEASER) + "…";
    }

    /** UTF-8 read as GBK: the classic accident. */
    private static String garbled(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), GBK);
    }
}
