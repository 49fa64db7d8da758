package io.mediawatch.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Compares bodies with labels by sequences of four words: means of the pages' precision and recall. For one thread. */
final class Bodies {
    /** Minimum length, in words, of an optional passage: shorter ones may occur anywhere by chance. */
    private static final int LEAST_OPTIONAL = 3;

    private final List<Double> precisions = new ArrayList<>();
    private final List<Double> recalls = new ArrayList<>();
    private int pages;
    private int empty;

    /** @param optional passages that may be in the body or not, such as captions and bylines */
    void add(String labelled, String found, List<String> optional) {
        List<String> wanted = Words.of(labelled);
        List<String> read = without(optional, new ArrayList<>(Words.of(found)), wanted);
        Map<List<String>, Integer> right = Words.shingles(wanted);
        Map<List<String>, Integer> got = Words.shingles(read);
        int shared = got.entrySet().stream()
                .mapToInt(entry -> Math.min(entry.getValue(), right.getOrDefault(entry.getKey(), 0)))
                .sum();
        pages++;
        if (got.isEmpty()) {
            empty++;
        } else {
            precisions.add(Tally.share(shared, sum(got)));
        }
        if (!right.isEmpty()) {
            recalls.add(Tally.share(shared, sum(right)));
        }
    }

    private static int sum(Map<List<String>, Integer> shingles) {
        return shingles.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static List<String> without(List<String> optional, List<String> read, List<String> wanted) {
        optional.stream()
                .map(Words::of)
                .filter(words -> words.size() >= LEAST_OPTIONAL)
                .sorted(Comparator.comparing((List<String> words) -> words.size())
                        .reversed())
                .forEach(words -> {
                    List<Integer> labelled = places(wanted, words);
                    for (int surplus = places(read, words).size() - labelled.size(); surplus > 0; surplus--) {
                        List<Integer> places = places(read, words);
                        int place = places.get(labelled.isEmpty() ? 0 : places.size() - 1);
                        read.subList(place, place + words.size()).clear();
                    }
                });
        return read;
    }

    private static List<Integer> places(List<String> text, List<String> words) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i <= text.size() - words.size(); ) {
            boolean here = text.get(i).equals(words.get(0))
                    && text.subList(i, i + words.size()).equals(words);
            if (here) {
                places.add(i);
            }
            i += here ? words.size() : 1;
        }
        return places;
    }

    Figure figure(String set) {
        return Figure.of(
                "body", set, pages, mean(precisions), mean(recalls), Map.of("empty", Tally.share(empty, pages)));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
