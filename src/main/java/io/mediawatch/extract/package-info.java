/**
 * Page to article: finds the charset, the body and every field of the byline in whatever markup a site uses, and says
 * which rule decided. It is a plain function of the page, so that the same page gives the same article wherever and
 * whenever it is run again.
 */
@NullMarked
package io.mediawatch.extract;

import org.jspecify.annotations.NullMarked;
