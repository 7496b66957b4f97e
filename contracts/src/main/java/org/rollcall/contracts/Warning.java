package org.rollcall.contracts;

/**
 * What is doubtful about a fact that was recorded all the same.
 *
 * @param code a stable name ({@code partly-outside-life})
 * @param text a sentence for a person
 */
public record Warning(String code, String text) {}
