package org.rollcall.projection.pages;

/** @param about its kind, languages and day, in words */
public record DocumentLine(String title, String about) {}
