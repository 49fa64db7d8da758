package io.mediawatch.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Converts YAML to JSON tokens, event by event. Building a tree of nodes, the library's or Jackson's, would take longer
 * than everything else.
 */
final class YamlTokens {
    private static final int MAX_DEPTH = 20;
    /** Maximum number of aliases of lists and objects: with more, a few lines could expand to millions. */
    private static final int MAX_ALIASES = 50;

    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

    private final String name;
    private final Parser events;
    private final ObjectMapper json;
    private final Map<String, TokenBuffer> anchored = new HashMap<>();
    private int aliases;

    private YamlTokens(String name, String text, ObjectMapper json) {
        this.name = name;
        this.events = new ParserImpl(new StreamReader(new StringReader(text)), options());
        this.json = json;
    }

    /** Returns the tokens; none if the text is empty. @throws ConfigError if it is not valid YAML */
    static TokenBuffer read(String name, String text, ObjectMapper json) {
        try {
            return new YamlTokens(name, text, json).document();
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw ConfigError.at(name, line, "", "not valid YAML: " + problem(e));
        } catch (ReaderException e) {
            String before = text.substring(0, Math.max(0, text.indexOf(e.getCodePoint())));
            int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
            throw ConfigError.at(
                    name,
                    line,
                    "",
                    "not valid YAML: the character U+%04X may not stand in it".formatted(e.getCodePoint()));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a buffer does no I/O
        }
    }

    /** Rewords the library's message for the most common mistakes, which users would not understand. */
    private static String problem(MarkedYAMLException e) {
        String problem = String.valueOf(e.getProblem());
        Mark begin = e.getContextMark();
        return begin != null && problem.startsWith("expected <block end>")
                ? "this line does not belong to what begins in line " + (begin.getLine() + 1)
                        + ": indent it like the lines beside it; or a quote or bracket before it is not closed"
                : problem.lines().findFirst().orElse(problem).strip();
    }

    static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(64 * 1024 * 1024);
        return options;
    }

    private TokenBuffer document() throws IOException {
        TokenBuffer tokens = new TokenBuffer(json, false);
        expect(Event.ID.StreamStart);
        if (events.getEvent().is(Event.ID.StreamEnd)) {
            return tokens;
        }
        write(events.getEvent(), tokens, 0);
        expect(Event.ID.DocumentEnd);
        Event end = events.getEvent();
        if (!end.is(Event.ID.StreamEnd)) {
            throw error(end, "a second document begins here");
        }
        return tokens;
    }

    private void expect(Event.ID id) {
        Event event = events.getEvent();
        if (!event.is(id)) {
            throw new IllegalStateException(event + " instead of " + id);
        }
    }

    private void write(Event event, TokenBuffer tokens, int depth) throws IOException {
        if (event instanceof AliasEvent alias) {
            aliased(alias).serialize(tokens);
        } else if (((NodeEvent) event).getAnchor() == null) {
            writeValue(event, tokens, depth);
        } else {
            TokenBuffer value = new TokenBuffer(json, false);
            writeValue(event, value, depth);
            anchored.put(((NodeEvent) event).getAnchor(), value);
            value.serialize(tokens);
        }
    }

    private TokenBuffer aliased(AliasEvent alias) {
        TokenBuffer value = anchored.get(alias.getAnchor());
        if (value == null) {
            throw error(alias, "nothing before it is named &" + alias.getAnchor());
        }
        if (value.firstToken().isStructStart() && ++aliases > MAX_ALIASES) {
            throw error(alias, "more than " + MAX_ALIASES + " lists and objects are named by *");
        }
        return value;
    }

    private void writeValue(Event event, TokenBuffer tokens, int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            throw error(event, "nested deeper than " + MAX_DEPTH + " levels");
        }
        if (event instanceof MappingStartEvent) {
            writeObject(tokens, depth);
        } else if (event instanceof SequenceStartEvent) {
            writeArray(tokens, depth);
        } else {
            writeScalar((ScalarEvent) event, tokens);
        }
    }

    private void writeArray(TokenBuffer tokens, int depth) throws IOException {
        tokens.writeStartArray();
        for (Event event = events.getEvent(); !event.is(Event.ID.SequenceEnd); event = events.getEvent()) {
            write(event, tokens, depth + 1);
        }
        tokens.writeEndArray();
    }

    private void writeObject(TokenBuffer tokens, int depth) throws IOException {
        tokens.writeStartObject();
        Set<String> keys = new HashSet<>();
        for (Event event = events.getEvent(); !event.is(Event.ID.MappingEnd); event = events.getEvent()) {
            if (!(event instanceof ScalarEvent key)) {
                throw error(event, "a key must be plain text");
            }
            if (!keys.add(key.getValue())) {
                throw error(key, "the key '" + key.getValue() + "' stands here twice");
            }
            tokens.writeFieldName(key.getValue());
            write(events.getEvent(), tokens, depth + 1);
        }
        tokens.writeEndObject();
    }

    /**
     * Writes all but nothing as text, because a name or a password may look to YAML like a truth value or a number:
     * {@code No}, {@code 360}, {@code 0x1F}, {@code 1.10}. Where a number is wanted, the text is converted
     * ({@link YamlSpellings}).
     */
    private void writeScalar(ScalarEvent event, TokenBuffer tokens) throws IOException {
        if (isNothing(event)) {
            tokens.writeNull();
        } else {
            tokens.writeString(event.getValue());
        }
    }

    /** Whether it is empty, {@code ~} or {@code null}, and not in quotes. */
    private static boolean isNothing(ScalarEvent event) {
        return event.getTag() == null
                ? event.isPlain() && NOTHING.contains(event.getValue())
                : event.getTag().equals(Tag.NULL.getValue());
    }

    private ConfigError error(Event event, String message) {
        return ConfigError.at(name, event.getStartMark().getLine() + 1, "", message);
    }
}
