package io.mediawatch.scrape;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SAXBuilder;
import com.rometools.rome.io.WireFeedInput;
import io.mediawatch.model.Json;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Reads RSS, Atom and JSON Feed, including feeds that deviate from the standards. */
final class Feeds {
    /**
     * Deeper feeds are read leniently and flattened: what the parsers take for nested elements grows with the square of
     * the depth. Feeds that contain web pages as XML are the deepest.
     */
    private static final int MOST_DEPTH = 100;

    /**
     * The same for attributes of an element and for namespaces in force. The lenient parser has a limit of its own for
     * attributes.
     */
    private static final int MOST_NAMES = 100;

    private Feeds() {}

    /**
     * Returns the items' links in the feed's order, each once.
     *
     * @param url address of the feed, against which relative links are resolved
     * @throws UnreadableSource if it is not a feed, or one that would take too much memory
     */
    static List<Link> read(byte[] body, @Nullable String contentType, String url) throws UnreadableSource {
        List<Item> items = items(Charsets.decode(body, contentType).strip());
        boolean telling = guidsTellApart(items);
        Map<String, Link> links = new LinkedHashMap<>();
        for (Item item : items) {
            String address = item.address(url);
            if (address.startsWith("http")) {
                links.putIfAbsent(address, new Link(address, telling ? item.guid() : null, null));
            }
        }
        return List.copyOf(links.values());
    }

    private static List<Item> items(String text) throws UnreadableSource {
        if (text.startsWith("{")) {
            TreeSize.requireFewObjects(text);
            return json(text);
        }
        TreeSize.requireFewTagsInXml(text);
        List<Item> items = strictly(text);
        return items == null ? leniently(text) : items;
    }

    /** JSON Feed 1 and 1.1, https://www.jsonfeed.org/version/1.1/. */
    private static List<Item> json(String text) throws UnreadableSource {
        try {
            JsonNode feed = Json.MAPPER.readTree(text);
            if (!feed.path("items").isArray()) {
                throw new UnreadableSource(Reason.NO_FEED);
            }
            List<Item> items = new ArrayList<>();
            for (JsonNode item : feed.path("items")) {
                JsonNode link = item.path(item.hasNonNull("url") ? "url" : "external_url");
                items.add(new Item(link.asText(), item.path("id").asText()));
            }
            return items;
        } catch (JsonProcessingException e) {
            throw new UnreadableSource(Reason.NO_FEED);
        }
    }

    /**
     * Returns the items; null if the XML is broken, or exceeds a limit that no feed comes near, or has a document type,
     * which is refused because of what it could load.
     */
    private static @Nullable List<Item> strictly(String xml) {
        try {
            SyndFeed feed = new SyndFeedImpl(new Limited().build(new StringReader(xml)), false);
            List<Item> items = new ArrayList<>();
            for (SyndEntry entry : feed.getEntries()) {
                items.add(new Item(entry.getLink(), entry.getUri()));
            }
            return items;
        } catch (FeedException | RuntimeException e) {
            return null; // ROME throws NullPointerException and others on odd feeds; they are read leniently
        }
    }

    /** Reads only tag names, with a parser that accepts anything, resolves no entities and loads nothing. */
    private static List<Item> leniently(String xml) throws UnreadableSource {
        Document document = Jsoup.parse(xml, "", Parser.xmlParser().setMaxDepth(MOST_DEPTH));
        List<Item> items = new ArrayList<>();
        for (Element item : document.select("item, entry")) {
            Element link = child(item, each -> named(each, "link") && isAlternate(each));
            items.add(new Item(
                    link == null ? text(child(item, each -> named(each, "link"))) : link.attr("href"),
                    text(child(item, each -> named(each, "guid", "id")))));
        }
        if (items.isEmpty() && document.selectFirst("rss, feed, rdf|RDF, channel") == null) {
            throw new UnreadableSource(Reason.NO_FEED);
        }
        return items;
    }

    /** Some publishers use one GUID for all items, which is useless; a feed with a single item cannot show that. */
    private static boolean guidsTellApart(List<Item> items) {
        Set<String> guids = new HashSet<>();
        return items.size() > 1 && items.stream().allMatch(item -> item.guid() != null && guids.add(item.guid()));
    }

    /** Returns the first such child. A selector would look through everything below each item. */
    private static @Nullable Element child(Element parent, Predicate<Element> wanted) {
        return parent.children().stream().filter(wanted).findFirst().orElse(null);
    }

    private static boolean named(Element element, String... names) {
        return List.of(names).contains(element.normalName());
    }

    private static boolean isAlternate(Element link) {
        return link.hasAttr("href") && (!link.hasAttr("rel") || link.attr("rel").equalsIgnoreCase("alternate"));
    }

    private static @Nullable String text(@Nullable Element element) {
        return element == null ? null : element.ownText();
    }

    /** Reads XML within limits only. */
    private static final class Limited extends WireFeedInput {
        Limited() {
            super(false, Locale.ROOT);
            setAllowDoctypes(false);
        }

        @Override
        protected SAXBuilder createSAXBuilder() {
            SAXBuilder builder = super.createSAXBuilder();
            builder.setXMLFilter(new Limits());
            return builder;
        }
    }

    private static final class Limits extends XMLFilterImpl {
        private int depth;
        private int namespaces;

        @Override
        public void startPrefixMapping(String prefix, String uri) throws SAXException {
            namespaces++;
            super.startPrefixMapping(prefix, uri);
        }

        @Override
        public void endPrefixMapping(String prefix) throws SAXException {
            namespaces--;
            super.endPrefixMapping(prefix);
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
            if (++depth > MOST_DEPTH || attributes.getLength() > MOST_NAMES || namespaces > MOST_NAMES) {
                throw new SAXException("beyond the limits");
            }
            super.startElement(uri, name, qualified, attributes);
        }

        @Override
        public void endElement(String uri, String name, String qualified) throws SAXException {
            depth--;
            super.endElement(uri, name, qualified);
        }
    }

    private record Item(@Nullable String link, @Nullable String guid) {
        Item {
            link = link == null || link.isBlank() ? null : link.strip();
            guid = guid == null || guid.isBlank() ? null : guid.strip();
        }

        /** The link, or else a GUID that is a URL; empty if there is neither. */
        String address(String base) {
            if (link != null) {
                return StringUtil.resolve(base, link);
            }
            return guid != null && guid.startsWith("http") ? guid : "";
        }
    }
}
