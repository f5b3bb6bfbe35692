package io.readiness.rulebook;

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
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.readiness.judgement.phrase.Phrases;
import io.readiness.judgement.standing.Threshold.Amount;
import io.readiness.rulebook.RulebookSource.RulebookFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads the rulebook's YAML, in which a word such as {@code discovery-depth} stands for a constant. */
public final class Yaml {
    private static final ObjectMapper YAML = mapper();

    private Yaml() {}

    /**
     * Reads a table of the rulebook together with its words in one language; what does not fit is refused with its line.
     */
    public static <T> T read(
            RulebookSource source, String language, Parameters parameters, String file, TypeReference<T> type) {
        JsonNode table = tree(source, file);
        Texts.of(source, language, file).into(table);
        List<String> files = List.of(file, Texts.file(language, file));
        fill(table, text -> filled(text, parameters, source, files));
        try {
            return YAML.readerFor(type)
                    .withAttribute(Parameters.class, parameters)
                    .readValue(YAML.treeAsTokens(table));
        } catch (JsonMappingException e) {
            throw source.fault(
                    file,
                    Rows.wordsAt(table, e.getPath()),
                    wrong(e),
                    "Maybe compare with the other rows of this file, and with its words in "
                            + Texts.file(language, file) + "?");
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** A condition is told by its fields; the reader would only say how many kinds it might still be. */
    private static String wrong(JsonMappingException e) {
        return e instanceof InvalidTypeIdException
                ? "No condition has just these fields. Conditions ask for told, signal, gates, part, circumstance and so on."
                : e.getOriginalMessage().lines().findFirst().orElse("This cannot be read.");
    }

    /** Puts the values of parameters into the sentences that name them. */
    private static JsonNode fill(JsonNode node, UnaryOperator<String> filled) {
        if (node instanceof ObjectNode object) {
            object.fields().forEachRemaining(field -> field.setValue(fill(field.getValue(), filled)));
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, fill(list.get(i), filled));
            }
        }
        return node.isTextual() ? TextNode.valueOf(filled.apply(node.asText())) : node;
    }

    private static String filled(String text, Parameters parameters, RulebookSource source, List<String> files) {
        return text.indexOf('{') < 0
                ? text
                : parameters.fill(text, key -> {
                    String named = "{" + key + "}";
                    String file = files.stream()
                            .filter(one -> source.files().getOrDefault(one, "").contains(named))
                            .findFirst()
                            .orElse(files.get(0));
                    return source.fault(
                            file,
                            named,
                            "There is no parameter " + key + " for the sentence \"" + text + "\".",
                            parameters.nearest(key));
                });
    }

    /** A file as it is written; a missing or an empty one is refused. */
    public static JsonNode tree(RulebookSource source, String file) {
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
        return TableForm.of(YAMLMapper.builder(YAMLFactory.builder()
                                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                .build())
                        .build())
                .registerModule(new SimpleModule()
                        .addDeserializer(Amount.class, new NumberOrParameter())
                        .setDeserializerModifier(new DashedEnums()))
                .setAnnotationIntrospector(new RequiredUnlessNullable())
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .addHandler(new KeysAndParameters());
    }

    /** A row that nothing else names has a key, by which its words find it and nobody else does. */
    private static final class KeysAndParameters extends DeserializationProblemHandler {
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

        /** Where a number is asked for, the name of a parameter stands for its value. */
        @Override
        public Object handleWeirdStringValue(DeserializationContext context, Class<?> type, String text, String failure)
                throws IOException {
            return type == int.class || type == Integer.class ? value(text, context) : NOT_HANDLED;
        }
    }

    private static Integer value(String key, DeserializationContext context) throws IOException {
        Parameters parameters = (Parameters) context.getAttribute(Parameters.class);
        Integer value = parameters == null ? null : parameters.value(key);
        if (value == null) {
            throw InvalidFormatException.from(
                    context.getParser(),
                    "There is no parameter " + key + "." + (parameters == null ? "" : " " + parameters.nearest(key)),
                    key,
                    Integer.class);
        }
        return value;
    }

    /** A number that stands here, or the parameter that it is taken from. */
    private static final class NumberOrParameter extends StdScalarDeserializer<Amount> {
        private static final long serialVersionUID = 1L;

        NumberOrParameter() {
            super(Amount.class);
        }

        @Override
        public Amount deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return parser.currentToken().isNumeric()
                    ? new Amount(parser.getIntValue(), null)
                    : new Amount(value(parser.getText(), context), parser.getText());
        }
    }

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
                        "There is no " + Phrases.spaced(type.getRawClass().getSimpleName()) + " " + word
                                + ". Did you mean "
                                + nearest.toLowerCase(Locale.ROOT).replace('_', '-') + "?",
                        word,
                        type.getRawClass());
            }
            return type.getRawClass().getEnumConstants()[at];
        }
    }
}
