package io.readiness.api.openapi;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.readiness.profile.Profile;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of the records that are sent or answered, in the order in which a reader meets them. The properties are those
 * that the service's own mapper reads and writes.
 *
 * <p>What is sent is closed: it has limits, knows no other fields, and its words are all there are. What is answered stays
 * open: a client that was generated today has to read an answer of tomorrow, so its words are only listed as
 * {@code x-extensible-enum}. As {@code enum} they would be types, and Java's and Python's refuse a word they do not know.
 */
final class RecordSchemas {
    static final String REFERENCE = "#/components/schemas/";

    private static final int UUID_LENGTH = 36;

    /** With nanoseconds, and a zone as it is usually written. */
    private static final int LONGEST_TIME = 40;

    private static final String DAY = "2026-11-22";

    /** There is no year 0. No looking ahead: some languages cannot. */
    /** The beginning of a pattern: a day of the years 1 to 9999. */
    static final String DAY_OF_YEARS = "^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])"
            + "-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))"
            + "|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)";

    private static final String MORE = " More may come in a later edition: treat a word that you do not know as such.";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectMapper mapper;
    private final boolean sent;
    private final Function<Class<?>, String> names;
    private final Map<Class<?>, ObjectNode> schemas = new LinkedHashMap<>();
    private final Map<String, ObjectNode> byName = new LinkedHashMap<>();

    private RecordSchemas(ObjectMapper mapper, boolean sent, Function<Class<?>, String> names) {
        this.mapper = mapper;
        this.sent = sent;
        this.names = names;
    }

    /** Of what is sent. */
    static RecordSchemas sent(ObjectMapper mapper, SchemaNames names) {
        return new RecordSchemas(mapper, true, names::of);
    }

    /** Of what is answered; a word that is sent as well has two schemas, since one is closed and the other is not. */
    static RecordSchemas answered(ObjectMapper mapper, SchemaNames names, RecordSchemas sent) {
        return new RecordSchemas(
                mapper, false, type -> sent.schemas.containsKey(type) ? "Answered" + names.of(type) : names.of(type));
    }

    Map<String, ObjectNode> byName() {
        return byName;
    }

    ObjectNode named(String name) {
        ObjectNode schema = byName.get(name);
        if (schema == null) {
            throw new IllegalStateException("The OpenAPI document has no schema " + name + ".");
        }
        return schema;
    }

    /**
     * What a value must keep to that has no type; a further schema by itself. Only of a schema made by {@code allOf} do
     * generators of Java not take null for what was left out.
     */
    ObjectNode free(String name, String says) {
        ObjectNode schema =
                byName.computeIfAbsent(name, missing -> NODES.objectNode().put("description", says));
        return schema.has("allOf")
                ? (ObjectNode) schema.path("allOf").get(0)
                : schema.putArray("allOf").addObject();
    }

    ObjectNode referenceTo(String name) {
        return NODES.objectNode().put("$ref", REFERENCE + name);
    }

    /** Any value: of what is sent it has to fit into a profile, and of what is answered it is one. */
    private ObjectNode anyValue() {
        String name = sent ? "AnyValue" : "AnsweredValue";
        ObjectNode value = free(name, "A JSON value, and not null.");
        value.putObject("not").put("type", "null");
        if (sent) {
            value.put("maxLength", Profile.BULLET).put("maxItems", Profile.BULLETS);
        }
        return referenceTo(name);
    }

    /** A reference to the schema of a type, which is worked out where this is the first. */
    ObjectNode reference(Class<?> type) {
        String name = names.apply(type);
        if (!schemas.containsKey(type)) {
            ObjectNode schema = NODES.objectNode();
            schemas.put(type, schema);
            byName.put(name, schema);
            if (type.isEnum()) {
                words(schema, type);
            } else if (type.isSealed()) {
                choice(schema, type);
            } else if (type.isRecord()) {
                record(schema, type);
            } else {
                throw new IllegalStateException(type + " is neither a record nor words nor a choice of records.");
            }
        }
        return referenceTo(name);
    }

    private void words(ObjectNode schema, Class<?> type) {
        Javadoc javadoc = Javadoc.of(type);
        StringBuilder says = new StringBuilder(javadoc.says());
        if (!sent) {
            says.append(MORE);
        }
        javadoc.constants()
                .forEach((word, means) ->
                        says.append("\n- ").append(word).append(": ").append(means));
        schema.put("description", says.toString()).put("type", "string");
        ArrayNode words = schema.withArray(sent ? "enum" : "x-extensible-enum");
        for (Object word : type.getEnumConstants()) {
            words.add(word.toString());
        }
    }

    private void choice(ObjectNode schema, Class<?> type) {
        schema.put("description", Javadoc.of(type).says());
        AnnotatedClass annotated = bean(type).getClassInfo();
        JsonTypeInfo told = annotated.getAnnotation(JsonTypeInfo.class);
        if (told == null) {
            throw new IllegalStateException(type + " does not say by what its members are told from each other.");
        }
        ArrayNode members = schema.putArray("oneOf");
        ObjectNode mapping = NODES.objectNode();
        kinds(type).forEach((member, kind) -> {
            ObjectNode reference = reference(member);
            members.add(reference);
            mapping.put(kind, reference.path("$ref").asText());
        });
        schema.putObject("discriminator").put("propertyName", told.property()).set("mapping", mapping);
    }

