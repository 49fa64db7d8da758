package io.mediawatch.scrape;

import io.mediawatch.net.Response;
import org.jspecify.annotations.Nullable;

/**
 * The result of a {@link Job}.
 *
 * @param contents   read from a source's answer, or where an article goes on; nothing for anything else
 * @param unreadable why a source's answer could not be read, or not to its end; null if it could
 */
record JobResult(Job job, Response response, Contents contents, @Nullable Reason unreadable) {
    JobResult(Job job, Response response) {
        this(job, response, Contents.NONE, null);
    }
}
