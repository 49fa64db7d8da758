/**
 * The words of the product: its records as they stand in topics and index, their ids and versions. Everything
 * here is a value; nothing here knows where it is stored or sent.
 */
@NullMarked
package io.mediawatch.model;

import org.jspecify.annotations.NullMarked;
