/**
 * What crosses a process boundary: the events, their values and ids, the envelope, the wire names and the catalogue of
 * problems; and how the events of a stream are read ({@link org.rollcall.contracts.Facts}). Every service may depend on it;
 * it depends on persistent collections only (Jackson is needed by {@link
 * org.rollcall.contracts.WireJson}).
 */
@NullMarked
package org.rollcall.contracts;

import org.jspecify.annotations.NullMarked;