    private Map<Class<?>, String> kinds(Class<?> type) {
        JsonSubTypes members = bean(type).getClassInfo().getAnnotation(JsonSubTypes.class);
        Map<Class<?>, String> kinds = new LinkedHashMap<>();
        if (members != null) {
            Arrays.stream(members.value()).forEach(member -> kinds.put(member.value(), member.name()));
        }
        return kinds;
    }

    private void record(ObjectNode schema, Class<?> type) {
        Javadoc javadoc = Javadoc.of(type);
        BeanDescription bean = bean(type);
        schema.put("description", javadoc.says()).put("type", "object");
        ArrayNode required = NODES.arrayNode();
        ObjectNode properties = NODES.objectNode();
        kind(type, bean, required, properties);
        Map<String, String> names = jsonNames(bean);
        for (RecordComponent component : type.getRecordComponents()) {
            String name = names.get(component.getName());
            if (name != null) {
                AnnotatedType told = component.getAnnotatedType();
                ObjectNode property = form(told);
                String says = javadoc.components().get(component.getName());
                if (says != null) {
                    property.put("description", says);
                }
                properties.set(name, property);
                if (!told.isAnnotationPresent(Nullable.class)) {
                    required.add(name);
                }
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        schema.set("properties", properties);
        if (sent) {
            schema.put("additionalProperties", false);
        }
    }

    /** The word by which a member of a choice is told from the others. */
    private void kind(Class<?> type, BeanDescription bean, ArrayNode required, ObjectNode properties) {
        JsonTypeInfo told = bean.getClassInfo().getAnnotation(JsonTypeInfo.class);
        if (told != null) {
            String kind = Arrays.stream(type.getInterfaces())
                    .map(choice -> kinds(choice).get(type))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(type + " has no word of its own."));
            required.add(told.property());
            properties
                    .putObject(told.property())
                    .put("type", "string")
                    .putArray("enum")
                    .add(kind);
        }
    }

    private BeanDescription bean(Class<?> type) {
        return sent
                ? mapper.getDeserializationConfig().introspect(mapper.constructType(type))
                : mapper.getSerializationConfig().introspect(mapper.constructType(type));
    }

    /** What each component of a record is called in its JSON; one that its JSON leaves out is called nothing. */
    private Map<String, String> jsonNames(BeanDescription bean) {
        Set<String> ignored = (sent ? mapper.getDeserializationConfig() : mapper.getSerializationConfig())
                .getDefaultPropertyIgnorals(bean.getBeanClass(), bean.getClassInfo())
                .getIgnored();
        return bean.findProperties().stream()
                .filter(property -> !ignored.contains(property.getName()))
                .collect(Collectors.toMap(BeanPropertyDefinition::getInternalName, BeanPropertyDefinition::getName));
    }

    private ObjectNode form(AnnotatedType annotated) {
        Type type = annotated.getType();
        ObjectNode schema = NODES.objectNode();
        if (type instanceof ParameterizedType generic) {
            AnnotatedType[] parts = ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments();
            Class<?> raw = (Class<?>) generic.getRawType();
            if (Collection.class.isAssignableFrom(raw)) {
                list(schema, raw, parts[0]);
            } else if (Map.class.isAssignableFrom(raw)) {
                schema.put("type", "object");
                if (parts[1].getType() == Object.class) {
                    // Of a map of any values Java's generator writes what no compiler takes, if they have a schema.
                    schema.put("additionalProperties", true);
                } else {
                    schema.set("additionalProperties", form(parts[1]));
                }
            } else {
                throw new IllegalStateException("The OpenAPI document has no form for " + type + ".");
            }
        } else {
            schema = form((Class<?>) type);
        }
        limit(schema, annotated);
        return schema;
    }

    private void list(ObjectNode schema, Class<?> raw, AnnotatedType entry) {
        schema.put("type", "array");
        if (Set.class.isAssignableFrom(raw)) {
            schema.put("uniqueItems", true);
            if (sent && ((Class<?>) entry.getType()).isEnum()) {
                schema.put("maxItems", ((Class<?>) entry.getType()).getEnumConstants().length);
            }
        }
        schema.set("items", form(entry));
    }

    private void limit(ObjectNode schema, AnnotatedElement value) {
        if (sent) {
            Limits.add(schema, value);
        }
    }

    private ObjectNode form(Class<?> type) {
        ObjectNode schema = NODES.objectNode();
        if (type == String.class) {
            return schema.put("type", "string");
        }
        if (type == boolean.class || type == Boolean.class) {
            return schema.put("type", "boolean");
        }
        if (type == int.class || type == Integer.class) {
            return schema.put("type", "integer").put("format", "int32");
        }
        if (type == long.class || type == Long.class) {
            return schema.put("type", "integer").put("format", "int64");
        }
        if (type == double.class || type == Double.class) {
            return schema.put("type", "number").put("format", "double");
        }
        if (type == LocalDate.class) {
            schema.put("type", "string").put("format", "date");
            return sent ? schema.put("maxLength", DAY.length()).put("pattern", DAY_OF_YEARS + "$") : schema;
        }
        if (type == UUID.class) {
            return schema.put("type", "string").put("format", "uuid").put("maxLength", UUID_LENGTH);
        }
        if (type == Instant.class) {
            return schema.put("type", "string").put("format", "date-time").put("maxLength", LONGEST_TIME);
        }
        if (type == Object.class || JsonNode.class.isAssignableFrom(type)) {
            return anyValue();
        }
        return reference(type);
    }
}
