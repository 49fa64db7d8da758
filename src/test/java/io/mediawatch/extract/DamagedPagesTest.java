package io.mediawatch.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.mediawatch.extract.markup.Charsets;
import io.mediawatch.model.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Pages cut off, with pieces missing, doubled, or of another page: whatever is left of one gives an article or a reason. */
class DamagedPagesTest {
    private static final int DAMAGED = 5_000;
    private static final List<Page> PAGES = Fixture.all().map(Fixture::page).toList();

    /** The same in every run. */
    private final Random random = new Random(1);

    private final Extractor extractor = new Extractor(SiteRules.NONE);

    @Test
    void givesAnArticleOrAReason() {
        int articles = 0;
        for (int number = 0; number < DAMAGED; number++) {
            Page page = any();
            byte[] body = damaged(page.body());
            Page damaged = new Page(
                    page.id(),
                    page.url(),
                    page.source(),
                    page.fetched(),
                    page.contentType(),
                    page.status(),
                    page.mode(),
                    body,
                    page.next());
            Extraction[] result = new Extraction[1];
            assertThatCode(() -> result[0] = extractor.extract(damaged))
                    .as(() -> "damaged page %s:%n%s".formatted(page.url(), Charsets.decode(body, null)))
                    .doesNotThrowAnyException();
            articles += result[0] instanceof Extraction.Extracted ? 1 : 0;
        }
        assertThat(articles).as("most are still articles").isGreaterThan(DAMAGED / 2);
    }

    private Page any() {
        return PAGES.get(random.nextInt(PAGES.size()));
    }

    private byte[] damaged(byte[] page) {
        byte[] damaged = page;
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            byte[] other = any().body();
            int at = random.nextInt(damaged.length + 1);
            int length = random.nextInt(damaged.length - at + 1);
            damaged = switch (random.nextInt(4)) {
                case 0 -> part(damaged, 0, at);
                case 1 -> joined(part(damaged, 0, at), part(damaged, at + length, damaged.length));
                case 2 -> joined(part(damaged, 0, at + length), part(damaged, at, damaged.length));
                default -> joined(part(damaged, 0, at), part(other, random.nextInt(other.length), other.length));
            };
        }
        return damaged;
    }

    private static byte[] part(byte[] page, int from, int to) {
        return Arrays.copyOfRange(page, from, to);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }
}
