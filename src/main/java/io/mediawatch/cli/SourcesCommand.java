package io.mediawatch.cli;

import picocli.CommandLine.Command;

/** {@code sources}: lists, tries and finds sources. */
@Command(
        name = "sources",
        description = "List and try sources, and find new ones.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "list|test|discover",
        subcommands = {SourcesList.class, SourcesTry.class, SourcesDiscover.class})
final class SourcesCommand {}
