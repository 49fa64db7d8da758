package io.mediawatch.extract;

import io.mediawatch.model.Page;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a page once its headline and body are found: all that its other fields are taken from.
 *
 * @param outline what it shows
 * @param data    what it tells machines
 * @param inline  what its scripts would show
 * @param around  the lines around headline and body
 */
record Evidence(Page page, Outline outline, JsonLd data, InlineData inline, Surroundings around) {

    /** The page's own address, else the one it names. */
    @Nullable
    String url() {
        return page.url() != null ? page.url() : outline.canonical;
    }
}
