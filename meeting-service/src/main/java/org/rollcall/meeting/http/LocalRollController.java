package org.rollcall.meeting.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.rollcall.contracts.Position;
import org.rollcall.meeting.kafka.Arrivals;
import org.rollcall.meeting.postgres.RollCopy.Horizon;
import org.rollcall.meeting.postgres.Rolls;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says how much of the roll has arrived here, where attendance is checked against it. */
@RestController
class LocalRollController {

    private final Rolls rolls;
    private final Arrivals arrivals;

    LocalRollController(Rolls rolls, Arrivals arrivals) {
        this.rolls = rolls;
        this.arrivals = arrivals;
    }

    /**
     * @param position what a command would be checked against now
     * @param recordedAt of the last event in it
     * @param current whether it has all there was when Kafka was last asked
     * @param behind how many events are known to be missing; left out while Kafka does not answer
     * @param asOf when Kafka last answered; left out before it first does
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record LocalRoll(
            Position position,
            Optional<Instant> recordedAt,
            boolean current,
            OptionalLong behind,
            Optional<Instant> asOf) {

        static LocalRoll of(Horizon horizon, Arrivals.Reading reading) {
            return new LocalRoll(
                    horizon.position(),
                    Optional.of(horizon.recordedAt()).filter(time -> horizon.logIndex() > 0),
                    reading.current(),
                    reading.behind(),
                    reading.asOf());
        }
    }

    @GetMapping("/api/local-roll")
    LocalRoll localRoll() {
        // in this order: what is current has all that was read before
        var reading = arrivals.reading();
        return LocalRoll.of(rolls.horizon(), reading);
    }
}
