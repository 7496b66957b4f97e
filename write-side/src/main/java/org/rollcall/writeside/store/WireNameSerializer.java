package org.rollcall.writeside.store;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.rollcall.contracts.EventNames;
import org.rollcall.contracts.Upcasts;
import org.rollcall.contracts.WireJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;

/**
 * Writes events as the one JSON they have everywhere, under their newest wire names, and reads them whatever their version. A
 * class without a wire name is not written, and a name this version does not know is not read: Axon by itself would pass over
 * such an event in silence.
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
        return EventNames.classOf(Upcasts.newestName(type.getName()))
                .map(Class::getName)
                .orElseThrow(() -> unknown(type));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S, T> T deserialize(SerializedObject<S> stored) {
        var type = stored.getType();
        if (SerializedType.emptyType().equals(type) || MetaData.class.getName().equals(type.getName())) {
            return super.deserialize(stored);
        }
        try {
            var json = getConverter().convert(stored, JsonNode.class).getData();
            return (T) Upcasts.read(type.getName(), json).orElseThrow(() -> unknown(type));
        } catch (JacksonException e) {
            throw new SerializationException("what is stored is no " + type.getName(), e);
        }
    }

    private static SerializationException unknown(SerializedType type) {
        return new SerializationException("no event of this version is named " + type.getName());
    }
}
