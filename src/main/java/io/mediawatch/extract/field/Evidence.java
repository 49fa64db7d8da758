package io.mediawatch.extract.field;

import io.mediawatch.extract.outline.InlineData;
import io.mediawatch.extract.outline.JsonLd;
import io.mediawatch.extract.outline.Outline;
import io.mediawatch.model.Page;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a page once its headline and body have been found; the other fields are derived from it.
 *
 * @param outline what the page shows
 * @param data    its JSON-LD
 * @param inline  values in its scripts
 * @param around  the lines around headline and body
 */
public record Evidence(Page page, Outline outline, JsonLd data, InlineData inline, Surroundings around) {

    /** Returns the page's own URL, else its canonical one. */
    public @Nullable String url() {
        return page.url() != null ? page.url() : outline.canonical;
    }
}
