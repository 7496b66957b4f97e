package org.rollcall.projection.rebuild;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.rollcall.projection.views.Views;
import org.rollcall.projection.views.ViewsSchema;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The tables beside the live ones while they are being filled, over connections of their own. */
final class Shadow implements AutoCloseable {

    private final HikariDataSource connections;
    private final Views views;

    Shadow(JdbcConnectionDetails database) {
        var config = new HikariConfig();
        config.setJdbcUrl(database.getJdbcUrl());
        config.setUsername(database.getUsername());
        config.setPassword(database.getPassword());
        config.setSchema(ViewsSchema.SHADOW);
        config.setMaximumPoolSize(2);
        // longer than any of its statements; a connection whose other end is gone may never say so
        config.addDataSourceProperty("socketTimeout", "900");
        config.setPoolName("projection-rebuild");
        connections = new HikariDataSource(config);
        views = Views.in(connections, false);
    }

    Views views() {
        return views;
    }

    @Override
    public void close() {
        connections.close();
    }
}
