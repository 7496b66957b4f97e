/** Where a visit begins: the forums, and one of them as it is today. */
@NullMarked
package org.rollcall.projection.pages.home;

import org.jspecify.annotations.NullMarked;
