/** The directory of parties in PostgreSQL: what names mean, kept beside the events in the same transaction. */
@NullMarked
package org.rollcall.membership.postgres;

import org.jspecify.annotations.NullMarked;
