package org.rollcall.projection.kafka;

import org.rollcall.projection.log.LogEntry;
import org.rollcall.projection.views.Told;

/** What a message turned out to be. */
sealed interface Reading {

    record Understood(LogEntry entry, Told told) implements Reading {}

    /** An event of the log, of a type or with data this version cannot read: logged, not folded. */
    record NotUnderstood(LogEntry entry, String reason) implements Reading {}

    /** No event of Rollcall's at all. */
    record Foreign(String reason) implements Reading {}
}
