/** What differs between two rolls of a forum: of two days, or of two moments of knowledge. */
@NullMarked
package org.rollcall.projection.diff;

import org.jspecify.annotations.NullMarked;
