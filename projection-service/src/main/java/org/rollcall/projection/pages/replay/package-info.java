/** The record of a forum as it grew: event by event, up to any moment. */
@NullMarked
package org.rollcall.projection.pages.replay;

import org.jspecify.annotations.NullMarked;
