package io.mediawatch.tag;

import io.mediawatch.model.Article;
import io.mediawatch.model.Articles;
import io.mediawatch.model.EntityType;
import io.mediawatch.model.Paragraph;
import io.mediawatch.model.Paragraph.Kind;
import io.mediawatch.model.Tags;
import io.mediawatch.watch.Alias;
import io.mediawatch.watch.Entity;
import io.mediawatch.watch.TopicRule;
import io.mediawatch.watch.WatchList;
import java.util.List;
import java.util.stream.Stream;

/** Articles and a small watch-list for the tests of tagging. */
final class Samples {
    private Samples() {}

    static Article article(String headline, List<String> paragraphs) {
        return Articles.of("test", "zh", headline, Articles.texts(paragraphs));
    }

    static Article article(String... paragraphs) {
        return article("", List.of(paragraphs));
    }

    static Paragraph text(String text) {
        return new Paragraph(Kind.TEXT, text);
    }

    /** A paragraph that begins with these words in bold. */
    static Paragraph bold(String beginning, String rest) {
        return new Paragraph(Kind.TEXT, beginning + rest, null, false, beginning.length());
    }

    static Paragraph heading(String text) {
        return new Paragraph(Kind.HEADING, text);
    }

    static Paragraph quotation(String text) {
        return new Paragraph(Kind.QUOTATION, text);
    }

    /** The tags of an article in English with these paragraphs, by {@link #tagger}. */
    static Tags tag(Paragraph... paragraphs) {
        return tagger().tag(Articles.of("test", "en", "", List.of(paragraphs)));
    }

    static Entity entity(String id, EntityType type, String name, String... aliases) {
        return new Entity(id, type, name, Stream.of(aliases).map(Alias::new).toList());
    }

    static WatchList watchList() {
        return new WatchList(List.of(
                entity("nvidia", EntityType.COMPANY, "NVIDIA", "英伟达", "輝達"),
                entity("openai", EntityType.COMPANY, "OpenAI"),
                entity("huawei", EntityType.COMPANY, "Huawei", "华为"),
                entity("jensen-huang", EntityType.PERSON, "Jensen Huang", "黄仁勋"),
                entity("cc-wei", EntityType.PERSON, "C.C. Wei"),
                entity("sam-altman", EntityType.PERSON, "Sam Altman", "萨姆·奥特曼"),
                entity("chatgpt", EntityType.PRODUCT, "ChatGPT")));
    }

    static Tagger tagger() {
        return new Tagger(watchList(), List.<TopicRule>of());
    }
}
