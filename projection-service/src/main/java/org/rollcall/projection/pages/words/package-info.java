/**
 * What the record says, in words a person reads: dates, evidence, counts, sentences about events. Every room may depend on it;
 * it depends on none.
 */
@NullMarked
package org.rollcall.projection.pages.words;

import org.jspecify.annotations.NullMarked;
