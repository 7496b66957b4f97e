/** The tables everything is folded into: their making, the live and the shadow ones, the facts, and the rows made of them. */
@NullMarked
package org.rollcall.projection.views;

import org.jspecify.annotations.NullMarked;
