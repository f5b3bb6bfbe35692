package io.readiness.rulebook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.readiness.judgement.Condition;
import io.readiness.proof.PieceCondition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the rulebook's YAML, in which a word such as {@code discovery-depth} stands for a constant. */
final class Yaml {
    private static final ObjectMapper YAML = mapper();

    private Yaml() {}

    /**
     * Reads a table of the rulebook together with its words in one language; what does not fit is refused with its line.
     */
    static <T> T read(RulebookSource source, String language, String file, TypeReference<T> type) {
        JsonNode table = tree(source, file);
        Texts.of(source, language, file).into(table);
        try {
            return YAML.readerFor(type).readValue(YAML.treeAsTokens(table));
        } catch (JsonMappingException e) {
            throw source.fault(
                    file,
                    Rows.wordsAt(table, e.getPath()),
                    e.getOriginalMessage().lines().findFirst().orElse("This cannot be read."),
                    "Maybe compare with the other rows of this file, and with its words in "
                            + Texts.file(language, file) + "?");
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** A file as it is written; a missing or an empty one is refused. */
    static JsonNode tree(RulebookSource source, String file) {
        try {
            JsonNode tree = YAML.readTree(source.text(file));
            if (tree == null || tree.isMissingNode() || tree.isNull()) {
                throw new RulebookFault(file, 1, "This file is empty.", "Maybe restore its rows?");
            }
            return tree;
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw new RulebookFault(
                    file,
                    at == null ? 1 : at.getLineNr(),
                    e.getOriginalMessage().lines().findFirst().orElse("This cannot be read."),
                    "Maybe compare with the other rows of this file?");
        }
    }

    static ObjectMapper mapper() {
        return forRulebooks(YAMLMapper.builder(YAMLFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .build());
    }

    /** The mapper that keeps a checked rulebook as JSON. */
    static ObjectMapper json() {
        return forRulebooks(JsonMapper.builder().build());
    }

    private static ObjectMapper forRulebooks(ObjectMapper mapper) {
        return mapper.registerModule(new JavaTimeModule())
                .registerModule(new SimpleModule().setDeserializerModifier(new DashedEnums()))
                .addMixIn(Condition.class, DeducedCondition.class)
                .addMixIn(PieceCondition.class, DeducedPieceCondition.class)
                .setAnnotationIntrospector(new RequiredUnlessNullable())
                .setSerializationInclusion(JsonInclude.Include.NON_NULL)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .addHandler(new KeysOfTexts())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    }

    /** A row that nothing else names has a key, by which its words find it and nobody else does. */
    private static final class KeysOfTexts extends DeserializationProblemHandler {
        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                JsonDeserializer<?> reader,
                Object row,
                String property)
                throws IOException {
            if (property.equals(Rows.KEY)) {
                parser.skipChildren();
                return true;
            }
            return false;
        }
    }

    /** A condition is told by its fields. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes({
        @JsonSubTypes.Type(Condition.SignalAtLeast.class),
        @JsonSubTypes.Type(Condition.SignalAtMost.class),
        @JsonSubTypes.Type(Condition.GatesAtLeast.class),
        @JsonSubTypes.Type(Condition.GatesBelow.class),
        @JsonSubTypes.Type(Condition.GatesUnknown.class),
        @JsonSubTypes.Type(Condition.PartScore.class),
        @JsonSubTypes.Type(Condition.UnknownIn.class),
        @JsonSubTypes.Type(Condition.InCircumstance.class),
        @JsonSubTypes.Type(Condition.NotInCircumstance.class),
        @JsonSubTypes.Type(Condition.AnyOf.class)
    })
    private interface DeducedCondition {}

    /** A condition of a piece of work is told by its fields too. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes({
        @JsonSubTypes.Type(PieceCondition.OfKind.class),
        @JsonSubTypes.Type(PieceCondition.OwnedAtLeast.class),
        @JsonSubTypes.Type(PieceCondition.Reaches.class),
        @JsonSubTypes.Type(PieceCondition.Has.class),
        @JsonSubTypes.Type(PieceCondition.Reasoned.class),
        @JsonSubTypes.Type(PieceCondition.OutcomeIs.class),
        @JsonSubTypes.Type(PieceCondition.Not.class),
        @JsonSubTypes.Type(PieceCondition.AllOf.class),
        @JsonSubTypes.Type(PieceCondition.AnyOfThese.class)
    })
    private interface DeducedPieceCondition {}

    /** What is not marked nullable has to be there. */
    private static final class RequiredUnlessNullable extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasRequiredMarker(AnnotatedMember member) {
            return member instanceof AnnotatedParameter parameter
                    && parameter.getOwner().getAnnotated() instanceof Executable creator
                    && !creator.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(Nullable.class);
        }
    }

    private static final class DashedEnums extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config, JavaType type, BeanDescription bean, JsonDeserializer<?> standard) {
            return new StdScalarDeserializer<Object>(type) {
                private static final long serialVersionUID = 1L;

                @Override
                public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                    return constant(type, parser.getText(), context);
                }
            };
        }

        @Override
        public KeyDeserializer modifyKeyDeserializer(
                DeserializationConfig config, JavaType type, KeyDeserializer standard) {
            return !type.isEnumType()
                    ? standard
                    : new KeyDeserializer() {
                        @Override
                        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
                            return constant(type, key, context);
                        }
                    };
        }

        private static Object constant(JavaType type, String word, DeserializationContext context)
                throws InvalidFormatException {
            String name = word.replace('-', '_').toUpperCase(Locale.ROOT);
            List<String> known = Arrays.stream(type.getRawClass().getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList();
            int at = known.indexOf(name);
            if (at < 0) {
                String nearest = Nearest.to(name, known);
                throw InvalidFormatException.from(
                        context.getParser(),
                        "There is no " + type.getRawClass().getSimpleName().toLowerCase(Locale.ROOT) + " " + word
                                + ". Did you mean "
                                + nearest.toLowerCase(Locale.ROOT).replace('_', '-') + "?",
                        word,
                        type.getRawClass());
            }
            return type.getRawClass().getEnumConstants()[at];
        }
    }
}
