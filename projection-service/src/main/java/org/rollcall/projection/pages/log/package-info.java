/** What was recorded, newest first, and live. */
@NullMarked
package org.rollcall.projection.pages.log;

import org.jspecify.annotations.NullMarked;
