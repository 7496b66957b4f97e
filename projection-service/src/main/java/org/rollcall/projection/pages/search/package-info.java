/** Finding parties, forums and working groups from any page. */
@NullMarked
package org.rollcall.projection.pages.search;

import org.jspecify.annotations.NullMarked;
