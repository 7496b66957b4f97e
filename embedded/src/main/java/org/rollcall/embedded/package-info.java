/**
 * A real PostgreSQL 18 and a real Kafka broker on one machine, without Docker: what {@code ./rollcall up} runs on and what
 * the integration tests run against where there is no Docker. Both listen on the loopback only.
 *
 * <p>Tests in containers take the addresses from {@link org.rollcall.embedded.TestParts} like the others, and not from Boot's
 * service connections: those sign a service in as the superuser of its container, and what its own role may not do, and the owner
 * of its schema has to, would go untested.
 */
@NullMarked
package org.rollcall.embedded;

import org.jspecify.annotations.NullMarked;
