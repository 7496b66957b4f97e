package org.rollcall.contracts;

/** Which version of the fact it edits a command was decided on ({@code If-Match}). */
public sealed interface Expected {

    Expected ANY = new AnyVersion();

    static Expected version(long version) {
        return new Version(version);
    }

    boolean allows(long current);

    /** The sender did not say. */
    record AnyVersion() implements Expected {
        @Override
        public boolean allows(long current) {
            return true;
        }
    }

    /** @param sequence in the stream, of the last event that touched the fact */
    record Version(long sequence) implements Expected {
        @Override
        public boolean allows(long current) {
            return sequence == current;
        }
    }
}
