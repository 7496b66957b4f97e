package org.rollcall.projection.importing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.Office;
import org.rollcall.contracts.Period;
import org.rollcall.projection.importing.ForumOnRecord.Appointment;
import org.rollcall.projection.parties.PartyView;

/** Of all else a page says of a forum on record, what the record does not have; and what the page does not have any more. */
final class Difference {

    private final ForumOnRecord known;
    private final Map<String, PartyView> parties;
    private final Findings findings;

    Difference(ForumOnRecord known, Map<String, PartyView> parties, Findings findings) {
        this.known = known;
        this.parties = parties;
        this.findings = findings;
    }

    /** Proposes what the record does not have; nothing where the page is of no later day than the record's sources. */
    void propose(Said said, Sections sections, Span span, Proposer proposer, Citation citation) {
        var heading = sections.all().getFirst().headingLine();
        findings.info(
                heading.number(),
                "forum-on-record",
                known.name() + " is on record already, as " + known.id(),
                "The page is compared with the record, its profile aside; what it says otherwise is proposed.");
        var content = span.content();
        if (content.isEmpty()) {
            findings.error(
                    0,
                    "no-day-to-compare",
                    "What changed between two pages lies between the days they speak for, and this one has none",
                    "Nothing is proposed: give the day the page speaks for (contentDate).");
            return;
        }
        var last = known.lastStated();
        if (last.filter(stated -> !stated.isBefore(content.get())).isPresent()) {
            findings.error(
                    0,
                    "no-later-page",
                    "The page speaks for " + content.get() + ", and a source on record for " + last.get(),
                    "Nothing is proposed of the roll: what changed since only a later page can show.");
        } else {
            roll(said, content.get(), proposer, citation);
        }
        var ending = new DifferenceProposer(proposer, citation, content.get());
        endedOffices(said.offices(), content.get(), heading).forEach(ending::office);
        groups(said.groups()).forEach(group -> proposer.group(group, said.meetings()));
        proposer.rest(new Said(
                List.of(),
                meetings(said.meetings()),
                works(said.works()),
                said.lists(),
                said.roll(),
                offices(said.offices()),
                counts(said.counts(), content.get()),
                programme(said.programme())));
    }

    private void roll(Said said, LocalDate day, Proposer proposer, Citation citation) {
        var difference = new RollDifference(known, said.lists().lists(), day, parties, findings).of(said.roll());
        var labels = new LabelDifference(known, day, findings).of(difference.kept());
        var changes = new DifferenceProposer(proposer, citation, day);
        changes.roll(difference);
        changes.labels(labels);
    }

    private List<WorkingGroup> groups(List<WorkingGroup> groups) {
        return groups.stream().filter(group -> !isKnown(group)).toList();
    }

    private boolean isKnown(WorkingGroup group) {
        return known.groups().stream()
                .anyMatch(other -> other.id().equals(group.id().value())
                        || Stream.concat(Stream.of(group.name(), group.region()), group.aliases().stream())
                                .anyMatch(name -> other.names().stream().anyMatch(it -> isSame(it, name))));
    }

    private List<Meeting> meetings(List<Meeting> meetings) {
        var fresh = meetings.stream()
                .filter(meeting -> sameMeeting(meeting).isEmpty())
                .toList();
        for (var meeting : meetings) {
            sameMeeting(meeting)
                    .filter(other -> !isSame(other.title(), meeting.entry().title()))
                    .ifPresent(other -> findings.warning(
                            meeting.entry().line().number(),
                            "meeting-differs",
                            "The meeting of " + meeting.entry().date().stamp() + " is '" + other.title()
                                    + "' on record and '" + meeting.entry().title() + "' on the page",
                            "Nothing was proposed; correct it by hand (" + other.id() + ")."));
        }
        return fresh;
    }

    private Optional<ForumOnRecord.HeldMeeting> sameMeeting(Meeting meeting) {
        var date = meeting.entry().date();
        return known.meetings().stream()
                .filter(other -> other.id().equals(meeting.id().value())
                        || (other.first().overlaps(date.begins())
                                && isSame(other.title(), meeting.entry().title())))
                .findFirst();
    }

    private List<Work> works(List<Work> works) {
        return works.stream()
                .filter(work -> known.documents().stream().noneMatch(title -> Works.isSameWork(title, work.title())))
                .toList();
    }

