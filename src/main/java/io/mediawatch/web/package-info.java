/** The dashboard, its JSON interface, health and metrics: everything that is asked over HTTP. Reads, never writes. */
@NullMarked
package io.mediawatch.web;

import org.jspecify.annotations.NullMarked;
