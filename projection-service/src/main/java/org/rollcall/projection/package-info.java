/**
 * The read side and the front door: what the topics say, folded into views; the pages, the read API and the streams over
 * them; and the gateway for everything that is written.
 */
@NullMarked
package org.rollcall.projection;

import org.jspecify.annotations.NullMarked;
