/** The roll of a day: on the screen, on paper, and opened to everybody. */
@NullMarked
package org.rollcall.projection.pages.roll;

import org.jspecify.annotations.NullMarked;
