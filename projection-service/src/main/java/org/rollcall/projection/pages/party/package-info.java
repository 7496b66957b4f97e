/** A party: what it is called and was, what it came from and became, what is claimed of it, and where it stands. */
@NullMarked
package org.rollcall.projection.pages.party;

import org.jspecify.annotations.NullMarked;
