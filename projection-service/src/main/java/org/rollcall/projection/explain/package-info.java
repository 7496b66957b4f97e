/** Why a party stands on a roll on a day, or does not. */
@NullMarked
package org.rollcall.projection.explain;

import org.jspecify.annotations.NullMarked;
