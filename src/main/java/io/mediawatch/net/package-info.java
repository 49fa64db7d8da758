/**
 * The one way out to the web: an HTTP client whose time, size, redirects and addresses are bounded, so that no
 * caller has to remember to. It exists as a package of its own because pages, webhooks and downloads need the same
 * care, and because a refused address must be refused everywhere.
 */
@NullMarked
package io.mediawatch.net;

import org.jspecify.annotations.NullMarked;
