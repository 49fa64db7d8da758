package io.mediawatch.cli.bench;

import io.mediawatch.model.Article;
import io.mediawatch.model.Hash;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Paragraph;
import io.mediawatch.text.Fold;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Originals, copies of them as newsrooms make them, and articles that only look like copies: what grouping is measured
 * on. Family n of a seed is the same in every run.
 */
final class GeneratedStories {
    private static final Instant FETCHED = Instant.parse("2026-01-01T00:00:00Z");
    private static final Map<Character, Character> TRADITIONAL = traditional();

    /** How an article came about. */
    enum Kind {
        ORIGINAL,
        /** Other headline, byline, boilerplate and paragraphs, at another address. */
        REPOST,
        /** One sentence in five reworded or replaced. */
        EDIT,
        /** Its beginning, middle or end: so much of it is left. */
        CUT_80_100,
        CUT_60_80,
        CUT_40_60,
        CUT_20_40,
        /** Own paragraphs before or after it: it is so much of the result. */
        ADDED_80_100,
        ADDED_60_80,
        ADDED_40_60,
        ADDED_20_40,
        /** In the other script; of an English text, one without typographic quotation marks. */
        SCRIPT,
        /** Another article on the same event: the same names, two of the same quotes and one sentence of background. */
        SAME_EVENT,
        /** Another article after the same template: the same sentences with other names and numbers. */
        SAME_TEMPLATE,
        /** A text of a sentence or two. */
        SHORT,
        /** The same with another headline: not a copy, as short texts go. */
        SHORT_OTHER_HEADLINE,
        /** The same with the same headline at another address. */
        SHORT_REPOST
    }

    /**
     * @param story which articles carry the same text, as it should be found
     * @param of    the article it is a copy of; null if of none
     */
    record Sample(Article article, Kind kind, String story, @org.jspecify.annotations.Nullable String of) {}

    private GeneratedStories() {}

    static List<Sample> family(long seed, int number) {
        return new Family(seed, number).samples();
    }

    /** An article of its own. */
    static Article unrelated(int number) {
        Random random = new Random(~number);
        Clauses clauses = Clauses.of(number % 2 == 0, random);
        return article("unrelated" + number, clauses, clauses.sentence(), clauses.paragraphs(4 + random.nextInt(20)));
    }

    private static final class Family {
        private final int number;
        private final Random random;
        private final Clauses clauses;
        private final List<Sample> samples = new ArrayList<>();
        private final List<String> original;
        private final String headline;

        Family(long seed, int number) {
            this.number = number;
            this.random = new Random(seed + number);
            this.clauses = Clauses.of(number % 2 == 0, random);
            this.original = clauses.paragraphs(5 + random.nextInt(20));
            this.headline = clauses.sentence();
        }

        List<Sample> samples() {
            add(Kind.ORIGINAL, headline, original);
            add(Kind.REPOST, clauses.sentence(), reposted());
            add(Kind.EDIT, headline, edited());
            add(Kind.SCRIPT, headline, original.stream().map(this::otherScript).toList());
            List<Kind> cuts = List.of(Kind.CUT_20_40, Kind.CUT_40_60, Kind.CUT_60_80, Kind.CUT_80_100);
            List<Kind> added = List.of(Kind.ADDED_20_40, Kind.ADDED_40_60, Kind.ADDED_60_80, Kind.ADDED_80_100);
            for (int i = 0; i < cuts.size(); i++) {
                double share = 0.2 * (i + 1 + random.nextDouble());
                add(cuts.get(i), headline, cut(share));
                add(added.get(i), headline, with(share));
            }
            other(Kind.SAME_EVENT, clauses.sentence(), sameEvent());
            List<String> template = clauses.template();
            for (int i = 0; i < 2; i++) {
                other(Kind.SAME_TEMPLATE, clauses.sentence(), clauses.filled(template));
            }
            shortTexts();
            return samples;
        }

        private void shortTexts() {
            List<String> text = List.of(clauses.flash());
            String flash = clauses.flash();
            String story = "short" + number;
            String id = add(Kind.SHORT, flash, text, story, null);
            add(Kind.SHORT_REPOST, flash, text, story, id);
            other(Kind.SHORT_OTHER_HEADLINE, clauses.flash(), text);
        }

        private void add(Kind kind, String title, List<String> paragraphs) {
            String of = kind == Kind.ORIGINAL ? null : samples.get(0).article().id();
            add(kind, title, paragraphs, "story" + number, of);
        }

