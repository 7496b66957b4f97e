package org.rollcall.meeting.http;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DocumentId;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.MeetingEvent.Chair;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.Provenance;
import org.rollcall.contracts.Warning;
import org.rollcall.meeting.domain.PartyRule;
import org.rollcall.meeting.domain.PartyRule.Sought;
import org.rollcall.meeting.domain.Roll;
import org.rollcall.meeting.postgres.DocumentDirectory;
import org.rollcall.writeside.Refused;
import org.rollcall.writeside.http.Fields;
import org.springframework.stereotype.Component;

/** What a request names beside the meeting: hosts and chairs, facts of the forum, documents. What is not there is refused. */
@Component
final class Named {

    private final Forums forums;
    private final DocumentDirectory documents;

    Named(Forums forums, DocumentDirectory documents) {
        this.forums = forums;
        this.documents = documents;
    }

    /**
     * Those that were meant.
     *
     * @param doubts whether they lived then
     */
    record Meant<T>(List<T> those, List<Warning> doubts) {

        static <T> Meant<T> nobody() {
            return new Meant<>(List.of(), List.of());
        }

        Provenance on(Provenance provenance) {
            return provenance.with(Stream.concat(provenance.warnings().stream(), doubts.stream())
                    .toList());
        }
    }

    /** @param on the day the meeting begins */
    Meant<PartyId> hosts(ForumId forum, List<String> hosts, DateBound on) {
        var roll = rollWith(forum, Fields.list("hosts", hosts), on);
        var those = new ArrayList<PartyId>();
        var doubts = new ArrayList<Warning>();
        for (int i = 0; i < hosts.size(); i++) {
            those.add(party("hosts[" + i + "]", hosts.get(i), on, roll, doubts));
        }
        return new Meant<>(those, doubts);
    }

    Meant<Chair> chairs(ForumId forum, List<MeetingBody.InTheChair> chairs, DateBound on) {
        var roll = rollWith(
                forum,
                Fields.list("chairs", chairs).stream()
                        .flatMap(chair -> Stream.ofNullable(chair.party()))
                        .toList(),
                on);
        var those = new ArrayList<Chair>();
        var doubts = new ArrayList<Warning>();
        for (int i = 0; i < chairs.size(); i++) {
            those.add(chair("chairs[" + i + "]", chairs.get(i), on, roll, doubts));
        }
        return new Meant<>(those, doubts);
    }

    private Chair chair(String field, MeetingBody.InTheChair said, DateBound on, Roll roll, List<Warning> doubts) {
        if (said.party() != null && said.office() == null) {
            return new Chair.ByParty(party(field + ".party", said.party(), on, roll, doubts));
        }
        if (said.office() != null && said.party() == null) {
            return new Chair.ByOffice(said.office());
        }
        throw new Refused(
                Problem.at(field, ProblemType.INVALID_FIELD, "Give a party or an office of the forum, one of both."));
    }

    private Roll rollWith(ForumId forum, List<String> parties, DateBound on) {
        return forums.rollWith(
                forum, forums.roll(forum), roll -> parties.stream().allMatch(party -> roll.knows(party, on)));
    }

    private PartyId party(String field, String text, DateBound on, Roll roll, List<Warning> doubts) {
        return switch (PartyRule.sought(field, text, on, roll)) {
            case Sought.Missing missing -> {
                forums.refuseUnlessCurrent();
                throw new Refused(missing.why().problem());
            }
            case Sought.Found found -> {
                doubts.addAll(found.doubts());
                yield found.party().id();
            }
        };
    }

    /** Those of the forum that stand: a decision rests on nothing else. */
    List<FactId> facts(ForumId forum, List<FactId> facts) {
        var named = Fields.list("facts", facts);
        var roll = forums.rollWith(
                forum, forums.roll(forum), each -> named.stream().allMatch(each::stands));
        for (int i = 0; i < named.size(); i++) {
            if (!roll.stands(named.get(i))) {
                forums.refuseUnlessCurrent();
                throw new Refused(Problem.at(
                        "facts[" + i + "]",
                        ProblemType.INVALID_FIELD,
                        "No fact of the forum that counts is '" + named.get(i) + "'."));
            }
        }
        return named;
    }

    /** Those of the forum that are on record. */
    List<DocumentId> documents(ForumId forum, List<DocumentId> some) {
        var named = Fields.list("documents", some);
        for (int i = 0; i < named.size(); i++) {
            var document = named.get(i);
            if (documents.forumOf(document).filter(forum::equals).isEmpty()) {
                throw new Refused(new Problem(
                        ProblemType.INVALID_FIELD,
                        "No document of the forum is on record as '" + document + "'.",
                        "documents[" + i + "]",
                        Probable.ids(document.value(), documents.idsOf(forum))));
            }
        }
        return named;
    }
}
