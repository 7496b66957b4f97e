package org.rollcall.projection.importing;

import java.time.LocalDate;

/**
 * A day or several as a line writes them.
 *
 * @param start where it begins in its line
 * @param end behind its last character
 * @param spelling its shape: {@code M d-d, y}
 */
record WrittenDate(LocalDate first, LocalDate last, int start, int end, String spelling) {}
