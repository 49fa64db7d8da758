package io.mediawatch.extract;

import io.mediawatch.extract.Extraction.Rejected;
import io.mediawatch.extract.body.Notes;
import io.mediawatch.extract.markup.Charsets;
import io.mediawatch.extract.markup.Documents;
import io.mediawatch.extract.markup.Markup;
import io.mediawatch.extract.markup.Signals;
import io.mediawatch.extract.markup.TagScan;
import io.mediawatch.extract.outline.Outline;
import io.mediawatch.extract.outline.PlainText;
import io.mediawatch.extract.outline.Walk;
import io.mediawatch.model.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Turns a fetched page into an article, or into the reason why it has none. Refuses pages that hold no text (error
 * status, empty, too big, binary), decodes the bytes, builds the document from what {@link Markup} leaves of them, and
 * divides it into an {@link Outline}; {@link Reading} then finds the body and the fields. Thread-safe, without state,
 * clock or I/O: the same page always gives the same article.
 */
public final class Extractor {
    /** Maximum number of opening tags; of the pages of outlets hardly one has 10,000. */
    private static final int MOST_TAGS = 250_000;

    /** Length of the shortest tag, in bytes. */
    private static final int SHORTEST_TAG = "<p>".length();

    private static final Pattern THREAD =
            Pattern.compile("[/.](?:forums?|threads?|showthread|viewtopic|discussions?)[/.?]|/t/[^/]+/\\d+");

    /** Content types of what is no text, or no text for readers: media, fonts, PDF, data, scripts and style sheets. */
    private static final Pattern FOR_MACHINES =
            Pattern.compile("(?:image|video|audio|font)/|[^;]*(?:pdf|json|javascript|ecmascript|/css|/csv)");

    /** Control characters that occur in text, as a bit set; ESC (0x1B) starts the escape sequences of ISO-2022. */
    private static final int IN_TEXT = 1 << '\t' | 1 << '\n' | 1 << '\f' | 1 << '\r' | 1 << 0x1B;

    private final SiteRules rules;

    public Extractor(SiteRules rules) {
        this.rules = rules;
    }

    /** Returns the page's article, or why it has none. Never throws for anything a page contains. */
    public Extraction extract(Page page) {
        return extract(page, new Notes(false));
    }

    /**
     * Extracts as {@link #extract(Page)} does, and reports for each field and each dropped block which rule decided.
     */
    public Explanation explain(Page page) {
        Notes notes = new Notes(true);
        Extraction extraction = extract(page, notes);
        return new Explanation(extraction, notes.lines());
    }

    private Extraction extract(Page page, Notes why) {
        Rejected refused = refused(page);
        Extraction extraction;
        try {
            extraction = refused == null ? read(page, why) : refused;
        } catch (Documents.Unparseable e) {
            extraction = new Rejected("unparseable", "a fault of the HTML parser: " + e.getMessage());
        }
        if (extraction instanceof Rejected rejected) {
            why.add("rejected", rejected.reason() + ": " + rejected.detail());
        }
        return extraction;
    }

    private Extraction read(Page page, Notes why) {
        SiteRules.Rule rule = rules.rule(page.source(), page.fetched());
        Outline outline = outline(page.url(), page.contentType(), page.body(), rule, why);
        List<Outline> further = new ArrayList<>();
        for (Page.Next next : page.next()) {
            why.add("page " + (further.size() + 2), next.url());
            further.add(outline(next.url(), next.contentType(), next.body(), rule, why));
        }
        return new Reading(page, outline, further, rule, why).read();
    }

