/** The Axon shells of the deciders: a translation, no rule. The only place in this service that knows Axon's annotations. */
@NullMarked
package org.rollcall.meeting.axon;

import org.jspecify.annotations.NullMarked;
