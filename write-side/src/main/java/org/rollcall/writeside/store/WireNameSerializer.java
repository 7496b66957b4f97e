package org.rollcall.writeside.store;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.rollcall.contracts.EventNames;
import org.rollcall.contracts.WireJson;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/**
 * Writes events as the one JSON they have everywhere, under their wire names. A class without a wire name is not written,
 * and a name this version does not know is not read: Axon by itself would pass over such an event in silence.
 */
final class WireNameSerializer extends Jackson3Serializer {

    WireNameSerializer() {
        super(Jackson3Serializer.builder());
    }

    @Override
    protected ObjectWriter getWriter() {
        return WireJson.MAPPER.writer();
    }

    @Override
    protected ObjectReader getReader(Class<?> type) {
        // Axon's own mapper knows how its MetaData is read
        return MetaData.class.equals(type) ? super.getReader(type) : WireJson.MAPPER.readerFor(type);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        if (type == null || Void.TYPE.equals(type) || Void.class.equals(type) || MetaData.class.equals(type)) {
            return super.typeForClass(type);
        }
        Class<?> payload = type;
        return EventNames.of(payload)
                .map(name -> new SimpleSerializedType(name, null))
                .orElseThrow(() -> new SerializationException(payload + " has no wire name"));
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        if (MetaData.class.getName().equals(type.getName())) {
            return type.getName();
        }
        return EventNames.classOf(type.getName())
                .map(Class::getName)
                .orElseThrow(() -> new SerializationException("no event of this version is named " + type.getName()));
    }
}
