package io.mediawatch.web;

import io.mediawatch.model.EntityType;
import io.mediawatch.query.Query;
import io.mediawatch.watch.Alias;
import io.mediawatch.watch.Entity;
import io.mediawatch.watch.Term;
import io.mediawatch.watch.TopicRule;
import io.mediawatch.watch.Topics;
import io.mediawatch.watch.WatchList;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Programs for the web side to stand in. */
final class Programs {
    private Programs() {}

    /** Two companies, a person, a topic, and sources of which one fails. */
    static Program some() {
        return with(List.of());
    }

    static Program with(List<PartHealth> health) {
        return with(health, (article, entity) -> {});
    }

    static Program with(List<PartHealth> health, BiConsumer<String, String> corrections) {
        return of(
                List.of(
                        entity("nvidia", EntityType.COMPANY, "NVIDIA", "英伟达"),
                        entity("openai", EntityType.COMPANY, "OpenAI"),
                        entity("jensen-huang", EntityType.PERSON, "Jensen Huang")),
                List.of(new TopicRule(
                        "inference", Map.of("en", "inference", "zh", "推理"), List.of(new Term("推理")), List.of(), 2)),
                health,
                corrections);
    }

    /** A watch-list of NVIDIA alone, and no topics. */
    static Program small() {
        return watching(entity("nvidia", EntityType.COMPANY, "NVIDIA"));
    }

    /** A watch-list of the two companies, and no topics. */
    static Program withoutPeople() {
        return watching(entity("nvidia", EntityType.COMPANY, "NVIDIA"), entity("openai", EntityType.COMPANY, "OpenAI"));
    }

    private static Program watching(Entity... entities) {
        return of(List.of(entities), List.of(), List.of(), (article, entity) -> {});
    }

    private static Program of(
            List<Entity> entities,
            List<TopicRule> topics,
            List<PartHealth> health,
            BiConsumer<String, String> corrections) {
        return new Program(
                Query::parse,
                () -> new WatchList(entities),
                () -> new Topics(topics),
                () -> List.of(
                        source("morning", "晨报", 600, "healthy", "", 0),
                        source("evening", "晚报", 5_400, "broken", "the server answers 503, 3 polls in a row", 3),
                        source("evil", Content.SCRIPT, 600, "failing", Content.SCRIPT, 1)),
                () -> health,
                () -> "mediawatch_pages 1\n",
                corrections);
    }

    private static Entity entity(String id, EntityType type, String name, String... aliases) {
        return new Entity(id, type, name, Stream.of(aliases).map(Alias::new).toList());
    }

    private static SourceReport source(String id, String site, int every, String condition, String cause, int errors) {
        Instant now = Instant.now();
        String reason = errors == 0 ? null : cause.replaceAll(".* (\\d+),.*", "http-$1");
        List<String> values = errors == 0 ? List.of() : List.of(String.valueOf(errors));
        String url = "https://news.example/" + id;
        return new SourceReport(
                id, site, "feed", url, every, condition, cause, reason, values, now, now, 4, 3.5, errors, now);
    }
}
