package org.rollcall.writeside.http;

import org.springframework.util.unit.DataSize;

/**
 * Where a body may be larger than elsewhere.
 *
 * @param path as a controller's mapping names it: {@code /api/documents/{document}/files}
 */
public record BodyLimit(String path, DataSize most) {}
