/** What a party came from and what became of it, through any chain of successions. */
@NullMarked
package org.rollcall.projection.lineage;

import org.jspecify.annotations.NullMarked;
