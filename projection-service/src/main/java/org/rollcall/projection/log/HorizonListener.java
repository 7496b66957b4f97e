package org.rollcall.projection.log;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * One connection that hears of every commit to the views, by whatever instance, and moves the horizons here. What it may
 * have missed while it was not connected it reads when it is again.
 */
@Component
class HorizonListener implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(HorizonListener.class);

    private static final int ANSWERS_WITHIN = 3;

    private final JdbcConnectionDetails database;
    private final Horizons horizons;
    private final int silence;
    private volatile boolean running;
    private volatile Thread thread = new Thread();

    HorizonListener(
            JdbcConnectionDetails database,
            Horizons horizons,
            @Value("${rollcall.horizon.silence-ms:5000}") int silence) {
        this.database = database;
        this.horizons = horizons;
        this.silence = silence;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("horizon-listener").start(this::listenOn);
    }

    private void listenOn() {
        boolean said = false;
        while (running) {
            try (var connection = DriverManager.getConnection(database.getJdbcUrl(), session())) {
                listen(connection);
                said = false;
            } catch (SQLException | DataAccessException e) {
                if (running && !said) {
                    LOG.warn("The views' notifications are not heard, connecting again: {}", e.getMessage());
                    said = true;
                }
                pause();
            }
        }
    }

    private Properties session() {
        var session = new Properties();
        session.setProperty("user", String.valueOf(database.getUsername()));
        session.setProperty("password", String.valueOf(database.getPassword()));
        session.setProperty("connectTimeout", "5");
        // seconds, of what is asked on it
        session.setProperty("socketTimeout", "20");
        return session;
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("LISTEN " + Notifications.CHANNEL);
        }
        horizons.refresh();
        var notifications = connection.unwrap(PGConnection.class);
        while (running) {
            var heard = notifications.getNotifications(silence);
            if (running) {
                horizons.refresh();
            }
            // a connection whose other end is gone is as silent as one on which nothing happens
            if ((heard == null || heard.length == 0) && !connection.isValid(ANSWERS_WITHIN)) {
                throw new SQLException("nobody answers on the connection");
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
