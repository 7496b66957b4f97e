/** The room where a page is brought in: what it proposes is looked at beside its text, amended, accepted or put aside. */
@NullMarked
package org.rollcall.projection.pages.imports;

import org.jspecify.annotations.NullMarked;
