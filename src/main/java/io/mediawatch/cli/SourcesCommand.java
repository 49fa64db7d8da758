package io.mediawatch.cli;

import picocli.CommandLine.Command;

/** {@code sources}: what is polled and how it is doing. */
@Command(
        name = "sources",
        description = "What is polled, how it is doing, and what else there is to poll.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "list|test|discover",
        subcommands = {SourcesList.class, SourcesTry.class, SourcesDiscover.class})
final class SourcesCommand {}
