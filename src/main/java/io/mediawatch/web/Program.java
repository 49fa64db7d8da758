package io.mediawatch.web;

import io.mediawatch.query.Query;
import io.mediawatch.watch.Topics;
import io.mediawatch.watch.WatchList;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * What the web server needs from the rest of the program.
 *
 * @param parse       the query language, with the zone of its days; throws {@link io.mediawatch.query.QueryException},
 *                    or {@link IllegalArgumentException} for a name that is on no list
 * @param watchList   as it is now, like the topics
 * @param sources     that are polled, and how they are doing
 * @param health      of the program's parts
 * @param metrics     in the Prometheus text format
 * @param corrections takes an article and an entity that is not named in it, whatever the rules say; returns when
 *                    this is kept
 */
public record Program(
        BiFunction<String, ZoneId, Query> parse,
        Supplier<WatchList> watchList,
        Supplier<Topics> topics,
        Supplier<List<SourceReport>> sources,
        Supplier<List<PartHealth>> health,
        Supplier<String> metrics,
        BiConsumer<String, String> corrections) {}
