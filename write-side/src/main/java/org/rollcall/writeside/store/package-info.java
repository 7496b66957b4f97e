/**
 * The event store: Axon's JDBC engine on tables of our own in PostgreSQL, wired by hand and tested to be what it should be.
 *
 * <p>For a service: an {@link org.rollcall.writeside.store.Aggregates} bean, any number of {@link
 * org.rollcall.writeside.store.AppendListener} beans, and the properties {@code rollcall.database.url}, {@code .user},
 * {@code .password}, {@code .owner-user}, {@code .owner-password} ({@link
 * org.rollcall.writeside.store.DatabaseProperties}). The schema is named after the source ({@code membership}). A payload is
 * stored under its wire name; an event class that {@code EventNames} does not know cannot be stored.
 *
 * <p>Axon is known here, in the shells of the services, and nowhere else.
 */
@NullMarked
package org.rollcall.writeside.store;

import org.jspecify.annotations.NullMarked;
