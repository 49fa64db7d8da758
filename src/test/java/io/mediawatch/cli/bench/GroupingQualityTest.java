package io.mediawatch.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.story.Band;
import io.mediawatch.story.FingerprintShard;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The short form of {@code bench stories}. */
class GroupingQualityTest {

    @Test
    void copiesAreFoundAndLookAlikesAreNot() {
        GroupingQuality quality = GroupingQuality.of(0, 60, new InMemory(new HashMap<>()));

        assertThat(quality.precision()).isGreaterThanOrEqualTo(0.99);
        assertThat(quality.recall()).hasSizeGreaterThan(10).allSatisfy((kind, recall) -> assertThat(recall.share())
                .as(kind.name())
                .isGreaterThanOrEqualTo(0.95));
    }

    @Test
    void everyRunMeasuresTheSame() {
        assertThat(GroupingQuality.of(0, 5, new InMemory(new HashMap<>())))
                .isEqualTo(GroupingQuality.of(0, 5, new InMemory(new HashMap<>())));
    }

    private record InMemory(Map<Long, Band> bands) implements FingerprintShard.Bands {
        @Override
        public Band get(long band) {
            return bands.getOrDefault(band, Band.EMPTY);
        }

        @Override
        public void put(long band, Band texts) {
            bands.put(band, texts);
        }
    }
}
