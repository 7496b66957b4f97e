package org.rollcall.writeside.store;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param events how many events, of all streams together, are remembered as the states they came to */
@ConfigurationProperties("rollcall.memory")
public record MemoryProperties(@DefaultValue("200000") long events) {}
