/** On which days what was recorded takes effect. */
@NullMarked
package org.rollcall.projection.effects;

import org.jspecify.annotations.NullMarked;
