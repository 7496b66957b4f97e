package org.rollcall.standalone;

/** What a test may look at below the front door of {@link Rollcall#inThisJvm()}. */
final class InRunningInstance {

    private InRunningInstance() {}

    static String jdbcUrl() {
        return "";
    }

    static String copyOfTheFirstRegistration(String party) {
        return "";
    }
}
