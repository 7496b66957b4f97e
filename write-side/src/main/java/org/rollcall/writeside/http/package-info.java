/**
 * The HTTP side of commands. For whoever writes a controller:
 *
 * <pre>{@code
 * record Admission(String party, Standing standing, @Nullable Basis basis, DateBound from,
 *         @Nullable List<Evidence> evidence, @Nullable DateBound decided, @Nullable String reason) {}
 *
 * @PostMapping("/api/forums/{forum}/admissions")
 * ResponseEntity<Receipt> admit(@PathVariable String forum, @RequestBody Admission body, Submission submission) {
 *     return desk.submit(submission, () -> new AdmitParty(
 *             Fields.parse("forum", forum, ForumId::new).stream(),
 *             directory.resolve("party", body.party()),
 *             submission.expected(),
 *             submission.provenance(body.evidence(), body.decided(), body.reason())));
 * }
 * }</pre>
 *
 * <ul>
 *   <li>{@link org.rollcall.writeside.http.CommandDesk#submit} runs the supplier (names are looked up there), sends the
 *       command in one transaction, answers 201 with a {@link org.rollcall.writeside.http.Receipt} and its {@code ETag},
 *       and gives a repeat with the same {@code Idempotency-Key} the same answer. {@code record(command)} does the same
 *       for code without a request. With {@code ?dryRun=true} the same is decided and nothing recorded; the answer is
 *       200 and says which events there would be.
 *   <li>{@link org.rollcall.writeside.http.Submission} is a controller argument: the caller's subject, {@code
 *       Idempotency-Key}, {@code If-Match} as {@code expected()} (the domain compares it with the version of the fact
 *       edited and answers {@code STALE_VERSION}), and {@code provenance(...)} from the common members of a body.
 *   <li>A member of a body record is required unless its component is {@code @Nullable} (JSpecify's) or an {@code
 *       Optional}; this holds for the records of {@code contracts} too. Unknown members are refused.
 *   <li>Refuse with {@code throw new Refused(Problem.at(...))}; {@link org.rollcall.writeside.http.Fields#parse} turns a
 *       text into an id or a date, or refuses it as {@code INVALID_FIELD}.
 *   <li>Everything but {@code /actuator/health} needs a token of {@code rollcall.issuer}; whatever is not a read needs the
 *       role {@code secretariat}.
 * </ul>
 */
@NullMarked
package org.rollcall.writeside.http;

import org.jspecify.annotations.NullMarked;
