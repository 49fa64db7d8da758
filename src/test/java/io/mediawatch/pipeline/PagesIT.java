package io.mediawatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.embedded.Servers;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Page;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class PagesIT {
    private final KafkaSettings kafka = new KafkaSettings(Servers.kafka().bootstrap());
    private final Topics topics =
            new Topics(TopicSettings.DEFAULT.withPrefix(Servers.prefix()).withPartitions(1));

    @Test
    void aPageIsFoundThoughTheClockOfWhoFetchedItIsAheadOfKafkas() {
        TopicSetup.create(topics, kafka);
        Instant ahead = Instant.now().truncatedTo(ChronoUnit.MILLIS).plus(1, ChronoUnit.MINUTES);
        Page page = Page.fetched(
                "https://site.example/a",
                "site",
                ahead,
                "text/html",
                200,
                Mode.LIVE,
                "<p>Nvidia sells chips.".getBytes(StandardCharsets.UTF_8));
        try (Pages pages = Pages.open(topics, kafka)) {
            pages.send(page);
            pages.flush();
        }

        assertThat(new History(topics, kafka).page(page.id(), ahead)).isPresent();
    }
}
