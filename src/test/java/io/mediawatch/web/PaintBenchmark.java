package io.mediawatch.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How soon a browser paints something, and how soon a view is complete, in ms from the start of loading it: run it on
 * the dashboard that {@code bench web --stay} leaves open.
 */
public final class PaintBenchmark {
    private static final int ROUNDS = 10;
    private static final List<String> VIEWS = List.of(
            "", "articles", "quotes", "speakers", "speaker/Jensen%20Huang", "topics", "network", "alerts", "sources");
    /** The dashboard marks its page when a view stands in it. */
    private static final String CLOCK =
            """
            new MutationObserver(() => {
              if (document.documentElement.dataset.shown) window.complete ??= performance.now();
            }).observe(document, { attributes: true, subtree: true, attributeFilter: ["data-shown"] })
            """;

    private PaintBenchmark() {}

    /** @param arguments the address of the dashboard */
    public static void main(String[] arguments) {
        try (Chromium chromium = Chromium.open()) {
            System.out.println("| view | first paint, p50 | p95 | complete, p50 | p95 |");
            System.out.println("|---|---|---|---|---|");
            for (String view : VIEWS) {
                List<Double> painted = new ArrayList<>();
                List<Double> complete = new ArrayList<>();
                for (int round = 0; round < ROUNDS; round++) {
                    // A context of its own has nothing in its cache.
                    try (BrowserContext context = chromium.browser().newContext();
                            Page page = context.newPage()) {
                        page.addInitScript(CLOCK);
                        page.navigate(arguments[0] + view);
                        page.waitForSelector("html[data-shown]");
                        complete.add(number(page.evaluate("window.complete")));
                        painted.add(number(
                                page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")));
                    }
                }
                System.out.printf(
                        Locale.ROOT,
                        "| `/%s` | %.0f | %.0f | %.0f | %.0f |%n",
                        view,
                        at(painted, 0.5),
                        at(painted, 0.95),
                        at(complete, 0.5),
                        at(complete, 0.95));
            }
        }
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private static double at(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
