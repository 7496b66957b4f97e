/** Which rolls are open to readers who are not signed in, and the addresses these read them at. */
@NullMarked
package org.rollcall.projection.publication;

import org.jspecify.annotations.NullMarked;
