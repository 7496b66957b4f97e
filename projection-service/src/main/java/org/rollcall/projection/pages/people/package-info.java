/** The operator's room: who can sign in, as what, and who is signed in. Everything is asked of identity-service. */
@NullMarked
package org.rollcall.projection.pages.people;

import org.jspecify.annotations.NullMarked;
