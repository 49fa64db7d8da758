package io.mediawatch.alert;

import io.mediawatch.model.Alert;
import io.mediawatch.model.TaggedArticle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What rules would have raised if past articles had come in live, each at the time it was fetched. Alerts that would be
 * held back are listed like the others. Pure; for one thread.
 */
public final class DryRun {
    private final AlertRules rules;
    /** Article id → its hits. */
    private final Map<String, List<Hit>> found = new LinkedHashMap<>();

    public DryRun(AlertRules rules) {
        this.rules = rules;
    }

    /**
     * An alert that would have been raised.
     *
     * @param raised   when
     * @param headline of the article that would have raised it
     * @param articles that matched, copies included
     */
    public record Raised(
            String rule, String group, Instant raised, String headline, @Nullable String publisher, int articles) {

        private Raised more() {
            return new Raised(rule, group, raised, headline, publisher, articles + 1);
        }
    }

    private record Hit(Match match, Instant when, String headline, @Nullable String publisher, boolean original) {
        String series() {
            return match.rule() + "\n" + match.group();
        }

        Raised raised(Instant at) {
            return new Raised(match.rule(), match.group(), at, headline, publisher, 1);
        }
    }

    /** Articles in any order; of one that comes several times the last counts. */
    public void add(TaggedArticle article) {
        String id = article.article().id();
        String story = String.valueOf(article.tags().story());
        List<Hit> hits = new ArrayList<>();
        for (Match match : rules.match(article)) {
            hits.add(new Hit(
                    match,
                    article.article().fetched(),
                    article.article().headline(),
                    article.article().publisher(),
                    story.equals(id)));
        }
        if (hits.isEmpty()) {
            found.remove(id);
        } else {
            found.put(id, hits);
        }
    }

    /** An article that was taken down is not there any more. */
    public void remove(String article) {
        found.remove(article);
    }

    /**
     * In the order they would have been raised.
     *
     * @param now when the silence ends that is not broken yet
     */
    public List<Raised> raised(Instant now) {
        List<Hit> hits = found.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Hit::when))
                .toList();
        List<Raised> all = new ArrayList<>(once(hits));
        all.addAll(spikes(hits));
        all.addAll(silences(hits, now));
        all.sort(Comparator.comparing(Raised::raised));
        return all;
    }

    private static List<Raised> once(List<Hit> hits) {
        Map<String, Raised> raised = new LinkedHashMap<>();
        for (Hit hit : hits) {
            if (hit.match.timing().spike() == null && hit.match.timing().silence() == null) {
                String id = Alert.id(hit.match.rule(), hit.match.once(), hit.match.group());
                raised.compute(id, (same, before) -> before == null ? hit.raised(hit.when) : before.more());
            }
        }
        return List.copyOf(raised.values());
    }

    private static List<Raised> spikes(List<Hit> hits) {
        Map<String, Frequency> frequencies = new HashMap<>();
        List<Raised> raised = new ArrayList<>();
        for (Hit hit : hits) {
            Spike spike = hit.match.timing().spike();
            if (spike != null && hit.original) {
                long now = hit.when.toEpochMilli();
                Frequency frequency = frequencies
                        .getOrDefault(hit.series(), Frequency.first(spike, now))
                        .with(spike, now);
                boolean news = frequency.isNews(spike, now);
                if (news) {
                    raised.add(hit.raised(hit.when));
                }
                frequencies.put(hit.series(), news ? frequency.told(now) : frequency);
            }
        }
        return raised;
    }

    private static List<Raised> silences(List<Hit> hits, Instant now) {
        Map<String, Hit> last = new HashMap<>();
        List<Raised> raised = new ArrayList<>();
        for (Hit hit : hits) {
            if (hit.match.timing().silence() != null) {
                Hit before = last.put(hit.series(), hit);
                addSilence(before, hit.when, raised);
            }
        }
        last.values().forEach(hit -> addSilence(hit, now, raised));
        return raised;
    }

    private static void addSilence(@Nullable Hit last, Instant until, List<Raised> raised) {
        if (last != null && last.match.timing().silence() != null) {
            Instant end = last.when.plus(last.match.timing().silence());
            if (end.isBefore(until)) {
                raised.add(last.raised(end));
            }
        }
    }
}
