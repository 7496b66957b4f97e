/** Finding parties, forums and working groups by what they are called. */
@NullMarked
package org.rollcall.projection.search;

import org.jspecify.annotations.NullMarked;
