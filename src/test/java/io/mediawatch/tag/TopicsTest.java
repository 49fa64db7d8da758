package io.mediawatch.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.model.Article;
import io.mediawatch.model.Articles;
import io.mediawatch.model.Paragraph;
import io.mediawatch.model.Paragraph.Kind;
import io.mediawatch.model.TopicScore;
import io.mediawatch.watch.Term;
import io.mediawatch.watch.TopicRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an article is about, by the words of topic rules. */
class TopicsTest {
    private static final String OTHER =
            "The harbour office opened its new quay on Monday, and the ferries came and went "
                    + "as they had done all through the summer, while the council talked about the price of a berth, the paint "
                    + "on the railings and the benches that nobody had asked for but everybody sat on, rain or shine, all week.";

    private final Tagger tagger = new Tagger(
            Samples.watchList(),
            List.of(
                    rule("lawsuit", List.of("novel"), term("lawsuit", 2), term("court", 1)),
                    rule("chips", List.of(), term("chip", 2), term("chip shop", 0.1))));

    @Test
    void enoughEvidenceMakesATopic() {
        assertThat(topics("The lawsuit was heard.", "The court adjourned.")).containsExactly("lawsuit");
        assertThat(topics("The plan was heard.", "The council adjourned.")).isEmpty();
    }

    @Test
    void ofOverlappingTermsTheLongestCounts() {
        assertThat(topics("We went to the chip shop.", "The chip shop was closed."))
                .isEmpty();
    }

    @Test
    void aHeadlineMayRuleATopicOut() {
        assertThat(topics(article("A novel about a court", List.of(text("The lawsuit.")))))
                .isEmpty();
    }

    @Test
    void aLongerArticleNamesATopicMoreThanInPassing() {
        assertThat(topics(OTHER, OTHER, OTHER, OTHER, OTHER, "A lawsuit is pending, the court said of the lawsuit."))
                .isEmpty();
        assertThat(topics(OTHER, OTHER, OTHER, OTHER, "A lawsuit is pending.", "The lawsuit is about the quay."))
                .containsExactly("lawsuit");
    }

    @Test
    void theHeadlineOrAHeadingSaysThatItIsNotInPassing() {
        List<Paragraph> rest = Collections.nCopies(5, text(OTHER));
        assertThat(topics(article("Lawsuit over the quay", rest))).containsExactly("lawsuit");
        List<Paragraph> headed = new ArrayList<>(rest);
        headed.add(3, new Paragraph(Kind.HEADING, "The lawsuit"));
        assertThat(topics(article("The quay", headed))).containsExactly("lawsuit");
    }

    @Test
    void whatTheSiteSaysIsNoEvidence() {
        assertThat(tagger.tag(article("The quay", List.of(text("A lawsuit."), text("责任编辑：court"))))
                        .topics()
                        .get(0)
                        .evidence())
                .containsExactly("lawsuit");
    }

    private List<String> topics(String... paragraphs) {
        return topics(article("", Stream.of(paragraphs).map(TopicsTest::text).toList()));
    }

    private List<String> topics(Article article) {
        return tagger.tag(article).topics().stream().map(TopicScore::id).toList();
    }

    private static Article article(String headline, List<Paragraph> paragraphs) {
        return Articles.of("test", "en", headline, paragraphs);
    }

    private static Paragraph text(String text) {
        return new Paragraph(Kind.TEXT, text);
    }

    private static Term term(String text, double weight) {
        return new Term(text, weight, List.of(), List.of());
    }

    private static TopicRule rule(String id, List<String> exclude, Term... terms) {
        return new TopicRule(id, Map.of("en", id), List.of(terms), exclude, 2);
    }
}
