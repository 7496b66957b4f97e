/** Where authorities differ: what each claims, and whom the record follows. */
@NullMarked
package org.rollcall.projection.claims;

import org.jspecify.annotations.NullMarked;
