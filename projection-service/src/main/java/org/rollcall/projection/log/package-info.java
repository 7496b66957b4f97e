/** The log of events as one: how far it has come, what is known at a moment, and reading it on. */
@NullMarked
package org.rollcall.projection.log;

import org.jspecify.annotations.NullMarked;
