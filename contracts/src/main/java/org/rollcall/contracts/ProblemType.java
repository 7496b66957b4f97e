package org.rollcall.contracts;

import java.util.Locale;

/**
 * The catalogue of refusals. Each is answered as an RFC 9457 problem whose {@code type} is {@link #uri()}, with {@code
 * title}, {@code status}, {@code detail}, and where it applies {@code field} (the member of the request at fault) and
 * {@code suggestions} (what was probably meant) and {@code
 * facts} (the ids of the facts that stand against it). A type never changes its meaning.
 */
public enum ProblemType {
    UNAUTHENTICATED(401, "A token is needed", "The request has no valid token and the address is not open."),
    FORBIDDEN(403, "The role does not allow this", "The token is valid, but none of its roles may do this."),
    MALFORMED_REQUEST(
            400,
            "The request cannot be read",
            "The body is no JSON of the expected shape, or a parameter is no value of its type."),
    INVALID_FIELD(
            422,
            "A field does not hold",
            "A field is missing, empty, too long, or no value of its kind (a date that is no EDTF, say)."),
    NOT_FOUND(404, "Nothing here", "No resource has this address."),
    METHOD_NOT_ALLOWED(405, "Not done this way", "The address exists, but not for this method."),
    NOT_ACCEPTABLE(406, "Not in this form", "The answer cannot be given in any of the media types asked for."),
    UNSUPPORTED_MEDIA_TYPE(415, "Not read in this form", "The body has a media type that is not read here."),
    TOO_LARGE(413, "Too large", "The body is larger than is read here."),
    UNKNOWN_PARTY(422, "No such party", "No party has this id, name or alias; the probable ones are suggested."),
    AMBIGUOUS_PARTY(
            422,
            "More than one party is meant",
            "The name belongs to several parties on that day; give the id of one."),
    UNKNOWN_FORUM(404, "No such forum", "No forum has this id."),
    UNKNOWN_MEETING(404, "No such meeting", "No meeting has this id."),
    UNKNOWN_FACT(404, "No such fact", "No fact of this stream has this id."),
    PARTY_ALREADY_REGISTERED(409, "The party is registered already", "A party with this id is on record."),
    PARTY_ENDED(
            409,
            "The party no longer lives",
            "The party was dissolved or continued by another before; it cannot be again."),
    SUCCESSOR_IS_PREDECESSOR(422, "A party does not succeed itself", "The successors name the predecessor."),
    NAME_ALREADY_GIVEN(409, "The party has that name", "The party already has this name, in this form, from this day."),
    CODE_ALREADY_GIVEN(
            409, "The party has that code", "The party already has this code, of this scheme, at that time."),
    LIFE_ALREADY_CLAIMED(
            409, "The life is claimed already", "The same authority claims a life of the party at that time already."),
    FORUM_ALREADY_ESTABLISHED(409, "The forum is established already", "A forum with this id is on record."),
    ALREADY_ON_ROLL(
            409,
            "The party stands there already",
            "A participation of this party in this standing, or one that excludes it, overlaps in time."),
    NOT_ON_ROLL(
            409, "The party does not stand there", "The party has no open participation of that standing on that day."),
    OUTSIDE_LIFE(
            422,
            "The party did not live then",
            "The date lies wholly outside every claimed life of the party; those that lived then are suggested."),
    SAME_STANDING(422, "The party stands so already", "The new standing is the one the party has."),
    ALREADY_SUSPENDED(409, "The party is suspended already", "A suspension of this party overlaps in time."),
    NOT_SUSPENDED(409, "The party is not suspended", "The participation has no suspension that goes on on that day."),
    OUTSIDE_PARTICIPATION(
            422, "The party did not stand there then", "The date lies wholly outside the time the party stands there."),
    BEFORE_FORUM(
            422, "The forum did not exist then", "The date lies wholly before the forum was established or first met."),
    ENDS_BEFORE_IT_BEGINS(422, "It would end before it begins", "The end lies wholly before the beginning."),
    NO_SUCCESSION(
            409,
            "There is no such succession",
            "The register knows no succession from the predecessor to that successor."),
    SUCCESSION_ALREADY_RECORDED(
            409,
            "The succession is on record already",
            "The register knows already that this party came out of that one."),
    SUCCESSION_ALREADY_DECIDED(
            409,
            "The forum has decided that already",
            "What this succession of parties does to the roll is decided; correct or retract that decision."),
    COUNT_ALREADY_CLAIMED(
            409, "The claim is on record already", "The same source claims the same number for the same day already."),
    OFFICE_ALREADY_HELD(409, "The office is held already", "This party already holds this office at that time."),
    OFFICE_ALREADY_ENDED(409, "The office has ended already", "The appointment was ended before."),
    GROUP_ALREADY_FOUNDED(
            409, "The working group exists already", "The forum has a working group with this id or name."),
    UNKNOWN_GROUP(422, "No such working group", "The forum has no working group with this id, name or alias."),
    GROUP_ALREADY_DISSOLVED(409, "The working group is no more", "The working group was dissolved before."),
    OUTSIDE_GROUP(
            422, "The working group did not exist then", "The date lies wholly outside the time the group existed."),
    ALREADY_IN_GROUP(
            409, "The party has that seat already", "The party has this role in the working group at that time."),
    NOT_IN_GROUP(409, "The party has no such seat", "The party has no open seat of that role in the working group."),
    LABEL_ALREADY_GIVEN(
            409,
            "The forum calls the party something already",
            "A label of the forum for this party overlaps in time."),
    ITEM_ALREADY_ADOPTED(
            409, "The item is on record already", "The programme has an item of this kind and number already."),
    ITEM_ALREADY_ENDED(409, "The item has ended already", "The item of the programme was ended before."),
    NOTHING_CHANGES(
            422,
            "That is what the record says",
            "The change or correction says nothing that is not on record already."),
    NOT_CORRECTABLE(
            422,
            "This cannot be corrected",
            "A correction changes what a fact says, not what it speaks of; retract it and record the right one."),
    CONTRADICTS_RECORD(
            409,
            "Other facts would no longer hold",
            "With this change, facts on record could not all be true any more; those it contradicts are listed."),
    CANNOT_BE_RETRACTED(409, "This cannot be retracted", "Other streams may speak of it; correct it instead."),
    ALREADY_RETRACTED(
            409, "It is retracted already", "The fact counts no longer; retract its retraction to restore it."),
    HAS_DEPENDENTS(
            409,
            "Other facts depend on it",
            "Retract those that are listed first, or all of it as one change with cascade."),
    CLAIM_ALREADY_MADE(
            409, "The fact is contested so already", "The same authority claims the same of this fact already."),
    MEETING_ALREADY_SCHEDULED(409, "The meeting is on record already", "A meeting with this id is on record."),
    MEETING_CANCELLED(409, "The meeting was cancelled", "A cancelled meeting can be neither held nor cancelled again."),
    MEETING_ALREADY_HELD(
            409, "The meeting was held", "A meeting that was held can be neither cancelled nor held again."),
    NOT_IN_THIS_STATE(
            409,
            "The meeting is in another state",
            "This can be said of a meeting in other states only: one that has days, say, or one that has none."),
    DOCUMENT_ALREADY_PUBLISHED(409, "The document is on record already", "A document with this id is on record."),
    UNKNOWN_DOCUMENT(404, "No such document", "No document has this id."),
    UNSUITABLE_FILE(
            422,
            "This is no file that is kept",
            "The content is not of the type it is said to be, of a type that is not kept, or empty."),
    STALE_VERSION(
            412,
            "The version is not the current one",
            "If-Match names a version that is no longer the current one; read again and decide again."),
    CONCURRENT_CHANGE(
            409, "Somebody else wrote at the same moment", "The stream changed while this was decided; send it again."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "The key was used for something else",
            "An Idempotency-Key belongs to one request; this body or address is another."),
    UNREADABLE_PAGE(
            422, "The page cannot be read", "The text is empty, no text, or has none of the headings of such a page."),
    UNKNOWN_IMPORT(404, "No such import", "No import has this id."),
    IMPORT_REJECTED(409, "The import was rejected", "Nothing of a rejected draft is amended or accepted."),
    PROPOSAL_ALREADY_ACCEPTED(
            409,
            "The proposal is on record already",
            "A proposal is amended before it is accepted; afterwards the fact it recorded is corrected."),
    UNKNOWN_REBUILD(404, "No such rebuild", "No rebuild has this id."),
    REBUILD_RUNNING(409, "A rebuild is running", "One rebuild at a time; its address is in the answer."),
    UNKNOWN_USER(404, "No such user", "No user has this name."),
    USER_ALREADY_EXISTS(409, "The name is taken", "A user with this name exists, disabled or not."),
    LAST_OPERATOR(
            409,
            "Nobody would be left",
            "The user is the last who can manage users; give another the role operator first."),
    NOT_YET_VISIBLE(
            503,
            "Not that far yet",
            "The views, or the copy of the roll that is asked, have not reached the position; try again after Retry-After"
                    + " seconds."),
    UNAVAILABLE(
            503,
            "Not now",
            "A part that is needed does not answer; nothing was recorded; try again after Retry-After seconds."),
    INTERNAL(500, "This should not have happened", "An error on our side; the log has the details under the id given.");

    private final int status;
    private final String title;
    private final String meaning;

    ProblemType(int status, String title, String meaning) {
        this.status = status;
        this.title = title;
        this.meaning = meaning;
    }

    /** The last segment of the uri: {@code already-on-roll}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code /problems/already-on-roll}, relative to the front door. */
    public String uri() {
        return "/problems/" + slug();
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String meaning() {
        return meaning;
    }
}
