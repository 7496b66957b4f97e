/** Makes the views again from the topics' start, beside the live ones, and puts them in their place. */
@NullMarked
package org.rollcall.projection.rebuild;

import org.jspecify.annotations.NullMarked;
