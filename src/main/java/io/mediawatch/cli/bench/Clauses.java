package io.mediawatch.cli.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sentences for generated stories. One in four is put together from parts of written ones, so that articles share turns
 * of phrase as real ones do; the others are runs of three words (four characters in Chinese) in any order, so that they
 * share little else. One article goes on about the same few names.
 */
final class Clauses {
    private static final List<String> SECTIONS = List.of("subject", "verb", "object", "tail");
    private static final int WRITTEN = 4;
    private static final int NUMBERS = 9_000;

    private static final Material ENGLISH = Material.read("en", GeneratedPages.ENGLISH, " ", 3, ".", " ");
    private static final Material CHINESE = Material.read("zh", GeneratedPages.CHINESE, "", 4, "。", "");

    /**
     * @param sections parts of sentences
     * @param runs     of words, or of characters
     * @param stop     ends a sentence
     * @param gap      stands between words
     */
    private record Material(
            GeneratedPages.Words words,
            Map<String, List<String>> sections,
            List<String> runs,
            List<String> templates,
            String stop,
            String gap) {

        static Material read(
                String language, GeneratedPages.Words words, String gap, int run, String stop, String space) {
            Map<String, List<String>> sections = new HashMap<>();
            String section = "";
            for (String line : GeneratedPages.lines("clauses." + language + ".txt")) {
                if (line.startsWith("[")) {
                    section = line.substring(1, line.length() - 1);
                } else {
                    sections.computeIfAbsent(section, name -> new ArrayList<>()).add(line);
                }
            }
            List<String> written = Stream.concat(
                            words.sentences().stream(),
                            sections.values().stream().flatMap(List::stream))
                    .map(text ->
                            GeneratedPages.BLANK.matcher(text).replaceAll(" ").replaceAll("[^\\p{L} ]", " "))
                    .toList();
            List<String> runs = written.stream()
                    .flatMap(text -> runs(text, gap, run).stream())
                    .distinct()
                    .toList();
            return new Material(words, Map.copyOf(sections), runs, words.sentences(), stop, space);
        }

        private static List<String> runs(String text, String gap, int run) {
            List<String> units = Arrays.stream(
                            gap.isEmpty()
                                    ? text.replace(" ", "").split("")
                                    : text.strip().split(" +"))
                    .toList();
            List<String> runs = new ArrayList<>();
            for (int i = 0; i + run <= units.size(); i++) {
                runs.add(String.join(gap, units.subList(i, i + run)));
            }
            return runs;
        }
    }

    private final Material material;
    private final Random random;
    private final Map<String, List<String>> names = new HashMap<>();

    private Clauses(Material material, Random random) {
        this.material = material;
        this.random = random;
    }

    static Clauses of(boolean english, Random random) {
        return new Clauses(english ? ENGLISH : CHINESE, random);
    }

    String language() {
        return material.words().language();
    }

    /** Changeable. */
    List<String> paragraphs(int count) {
        return Stream.generate(this::paragraph).limit(count).collect(Collectors.toCollection(ArrayList::new));
    }

    String paragraph() {
        return Stream.generate(this::sentence).limit(1 + random.nextInt(4)).collect(Collectors.joining());
    }

    String sentence() {
        return (random.nextInt(WRITTEN) == 0 ? written() : jumbled(6 + random.nextInt(5))) + end();
    }

    /** A line of news. */
    String flash() {
        return jumbled(4) + end();
    }

    List<String> split(String paragraph) {
        return Arrays.stream(paragraph.split("(?<=" + (material.gap().isEmpty() ? "。" : "\\. ") + ")"))
                .toList();
    }

    /** With other words in its middle. */
    String reworded(String sentence) {
        int third = sentence.length() / 3;
        return sentence.substring(0, third)
                + material.gap()
                + jumbled(1)
                + material.gap()
                + sentence.substring(2 * third);
    }

    /** Sentences with blanks: those of reports that a machine writes every day. */
    List<String> template() {
        return Stream.generate(() -> pick(material.templates()))
                .filter(sentence -> sentence.contains("{"))
                .limit(8)
                .distinct()
                .toList();
    }

    List<String> filled(List<String> template) {
        Clauses others = new Clauses(material, random);
        return template.stream().map(others::fill).toList();
    }

    private String written() {
        return SECTIONS.stream()
                .map(section ->
                        fill(pick(Objects.requireNonNull(material.sections().get(section)))))
                .collect(Collectors.joining(material.gap()));
    }

    private String jumbled(int runs) {
        return Stream.generate(() -> pick(material.runs())).limit(runs).collect(Collectors.joining(material.gap()));
    }

    private String end() {
        return material.stop() + material.gap();
    }

    private String fill(String text) {
        Matcher blanks = GeneratedPages.BLANK.matcher(text);
        return blanks.replaceAll(blank -> Matcher.quoteReplacement(name(blank.group(1))));
    }

    /** An article names three companies, three people and so on. */
    private String name(String blank) {
        if (blank.equals("number")) {
            return Integer.toString(2 + random.nextInt(NUMBERS));
        }
        return pick(names.computeIfAbsent(
                blank, kind -> Stream.generate(() -> material.words().fill(kind, random))
                        .limit(3)
                        .toList()));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
