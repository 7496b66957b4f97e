/** Subscribing to the record: how, with which token, and what comes; the catalogue of events; and a live view. */
@NullMarked
package org.rollcall.projection.pages.streams;

import org.jspecify.annotations.NullMarked;
