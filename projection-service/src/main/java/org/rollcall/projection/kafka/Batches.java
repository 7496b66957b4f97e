package org.rollcall.projection.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.tracing.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.rollcall.contracts.Source;
import org.rollcall.projection.log.Log;
import org.rollcall.projection.log.LogEntry;
import org.rollcall.projection.log.Notifications;
import org.rollcall.projection.views.Projection;
import org.rollcall.projection.views.Told;
import org.rollcall.projection.views.Views;
import org.rollcall.projection.views.ViewsSchema;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Writes a batch of messages to the views: what is new of it to the log and to every projection, and how far each partition
 * was read, in one transaction. So a message that comes again, in whatever batch, changes nothing.
 */
@Component
public class Batches {

    private final List<Projection> projections;
    private final Timer delay;
    private final Counter parked;
    private final Traces traces;

    Batches(List<Projection> projections, MeterRegistry meters, Traces traces) {
        this.projections = projections;
        this.traces = traces;
        delay = Timer.builder("rollcall.views.delay")
                .description("From when the record learned an event until the live views have it")
                .register(meters);
        parked = Counter.builder("rollcall.parked")
                .description("Messages that were put aside because they could not be read or folded")
                .register(meters);
    }

    private record Message(ConsumerRecord<byte[], byte[]> raw, Reading reading) {}

    /** @param broker which broker's topic the messages come from, see {@link Topics} */
    public void write(Views views, String broker, List<ConsumerRecord<byte[], byte[]>> messages) {
        var read = messages.stream()
                .map(message -> new Message(message, EventReader.read(message)))
                .toList();
        var spans = views.live() ? traces.viewing(messages) : List.<Span>of();
        try {
            writeOrPark(views, broker, read);
        } finally {
            spans.forEach(Span::end);
        }
        if (views.live()) {
            measure(read);
        }
    }

    private void writeOrPark(Views views, String broker, List<Message> read) {
        try {
            write(views, broker, read, added -> fold(views, added));
        } catch (RuntimeException e) {
            if (isOfTheDatabase(e)) {
                throw e;
            }
            write(views, broker, read, added -> foldOrPark(views, broker, added));
        }
    }

    /** In milliseconds, which no two times are too far apart for: a wrong clock spoils a figure, and nothing else. */
    private void measure(List<Message> read) {
        var now = Instant.now();
        read.stream()
                .flatMap(message -> entry(message.reading()).stream())
                .forEach(entry ->
                        delay.record(Duration.between(entry.recordedAt(), now).toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Whether the same messages may well be written when they are tried again. */
    private static boolean isOfTheDatabase(RuntimeException e) {
        return e instanceof TransientDataAccessException
                || e instanceof RecoverableDataAccessException
                || e instanceof NonTransientDataAccessResourceException
                || e instanceof TransactionException;
    }

    private void write(Views views, String broker, List<Message> messages, Consumer<List<Message>> fold) {
        views.transaction().executeWithoutResult(status -> {
            if (views.live()) {
                ViewsSchema.holdSwap(views.sql());
            }
            var log = new Log(views.sql());
            var entries = messages.stream()
                    .flatMap(message -> entry(message.reading()).stream())
                    .toList();
            var missing = new HashSet<>(log.append(entries));
            fold.accept(
                    messages.stream().filter(message -> isNew(message, missing)).toList());
            for (var message : messages) {
                whyNot(message.reading()).ifPresent(reason -> park(views, broker, message, reason));
            }
            var touched = EnumSet.noneOf(Source.class);
            entries.forEach(entry -> touched.add(entry.source()));
            touched.forEach(log::advanceHorizon);
            var offsets = new Offsets(views.sql(), broker);
            messages.forEach(message -> offsets.note(message.raw()));
            offsets.save();
            Notifications.signal(views.sql());
        });
    }

    /** Whether the log did not have the event; true once for an event that is twice in a batch. */
    private static boolean isNew(Message message, Set<Log.Index> missing) {
        return entry(message.reading())
                .filter(entry -> missing.remove(new Log.Index(entry.source(), entry.logIndex())))
                .isPresent();
    }

    private void fold(Views views, List<Message> messages) {
        var told = new ArrayList<Told>();
        for (var message : messages) {
            switch (message.reading()) {
                case Reading.Understood read -> told.add(read.told());
                case Reading.NotUnderstood read -> {}
                case Reading.Foreign read -> {}
            }
        }
        if (!told.isEmpty()) {
            projections.forEach(projection -> projection.apply(told, views.sql()));
        }
    }

    /** Looks for those that cannot be folded by halves, so that the others still go in many at a time. */
    private void foldOrPark(Views views, String broker, List<Message> messages) {
        try {
            views.savepoint().executeWithoutResult(status -> fold(views, messages));
        } catch (RuntimeException e) {
            if (isOfTheDatabase(e)) {
                throw e;
            }
            if (messages.size() == 1) {
                park(views, broker, messages.getFirst(), EventReader.reason(e));
                return;
            }
            int half = messages.size() / 2;
            foldOrPark(views, broker, messages.subList(0, half));
            foldOrPark(views, broker, messages.subList(half, messages.size()));
        }
    }

    private void park(Views views, String broker, Message message, String reason) {
        if (Parking.park(views, broker, message.raw(), reason)) {
            parked.increment();
        }
    }

    private static Optional<LogEntry> entry(Reading reading) {
        return switch (reading) {
            case Reading.Understood read -> Optional.of(read.entry());
            case Reading.NotUnderstood read -> Optional.of(read.entry());
            case Reading.Foreign read -> Optional.empty();
        };
    }

    private static Optional<String> whyNot(Reading reading) {
        return switch (reading) {
            case Reading.Understood read -> Optional.empty();
            case Reading.NotUnderstood read -> Optional.of(read.reason());
            case Reading.Foreign read -> Optional.of(read.reason());
        };
    }
}
