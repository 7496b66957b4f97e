package org.rollcall.writeside.relay;

import org.springframework.context.annotation.Configuration;

/** The relay of a service; see the package. */
@Configuration(proxyBeanMethods = false)
public class RelayConfiguration {}
