package org.rollcall.writeside.http;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Text as a person can read it and PostgreSQL can keep it: no control characters but line breaks and tabs, no half of a
 * character, at most {@value #MOST} characters. A number or a flag is no text.
 */
final class PlainText extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    static final int MOST = 20_000;

    PlainText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            return (String) context.handleUnexpectedToken(getValueType(context), json);
        }
        var text = json.getString();
        if (text.length() > MOST) {
            throw context.weirdStringException(
                    text.substring(0, 40) + "…", String.class, "it has more than " + MOST + " characters");
        }
        if (text.codePoints().anyMatch(PlainText::isUnreadable)) {
            throw context.weirdStringException(
                    text.codePoints()
                            .filter(point -> !isUnreadable(point))
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                            .toString(),
                    String.class,
                    "it has control characters or halves of characters");
        }
        return text;
    }

    private static boolean isUnreadable(int point) {
        var control = Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t';
        return control || Character.getType(point) == Character.SURROGATE;
    }
}
