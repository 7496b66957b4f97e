/**
 * How a page writes: a form as it was filled in, and the command it becomes, sent to the services on behalf of who is signed
 * in. Every room may depend on it; it depends on none of them.
 */
@NullMarked
package org.rollcall.projection.pages.desk;

import org.jspecify.annotations.NullMarked;
