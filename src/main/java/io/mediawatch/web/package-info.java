/** Everything served over HTTP: the dashboard, its JSON API, health and metrics. Read-only but for corrections. */
@NullMarked
package io.mediawatch.web;

import org.jspecify.annotations.NullMarked;
