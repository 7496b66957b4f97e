package org.rollcall.projection.pages.words;

/**
 * How many stand on a roll in one standing and of one kind.
 *
 * @param words what is counted, in the number that goes with {@code certain}: "member states"
 * @param possible those beside {@code certain} that are not sure
 */
public record CountWords(long certain, long possible, String words) {}
