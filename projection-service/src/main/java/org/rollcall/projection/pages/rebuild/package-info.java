/** Making the views again, for an operator: how far it is, and whether the same was made. */
@NullMarked
package org.rollcall.projection.pages.rebuild;

import org.jspecify.annotations.NullMarked;
