package io.mediawatch.cli;

import io.mediawatch.index.Counting;
import io.mediawatch.index.Index;
import io.mediawatch.index.Interval;
import io.mediawatch.index.Series;
import io.mediawatch.index.Timeline;
import io.mediawatch.model.Json;
import io.mediawatch.query.FieldName;
import io.mediawatch.query.Query;
import io.mediawatch.watch.Entity;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code timeline}: coverage of entities over time. */
@Command(
        name = "timeline",
        description = "Show coverage over time: how many articles mention each company, person or product.",
        footer = {"", "Example: ./mediawatch timeline nvidia openai --by week --per story --since 90d"},
        mixinStandardHelpOptions = true)
final class TimelineCommand implements Callable<Integer> {
    private static final int BAR = 24;
    private static final int DAY_WIDTH = 14;
    private static final int GAP = 2;
    /** Maximum number of consecutive steps without articles that get rows of their own. */
    private static final int LONG = 7;

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:00");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd EEE", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM");

    @Mixin
    private Output output;

    @Mixin
    private SystemOption system;

    @Mixin
    private PeriodOption period;

    @Parameters(paramLabel = "ENTITY", arity = "1..*", description = "Ids or names of watch-list entries.")
    private List<String> entities;

    @Option(
            names = "--by",
            paramLabel = "hour|day|week|month",
            defaultValue = "day",
            description = "Step (default: ${DEFAULT-VALUE}).")
    private Interval by;

    @Option(
            names = "--per",
            paramLabel = "copy|story",
            defaultValue = "copy",
            description = "Count every copy of a text, or each story once (default: ${DEFAULT-VALUE}).")
    private Per per;

    /** The values of the flag that selects what is counted. */
    enum Per {
        COPY(Counting.COPIES),
        STORY(Counting.STORIES);

        private final Counting counting;

        Per(Counting counting) {
            this.counting = counting;
        }
    }

    @Override
    public Integer call() {
        Queries queries = Queries.of(system.config());
        List<Series> series = new ArrayList<>();
        for (String name : entities) {
            Entity entity = queries.entity(name);
            series.add(new Series(entity.name(), new Query.Field(FieldName.ENTITY, entity.id())));
        }
        try (Index index = system.index()) {
            Timeline timeline = index.reader().timeline(series, period.period(), by, period.zone(), per.counting);
            if (output.json()) {
                json(timeline);
            } else {
                output.table(
                        table(timeline, by, period.zone(), Output.width()),
                        "No coverage of " + String.join(", ", entities) + ".");
            }
        } catch (IllegalArgumentException e) {
            throw new ConfigError(String.valueOf(e.getMessage()));
        }
        return ExitCode.OK.code();
    }

    private void json(Timeline timeline) {
        for (int step = 0; step < timeline.starts().size(); step++) {
            var line = Json.MAPPER.createObjectNode();
            line.put(
                    "start",
                    timeline.starts()
                            .get(step)
                            .atZone(period.zone())
                            .toOffsetDateTime()
                            .toString());
            for (Timeline.Line of : timeline.lines()) {
                line.put(of.label(), of.counts().get(step));
            }
            output.jsonLine(line.put("all", timeline.all().get(step)));
        }
    }

    /**
     * Draws the timeline; a long stretch without articles is a single row.
     *
     * @param room the terminal's width in columns, to which the bars are fitted
     */
    static Table table(Timeline timeline, Interval by, ZoneId zone, int room) {
        List<String> header = new ArrayList<>(List.of(by.id()));
        timeline.lines().forEach(line -> header.addAll(List.of(line.label(), "")));
        header.add("all articles");
        Table table = new Table(header.toArray(String[]::new)).whole(by.id());
        long most = timeline.lines().stream()
                .flatMap(line -> line.counts().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        if (most == 0) {
            return table;
        }
        int width = bars(header, room);
        int step = 0;
        while (step < timeline.starts().size()) {
            int empty = empty(timeline.all(), step);
            if (empty > LONG) {
                List<Object> gap = new ArrayList<>(Collections.nCopies(header.size(), ""));
                gap.set(0, "… " + empty + " " + by.id() + "s");
                gap.set(header.size() - 1, 0);
                table.row(gap.toArray());
                step += empty;
                continue;
            }
            List<Object> row = new ArrayList<>(List.of(start(timeline.starts().get(step), by, zone)));
            for (Timeline.Line line : timeline.lines()) {
                long count = line.counts().get(step);
                row.add(count);
                row.add(bar(count, most, width));
            }
            row.add(timeline.all().get(step));
            table.row(row.toArray());
            step++;
        }
        return table;
    }

    /** Returns the width of each bar: what the other columns leave. */
    private static int bars(List<String> header, int room) {
        int lines = (header.size() - 2) / 2;
        int others = DAY_WIDTH
                + header.stream()
                        .skip(1)
                        .mapToInt(cell -> Table.width(cell) + GAP)
                        .sum();
        return Math.max(0, Math.min(BAR * 2 / (lines + 1), (room - others) / lines));
    }

    /** Counts the consecutive steps without articles from this one on. */
    private static int empty(List<Long> all, int from) {
        int step = from;
        while (step < all.size() && all.get(step) == 0) {
            step++;
        }
        return step - from;
    }

    private static String start(Instant start, Interval by, ZoneId zone) {
        DateTimeFormatter format =
                switch (by) {
                    case HOUR -> HOUR;
                    case DAY, WEEK -> DAY;
                    case MONTH -> MONTH;
                };
        return format.format(start.atZone(zone));
    }

    private static String bar(long count, long most, int width) {
        return "█".repeat((int) Math.max(count > 0 && width > 0 ? 1 : 0, count * width / most));
    }
}
