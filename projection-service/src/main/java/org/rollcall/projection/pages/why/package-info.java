/** Why the record says what it says of a party on a roll, or in a fact. */
@NullMarked
package org.rollcall.projection.pages.why;

import org.jspecify.annotations.NullMarked;
