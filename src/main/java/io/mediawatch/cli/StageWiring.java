package io.mediawatch.cli;

import io.mediawatch.alert.AlertRules;
import io.mediawatch.extract.Extractor;
import io.mediawatch.extract.SiteRules;
import io.mediawatch.model.Hash;
import io.mediawatch.model.Json;
import io.mediawatch.pipeline.Rulebook;
import io.mediawatch.pipeline.Snapshot;
import io.mediawatch.pipeline.Stages;
import io.mediawatch.tag.Tagger;
import io.mediawatch.text.Fold;
import io.mediawatch.watch.EntityNames;
import io.mediawatch.watch.Topics;
import io.mediawatch.watch.WatchList;
import java.util.TreeMap;

/** Connects the pipeline's stages to the functions of the other packages. */
public final class StageWiring {
    private StageWiring() {}

    public static Stages stages(SiteRules rules) {
        Extractor extractor = new Extractor(rules);
        return new Stages(extractor::extract, extractor(rules), Fold::fold, StageWiring::compile);
    }

    /** Changes with the program and with the rules of the sites, and with nothing else: not from start to start. */
    static String extractor(SiteRules rules) {
        String version = VersionCommand.versions().getProperty("version");
        return Hash.of(version, new TreeMap<>(rules.rules()).toString());
    }

    /** @throws IllegalArgumentException for a config that makes no sense */
    static Rulebook compile(Snapshot snapshot) {
        WatchList watchList = watchList(snapshot);
        EntityNames names = new EntityNames(watchList);
        AlertRules rules =
                Json.read(snapshot.alerts(), AlertRules.class).mapQueries(query -> Queries.resolved(query, names));
        Tagger tagger = new Tagger(watchList, topics(snapshot).topics());
        return new Rulebook(snapshot.generation(), tagger::tag, rules::match, rules.silences(), rules.awaited());
    }

    /** @throws IllegalArgumentException for one that makes no sense */
    static WatchList watchList(Snapshot snapshot) {
        return Json.read(snapshot.watchList(), WatchList.class);
    }

    /** @throws IllegalArgumentException for topics that make no sense */
    static Topics topics(Snapshot snapshot) {
        return Json.read(snapshot.topics(), Topics.class);
    }
}
