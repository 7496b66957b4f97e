package org.rollcall.contracts;

/**
 * A name of a party from a day on, until the next name of the same form.
 *
 * @param from {@link DateBound#UNKNOWN} for a name the party has had since before the record looks
 */
public record PartyName(Form form, String text, DateBound from) {

    public PartyName {
        if (text.isBlank() || text.length() > 200) {
            throw new IllegalArgumentException("a name has 1 to 200 characters");
        }
    }

    public enum Form {
        SHORT,
        FORMAL
    }
}
