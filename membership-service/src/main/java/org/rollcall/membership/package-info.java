/**
 * membership-service: who belongs to which forum, and what states and organisations those are. {@code domain} has the
 * rules, {@code axon} the streams, {@code http} the write API, {@code postgres} the directory of names, {@code register}
 * the parties that ship with it. Other modules only start it.
 */
@NullMarked
package org.rollcall.membership;

import org.jspecify.annotations.NullMarked;
