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

    /**
     * Returns the version of the extractor: a hash of the program's version and the site rules, stable across restarts.
     */
    static String extractor(SiteRules rules) {
        String version = VersionCommand.versions().getProperty("version");
        return Hash.of(version, new TreeMap<>(rules.rules()).toString());
    }

    /** @throws IllegalArgumentException for an invalid config */
    static Rulebook compile(Snapshot snapshot) {
        WatchList watchList = watchList(snapshot);
        EntityNames names = new EntityNames(watchList);
        AlertRules rules =
                Json.read(snapshot.alerts(), AlertRules.class).mapQueries(query -> Queries.resolved(query, names));
        Tagger tagger = new Tagger(watchList, topics(snapshot).topics());
        return new Rulebook(snapshot.generation(), tagger::tag, rules::match, rules.silences(), rules.awaited());
    }

    /** @throws IllegalArgumentException for an invalid watch-list */
    static WatchList watchList(Snapshot snapshot) {
        return Json.read(snapshot.watchList(), WatchList.class);
    }

    /** @throws IllegalArgumentException for invalid topics */
    static Topics topics(Snapshot snapshot) {
        return Json.read(snapshot.topics(), Topics.class);
    }
}
