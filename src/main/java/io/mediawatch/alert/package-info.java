/** What is news: alert rules put to tagged articles. Pure; telling someone is not its business. */
@NullMarked
package io.mediawatch.alert;

import org.jspecify.annotations.NullMarked;
