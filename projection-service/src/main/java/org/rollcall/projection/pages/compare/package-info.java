/** Two rolls side by side: of two days, or as known at two moments. */
@NullMarked
package org.rollcall.projection.pages.compare;

import org.jspecify.annotations.NullMarked;
