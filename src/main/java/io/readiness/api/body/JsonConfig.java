package io.readiness.api.body;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import io.readiness.judgement.Gap;
import io.readiness.judgement.standing.DecisionTable.Need.Checked;
import io.readiness.role.JobPosting;
import io.readiness.role.RoleDescription;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the domain's records look like as JSON. The domain knows nothing of JSON, so all of it stands here. Reading is
 * strict: what a caller did not write is not guessed.
 */
@Singleton
public final class JsonConfig implements ObjectMapperCustomizer {
    /** A profile is seven levels deep; the rest is room to grow. */
    private static final int DEEPEST = 32;

    /** A mapper like that of the service, for whoever reads and writes the same beside it. */
    public static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new JsonConfig().customize(mapper);
        return mapper;
    }

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
                // What a record can be asked is not what it tells: a profile that is answered can be sent again.
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
                .setSerializationInclusion(JsonInclude.Include.NON_NULL)
                .registerModule(new StrictValues())
                .addMixIn(Gap.class, KindOfGap.class)
                .addMixIn(Checked.class, WithoutClaims.class)
                .addMixIn(JobPosting.class, SchemaOrg.class)
                .addMixIn(RoleDescription.class, WithPosting.class);
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        mapper.coercionConfigDefaults().setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
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

    interface WithPosting {
        @JsonDeserialize(using = PostingAmongOthers.class)
        JobPosting jobPosting();
    }

    /**
     * A posting as pages hold it: by itself, or in a list or a {@code @graph} beside the site it stands on. The first one counts;
     * where there is none, what was sent is read as one and told what it lacks.
     */
    static final class PostingAmongOthers extends JsonDeserializer<JobPosting> {
        private static final String GRAPH = "@graph";
        private static final String TYPE = "@type";

        @Override
        public JobPosting deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Deque<Reference> way = new ArrayDeque<>();
            JsonNode posting = in(JsonDocument.part(parser), way);
            try (JsonParser within = posting.traverse(parser.getCodec())) {
                within.nextToken();
                return context.readValue(within, JobPosting.class);
            } catch (JsonMappingException e) {
                way.descendingIterator().forEachRemaining(e::prependPath);
                throw e;
            }
        }

        /**
         * The posting in what was sent.
         *
         * @param way takes the steps to it
         */
        static JsonNode in(JsonNode sent, Deque<Reference> way) {
            JsonNode posting = find(sent, way);
            if (posting == null) {
                way.clear();
                return sent;
            }
            return posting;
        }

        private static @Nullable JsonNode find(JsonNode node, Deque<Reference> way) {
            if (node.isObject() && isPosting(node.path(TYPE))) {
                return node;
            }
            if (node.path(GRAPH).isContainerNode()) {
                way.addLast(new Reference(node, GRAPH));
                return find(node.path(GRAPH), way);
            }
            for (int i = 0; node.isArray() && i < node.size(); i++) {
                int before = way.size();
                way.addLast(new Reference(node, i));
                JsonNode found = find(node.get(i), way);
                if (found != null) {
                    return found;
                }
                while (way.size() > before) {
                    way.removeLast();
                }
            }
            return null;
        }

        private static boolean isPosting(JsonNode type) {
            for (JsonNode one : type.isArray() ? type : List.of(type)) {
                if (one.isTextual() && JobPosting.isName(one.textValue())) {
                    return true;
                }
            }
            return false;
        }
    }

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
        final class Texts extends JsonDeserializer<List<String>> implements ContextualDeserializer {
            private final int most;

            Texts() {
                this(Integer.MAX_VALUE);
            }

            private Texts(int most) {
                this.most = most;
            }

            @Override
            public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
                return new Texts(property.getAnnotation(Size.class).max());
            }

            @Override
            public List<String> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                List<String> texts = new ArrayList<>();
                if (parser.currentToken() == JsonToken.START_ARRAY) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        if (texts.size() > most) {
                            throw new JsonMappingException(parser, "There are more texts than " + most + ".");
                        }
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
        final class LastDay extends StrictValues.IsoDate {
            private static final long serialVersionUID = 1L;
            private static final int DAY = 10;

            @Override
            LocalDate day(String text) {
                return text.length() <= DAY ? super.day(text) : dayOfTime(text);
            }

            /** The day where the time is told, in whatever zone that is: nobody shortens it by travelling. */
            private static LocalDate dayOfTime(String time) {
                boolean zoned = time.endsWith("Z") || time.lastIndexOf('+') > DAY || time.lastIndexOf('-') > DAY;
                return zoned
                        ? OffsetDateTime.parse(time).toLocalDate()
                        : LocalDateTime.parse(time).toLocalDate();
            }
        }
    }
}
