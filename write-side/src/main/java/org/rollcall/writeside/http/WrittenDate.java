package org.rollcall.writeside.http;

import org.rollcall.contracts.DateBound;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;

/** Reads a date of a request; what is none is kept in the failure, so that the refusal can say what was probably meant. */
final class WrittenDate extends StdDeserializer<DateBound> {

    private static final long serialVersionUID = 1L;

    WrittenDate() {
        super(DateBound.class);
    }

    @Override
    public DateBound deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (DateBound) context.handleUnexpectedToken(DateBound.class, parser);
        }
        var text = parser.getString();
        try {
            return DateBound.parse(text);
        } catch (IllegalArgumentException none) {
            throw InvalidFormatException.from(parser, Fields.sentence(none), text, DateBound.class);
        }
    }
}
