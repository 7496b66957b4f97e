/** Reads the topics into the views: rows and offsets in one transaction, each event once in effect. */
@NullMarked
package org.rollcall.projection.kafka;

import org.jspecify.annotations.NullMarked;
