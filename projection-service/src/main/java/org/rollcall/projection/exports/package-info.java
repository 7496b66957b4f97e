/** The roll in the forms other systems read: CSV (RFC 4180) and Popolo. */
@NullMarked
package org.rollcall.projection.exports;

import org.jspecify.annotations.NullMarked;
