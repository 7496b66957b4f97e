package org.rollcall.projection.log;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The signal that the views have moved, or what is beside them, given with a commit and heard by every instance. */
public final class Notifications {

    static final String CHANNEL = "rollcall_views";

    private Notifications() {}

    /** Signals when the transaction of {@code views} commits; at once where there is none. */
    public static void signal(JdbcClient views) {
        views.sql("SELECT 1 FROM pg_notify(?, '')")
                .param(CHANNEL)
                .query(Integer.class)
                .single();
    }
}
