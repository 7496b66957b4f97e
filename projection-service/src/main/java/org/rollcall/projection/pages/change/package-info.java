/** The room where the record is changed: a form for each command, and what would follow, before it is recorded. */
@NullMarked
package org.rollcall.projection.pages.change;

import org.jspecify.annotations.NullMarked;
