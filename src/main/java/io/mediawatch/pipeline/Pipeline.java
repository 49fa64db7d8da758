package io.mediawatch.pipeline;

import static io.mediawatch.pipeline.Hops.ANSWERS;
import static io.mediawatch.pipeline.Hops.COPIES;
import static io.mediawatch.pipeline.Hops.FINGERPRINTS;
import static io.mediawatch.pipeline.Hops.LINKS;
import static io.mediawatch.pipeline.Hops.MATCHES;
import static io.mediawatch.pipeline.Hops.REPLAYS;
import static io.mediawatch.pipeline.Hops.SETTLED;
import static io.mediawatch.pipeline.Hops.keyed;
import static io.mediawatch.pipeline.Hops.sharded;
import static io.mediawatch.pipeline.Store.ARTICLES;
import static io.mediawatch.pipeline.Store.BANDS;
import static io.mediawatch.pipeline.Store.CONFIG;
import static io.mediawatch.pipeline.Store.FREQUENCIES;
import static io.mediawatch.pipeline.Store.HELD;
import static io.mediawatch.pipeline.Store.REVISIONS;
import static io.mediawatch.pipeline.Store.STORIES;
import static io.mediawatch.pipeline.Store.TOLD;
import static io.mediawatch.pipeline.Store.WAITING;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.jspecify.annotations.Nullable;

/**
 * The whole topology. Names in brackets are repartitions, four hops at most from page to alert:
 *
 * <pre>
 *  requests ─▶ rerun ─▶ tagged-articles, mentions, quotes, (matches), (copies)
 *                │ replays
 *  pages ─▶ revise ─┬─▶ articles                             ┌─▶ tagged-articles, mentions, quotes
 *                   └─(fingerprints)▶ group ─(answers)▶ tag ─┼─(matches)▶ raise ─▶ alerts
 *                                                            ├─(copies)▶ retell ─▶ stories
 *                                                            └─(settled)▶ settle ─(links)▶ retell
 *  revise, tag ─▶ outcomes          every step ─▶ dead-letters          config ─▶ revise, rerun, tag
 * </pre>
 *
 * {@code tag} runs where {@code revise} does and finds the text in its store, {@code settle} where {@code group} does:
 * only fingerprints and answers travel. Renaming a store or a hop loses what a running system keeps under that name.
 */
public final class Pipeline {
    private final Topics topics;
    private final PipelineContext pipeline;
    private final int partitions;

    public Pipeline(Topics topics, Stages stages, MeterRegistry registry) {
        this.topics = topics;
        this.partitions = topics.settings().partitions();
        this.pipeline = new PipelineContext(
                topics,
                stages,
                new Rulebooks(stages.compile()),
                new Meters(registry),
                new RecentArticles(),
                new EarlyCommit());
    }

    /** @param properties of the streams client; some determine the shape of the topology */
    Topology topology(Properties properties) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
        addStores(builder);
        Consumed<String, byte[]> raw = Consumed.with(Serdes.String(), Serdes.ByteArray());

        Outlets rerun = step(
                        "rerun",
                        Rerun::new,
                        builder.stream(topics.requests().name(), raw.withName("requests")),
                        REVISIONS,
                        ARTICLES,
                        WAITING)
                .to(topics.requests())
                .to(topics.articles())
                .to(topics.taggedArticles())
                .to(topics.mentions())
                .to(topics.quotes())
                .to(topics.outcomes());

        KStream<String, byte[]> pages = builder.stream(topics.pages().name(), raw.withName("pages"));
        Outlets revised = step(
                        "revise",
                        Revise::new,
                        pages.merge(rerun.take(REPLAYS), Named.as("pages-and-replays")),
                        REVISIONS,
                        ARTICLES)
                .to(topics.articles())
                .to(topics.outcomes());

        Outlets grouped = step(
                "group",
                Group::new,
                revised.take(FINGERPRINTS).repartition(sharded(FINGERPRINTS, pipeline.shards())),
                BANDS);

        Outlets tagged = step(
                        "tag",
                        Tag::new,
                        grouped.take(ANSWERS).repartition(keyed(ANSWERS, partitions)),
                        REVISIONS,
                        ARTICLES,
                        WAITING)
                .to(topics.taggedArticles())
                .to(topics.mentions())
                .to(topics.quotes())
                .to(topics.outcomes());

        Outlets settled = step(
                "settle", Settle::new, tagged.take(SETTLED).repartition(sharded(SETTLED, pipeline.shards())), BANDS);

        KStream<String, byte[]> copies = tagged.take(COPIES)
                .merge(rerun.take(COPIES), Named.as("copies-come-and-gone"))
                .repartition(keyed(COPIES, partitions));
        KStream<String, byte[]> links = settled.take(LINKS).repartition(keyed(LINKS, partitions));
        step("retell", Retell::new, copies.merge(links, Named.as("copies-and-links")), STORIES)
                .to(topics.stories());

        KStream<String, byte[]> matches = tagged.take(MATCHES)
                .merge(rerun.take(MATCHES), Named.as("matches-new-and-old"))
                .repartition(keyed(MATCHES, partitions));
        step("raise", Raise::new, matches, TOLD, HELD, FREQUENCIES).to(topics.alerts());

        return builder.build(properties);
    }

    /** The reviewed form of the topology, one line per edge, topic and store, sorted. */
    public List<String> shape() {
        return Shape.of(topology(StreamSettings.DEFAULT.properties(new KafkaSettings("localhost:9092"), topics)));
    }

    /** Why the newest config is not in force; null if it is. */
    @Nullable
    String configProblem() {
        return pipeline.rulebooks().problem();
    }

    /** Adds a step; every step may write dead letters. */
    private Outlets step(
            String name, Function<PipelineContext, Step> step, KStream<String, byte[]> in, String... stores) {
        return Outlets.of(name, in.process(() -> step.apply(pipeline), Named.as(name), stores))
                .to(topics.deadLetters());
    }

    private void addStores(StreamsBuilder builder) {
        builder.addStateStore(Store.kept(REVISIONS))
                .addStateStore(Store.kept(ARTICLES))
                .addStateStore(Store.kept(WAITING))
                .addStateStore(Store.kept(BANDS))
                .addStateStore(Store.kept(STORIES))
                .addStateStore(Store.kept(TOLD))
                .addStateStore(Store.kept(HELD))
                .addStateStore(Store.kept(FREQUENCIES))
                .addGlobalStore(
                        Store.global(CONFIG),
                        topics.config().name(),
                        Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("config"),
                        ConfigStoreWriter::new);
    }
}
