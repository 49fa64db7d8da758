/** Finds what an article is about by weighted terms and their context, and keeps the evidence. */
@NullMarked
package io.mediawatch.tag.topic;

import org.jspecify.annotations.NullMarked;
