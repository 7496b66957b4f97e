package org.rollcall.writeside.store;

/**
 * An event that was just appended.
 *
 * @param stream the stream it is in ({@code forum/budapest-process})
 * @param sequence its place there, from 0
 */
public record Appended(String stream, long sequence, Object event) {}
