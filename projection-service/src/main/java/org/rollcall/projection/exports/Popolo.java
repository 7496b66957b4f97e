package org.rollcall.projection.exports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.Cause;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.PartyOnRecord.SuccessionKind;
import org.rollcall.contracts.Position;
import org.rollcall.projection.roll.Roll;
import org.rollcall.projection.views.RivalDate;

/**
 * A roll in the shapes of Popolo 1.0 (popoloproject.com): the forum and those on its roll are organizations, each line of
 * the roll is a membership. Dates there have the precision of a day, a month or a year and are left out where the record
 * knows less. What Popolo has no place for is under {@code rollcall}, which a reader of Popolo passes over.
 */
public record Popolo(List<Organization> organizations, List<Membership> memberships, OfRoll rollcall) {

    /**
     * @param id the name of its stream: {@code party/austria}, {@code forum/budapest-process}
     * @param name of the day
     * @param otherNames its other names, former and later ones among them
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Organization(
            String id,
            String name,
            String classification,

            @JsonProperty("other_names") List<OtherName> otherNames,

            List<Identifier> identifiers,

            @JsonProperty("founding_date") Optional<String> foundingDate,

            @JsonProperty("dissolution_date") Optional<String> dissolutionDate,

            List<Link> sources,
            Optional<OfParty> rollcall) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record OtherName(
            String name,

            @JsonProperty("start_date") Optional<String> startDate,

            @JsonProperty("end_date") Optional<String> endDate,

            String note) {}

    public record Identifier(String scheme, String identifier) {}

    /**
     * @param label the forum's own word for the standing, else the record's
     * @param endDate the first day of absence
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Membership(
            String id,
            String label,
            String role,

            @JsonProperty("organization_id") String organizationId,

            Member member,

            @JsonProperty("start_date") Optional<String> startDate,

            @JsonProperty("end_date") Optional<String> endDate,

            List<Link> sources,
            OfLine rollcall) {}

    /** One of {@code organizations}, by its id. */
    public record Member(String id, String name) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Link(String url, String note) {}

    /** What the answer speaks of, and what happened between parties that are in it. */
    public record OfRoll(
            String forum,
            LocalDate on,
            Instant known,
            Position position,
            Optional<Instant> recordBegins,
            List<Succession> successions) {}

    public record Succession(
            SuccessionKind kind, String predecessor, List<String> successors, DateBound on, FactId factId) {}

    /** @param lives as each authority claims them, with bounds as the record has them */
    public record OfParty(PartyKind kind, List<LifeClaim> lives) {}

    /** As the roll's own line has them. */
    public record OfLine(
            Certainty certainty,
            Roll.Status status,
            Optional<Roll.Suspension> suspension,
            DateBound from,
            DateBound until,
            Basis basis,
            Optional<Cause> cause,
            Optional<DateBound> decided,
            Optional<LocalDate> lastStated,
            FactId factId,
            List<FactId> facts,
            List<Evidence> evidence,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RivalDate> claims) {}
}
