package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.extract.SiteRules;
import io.mediawatch.model.Hash;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StageWiringTest {

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