    private static Outline outline(
            @Nullable String url, @Nullable String contentType, byte[] body, SiteRules.@Nullable Rule rule, Notes why) {
        Charsets.Decoded decoded = Charsets.decode(body, contentType);
        why.add("charset", decoded.charset().name() + " (" + decoded.from() + ")");
        if (isPlainText(contentType, decoded)) {
            why.add("kind", "plain text");
            return PlainText.of(decoded.text());
        }
        Markup markup = Markup.of(decoded.bytes(), decoded.start(), decoded.charset(), rule != null);
        if (why.wanted()) {
            markup.menus()
                    .forEach(menu -> why.dropped(Jsoup.parseBodyFragment(menu).text(), "menu"));
        }
        Document document = Documents.of(markup.left(), decoded.charset(), url == null ? "" : url);
        if (rule != null) {
            rule.remove().forEach(selector -> document.select(selector).remove());
        }
        boolean thread = isThread(url);
        Outline outline = Walk.of(document, thread ? Signals.COMMENTS : 0, markup.classes());
        outline.thread = thread;
        outline.document = document;
        outline.listed = markup.listed();
        outline.jsonLd.addAll(0, markup.jsonLd());
        outline.scripts.addAll(0, markup.scripts());
        return outline;
    }

    /** Whether the URL is that of a forum thread, where the comments are the content. */
    private static boolean isThread(@Nullable String url) {
        return url != null && THREAD.matcher(url).find();
    }

    private static @Nullable Rejected refused(Page page) {
        byte[] body = page.body();
        if (page.status() >= 400) {
            return new Rejected("status", "HTTP " + page.status());
        }
        if (isBlank(body)) {
            return new Rejected("empty", body.length == 0 ? "no bytes" : "only white space");
        }
        if (page.size() > Page.MAX_BYTES) {
            return new Rejected("too-big", page.size() + " bytes, at most " + Page.MAX_BYTES);
        }
        if (hasTooManyTags(page)) {
            return new Rejected("too-big", "more than " + MOST_TAGS + " tags");
        }
        String type = page.contentType() == null ? "" : page.contentType().toLowerCase(Locale.ROOT);
        if (FOR_MACHINES.matcher(type).lookingAt()) {
            return new Rejected("binary", type);
        }
        return isPdf(body) || (!Charsets.isWide(body, type) && isBinary(body))
                ? new Rejected("binary", "starts like no text")
                : null;
    }

    /**
     * Whether the trees of the pages would take far more memory than their bytes, as each tag does: one of three bytes
     * takes hundreds.
     */
    private static boolean hasTooManyTags(Page page) {
        if (page.size() / SHORTEST_TAG <= MOST_TAGS) {
            return false;
        }
        int tags = tags(page.body());
        for (Page.Next next : page.next()) {
            tags += tags(next.body());
        }
        return tags > MOST_TAGS;
    }

    /** Number of opening tags. */
    private static int tags(byte[] body) {
        TagScan scan = new TagScan(body);
        int tags = 0;
        for (int at = scan.next('<', 0); at >= 0; at = scan.next('<', at + 1)) {
            tags += scan.isLetterAt(at + 1) ? 1 : 0;
        }
        return tags;
    }

    private static boolean isBlank(byte[] body) {
        for (byte one : body) {
            if (one != ' ' && (one < '\t' || one > '\r')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPdf(byte[] body) {
        return body.length > 4 && new String(body, 0, 5, StandardCharsets.ISO_8859_1).equals("%PDF-");
    }

    /**
     * Whether more than 1% of the first 4096 bytes are NUL, or more than 10% are control characters unusual in text.
     */
    private static boolean isBinary(byte[] body) {
        int look = Math.min(body.length, 4096);
        int nul = 0;
        int controls = 0;
        for (int i = 0; i < look; i++) {
            if (body[i] >= 0 && body[i] < ' ' && (IN_TEXT >> body[i] & 1) == 0) {
                nul += body[i] == 0 ? 1 : 0;
                controls++;
            }
        }
        return (nul > 0 && nul * 100 > look) || controls * 10 > look;
    }

    private static boolean isPlainText(@Nullable String contentType, Charsets.Decoded decoded) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        if (type.contains("html") || type.contains("xml")) {
            return false;
        }
        String text = decoded.text();
        int look = Math.min(text.length(), 20_000);
        for (int i = text.indexOf('<'); i >= 0 && i < look - 2; i = text.indexOf('<', i + 1)) {
            char next = text.charAt(i + 1);
            if (next == '!' || next == '/' || (Character.isLetter(next) && isTag(text, i + 1))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTag(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < 12 && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return Tag.isKnownTag(text.substring(at, end).toLowerCase(Locale.ROOT));
    }
}
