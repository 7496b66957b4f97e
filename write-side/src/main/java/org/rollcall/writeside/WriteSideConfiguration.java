package org.rollcall.writeside;

import org.rollcall.writeside.http.HttpConfiguration;
import org.rollcall.writeside.relay.RelayConfiguration;
import org.rollcall.writeside.store.StoreConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** All a service that accepts commands is made of; it adds a {@code Source} and an {@code Aggregates} bean. */
@Configuration(proxyBeanMethods = false)
@Import({StoreConfiguration.class, RelayConfiguration.class, HttpConfiguration.class})
public class WriteSideConfiguration {}
