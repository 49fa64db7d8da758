package io.mediawatch.tag.speaker.interview;

import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.people.Cast;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells who speaks under a label that is no name, according to the text: a sign (A：), a role (主持人：) or an office
 * ({@code The CHAIRMAN.}). What introduces the speakers counts before what they say of themselves.
 */
final class RoleHolders {
    private final Legends legends;
    private final Interview interview;
    private final Hosts hosts;
    private final OfficeLabels offices;

    /** @param first position of the first turn */
    RoleHolders(List<Passage> passages, int first, Interview interview, Cast cast) {
        this.legends = new Legends(passages.subList(0, first));
        this.interview = interview;
        this.hosts = new Hosts(passages, first, interview, cast);
        this.offices = new OfficeLabels(passages.subList(0, Math.min(first + 1, passages.size())), cast);
    }

    /** The name of whoever speaks under the label; null if the text does not say. */
    @Nullable
    String name(String label) {
        String sign = legends.name(label);
        String introduced = sign != null ? sign : hosts.introduced(label);
        String presented = introduced != null ? introduced : interview.presented(label);
        String host = presented != null ? presented : hosts.name(label);
        return host != null ? host : offices.name(label);
    }
}
