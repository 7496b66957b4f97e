package org.rollcall.contracts;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.databind.DatabindContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.jsontype.impl.TypeIdResolverBase;

/** An event inside another says which it is by its wire name. */
final class WireNameResolver extends TypeIdResolverBase {

    @Override
    public String idFromValue(DatabindContext context, Object event) {
        return idFromValueAndType(context, event, event.getClass());
    }

    @Override
    public String idFromValueAndType(DatabindContext context, Object event, Class<?> type) {
        return EventNames.of(type).orElseThrow(() -> new IllegalArgumentException(type + " has no wire name"));
    }

    @Override
    public JavaType typeFromId(DatabindContext context, String name) {
        return EventNames.classOf(name)
                .map(type -> context.getTypeFactory().constructType(type))
                .orElseThrow(() -> new IllegalArgumentException("no event of this version is named " + name));
    }

    @Override
    public JsonTypeInfo.Id getMechanism() {
        return JsonTypeInfo.Id.CUSTOM;
    }
}
