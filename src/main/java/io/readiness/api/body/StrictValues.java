package io.readiness.api.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.NullValueProvider;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.deser.impl.NullsFailProvider;
import com.fasterxml.jackson.databind.deser.std.CollectionDeserializer;
import com.fasterxml.jackson.databind.deser.std.ContainerDeserializerBase;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.util.AccessPattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads values as the API description has them and no other way. Jackson by itself trims words, takes a repeated entry of a set
 * for one, tells no null from what is absent, and reads every entry of a list however long it is.
 */
final class StrictValues extends SimpleModule {
    private static final long serialVersionUID = 1L;

    StrictValues() {
        super("strict values");
        addDeserializer(LocalDate.class, new IsoDate());
        addDeserializer(Integer.class, new WholeNumber());
        addDeserializer(Double.class, new FiniteNumber());
        addDeserializer(JsonNode.class, new AnyValue());
        setDeserializerModifier(new Stricter());
    }

    /** Only {@code 2026-03-31}: neither a count of days nor a list of three numbers is taken for a date. */
    static class IsoDate extends StdScalarDeserializer<LocalDate> {
        private static final long serialVersionUID = 1L;

        IsoDate() {
            super(LocalDate.class);
        }

        @Override
        public final LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
            }
            try {
                LocalDate day = day(parser.getText());
                if (CalendarDay.isOne(day)) {
                    return day;
                }
            } catch (DateTimeParseException e) {
                // Told below, as a year is that does not exist.
            }
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, parser.getText(), "not a date");
        }

        /**
         * The day that a text tells.
         *
         * @throws DateTimeParseException where it tells none
         */
        LocalDate day(String text) {
            return LocalDate.parse(text);
        }
    }

    /** However it is written: by JSON Schema {@code 12.0} and {@code 1e1} are whole as well. */
    private static final class WholeNumber extends StdScalarDeserializer<Integer> {
        private static final long serialVersionUID = 1L;

        WholeNumber() {
            super(Integer.class);
        }

        @Override
        public Integer deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
                return parser.getIntValue();
            }
            if (parser.currentToken() != JsonToken.VALUE_NUMBER_FLOAT) {
                return (Integer) context.handleUnexpectedToken(Integer.class, parser);
            }
            try {
                return new BigDecimal(parser.getText()).intValueExact();
            } catch (ArithmeticException e) {
                return (Integer) context.handleWeirdNumberValue(Integer.class, Double.NaN, "not a whole number");
            }
        }
    }

    /** Neither {@code "NaN"} nor a number too large to be held is a figure. */
    private static final class FiniteNumber extends StdScalarDeserializer<Double> {
        private static final long serialVersionUID = 1L;
        private static final NumberDeserializers.DoubleDeserializer ANY =
                new NumberDeserializers.DoubleDeserializer(Double.class, null);

        FiniteNumber() {
            super(Double.class);
        }

        @Override
        public Double deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.currentToken().isNumeric()) {
                return (Double) context.handleUnexpectedToken(Double.class, parser);
            }
            Double number = ANY.deserialize(parser, context);
            return Double.isFinite(number)
                    ? number
                    : (Double) context.handleWeirdNumberValue(Double.class, number, "not finite");
        }
    }

    /** Any JSON, with its numbers as they were written. */
    private static final class AnyValue extends JsonDeserializer<JsonNode> {
        @Override
        public JsonNode deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return JsonDocument.part(parser);
        }
    }

    /** One of the words, and nothing that only looks like it. */
    private static final class Word extends StdScalarDeserializer<Enum<?>> {
        private static final long serialVersionUID = 1L;

        private final Map<String, Enum<?>> words;

        Word(Class<?> type) {
            super(type);
            this.words = Arrays.stream(type.getEnumConstants())
                    .<Enum<?>>map(constant -> (Enum<?>) constant)
                    .collect(Collectors.toMap(Enum::name, Function.identity()));
        }

        @Override
        public Enum<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (Enum<?>) context.handleUnexpectedToken(handledType(), parser);
            }
            Enum<?> word = words.get(parser.getText());
            return word == null
                    ? (Enum<?>) context.handleWeirdStringValue(handledType(), parser.getText(), "none of the words")
                    : word;
        }
    }

    /** A list that refuses a further entry where it has as many as it may have, and a set one that it has. */
    private static final class Entries extends CollectionDeserializer {
        private static final long serialVersionUID = 1L;

        private final int most;

        Entries(JavaType type, ValueInstantiator made) {
            super(type, null, null, made);
            this.most = Integer.MAX_VALUE;
        }

        private Entries(CollectionDeserializer resolved, int most) {
            super(resolved);
            this.most = most;
        }

        @Override
        public CollectionDeserializer createContextual(DeserializationContext context, @Nullable BeanProperty property)
                throws JsonMappingException {
            Size size = property == null ? null : property.getAnnotation(Size.class);
            return new Entries(super.createContextual(context, property), size == null ? most : size.max());
        }

        @Override
        protected Collection<Object> createDefaultInstance(DeserializationContext context) {
            return Set.class.isAssignableFrom(_containerType.getRawClass()) ? new Different() : new Few(most);
        }

        /** In the order in which it was sent, so that what is told back is the same bytes wherever it is told. */
        private static final class Different extends LinkedHashSet<Object> {
            private static final long serialVersionUID = 1L;

            @Override
            public boolean add(Object entry) {
                if (!super.add(entry)) {
                    throw new IllegalArgumentException("An entry is repeated.");
                }
                return true;
            }
        }

        private static final class Few extends ArrayList<Object> {
            private static final long serialVersionUID = 1L;

            private final int most;

            Few(int most) {
                this.most = most;
            }

            @Override
            public boolean add(Object entry) {
                if (size() == most) {
                    throw new IllegalArgumentException("There are more entries than " + most + ".");
                }
                return super.add(entry);
            }
        }
    }

    /** Fails on a null that is written, and not on what is absent. */
    private record NoNull(NullValueProvider fails) implements NullValueProvider, Serializable {
        @Override
        public Object getNullValue(DeserializationContext context) throws JsonMappingException {
            return fails.getNullValue(context);
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }

        @Override
        public AccessPattern getNullAccessPattern() {
            return fails.getNullAccessPattern();
        }
    }

    private static final class Stricter extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config, JavaType type, BeanDescription words, JsonDeserializer<?> usual) {
            return new Word(type.getRawClass());
        }

        /** Lists and sets, which are told here by the classes that Jackson makes for them. */
        @Override
        public JsonDeserializer<?> modifyCollectionDeserializer(
                DeserializationConfig config, CollectionType type, BeanDescription list, JsonDeserializer<?> usual) {
            return usual instanceof ContainerDeserializerBase<?> container
                            && (type.getRawClass() == ArrayList.class || type.getRawClass() == HashSet.class)
                    ? new Entries(type, container.getValueInstantiator())
                    : usual;
        }

        /** The parameters of the constructor are those of the instantiator, which is asked for them again. */
        @Override
        public BeanDeserializerBuilder updateBuilder(
                DeserializationConfig config, BeanDescription bean, BeanDeserializerBuilder builder) {
            SettableBeanProperty[] parts = builder.getValueInstantiator().getFromObjectArguments(config);
            for (int i = 0; bean.getBeanClass().isRecord() && parts != null && i < parts.length; i++) {
                parts[i] = parts[i].withNullProvider(new NoNull(NullsFailProvider.constructForProperty(parts[i])));
                builder.addOrReplaceProperty(parts[i], true);
            }
            return builder;
        }
    }
}