    private List<ProgrammeReader.Item> programme(List<ProgrammeReader.Item> items) {
        return items.stream()
                .filter(item -> !known.programme().contains(item.kind() + " " + item.number()))
                .toList();
    }

    private List<CountClaim> counts(List<CountClaim> counts, LocalDate day) {
        return counts.stream()
                .filter(count -> known.claims().stream()
                        .noneMatch(claim -> claim.standing() == count.standing()
                                && claim.kind() == count.kind()
                                && claim.count() == count.count()
                                && claim.on().equals(DateBound.day(day))))
                .toList();
    }

    /** A term that the record has from other days on, or until others. */
    private void reportTerms(List<OfficeReader.Appointment> appointments) {
        for (var appointment : appointments) {
            known.offices().stream()
                    .filter(other -> other.office() == appointment.office()
                            && other.party().equals(appointment.party().id())
                            && meet(other.period(), appointment))
                    .filter(other -> !other.period().until().equals(DateBound.NEVER)
                            && !appointment.until().equals(DateBound.NEVER))
                    .filter(other -> !other.period().from().overlaps(appointment.from())
                            || !other.period().until().overlaps(appointment.until()))
                    .findFirst()
                    .ifPresent(other -> findings.warning(
                            line(appointment),
                            "term-differs",
                            appointment.party().id() + " is " + appointment.office() + " since "
                                    + other.period().from() + " until "
                                    + other.period().until()
                                    + " on record, and since " + appointment.from() + " until " + appointment.until()
                                    + " on the page",
                            "Nothing was proposed; correct it by hand (" + other.fact() + ")."));
        }
    }

    private static int line(OfficeReader.Appointment appointment) {
        return appointment.evidence().stream()
                .filter(Evidence.Stated.class::isInstance)
                .map(Evidence.Stated.class::cast)
                .map(Evidence.Stated::line)
                .findFirst()
                .orElse(0);
    }

    private List<OfficeReader.Appointment> offices(List<OfficeReader.Appointment> appointments) {
        reportTerms(appointments);
        return appointments.stream()
                .filter(appointment -> known.offices().stream()
                        .noneMatch(other -> other.office() == appointment.office()
                                && other.party().equals(appointment.party().id())
                                && meet(other.period(), appointment)))
                .toList();
    }

    /** Whether both can be of the same time: the same appointment then, known more or less well. */
    private static boolean meet(Period period, OfficeReader.Appointment appointment) {
        return !period.from().earliest().isAfter(appointment.until().latest())
                && !appointment.from().earliest().isAfter(period.until().latest());
    }

    /** @param until the first day it was held no more */
    record EndedOffice(Appointment appointment, DateBound until, Line line) {}

    /** An office that the record has without an end is over where the page names somebody else to hold it. */
    private List<EndedOffice> endedOffices(List<OfficeReader.Appointment> appointments, LocalDate day, Line heading) {
        return known.offices().stream()
                .filter(held -> held.period().until().equals(DateBound.NEVER))
                .filter(held -> isHeldByOthers(held, appointments, day))
                .map(held -> {
                    var last = known.lastStated()
                            .filter(stated -> stated.isBefore(day))
                            .orElse(held.period().from().earliest());
                    var until = DateBound.between(last.isBefore(day) ? last.plusDays(1) : day, day);
                    findings.warning(
                            heading.number(),
                            "office-changed",
                            held.party() + " is " + held.office() + " on record, and the page names another",
                            "Its end is proposed, " + until + ".");
                    return new EndedOffice(held, until, heading);
                })
                .sorted(Comparator.comparing(ended -> ended.appointment().fact().value()))
                .toList();
    }

    private static boolean isHeldByOthers(
            Appointment held, List<OfficeReader.Appointment> appointments, LocalDate day) {
        var current = appointments.stream()
                .filter(appointment -> appointment.office() == held.office() && held.office() != Office.CO_CHAIR)
                .filter(appointment -> appointment.until().latest().isAfter(day))
                .toList();
        return !current.isEmpty()
                && current.stream().noneMatch(one -> one.party().id().equals(held.party()));
    }

    private static boolean isSame(String one, String other) {
        return Fold.name(one).equals(Fold.name(other));
    }
}
