package org.rollcall.standalone.faults;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rollcall.contracts.Source;

/** What is amiss, counted: events that are not where they must be, are there twice, or before their time. */
final class Findings {

    private final List<String> complaints = new ArrayList<>();
    private int lost;
    private int doubled;
    private int misordered;

    int lost() {
        return lost;
    }

    int doubled() {
        return doubled;
    }

    int misordered() {
        return misordered;
    }

    List<String> complaints() {
        return complaints;
    }

    void complain(Collection<String> more) {
        complaints.addAll(more);
    }

    void complain(String text) {
        complaints.add(text);
    }

    /** Each answered command has one event, and there is no other. */
    void commands(Collection<Load.Command> answered, List<Stored> events, int others) {
        var byWhat = events.stream().collect(Collectors.groupingBy(event -> what(event.type(), event.subject())));
        for (var command : answered) {
            var its = byWhat.getOrDefault(what(command.type(), command.subject()), List.of());
            if (its.isEmpty()) {
                lost++;
                complaints.add(command.key() + " was answered and has no event");
            } else if (its.size() > 1) {
                doubled += its.size() - 1;
                complaints.add(command.key() + " has the events " + its);
            }
        }
        if (events.size() != answered.size() + others) {
            complaints.add("there are " + events.size() + " events, of " + answered.size() + " commands and " + others
                    + " others");
        }
    }

    private static String what(String type, String subject) {
        return type.replaceFirst("\\.v\\d+$", "") + " " + subject;
    }

    /** A partition has each event, whose first occurrence is behind those of all before it in the log. */
    void topic(Source source, List<Stored> events, Broker broker) {
        var seen = new HashMap<Integer, Set<Long>>();
        var last = new HashMap<Integer, Long>();
        var ids = new HashSet<String>();
        for (var message : broker.all(source)) {
            var index = Broker.logIndex(message);
            var id = Broker.header(message, "id");
            if (index > 0
                    && !id.isEmpty()
                    && seen.computeIfAbsent(message.partition(), p -> new HashSet<>())
                            .add(index)) {
                ids.add(id);
                if (index < last.getOrDefault(message.partition(), 0L)) {
                    misordered++;
                    complaints.add(source.topic() + "-" + message.partition() + " has " + index + " behind "
                            + last.get(message.partition()));
                }
                last.merge(message.partition(), index, Math::max);
            }
        }
        missing(events, ids, source.topic());
    }

    private void missing(List<Stored> events, Set<String> ids, String where) {
        for (var event : events) {
            if (!ids.contains(event.id())) {
                lost++;
                complaints.add(where + " lacks " + event);
            }
        }
    }

    /** A reader saw each event once, those of a service in the order of its log. */
    <T> void read(String where, List<Stored> events, List<T> seen, Function<T, Seen> as) {
        var ids = new HashSet<String>();
        Map<String, Long> last = new HashMap<>();
        for (var one : seen) {
            var event = as.apply(one);
            if (!ids.add(event.id())) {
                doubled++;
                complaints.add(where + " has twice " + event);
            } else if (event.logIndex() < last.getOrDefault(event.source(), 0L)) {
                misordered++;
                complaints.add(where + " has " + event + " behind " + last);
            }
            last.merge(event.source(), event.logIndex(), Math::max);
        }
        missing(events, ids, where);
        var expected = events.stream().map(Stored::id).collect(Collectors.toSet());
        ids.removeAll(expected);
        if (!ids.isEmpty()) {
            complaints.add(where + " has what no store has: " + ids);
        }
    }

    /** An event as a reader got it. */
    record Seen(String id, String source, long logIndex) {}

    String row(String fault, int commands, int events, double seconds) {
        return String.format(
                Locale.ROOT,
                "| %-52s | %8d | %6d | %4d | %7d | %10d | %9.1f s |",
                fault,
                commands,
                events,
                lost,
                doubled,
                misordered,
                seconds);
    }
}
