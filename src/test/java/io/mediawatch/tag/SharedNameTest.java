package io.mediawatch.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.model.EntityType;
import io.mediawatch.model.Mention;
import io.mediawatch.watch.Alias;
import io.mediawatch.watch.Entity;
import io.mediawatch.watch.WatchList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedNameTest {
    private static final Entity FIRM = Samples.entity("sable", EntityType.COMPANY, "Sable");
    private static final Entity PRODUCT = new Entity(
            "sable-app",
            EntityType.PRODUCT,
            "Sable app",
            List.of(new Alias("Sable", null, List.of("downloads", "下载量"), List.of())));

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Sable hired a new finance chief, sable",
        "Downloads of Sable doubled, sable-app",
        "Sable 的下载量翻倍, sable-app",
    })
    void whatStandsNearTellsTwoEntitiesOfOneNameApart(String text, String entity) {
        for (List<Entity> order : List.of(List.of(FIRM, PRODUCT), List.of(PRODUCT, FIRM))) {
            Tagger tagger = new Tagger(new WatchList(order), List.of());
            assertThat(tagger.tag(Samples.article(text)).mentions())
                    .extracting(Mention::entity)
                    .containsExactly(entity);
        }
    }

    /** A label has nothing near it; the lead had. */
    @Test
    void aLabelMeansWhomTheSurroundingsOfTheNameDecidedOn() {
        Entity person = new Entity(
                "lin-xiaolan",
                EntityType.PERSON,
                "Lin Xiaolan",
                List.of(new Alias("林晓岚", null, List.of("远山"), List.of())));
        Tagger tagger = new Tagger(new WatchList(List.of(person)), List.of());

        assertThat(tagger.tag(Samples.article("我们和远山的林晓岚谈了谈。", "记者：什么时候投产？", "林晓岚：不急。", "记者：明年呢？", "林晓岚：也许。"))
                        .speakers())
                .containsExactly(null, "记者", "Lin Xiaolan", "记者", "Lin Xiaolan");
    }

    @Test
    void aNameWithAParticleAndAHyphenIsMentioned() {
        Tagger tagger = new Tagger(new WatchList(List.of()), List.of());

        assertThat(tagger.tag(Samples.article(
                                "Amina al-Rashid said that the mill would close. “We stay,” al-Rashid told reporters."))
                        .mentions())
                .extracting(Mention::name)
                .containsExactly("Amina al-Rashid");
    }
}
