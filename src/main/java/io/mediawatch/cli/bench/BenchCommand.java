package io.mediawatch.cli.bench;

import picocli.CommandLine.Command;

/** {@code bench}: repeats the measurements of docs/benchmarks.md on this machine. */
@Command(
        name = "bench",
        description = "Repeat the measurements of docs/benchmarks.md on this machine.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "start|pipeline|scrape|scrapers|hosts|stories|alerts|web",
        subcommands = {
            BenchStart.class,
            BenchPipeline.class,
            BenchScrape.class,
            BenchScrapers.class,
            BenchHosts.class,
            BenchStories.class,
            BenchAlerts.class,
            BenchWeb.class
        })
public final class BenchCommand {}
