package io.mediawatch.web;

import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** RSS 2.0. */
final class Rss {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private Rss() {}

    /** @param id permanent id of the item */
    record Item(String id, String title, String link, String description, String author, Instant time) {
        /** With an absolute link. */
        Item below(String home) {
            return new Item(id, title, home + link, description, author, time);
        }
    }

    static String of(String title, String link, List<Item> items) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = FACTORY.createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement("rss");
            out.writeAttribute("version", "2.0");
            out.writeAttribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
            out.writeStartElement("channel");
            element(out, "title", title);
            element(out, "link", link);
            element(out, "description", title);
            for (Item item : items) {
                write(out, item);
            }
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private static void write(XMLStreamWriter out, Item item) throws XMLStreamException {
        out.writeStartElement("item");
        element(out, "title", item.title);
        element(out, "link", item.link);
        element(out, "description", item.description);
        element(out, "dc:creator", item.author);
        element(out, "pubDate", DateTimeFormatter.RFC_1123_DATE_TIME.format(item.time.atOffset(ZoneOffset.UTC)));
        out.writeStartElement("guid");
        out.writeAttribute("isPermaLink", "false");
        out.writeCharacters(legal(item.id));
        out.writeEndElement();
        out.writeEndElement();
    }

    private static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(legal(text));
        out.writeEndElement();
    }

    /** Removes the characters that XML 1.0 cannot represent. */
    private static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\t' || c == '\n' || c == '\r' || (c >= ' ' && c != 0xFFFE && c != 0xFFFF))
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .forEach(legal::appendCodePoint);
        return legal.toString();
    }
}
