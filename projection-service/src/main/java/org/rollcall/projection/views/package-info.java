/** The tables everything is folded into: their making, the live and the shadow ones, and what a projection is. */
@NullMarked
package org.rollcall.projection.views;

import org.jspecify.annotations.NullMarked;
