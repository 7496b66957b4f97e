/** What was recorded of a forum, a party or a fact, and when. */
@NullMarked
package org.rollcall.projection.pages.history;

import org.jspecify.annotations.NullMarked;
