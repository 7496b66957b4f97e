/**
 * A real PostgreSQL 18 and a real Kafka broker on one machine, without Docker: what {@code ./rollcall up} runs on and what
 * the integration tests run against. Both listen on the loopback only.
 */
@NullMarked
package org.rollcall.embedded;

import org.jspecify.annotations.NullMarked;
