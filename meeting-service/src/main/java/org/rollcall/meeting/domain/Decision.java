package org.rollcall.meeting.domain;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.rollcall.contracts.MeetingEvent;
import org.rollcall.contracts.Warning;

/** What becomes of a command. */
public sealed interface Decision {

    /**
     * @param events what is recorded; none where the very fact is on record already
     * @param warnings what is doubtful; kept on the facts as well
     */
    record Accepted(List<MeetingEvent> events, List<Warning> warnings) implements Decision {
        public Accepted {
            events = List.copyOf(events);
            warnings = List.copyOf(warnings);
        }
    }

    record Rejected(Rejection rejection) implements Decision {}

    static Decision accepted(MeetingEvent event) {
        return new Accepted(List.of(event), event.provenance().warnings());
    }

    /** Both as one, or the first of them that is refused. */
    default Decision and(Supplier<Decision> next) {
        return switch (this) {
            case Rejected rejected -> rejected;
            case Accepted first ->
                switch (next.get()) {
                    case Rejected rejected -> rejected;
                    case Accepted second ->
                        new Accepted(both(first.events, second.events), both(first.warnings, second.warnings));
                };
        };
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }
}
