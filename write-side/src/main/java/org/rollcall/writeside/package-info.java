/**
 * What every service that accepts commands is made of. For whoever builds one:
 *
 * <pre>{@code
 * @SpringBootApplication
 * @Import(WriteSideConfiguration.class)
 * public class MembershipService {
 *     @Bean Source source() { return Source.MEMBERSHIP; }
 *     @Bean Aggregates aggregates() { return new Aggregates(List.of(PartyAggregate.class, ForumAggregate.class)); }
 * }
 * }</pre>
 *
 * gives the service its event store ({@link org.rollcall.writeside.store}), the relay that publishes it ({@link
 * org.rollcall.writeside.relay}) and the HTTP side of commands ({@link org.rollcall.writeside.http}). The rest:
 *
 * <ul>
 *   <li>An aggregate is a plain Axon class whose identifier is the stream name ({@code party/estonia}); its command
 *       handlers return an {@link org.rollcall.writeside.Outcome} and throw {@link org.rollcall.writeside.Refused} for a
 *       refusal. With {@code @CreationPolicy(CREATE_IF_MISSING)} the identifier comes from the command's
 *       {@code @TargetAggregateIdentifier String stream}; {@code AggregateLifecycle.getVersion()} after {@code apply} is
 *       the sequence of the event just applied.
 *   <li>An aggregate's whole state is one immutable value: it is {@link org.rollcall.writeside.store.Remembering}, so that a
 *       command reads only the events since the last one.
 *   <li>A bean {@link org.rollcall.writeside.store.AppendListener} is called with what each command appended, in the
 *       command's transaction.
 *   <li>Own tables: {@code classpath:db/<source>/V1__....sql}, with a Flyway history of their own, run by the schema's owner in
 *       the service's schema, with the placeholder <code>${service}</code> for the role to GRANT to.
 *   <li>{@code DataSource}, {@code JdbcClient} and {@code PlatformTransactionManager} beans are the service's own role's.
 *   <li>A controller takes a {@link org.rollcall.writeside.http.Submission} argument and answers with {@link
 *       org.rollcall.writeside.http.CommandDesk#submit}; code without a request uses {@code CommandDesk.record}.
 * </ul>
 *
 * <p>Logging of a service: {@code org.apache.kafka: ERROR} and {@code com.zaxxer.hikari.pool: ERROR}, since it is said once,
 * and in one line, that Kafka or the database does not answer.
 */
@NullMarked
package org.rollcall.writeside;

import org.jspecify.annotations.NullMarked;
