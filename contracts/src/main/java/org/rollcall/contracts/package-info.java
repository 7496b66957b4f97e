/**
 * What crosses a process boundary: the events, their values and ids, the envelope, the wire names and the catalogue of
 * problems. Every service may depend on it; it depends on nothing at run time (Jackson is only needed by {@link
 * org.rollcall.contracts.WireJson}).
 */
@NullMarked
package org.rollcall.contracts;

import org.jspecify.annotations.NullMarked;
