package io.mediawatch.tag.speaker;

/** Speech reported without quotation marks: X认为…, X said that …. */
record Report(Claim claim, int start, int end) {}
