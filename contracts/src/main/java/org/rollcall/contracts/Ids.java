package org.rollcall.contracts;

import java.util.regex.Pattern;

/** What every id of the record looks like: 1 to 100 of a-z, 0-9 and single hyphens, so that it fits a path unescaped. */
final class Ids {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Ids() {}

    static void check(String value) {
        if (value.length() > 100 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value + "' must be 1 to 100 of a-z, 0-9 and single hyphens");
        }
    }
}
