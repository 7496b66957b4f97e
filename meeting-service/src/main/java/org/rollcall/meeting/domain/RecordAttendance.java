package org.rollcall.meeting.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.MeetingEvent.Presence;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.Provenance;
import org.rollcall.contracts.Standing;

/**
 * Says who came to a meeting: all of it, or nothing of it.
 *
 * @param fact the id of the first of the facts; those of the others are made of it
 * @param delegations those that are named one by one
 * @param everybody those that are named as a whole, where they are
 * @param roll what is asked who stands there
 * @param today the day the command was sent, in the forum's time zone
 */
public record RecordAttendance(
        MeetingId meeting,
        FactId fact,
        List<Delegation> delegations,
        Optional<Everybody> everybody,
        Roll roll,
        LocalDate today,
        Expected expected,
        Provenance provenance)
        implements MeetingCommand {

    public RecordAttendance {
        delegations = List.copyOf(delegations);
    }

    /**
     * @param party its id, a name or a code
     * @param attendsAs empty for what the roll says
     * @param delegates how many persons; empty where nobody counted
     */
    public record Delegation(
            String party, Presence presence, Optional<Standing> attendsAs, OptionalInt delegates, Written at) {}

    /** The names of the members of a request that say it, for refusals. */
    public record Written(String party, String presence, String attendsAs, String delegates) {

        /** Of a request about one delegation. */
        static final Written ALONE = new Written("party", "presence", "attendsAs", "delegates");

        /** Of one object in a list. */
        public static Written in(String object) {
            return new Written(object + ".party", object + ".presence", object + ".attendsAs", object + ".delegates");
        }
    }

    /**
     * All who stand on the roll in a standing on the meeting's day, those aside that are named one by one and those of whom
     * something is on record.
     *
     * @param except ids, names or codes of those of whom nothing is said
     * @param possible whether those are meant too that only may have stood there
     */
    public record Everybody(Standing standing, Presence presence, List<String> except, boolean possible) {
        public Everybody {
            except = List.copyOf(except);
        }
    }
}
