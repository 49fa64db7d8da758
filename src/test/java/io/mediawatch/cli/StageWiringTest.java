package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mediawatch.extract.SiteRules;
import io.mediawatch.model.Article;
import io.mediawatch.model.EntityType;
import io.mediawatch.model.Hash;
import io.mediawatch.model.Json;
import io.mediawatch.model.Mention;
import io.mediawatch.model.TaggedArticle;
import io.mediawatch.model.Tags;
import io.mediawatch.pipeline.Rulebook;
import io.mediawatch.pipeline.Snapshot;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StageWiringTest {

    @Test
    void aRuleMayNameAnEntityAsAnySearchMay() {
        Rulebook rulebook = StageWiring.compile(new Snapshot(
                1,
                "",
                json("{'entities': [{'id': 'nvidia', 'type': 'company', 'name': 'NVIDIA', 'aliases': ['英伟达']}]}"),
                json("{'topics': []}"),
                json("{'rules': [{'id': 'news', 'query': 'company:英伟达'}]}")));
        Mention named = new Mention("nvidia", EntityType.COMPANY, "NVIDIA", 1, false, 1, List.of(), "name");
        Article article = Json.read(
                """
                {"id": "a1", "mode": "live", "headline": "Chips", "authors": [], "section": [], "paragraphs": [],
                 "fetched": "2026-03-01T08:00:00Z", "language": "en", "references": [], "images": [], "from": {},
                 "changes": []}
                """
                        .getBytes(StandardCharsets.UTF_8),
                Article.class);

        Tags tags = new Tags(List.of(named), List.of(), List.of(), List.of(), "a1");

        assertThat(rulebook.match().apply(new TaggedArticle(article, tags))).hasSize(1);
    }

    private static JsonNode json(String text) {
        return Json.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8), JsonNode.class);
    }

    /** A map that cannot be changed has another order in every process. */
    @Test
    void theExtractorIsTheSameInEveryProcess() {
        Map<String, List<SiteRules.Rule>> rules = new HashMap<>();
        for (int site = 0; site < 20; site++) {
            rules.put("site" + site, List.of());
        }

        assertThat(StageWiring.extractor(new SiteRules(rules)))
                .isEqualTo(Hash.of(VersionCommand.versions().getProperty("version"), new TreeMap<>(rules).toString()));
    }
}
