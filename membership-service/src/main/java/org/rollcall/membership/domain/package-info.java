/**
 * The rules of membership: what a party and a forum may do, as pure functions over commands, states and events. Needs
 * {@code contracts} and nothing else; everything the world knows (time, ids, other parties) comes in the command.
 */
@NullMarked
package org.rollcall.membership.domain;

import org.jspecify.annotations.NullMarked;
