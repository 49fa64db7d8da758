package io.mediawatch.scrape;

import io.mediawatch.model.Hash;
import io.mediawatch.model.Mode;
import io.mediawatch.model.NormalUrl;
import io.mediawatch.scrape.FrontierEntry.Kind;
import io.mediawatch.scrape.FrontierEntry.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which URLs are known. Holds a whole entry only for what is still to be fetched: entries live in the jobs that wait
 * for them, here is one key per URL. Used by one thread.
 */
final class Frontier {
    private final Map<String, Source> sources;
    private final FrontierRules rules;
    private final Set<String> keys = new HashSet<>();
    private final Set<String> items = new HashSet<>();

    Frontier(Map<String, Source> sources, FrontierRules rules) {
        this.sources = sources;
        this.rules = rules;
    }

    /** Takes in what an earlier run has left. Sources it did not know are due at once. */
    void restore(FrontierStore store, Consumer<FrontierEntry> due, Instant now) {
        Map<String, FrontierEntry> polls = new HashMap<>();
        store.load(entry -> {
            if (entry.kind() == Kind.POLL) {
                polls.put(entry.key(), entry);
            } else {
                remember(entry);
                reopened(entry, now, due);
            }
        });
        for (Source source : sources.values()) {
            FrontierEntry fresh = FrontierEntry.poll(source, now);
            FrontierEntry known = polls.getOrDefault(fresh.key(), fresh);
            due.accept(rules.rescheduled(known, source.every(), now));
        }
    }

    /** Those of the links that were not known, as entries; from here on they are. At most the source's maximum. */
    List<FrontierEntry> discover(FrontierEntry poll, Source source, List<Link> links, Mode mode, Instant now) {
        List<FrontierEntry> found = new ArrayList<>();
        for (Link link : links) {
            FrontierEntry entry = found.size() < source.maxArticles() ? entry(poll, source, link, mode, now) : null;
            if (entry != null && remember(entry)) {
                found.add(entry);
            }
        }
        return found;
    }

    int size() {
        return keys.size();
    }

    private @Nullable FrontierEntry entry(FrontierEntry poll, Source source, Link link, Mode mode, Instant now) {
        NormalUrl url;
        try {
            url = NormalUrl.of(link.url());
        } catch (IllegalArgumentException e) {
            return null;
        }
        String item = link.guid() == null ? null : Hash.of(source.id(), link.guid());
        if (url.toString().equals(poll.url()) || (item != null && items.contains(item))) {
            return null;
        }
        FrontierEntry entry = FrontierEntry.page(url.toString(), source.id(), mode, item, now);
        return Admission.admits(source, url) ? entry : rules.refused(entry, "off-domain", source.every(), now);
    }

    private boolean remember(FrontierEntry entry) {
        if (entry.item() != null) {
            items.add(entry.item());
        }
        return keys.add(entry.key());
    }

    /** What was refused as off-domain is looked at again if its source has come to allow it. */
    private void reopened(FrontierEntry entry, Instant now, Consumer<FrontierEntry> due) {
        Source source = sources.get(entry.source());
        if (source == null) {
            return;
        }
        boolean offDomain = entry.state() == State.REFUSED && "off-domain".equals(entry.reason());
        if (offDomain && Admission.admits(source, NormalUrl.of(entry.url()))) {
            due.accept(FrontierEntry.page(entry.url(), entry.source(), entry.mode(), entry.item(), now));
        } else if (entry.due() != null) {
            due.accept(entry);
        }
    }
}
