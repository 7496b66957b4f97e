package org.rollcall.writeside.store;

import java.util.List;

/** The aggregate classes of a service: its thin Axon shells. */
public record Aggregates(List<Class<? extends Remembering<?>>> classes) {
    public Aggregates {
        classes = List.copyOf(classes);
    }
}
