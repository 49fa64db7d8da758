package io.mediawatch.query;

import io.mediawatch.model.Article;
import io.mediawatch.model.Span;
import io.mediawatch.model.TaggedArticle;
import io.mediawatch.query.Words.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A tagged article, split into words when the first query needs them, so that many queries can be evaluated against it.
 * Not thread-safe.
 */
public final class ArticleWords {
    private static final int HEADLINE = -1;

    private final TaggedArticle tagged;
    /** The headline's words, then those of each paragraph. */
    private final List<List<Word>> texts = new ArrayList<>();

    private final Map<String, List<Place>> places = new HashMap<>();

    /** Position of a word: paragraph (−1 for the headline) and index within it. */
    private record Place(int paragraph, int word) {}

    /**
     * Consecutive words.
     *
     * @param first index of the first word within the paragraph
     * @param end index after the last word
     */
    record Run(int paragraph, int first, int end) implements Comparable<Run> {
        private static final Comparator<Run> ORDER = Comparator.comparingInt(Run::paragraph)
                .thenComparingInt(Run::first)
                .thenComparingInt(Run::end);

        @Override
        public int compareTo(Run other) {
            return ORDER.compare(this, other);
        }

        int length() {
            return end - first;
        }
    }

    private ArticleWords(TaggedArticle tagged) {
        this.tagged = tagged;
    }

    private void cut() {
        Article article = tagged.article();
        for (int paragraph = HEADLINE; paragraph < article.paragraphs().size(); paragraph++) {
            List<Word> words = Words.of(article.text(paragraph));
            texts.add(words);
            for (int word = 0; word < words.size(); word++) {
                places.computeIfAbsent(words.get(word).text(), text -> new ArrayList<>())
                        .add(new Place(paragraph, word));
            }
        }
    }

    public static ArticleWords of(TaggedArticle tagged) {
        return new ArticleWords(tagged);
    }

    TaggedArticle tagged() {
        return tagged;
    }

    /** Returns where the words occur consecutively in this order. */
    List<Run> runs(List<String> wanted, boolean headlineOnly) {
        if (texts.isEmpty()) {
            cut();
        }
        List<Run> runs = new ArrayList<>();
        for (Place place : places.getOrDefault(wanted.get(0), List.of())) {
            if ((place.paragraph == HEADLINE || !headlineOnly) && stands(wanted, place)) {
                runs.add(new Run(place.paragraph, place.word, place.word + wanted.size()));
            }
        }
        return runs;
    }

    Span span(Run run) {
        List<Word> words = texts.get(run.paragraph + 1);
        int start = words.get(run.first).start();
        int end = words.get(run.end - 1).end();
        return new Span(
                run.paragraph, start, end, tagged.article().text(run.paragraph).substring(start, end));
    }

    private boolean stands(List<String> wanted, Place place) {
        List<Word> words = texts.get(place.paragraph + 1);
        if (place.word + wanted.size() > words.size()) {
            return false;
        }
        for (int i = 1; i < wanted.size(); i++) {
            if (!words.get(place.word + i).text().equals(wanted.get(i))) {
                return false;
            }
        }
        return true;
    }
}
