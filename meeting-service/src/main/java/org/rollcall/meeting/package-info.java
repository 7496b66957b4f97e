/**
 * What a forum's meetings are and what they published: the main class. {@code domain} has the rules, {@code axon} their
 * streams, {@code http} the commands that can be sent, {@code kafka} and {@code postgres} what is known of the forums.
 * No other service depends on it.
 */
@NullMarked
package org.rollcall.meeting;

import org.jspecify.annotations.NullMarked;
