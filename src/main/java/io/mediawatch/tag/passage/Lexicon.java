package io.mediawatch.tag.passage;

import io.mediawatch.text.Fold;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A word list that is part of the program, kept in a file that people can read and extend: one entry per line;
 * {@code #} starts a comment, {@code [section]} a section. Entries are folded and keep their order.
 */
public final class Lexicon {
    private static final String FOLDER = "/io/mediawatch/tag/";
    /** The lists read so far, by file name: many classes share a few files. */
    private static final Map<String, Lexicon> READ = new ConcurrentHashMap<>();

    private final String name;
    private final Map<String, Set<String>> sections;

    private Lexicon(String name, Map<String, Set<String>> sections) {
        this.name = name;
        this.sections = sections;
    }

    /**
     * The list with that file name; each file is read once.
     *
     * @throws IllegalStateException if the program was built without that file
     */
    public static Lexicon read(String name) {
        return READ.computeIfAbsent(name, Lexicon::fromFile);
    }

    private static Lexicon fromFile(String name) {
        try (InputStream in = Lexicon.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("word list " + FOLDER + name + " is missing from the program");
            }
            return new Lexicon(name, parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException("word list " + FOLDER + name + " cannot be read", e);
        }
    }

    private static Map<String, Set<String>> parse(BufferedReader lines) throws IOException {
        Map<String, Set<String>> sections = new LinkedHashMap<>();
        Set<String> section = sections.computeIfAbsent("", key -> new LinkedHashSet<>());
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int comment = line.indexOf('#');
            String entry = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (entry.startsWith("[") && entry.endsWith("]") && entry.length() > 2) {
                section =
                        sections.computeIfAbsent(entry.substring(1, entry.length() - 1), key -> new LinkedHashSet<>());
            } else if (!entry.isEmpty()) {
                section.add(Fold.fold(entry));
            }
        }
        sections.replaceAll((key, words) -> Collections.unmodifiableSet(words));
        return sections;
    }

    /**
     * The entries of a section.
     *
     * @throws IllegalStateException if there is no such section
     */
    public Set<String> section(String section) {
        Set<String> words = sections.get(section);
        if (words == null) {
            throw new IllegalStateException("word list " + name + " has no section [" + section + "]");
        }
        return words;
    }

    /** The entries before the first section. */
    public Set<String> words() {
        return section("");
    }
}
