package io.mediawatch.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.model.Article;
import io.mediawatch.model.Mention;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much an article is about somebody or something; each test changes one thing. */
class SalienceTest {
    private static final String LEAD = "市场今天很平静。";
    private static final String OTHER = "分析师没有改变看法。";

    @Test
    void theHeadlineSaysMoreThanTheLeadAndTheLeadMoreThanTheRest() {
        double headline = of("nvidia", Samples.article("英伟达发布财报", List.of(LEAD, OTHER)));
        double lead = of("nvidia", Samples.article("市场", List.of("英伟达今天很平静。", OTHER)));
        double rest = of("nvidia", Samples.article("市场", List.of(LEAD, "英伟达没有回应。")));
        assertThat(headline).isGreaterThan(lead);
        assertThat(lead).isGreaterThan(rest);
    }

    @Test
    void moreOccurrencesSayMore() {
        double once = of("nvidia", Samples.article("市场", List.of(LEAD, "英伟达没有回应。")));
        double often = of("nvidia", Samples.article("市场", List.of(LEAD, "英伟达没有回应。", "英伟达和輝達是一家。")));
        assertThat(often).isGreaterThan(once);
    }

    @Test
    void beingNamedInPassingBesideAnotherSaysLess() {
        double alone = of("openai", Samples.article("市场", List.of(LEAD, "OpenAI 没有回应。")));
        double inPassing =
                of("openai", Samples.article("英伟达发布财报", List.of("英伟达增长。", "英伟达扩产。", "英伟达招人。", "OpenAI 没有回应。")));
        assertThat(inPassing).isLessThan(alone);
    }

    @Test
    void whoSpeaksAndWhomHeSpeaksAboutIsThereThroughWhatHeSays() {
        Article quoted = Samples.article("市场", List.of(LEAD, "黄仁勋表示：“我们看好 OpenAI 的前景，他们的模型越来越好。”"));
        Article named = Samples.article("市场", List.of(LEAD, "黄仁勋路过 OpenAI 的办公室，没有停留，也没有进门。"));
        assertThat(of("jensen-huang", quoted)).isGreaterThan(of("jensen-huang", named));
        assertThat(of("openai", quoted)).isGreaterThan(of("openai", named));
    }

    private static double of(String entity, Article article) {
        return Samples.tagger().tag(article).mentions().stream()
                .filter(mention -> mention.entity().equals(entity))
                .mapToDouble(Mention::salience)
                .findFirst()
                .orElseThrow();
    }
}
