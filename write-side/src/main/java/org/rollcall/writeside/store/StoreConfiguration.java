package org.rollcall.writeside.store;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.flywaydb.core.Flyway;
import org.rollcall.contracts.Source;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Axon by hand. Its auto-configuration orders itself after class names of Spring Boot 3 and under Boot 4 leaves out the
 * JDBC store and the transactions without a word; so nothing here is left to it.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DatabaseProperties.class, MemoryProperties.class})
public class StoreConfiguration {

    @Bean
    ServiceDatabase serviceDatabase(DatabaseProperties properties, Source source) {
        return new ServiceDatabase(properties, source);
    }

    /** Migrates when it is made. Being there keeps Boot's own Flyway, which would run as the service's role, away. */
    @Bean
    Flyway flyway(ServiceDatabase database) {
        database.migrate();
        return database.eventStore();
    }

    @Bean
    HikariDataSource dataSource(ServiceDatabase database, Flyway migrated) {
        return database.pool();
    }

    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    SpringTransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    UnitOfWorkAwareConnectionProviderWrapper axonConnections(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
    }

    @Bean
    Serializer eventSerializer() {
        return new WireNameSerializer();
    }

    @Bean
    EmbeddedEventStore eventStore(
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer serializer,
            ObjectProvider<AppendListener> listeners) {
        var store = EmbeddedEventStore.builder()
                .storageEngine(new JsonEventStorage(connections, transactions, serializer))
                .build();
        store.subscribe(new AppendAnnouncer(listeners.orderedStream().toList()));
        return store;
    }

    @Bean
    SimpleCommandBus commandBus(TransactionManager transactions) {
        var bus = SimpleCommandBus.builder()
                .transactionManager(transactions)
                .defaultCommandCallback((command, result) -> {})
                .build();
        bus.registerHandlerInterceptor(Commands::handle);
        return bus;
    }

    @Bean
    UnhurriedTransaction unhurriedTransaction(DataSource dataSource, PlatformTransactionManager transactions) {
        return new UnhurriedTransaction(new JdbcTemplate(dataSource), new TransactionTemplate(transactions));
    }

    @Bean
    Retelling retelling(JdbcClient jdbc, UnhurriedTransaction transaction, ObjectProvider<AppendListener> listeners) {
        return new Retelling(jdbc, transaction, listeners);
    }

    @Bean
    StreamMemory streamMemory(MemoryProperties properties) {
        return new StreamMemory(properties.events());
    }

    @Bean
    MeterBinder streamMemoryMeters(StreamMemory memory) {
        return new CaffeineCacheMetrics<>(memory.streams(), "rollcall.streams", Tags.empty());
    }

    @Bean
    Commands commands(CommandGateway gateway, Traces traces) {
        return new Commands(gateway, traces);
    }

    @Bean
    Traces traces(
            ObjectProvider<Tracer> tracer,
            ObjectProvider<Propagator> propagator,
            @Value("${management.opentelemetry.tracing.export.otlp.endpoint:}") String sentTo) {
        return sentTo.isBlank() ? Traces.none() : new Traces(tracer.getIfAvailable(), propagator.getIfAvailable());
    }

    @Bean
    CommandGateway commandGateway(CommandBus bus) {
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }

    @Bean(initMethod = "start", destroyMethod = "shutdown")
    org.axonframework.config.Configuration axonConfiguration(
            CommandBus bus,
            EventStore store,
            TransactionManager transactions,
            Serializer serializer,
            Aggregates own,
            StreamMemory memory) {
        System.getProperties().putIfAbsent("disable-axoniq-console-message", "true");
        // false: no modules found on the classpath, so no update check that calls home
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureCommandBus(axon -> bus)
                .configureCorrelationDataProviders(
                        axon -> List.of(new MessageOriginProvider(), new SimpleCorrelationDataProvider(Traces.PARENT)))
                .configureEventStore(axon -> store)
                .configureTransactionManager(axon -> transactions)
                .configureSerializer(axon -> serializer)
                .configureEventSerializer(axon -> serializer)
                .configureMessageSerializer(axon -> serializer);
        own.classes().forEach(type -> configurer.configureAggregate(remembering(type, store, memory)));
        return configurer.buildConfiguration();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static AggregateConfigurer<?> remembering(Class<?> type, EventStore store, StreamMemory memory) {
        return AggregateConfigurer.defaultConfiguration(type)
                .configureRepository(axon -> new RememberingRepository(type, store, memory));
    }
}
