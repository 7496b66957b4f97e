package org.rollcall.toy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rollcall.contracts.Source;
import org.rollcall.writeside.WriteSideConfiguration;
import org.rollcall.writeside.store.Aggregates;
import org.rollcall.writeside.store.AppendListener;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A service as small as one can be: a forum that counts claims. */
@SpringBootApplication
@Import(WriteSideConfiguration.class)
public class ToyService {

    @Bean
    Source source() {
        return Source.MEMBERSHIP;
    }

    @Bean
    Aggregates aggregates() {
        return new Aggregates(List.of(ToyForum.class, ToyParty.class));
    }

    /** Writes in the command's own transaction; a table made by the service's own migration. */
    @Bean
    AppendListener directory(JdbcClient jdbc) {
        return events -> events.forEach(it -> jdbc.sql("INSERT INTO heard (stream, sequence, what) VALUES (?, ?, ?)")
                .params(it.stream(), it.sequence(), it.event().getClass().getSimpleName())
                .update());
    }

    public static ConfigurableApplicationContext start(Map<String, String> properties) {
        var all = new TreeMap<>(Map.of(
                "spring.config.name", "toy",
                "spring.main.banner-mode", "off",
                "spring.jmx.enabled", "false",
                "server.port", "0",
                "server.address", "127.0.0.1",
                "logging.level.root", "WARN",
                "logging.level.org.apache.kafka", "ERROR",
                "logging.level.com.zaxxer.hikari.pool", "ERROR"));
        all.putAll(properties);
        // as arguments, since defaults are overruled by a service's own file
        var arguments = all.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
        return new SpringApplicationBuilder(ToyService.class).run(arguments);
    }
}
