package org.rollcall.projection.forum;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** Orders texts as PostgreSQL's "C" collation does, so that lists are the same however they were sorted. */
public final class ByBytes {

    public static final Comparator<String> ORDER = (one, other) ->
            Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

    private ByBytes() {}
}
