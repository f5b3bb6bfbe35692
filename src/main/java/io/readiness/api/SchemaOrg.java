package io.readiness.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a job posting looks like in the JSON of schema.org: an open vocabulary, in which one thing may stand for a list of
 * one, and a thing with a name for a text.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
interface SchemaOrg {
    @JsonProperty("@type")
    @JsonDeserialize(using = Texts.class)
    List<String> type();

    @JsonDeserialize(using = Texts.class)
    List<String> description();

    @JsonDeserialize(using = Texts.class)
    List<String> responsibilities();

    @JsonDeserialize(using = Texts.class)
    List<String> qualifications();

    @JsonDeserialize(using = Texts.class)
    List<String> skills();

    @JsonDeserialize(using = Texts.class)
    List<String> experienceRequirements();

    @JsonDeserialize(using = LastDay.class)
    LocalDate validThrough();

    /** A text, a thing with a name or description, or a list of these. */
    final class Texts extends JsonDeserializer<List<String>> {
        @Override
        public List<String> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            List<String> texts = new ArrayList<>();
            if (parser.currentToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    one(parser, context, texts);
                }
            } else {
                one(parser, context, texts);
            }
            return texts;
        }

        private static void one(JsonParser parser, DeserializationContext context, List<String> texts)
                throws IOException {
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                texts.add(parser.getText());
            } else if (parser.currentToken() == JsonToken.START_OBJECT) {
                thing(parser, texts);
            } else {
                context.handleUnexpectedToken(String.class, parser);
            }
        }

        /** Its name and description; what else it has is accepted and not read. */
        private static void thing(JsonParser parser, List<String> texts) throws IOException {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String field = parser.currentName();
                boolean text = parser.nextToken() == JsonToken.VALUE_STRING;
                if (text && (field.equals("name") || field.equals("description"))) {
                    texts.add(parser.getText());
                } else {
                    parser.skipChildren();
                }
            }
        }
    }

    /** A date, or the day of a time. */
    final class LastDay extends JsonDeserializer<LocalDate> {
        private static final int DAY = 10;

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
            }
            String text = parser.getText();
            try {
                return text.length() <= DAY ? LocalDate.parse(text) : day(text);
            } catch (DateTimeParseException e) {
                return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "not a date");
            }
        }

        /** The day where the time is told, in whatever zone that is: nobody shortens it by travelling. */
        private static LocalDate day(String time) {
            boolean zoned = time.endsWith("Z") || time.lastIndexOf('+') > DAY || time.lastIndexOf('-') > DAY;
            return zoned
                    ? OffsetDateTime.parse(time).toLocalDate()
                    : LocalDateTime.parse(time).toLocalDate();
        }
    }
}