        private void other(Kind kind, String title, List<String> paragraphs) {
            add(kind, title, paragraphs, kind + "-" + number + "-" + samples.size(), null);
        }

        private String add(
                Kind kind,
                String title,
                List<String> paragraphs,
                String story,
                @org.jspecify.annotations.Nullable String of) {
            Article article = article(kind + "-" + number + "-" + samples.size(), clauses, title, paragraphs);
            samples.add(new Sample(article, kind, story, of));
            return article.id();
        }

        /** As an AMP or mobile page has it: other breaks, a reprint's notice at both ends. */
        private List<String> reposted() {
            List<String> paragraphs = new ArrayList<>();
            paragraphs.add(clauses.flash());
            String joined = "";
            for (String paragraph : original) {
                joined += paragraph;
                if (random.nextBoolean()) {
                    paragraphs.add(joined);
                    joined = "";
                }
            }
            paragraphs.add(joined + clauses.flash());
            return paragraphs;
        }

        private List<String> edited() {
            List<String> paragraphs = new ArrayList<>();
            for (String paragraph : original) {
                StringBuilder edited = new StringBuilder();
                for (String sentence : clauses.split(paragraph)) {
                    edited.append(
                            switch (random.nextInt(15)) {
                                case 0 -> "";
                                case 1 -> clauses.sentence();
                                case 2 -> clauses.reworded(sentence);
                                default -> sentence;
                            });
                }
                paragraphs.add(edited.toString());
            }
            return paragraphs;
        }

        /** Whole sentences of it, so that the share is met. */
        private List<String> cut(double share) {
            List<String> sentences = original.stream()
                    .flatMap(paragraph -> clauses.split(paragraph).stream())
                    .toList();
            int length = sentences.stream().mapToInt(String::length).sum();
            int from = random.nextInt(1 + (int) (sentences.size() * (1 - share)));
            List<String> kept = new ArrayList<>();
            int left = (int) (length * share);
            for (int i = 0; left > 0 && i < sentences.size(); i++) {
                String next = sentences.get((from + i) % sentences.size());
                kept.add(next);
                left -= next.length();
            }
            return kept;
        }

        private List<String> with(double share) {
            int length = original.stream().mapToInt(String::length).sum();
            List<String> own = new ArrayList<>();
            for (int more = (int) (length * (1 - share) / share); more > 0; ) {
                String paragraph = clauses.paragraph();
                own.add(paragraph);
                more -= paragraph.length();
            }
            List<String> all = new ArrayList<>(random.nextInt(3) > 0 ? own : original);
            all.addAll(all.equals(own) ? original : own);
            return all;
        }

        private List<String> sameEvent() {
            List<String> paragraphs = clauses.paragraphs(original.size());
            List<String> shared = original.stream()
                    .flatMap(paragraph -> clauses.split(paragraph).stream())
                    .toList();
            for (int i = 0; i < 3; i++) {
                paragraphs.add(shared.get(random.nextInt(shared.size())));
            }
            Collections.shuffle(paragraphs, random);
            return paragraphs;
        }

        private String otherScript(String text) {
            StringBuilder other = new StringBuilder();
            text.chars()
                    .forEach(c -> other.append(
                            TRADITIONAL.getOrDefault((char) c, (char) c).charValue()));
            return other.toString().replace('“', '"').replace('”', '"');
        }
    }

    private static Article article(String name, Clauses clauses, String headline, List<String> paragraphs) {
        String url = "https://bench.example/" + name;
        return new Article(
                Hash.of(url),
                1,
                0,
                1,
                Mode.LIVE,
                url,
                null,
                null,
                null,
                null,
                headline,
                List.of(),
                null,
                List.of(),
                null,
                null,
                FETCHED,
                clauses.language(),
                null,
                null,
                paragraphs.stream()
                        .map(text -> new Paragraph(Paragraph.Kind.TEXT, text))
                        .toList(),
                List.of(),
                List.of(),
                true,
                Map.of(),
                List.of());
    }

    /** Simplified → traditional, as far as folding undoes it. */
    private static Map<Character, Character> traditional() {
        Map<Character, Character> traditional = new java.util.HashMap<>();
        IntStream.rangeClosed(0x4E00, 0x9FFF)
                .filter(unit -> Fold.fold((char) unit) != unit)
                .forEach(unit -> traditional.putIfAbsent(Fold.fold((char) unit), (char) unit));
        return Map.copyOf(traditional);
    }
}
