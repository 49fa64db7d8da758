package io.mediawatch.alert;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.mediawatch.model.InvalidValue;
import io.mediawatch.net.DurationText;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When matches are more frequent than they usually are: the number of stories in the last window, less the mean of
 * such a window over the baseline, is at least {@code height} times the square root of that mean and one. For counts of
 * independent events (Poisson), whose variance is their mean, that is the number of standard deviations; the one more
 * keeps the first story of all from being a sensation. It is the dashboard's formula for what rises.
 *
 * @param window 10m to 1d
 * @param height standard deviations
 * @param least  stories in the window; fewer are no spike
 */
public record Spike(Duration window, double height, int least) {
    /** Number of preceding windows that define what is usual. */
    static final int BASELINE = 28;

    /** Minimum number of windows: fewer do not show yet what is usual. */
    static final int FEWEST = 4;

    private static final Duration SHORTEST = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final String WINDOW = "must be 10m to 1d";
    private static final int HEIGHT = 3;
    private static final int LEAST = 5;

    /** @throws IllegalArgumentException saying which key is wrong and what it must be */
    public Spike {
        if (window.compareTo(SHORTEST) < 0) {
            throw new InvalidValue("window", WINDOW);
        }
        if (!(height > 0)) {
            throw new InvalidValue("height", "must be above 0, not " + height);
        }
        if (least < 1) {
            throw new InvalidValue("least", "must be 1 or more, not " + least);
        }
    }

    /**
     * Checks limits that are stricter than what can be computed, since only these values are useful. Rules published
     * before these limits existed remain in force.
     *
     * @throws IllegalArgumentException saying which key is wrong and what it must be
     */
    public void requireLimits() {
        if (window.compareTo(LONGEST) > 0) {
            throw new InvalidValue("window", WINDOW);
        }
    }

    @JsonCreator
    static Spike of(
            @JsonProperty("window") @JsonDeserialize(using = DurationText.class) @Nullable Duration window,
            @JsonProperty("height") @Nullable Double height,
            @JsonProperty("least") @Nullable Integer least) {
        return new Spike(
                window == null ? Duration.ofHours(1) : window,
                height == null ? HEIGHT : height,
                least == null ? LEAST : least);
    }

    /** Returns the window as written in config files. */
    public String text() {
        long minutes = window.toMinutes();
        return minutes % 60 == 0 ? minutes / 60 + " h" : minutes + " min";
    }
}
