/**
 * All of Rollcall in one JVM, with a real PostgreSQL and a real Kafka in one folder: what a newcomer runs. Also the command
 * line, and (in the tests) what looks at the whole. Nobody depends on it.
 */
@NullMarked
package org.rollcall.standalone;

import org.jspecify.annotations.NullMarked;
