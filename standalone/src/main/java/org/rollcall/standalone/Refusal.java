package org.rollcall.standalone;

/** Something the command line will not or cannot do, said in one line for a person. */
final class Refusal extends RuntimeException {

    Refusal(String message) {
        super(message);
    }

    Refusal(String message, Throwable cause) {
        super(message, cause);
    }
}
