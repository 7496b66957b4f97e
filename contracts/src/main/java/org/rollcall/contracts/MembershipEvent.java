package org.rollcall.contracts;

/** What membership-service records: of parties, and of forums. */
public sealed interface MembershipEvent extends Event permits PartyEvent, ForumEvent {}
