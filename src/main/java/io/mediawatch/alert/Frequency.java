package io.mediawatch.alert;

import java.util.Map;
import java.util.TreeMap;

/**
 * How often a rule with a spike has matched lately. Counted in steps, six per window, over the length of the baseline:
 * at most 174 numbers.
 *
 * @param window of the spike it counts for, in milliseconds: the steps of another one have other numbers
 * @param since  when the first match was, milliseconds since 1970
 * @param steps  number of the step since 1970 → matches in it
 * @param last   when the last one was
 * @param told   when a spike was last told, 0 for never
 */
public record Frequency(long window, long since, Map<Long, Integer> steps, long last, long told) {
    private static final int STEPS = 6;

    public Frequency {
        steps = new TreeMap<>(steps);
    }

    public static Frequency first(Spike spike, long now) {
        return new Frequency(spike.window().toMillis(), now, Map.of(), now, 0);
    }

    /**
     * Returns the counts with one more match; matches older than the baseline are dropped. A different window starts
     * over.
     */
    public Frequency with(Spike spike, long now) {
        if (window != spike.window().toMillis()) {
            return first(spike, now).with(spike, now);
        }
        long step = step(spike, now);
        Map<Long, Integer> counted = new TreeMap<>(steps);
        counted.merge(step, 1, Integer::sum);
        counted.keySet().removeIf(each -> each <= step - (Spike.BASELINE + 1) * (long) STEPS);
        return new Frequency(window, since, counted, now, told);
    }

    public Frequency told(long now) {
        return new Frequency(window, since, steps, last, now);
    }

    /** Returns the number of matches in the window that ends now. */
    public int lately(Spike spike, long now) {
        long step = step(spike, now);
        return sum(step - STEPS + 1, step);
    }

    /** Returns the average number of matches in a window of the baseline. */
    public double usual(Spike spike, long now) {
        long last = step(spike, now) - STEPS;
        long first = last - Spike.BASELINE * (long) STEPS + 1;
        return sum(first, last) / Math.max(1, windows(spike, now));
    }

    /** Whether this is a spike for which no alert has been raised yet; there is at most one alert per window. */
    public boolean isNews(Spike spike, long now) {
        double usual = usual(spike, now);
        int lately = lately(spike, now);
        return windows(spike, now) >= Spike.FEWEST
                && lately >= spike.least()
                && lately - usual >= spike.height() * Math.sqrt(usual + 1)
                && (told == 0 || now - told >= spike.window().toMillis());
    }

    private double windows(Spike spike, long now) {
        double all = (double) (now - since) / spike.window().toMillis() - 1;
        return Math.min(Spike.BASELINE, all);
    }

    private int sum(long from, long to) {
        return steps.entrySet().stream()
                .filter(entry -> entry.getKey() >= from && entry.getKey() <= to)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static long step(Spike spike, long now) {
        return now / (spike.window().toMillis() / STEPS);
    }
}
