package org.rollcall.projection.roll;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.Source;
import org.rollcall.projection.forum.Offices;
import org.rollcall.projection.forum.Programme;
import org.rollcall.projection.forum.WorkingGroups;
import org.rollcall.projection.log.AsOf;
import org.rollcall.projection.log.Lasting;
import org.rollcall.projection.log.RecordTime;
import org.springframework.stereotype.Component;

/** What is a forum, who serves it, what does it want, and how many stand on its roll? */
@Component
public class ForumQuestion {

    private final RecordTime recordTime;
    private final Forums forums;
    private final RollQuestion roll;
    private final Offices offices;
    private final WorkingGroups groups;
    private final Programme programme;
    private final CountClaims claims;
    private final PendingSuccessions pending;

    private final Lasting<Moments, ForumAnswer> answers = new Lasting<>(100);

    private record Moments(ForumId forum, LocalDate day, AsOf asOf) {}

    ForumQuestion(
            RecordTime recordTime,
            Forums forums,
            RollQuestion roll,
            Offices offices,
            WorkingGroups groups,
            Programme programme,
            CountClaims claims,
            PendingSuccessions pending) {
        this.recordTime = recordTime;
        this.forums = forums;
        this.roll = roll;
        this.offices = offices;
        this.groups = groups;
        this.programme = programme;
        this.claims = claims;
        this.pending = pending;
    }

    /** What a question about a forum is answered as of. */
    record Moment(LocalDate day, AsOf asOf, Optional<Instant> recordBegins) {}

    /**
     * @param on empty for the day of {@code known}, or for today if that is empty too
     * @throws org.rollcall.projection.http.Refused with {@code UNKNOWN_FORUM}
     */
    Moment moment(ForumId forum, Optional<LocalDate> on, Optional<Instant> known) {
        var begins = forums.begins(forum);
        var asOf = recordTime.at(Source.MEMBERSHIP, known);
        var day = on.or(() -> known.map(asked -> forums.day(asOf.known(), forum, asOf.known())))
                .orElseGet(() -> forums.today(forum, asOf.known()));
        return new Moment(day, asOf, asOf.known().isBefore(begins) ? Optional.of(begins) : Optional.empty());
    }

    /**
     * @param on empty for the day of {@code known}, or for today if that is empty too
     * @throws org.rollcall.projection.http.Refused with {@code UNKNOWN_FORUM}
     */
    public ForumAnswer ask(ForumId id, Optional<LocalDate> on, Optional<Instant> known) {
        var moment = moment(id, on, known);
        return forums.find(id, moment.day(), moment.asOf().known())
                .map(forum -> answers.answer(
                        new Moments(id, moment.day(), moment.asOf()), () -> answer(forum, moment.day(), moment.asOf())))
                .orElseGet(() -> notYet(id, moment));
    }

    private static ForumAnswer notYet(ForumId id, Moment moment) {
        return new ForumAnswer(
                id,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                moment.day(),
                moment.asOf().known(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                moment.asOf().position(),
                moment.recordBegins());
    }

    private ForumAnswer answer(Forums.Forum forum, LocalDate day, AsOf asOf) {
        var known = asOf.known();
        return new ForumAnswer(
                forum.id(),
                Optional.of(forum.name()),
                Optional.of(forum.established()),
                Optional.of(forum.profile()),
                day,
                known,
                Standings.count(roll.entries(forum.id(), day, known)),
                offices.on(forum.id(), day, known),
                groups.on(forum.id(), day, known),
                programme.on(forum.id(), day, known),
                claims.of(forum.id(), day, known),
                pending.of(forum.id(), day, known),
                forum.grounds().evidence(),
                Optional.of(forum.fact()),
                forum.grounds().facts(),
                Optional.of(forum.version()),
                forum.grounds().claims(),
                asOf.position(),
                Optional.empty());
    }
}
