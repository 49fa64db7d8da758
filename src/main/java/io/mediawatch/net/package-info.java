/**
 * The only way out to the web: an HTTP client with limits on time, size and addresses, so that no caller has to
 * remember them. It is a package of its own because pages, webhooks and downloads need the same care, and because a
 * forbidden address must be refused everywhere.
 */
@NullMarked
package io.mediawatch.net;

import org.jspecify.annotations.NullMarked;
