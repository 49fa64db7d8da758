package io.mediawatch.cli.bench;

import io.mediawatch.model.Article;
import io.mediawatch.story.Candidate;
import io.mediawatch.story.Fingerprint;
import io.mediawatch.story.FingerprintShard;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which articles grouping brings together, against which belong together. */
record GroupingQuality(
        Map<GeneratedStories.Kind, Recall> recall, long pairs, long wrong, Map<String, Long> wrongKinds) {

    /**
     * Of the copies of a kind, those in the story of what they copy, and those in one linked to it: the copies came
     * first, and had too little in common with each other.
     */
    record Recall(int copies, int joined, int linked) {
        double share() {
            return (double) (joined + linked) / copies;
        }

        Recall plus(Recall other) {
            return new Recall(copies + other.copies, joined + other.joined, linked + other.linked);
        }
    }

    /** Of all pairs that were brought together, those that carry the same text. */
    double precision() {
        return 1 - (double) wrong / pairs;
    }

    /** Groups the articles of so many families of a seed, mixed, one a second. */
    static GroupingQuality of(long seed, int families, FingerprintShard.Bands bands) {
        List<GeneratedStories.Sample> samples = IntStream.range(0, families)
                .mapToObj(number -> GeneratedStories.family(seed, number))
                .flatMap(List::stream)
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(samples, new Random(families));
        Map<String, String> stories = new HashMap<>();
        Set<Set<String>> links = new HashSet<>();
        FingerprintShard shard = new FingerprintShard(bands);
        long now = 0;
        for (GeneratedStories.Sample sample : samples) {
            now += 1_000_000;
            FingerprintShard.Answer answer = enter(shard, sample.article(), now);
            String story = answer.entered().story();
            stories.put(sample.article().id(), story);
            answer.found().stream()
                    .map(Candidate::story)
                    .filter(other -> !other.equals(story))
                    .forEach(other -> links.add(Set.of(story, other)));
        }
        return of(samples, stories, links);
    }

    static FingerprintShard.Answer enter(FingerprintShard shard, Article article, long now) {
        Fingerprint fingerprint = Fingerprint.of(article);
        Candidate own = new Candidate(article.id(), now);
        return shard.enter(
                new FingerprintShard.Newcomer(article.id(), own, false, fingerprint.signature(), fingerprint.bands()),
                now,
                0);
    }

    private static GroupingQuality of(
            List<GeneratedStories.Sample> samples, Map<String, String> stories, Set<Set<String>> links) {
        Map<GeneratedStories.Kind, Recall> recall = new EnumMap<>(GeneratedStories.Kind.class);
        for (GeneratedStories.Sample sample : samples) {
            if (sample.of() != null) {
                String story =
                        Objects.requireNonNull(stories.get(sample.article().id()));
                String wanted = Objects.requireNonNull(stories.get(sample.of()));
                boolean joined = story.equals(wanted);
                boolean linked = !joined && links.contains(Set.of(story, wanted));
                recall.merge(sample.kind(), new Recall(1, joined ? 1 : 0, linked ? 1 : 0), Recall::plus);
            }
        }
        long pairs = 0;
        long wrong = 0;
        Map<String, Long> wrongKinds = new TreeMap<>();
        Map<String, List<GeneratedStories.Sample>> groups = samples.stream()
                .collect(Collectors.groupingBy(
                        sample -> stories.get(sample.article().id())));
        for (List<GeneratedStories.Sample> group : groups.values()) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = 0; j < i; j++) {
                    pairs++;
                    if (!group.get(i).story().equals(group.get(j).story())) {
                        wrong++;
                        String kinds = List.of(group.get(i).kind(), group.get(j).kind()).stream()
                                .sorted()
                                .toList()
                                .toString();
                        wrongKinds.merge(kinds, 1L, Long::sum);
                    }
                }
            }
        }
        return new GroupingQuality(recall, pairs, wrong, wrongKinds);
    }
}
