package org.rollcall.projection.pages.words;

/** @param about its kind, languages and day, in words */
public record DocumentLine(String title, String about) {}
