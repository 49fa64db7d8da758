/**
 * The vocabulary of the product: its records as they appear in topics and indices, with their ids and versions.
 * Everything here is a value and knows nothing of where it is stored or sent.
 */
@NullMarked
package io.mediawatch.model;

import org.jspecify.annotations.NullMarked;
