package io.mediawatch.cli;

import io.mediawatch.model.NormalUrl;
import io.mediawatch.net.Http;
import io.mediawatch.scrape.Prober;
import io.mediawatch.scrape.Prober.Probe;
import io.mediawatch.scrape.Source;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code sources discover URL}: the feeds and sitemaps of a site, as entries for a file in config/sources. */
@Command(
        name = "discover",
        description = "Find the feeds and sitemaps of a site; prints entries for config/sources.",
        mixinStandardHelpOptions = true)
final class SourcesDiscover implements Callable<Integer> {
    @Mixin
    private Output output;

    @Mixin
    private ConfigOption config;

    @Parameters(paramLabel = "URL", description = "Any page of the site.")
    private String url;

    @Override
    public Integer call() {
        Settings settings = config.open().settings(System.getenv());
        String host = host();
        UserAgentCheck.check(settings.http(), List.of(Source.feed("found", url)));
        List<Probe> found;
        try (Http http = Http.open(settings.http())) {
            found = new Prober(http, settings.scrape().delay()).discover(url);
        }
        if (found.isEmpty()) {
            output.err()
                    .println(
                            "No feed or sitemap found at " + url + "; a listing page can be read with a CSS selector.");
            return ExitCode.FAILED.code();
        }
        String id = host.replaceFirst("^www\\.", "").replaceAll("[^a-z0-9]+", "-");
        for (int i = 0; i < found.size(); i++) {
            print(found.get(i), i == 0 ? id : id + "-" + (i + 1));
        }
        return ExitCode.OK.code();
    }

    private String host() {
        try {
            return NormalUrl.of(url).authority();
        } catch (IllegalArgumentException e) {
            throw new ConfigError("URL must be an http or https address: " + url);
        }
    }

    private void print(Probe probe, String id) {
        String kind = probe.source().kind().id();
        if (output.json()) {
            output.jsonLine(Map.of(
                    "id",
                    id,
                    "kind",
                    kind,
                    "url",
                    probe.source().url(),
                    "links",
                    probe.links().size(),
                    "sitemaps",
                    probe.more().size()));
            return;
        }
        String lists = probe.more().isEmpty()
                ? Plural.of(probe.links().size(), "link", "links")
                : Plural.of(probe.more().size(), "sitemap", "sitemaps");
        output.out().println("- id: " + id + "   # lists " + lists);
        output.out().println("  kind: " + kind);
        output.out().println("  url: " + probe.source().url());
    }
}
