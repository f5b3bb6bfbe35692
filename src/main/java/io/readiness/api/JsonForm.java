package io.readiness.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonView;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import io.readiness.assessment.Rulebook;
import io.readiness.judgement.Gap;
import io.readiness.judgement.rule.RuleText;
import io.readiness.judgement.standing.DecisionTable.Need.Checked;
import io.readiness.role.JobPosting;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the domain's records look like as JSON. The domain knows nothing of JSON, so all of it stands here. Reading is
 * strict: what a caller did not write is not guessed.
 */
@Singleton
public final class JsonForm implements ObjectMapperCustomizer {
    /** A profile is seven levels deep; the rest is room to grow. */
    private static final int DEEPEST = 32;

    /** Last, so that what other modules read more generously is read as strictly as the rest. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    @SuppressWarnings("deprecation") // A mapper that exists already is configured in no other way.
    public void customize(ObjectMapper mapper) {
        mapper.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
                .setSerializationInclusion(JsonInclude.Include.NON_NULL)
                .registerModule(new SimpleModule("strict values")
                        .addDeserializer(LocalDate.class, new IsoDate())
                        .addDeserializer(Double.class, new FiniteNumber()))
                .addMixIn(Gap.class, KindOfGap.class)
                .addMixIn(Checked.class, WithoutClaims.class)
                .addMixIn(Rulebook.class, WithoutRules.class)
                .addMixIn(RuleText.class, TextOnRequest.class)
                .addMixIn(JobPosting.class, SchemaOrg.class);
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        mapper.coercionConfigDefaults().setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
    }

    /** One of many: what is long is left to whoever asks for one. */
    interface InList {}

    /** One by itself. */
    interface Alone {}

    /** The word by which a member of a sealed type is told from the others, where it has one. */
    static Optional<String> kind(Class<?> type) {
        return Arrays.stream(KindOfGap.class.getAnnotation(JsonSubTypes.class).value())
                .filter(member -> member.value() == type)
                .map(JsonSubTypes.Type::name)
                .findFirst();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Gap.Unevidenced.class, name = "UNEVIDENCED"),
        @JsonSubTypes.Type(value = Gap.Short.class, name = "SHORT")
    })
    private interface KindOfGap {}

    /** What asks for it cites them, and so do the citations; said once more here, they would be a tenth of an answer. */
    @JsonIgnoreProperties("claims")
    private interface WithoutClaims {}

    /** The rules are listed at their own address. */
    @JsonIgnoreProperties("rules")
    private interface WithoutRules {}

    interface TextOnRequest {
        @JsonView(Alone.class)
        String text();
    }

    /** Only {@code 2026-03-31}: neither a count of days nor a list of three numbers is taken for a date. */
    private static final class IsoDate extends StdScalarDeserializer<LocalDate> {
        private static final long serialVersionUID = 1L;

        IsoDate() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
            }
            try {
                return LocalDate.parse(parser.getText());
            } catch (DateTimeParseException e) {
                return (LocalDate) context.handleWeirdStringValue(LocalDate.class, parser.getText(), "not a date");
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
}
