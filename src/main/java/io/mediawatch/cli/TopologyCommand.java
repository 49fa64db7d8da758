package io.mediawatch.cli;

import io.mediawatch.extract.SiteRules;
import io.mediawatch.pipeline.Pipeline;
import io.mediawatch.pipeline.TopicSettings;
import io.mediawatch.pipeline.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code topology}: prints the shape of the stream, in the form that is checked in for review. */
@Command(
        name = "topology",
        description = "Print the stream's topology: edges, topics and stores, one per line, sorted.",
        mixinStandardHelpOptions = true)
final class TopologyCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        Pipeline pipeline = new Pipeline(
                new Topics(TopicSettings.DEFAULT), StageWiring.stages(SiteRules.NONE), new SimpleMeterRegistry());
        pipeline.shape().forEach(spec.commandLine().getOut()::println);
        return ExitCode.OK.code();
    }
}
