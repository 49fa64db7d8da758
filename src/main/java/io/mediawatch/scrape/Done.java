package io.mediawatch.scrape;

import io.mediawatch.net.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a worker brings back.
 *
 * @param links      read from a source's answer; empty for anything else
 * @param unreadable why a source's answer could not be read; null if it could
 */
record Done(Job job, Response response, List<Link> links, @Nullable String unreadable) {
    Done(Job job, Response response) {
        this(job, response, List.of(), null);
    }
}
