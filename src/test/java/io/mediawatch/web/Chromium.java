package io.mediawatch.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The system's Chromium, driven by Playwright, which downloads none of its own. */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    /** Without one, the test that calls is skipped, loudly. In continuous integration there is one: `.ci/run`. */
    static Chromium open() {
        Path executable = executable();
        if (executable == null) {
            String advice = "NO CHROMIUM: the dashboard is NOT tested in a browser."
                    + " Install one (apt-get install chromium), or set CHROMIUM to its path.";
            System.err.println("\n*** " + advice + "\n");
            Assumptions.abort(advice);
            throw new IllegalStateException(advice);
        }
        return new Chromium(executable);
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static @org.jspecify.annotations.Nullable Path executable() {
        String given = System.getenv("CHROMIUM");
        Stream<Path> places = given != null
                ? Stream.of(Path.of(given))
                : Stream.of(System.getenv("PATH").split(":"))
                        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return places.filter(Files::isExecutable).findFirst().orElse(null);
    }
}
