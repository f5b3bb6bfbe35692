package io.readiness.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.Kept;
import io.readiness.api.DifferenceResource.DifferenceRequest;
import io.readiness.api.TextResource.ResumeBullets;
import io.readiness.api.batch.Batch;
import io.readiness.api.batch.Batch.AssessedLine;
import io.readiness.api.body.JsonBody;
import io.readiness.api.body.JsonConfig;
import io.readiness.api.body.Problem;
import io.readiness.api.rulebook.RulebookIndex;
import io.readiness.api.rulebook.RulebookIndex.ClaimList;
import io.readiness.api.rulebook.RulebookIndex.ParameterList;
import io.readiness.api.rulebook.RulebookIndex.QuestionList;
import io.readiness.api.rulebook.RulebookIndex.RuleList;
import io.readiness.api.rulebook.RulebookIndex.ScaleList;
import io.readiness.api.rulebook.RulebookTable;
import io.readiness.api.whatif.WhatIfRequest;
import io.readiness.assessment.Assessment;
import io.readiness.assessment.BulletAnswer;
import io.readiness.assessment.PracticalTestAnswer;
import io.readiness.assessment.RoleMatchAnswer;
import io.readiness.assessment.View;
import io.readiness.assessment.View.Viewer;
import io.readiness.explanation.difference.DifferenceAnswer;
import io.readiness.explanation.nextquestion.NextQuestionAnswer;
import io.readiness.explanation.nextstep.NextStepAnswer;
import io.readiness.explanation.nextstep.NextStepRequest;
import io.readiness.explanation.sensitivity.SensitivityAnswer;
import io.readiness.explanation.whynot.WhyNotAnswer;
import io.readiness.profile.Profile;
import io.readiness.role.JobPosting;
import io.readiness.role.RoleMatchRequest;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;
import org.jspecify.annotations.Nullable;

/**
 * Completes the OpenAPI document that is gathered from the resources, with what the code says already: the Javadoc of the records,
 * what they require, the members of sealed types, the problems that every operation can answer with, and a golden
 * candidate as the example.
 */
final class OpenApiDocument implements OASFilter {
    /**
     * The edition that the examples seem to come from. It is made up: with the real one, which is another after every edit
     * of a rule, so would be the description of an API that is still the same.
     */
    static final String EDITION = "{\"name\":\"Product Owner to Product Manager\",\"version\":\"1.0.0\","
            + "\"effective\":\"2026-01-01\",\"hash\":\"" + "0123456789abcdef".repeat(4) + "\"}";

    private static final String REFERENCE = "#/components/schemas/";
    private static final String JSON = "application/json";
    private static final String SUBMITTED = JsonBody.class.getSimpleName();

    /** What the scanner meets on its way to the body of a request, and nobody else. */
    private static final Set<String> OF_THE_READING =
            Set.of("JsonPath", "LocatedFault", "FaultLocator", "JsonNodeType");

    private static final Pattern PARAM = Pattern.compile("(?s)@param\\s+(\\w+)\\s+(.*?)(?=\\s@param\\s|\\z)");
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+\\s+(\\{[^}]*\\}|[^}]*)\\}");

    private final SortedMap<String, Class<?>> told = new TreeMap<>();
    private final SortedMap<String, Class<?>> answered = new TreeMap<>();
    private final ObjectMapper json = new ObjectMapper();

    /** The document as YAML. It is read back once, which brings the fields of everything into the order of the standard. */
    static String gathered() {
        return read(document()
                        .enableUnannotatedPathParameters(true)
                        .withIndex(classes())
                        .addFilter(new OpenApiDocument())
                        .build()
                        .toJSON())
                .toYAML();
    }

    /** A document that was written as YAML or JSON. */
    static SmallRyeOpenAPI read(String document) {
        return document()
                .enableAnnotationScan(false)
                .withCustomStaticFile(() -> new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    private static SmallRyeOpenAPI.Builder document() {
        String about = "mp.openapi.extensions.smallrye.info.";
        return SmallRyeOpenAPI.builder()
                .withConfig(new SmallRyeConfigBuilder()
                        .withDefaultValue(about + "title", "Readiness")
                        .withDefaultValue(about + "version", "1")
                        .withDefaultValue(
                                about + "description",
                                "Does a profile show broader product ownership, or delivery execution only, and what is the right next step? Each answer cites the rule that made it and the guide's claim it rests on.")
                        .withDefaultValue(about + "license.name", "Apache-2.0")
                        .build())
                .enableModelReader(false)
                .enableStandardStaticFiles(false)
                .enableStandardFilter(false);
    }

    /** Our own classes, and of others those that are described and not gone into. */
    private static Index classes() {
        Indexer indexer = new Indexer();
        try (Stream<Path> files = Files.walk(Path.of("target", "classes"))) {
            for (Path file :
                    (Iterable<Path>) files.filter(file -> file.toString().endsWith(".class"))::iterator) {
                indexer.index(new ByteArrayInputStream(Files.readAllBytes(file)));
            }
            indexer.indexClass(LocalDate.class);
            indexer.indexClass(JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return indexer.complete();
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        List.of(
                        Profile.class,
                        ResumeBullets.class,
                        RoleMatchRequest.class,
                        WhatIfRequest.class,
                        DifferenceRequest.class,
                        NextStepRequest.class)
                .forEach(root -> gather(root, told));
        List.of(
                        Assessment.class,
                        AssessedLine.class,
                        BulletAnswer.class,
                        PracticalTestAnswer.class,
                        RoleMatchAnswer.class,
                        WhyNotAnswer.class,
                        DifferenceAnswer.class,
                        NextQuestionAnswer.class,
                        SensitivityAnswer.class,
                        NextStepAnswer.class,
                        RulebookIndex.class,
                        RulebookTable.class,
                        ClaimList.class,
                        ScaleList.class,
                        QuestionList.class,
                        ParameterList.class,
                        RuleList.class,
                        Viewer.class,
                        View.Detail.class,
                        Problem.class)
                .forEach(root -> gather(root, answered));
        Map<String, Schema> schemas = new TreeMap<>(document.getComponents().getSchemas());
        SortedMap<String, Class<?>> all = new TreeMap<>(answered);
        all.putAll(told);
        all.forEach((name, type) -> schemas.computeIfAbsent(name, missing -> schema(type)));
        all.forEach((name, type) -> complete(named(schemas, name), type));
        told.forEach((name, type) -> refuseUnknownFields(named(schemas, name), type));
        schemas.put(JsonNode.class.getSimpleName(), OASFactory.createSchema().description("Any JSON value."));
        openVocabulary(named(schemas, JobPosting.class.getSimpleName()));
        leftOut(named(schemas, "Checked"), "claims");
        Map<String, Schema> bodies = bodies(schemas);
        schemas.keySet().removeAll(OF_THE_READING);
        schemas.keySet().removeAll(bodies.keySet());
        document.getComponents().setSchemas(schemas);
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(operation -> requests(operation, bodies)));
        document.getPaths()
                .getPathItems()
                .forEach(
                        (path, item) -> item.getOperations().forEach((method, operation) -> problems(path, operation)));
        examples(document);
    }

    /** A body is bound to what it is submitted as, and only that is of interest outside. */
    private static Map<String, Schema> bodies(Map<String, Schema> schemas) {
        Map<String, Schema> bodies = new TreeMap<>();
        schemas.forEach((name, schema) -> {
            if (name.startsWith(SUBMITTED)) {
                bodies.put(name, OASFactory.createSchema().ref(REFERENCE + name.substring(SUBMITTED.length())));
            }
        });
        return bodies;
    }

    /** What means the same wherever it is asked for is said here once. */
    private static void requests(Operation operation, Map<String, Schema> bodies) {
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(true);
            operation.getRequestBody().getContent().getMediaTypes().values().forEach(body -> {
                String reference = body.getSchema().getRef();
                body.setSchema(bodies.getOrDefault(reference.substring(REFERENCE.length()), body.getSchema()));
            });
        }
        Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())
                .forEach(OpenApiDocument::parameter);
    }

    private static void parameter(Parameter parameter) {
        switch (parameter.getName()) {
            case "asOf" ->
                means(
                        parameter,
                        "The day of assessment; today in UTC unless given. It may lie at most a day ahead.",
                        OASFactory.createSchema().addType(SchemaType.STRING).format("date"));
            case "audience" ->
                means(
                        parameter,
                        "Who reads: candidate unless given, recruiter or manager. Selects the topics.",
                        OASFactory.createSchema().ref(REFERENCE + "Viewer"));
            case "view" ->
                means(
                        parameter,
                        "How much of it: summary, full, or trace, which tells of every conclusion its rules, facts and points. An assessment is full unless given, a comparison a summary.",
                        OASFactory.createSchema().ref(REFERENCE + "Detail"));
            default -> {}
        }
    }

    private static void means(Parameter parameter, String description, Schema schema) {
        parameter.setSchema(schema);
        if (parameter.getDescription() == null) {
            parameter.setDescription(description);
        }
    }

    /** A part of a record that its JSON leaves out. */
    private static void leftOut(Schema schema, String property) {
        schema.removeProperty(property);
        schema.setRequired(schema.getRequired().stream()
                .filter(name -> !name.equals(property))
                .toList());
    }

    private static Schema named(Map<String, Schema> schemas, String name) {
        return Objects.requireNonNull(schemas.get(name), () -> "The OpenAPI document has no schema " + name + ".");
    }

    /** Every record, enum and sealed type that can be met from a root, by its simple name. */
    private static void gather(Type type, Map<String, Class<?>> gathered) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            if (raw.isRecord()) {
                gathered.put(names(raw) + names(generic.getActualTypeArguments()), raw);
                gatherComponents(raw, gathered);
            }
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> gather(argument, gathered));
        } else if (type instanceof Class<?> raw && raw.getName().startsWith("io.readiness") && isNew(raw, gathered)) {
            if (raw.isRecord()) {
                gatherComponents(raw, gathered);
            }
            if (raw.isSealed()) {
                Arrays.stream(raw.getPermittedSubclasses()).forEach(member -> gather(member, gathered));
            }
        }
    }

    private static void gatherComponents(Class<?> record, Map<String, Class<?>> gathered) {
        Arrays.stream(record.getRecordComponents()).forEach(component -> gather(component.getGenericType(), gathered));
    }

    /** The scanner puts the names of a generic type and of what it is of together. */
    private static String names(Type... types) {
        return Arrays.stream(types)
                .map(type -> ((Class<?>) type).getSimpleName())
                .collect(Collectors.joining());
    }

    /** A schema is called by a type's simple name, so two types of one name would be one. */
    private static boolean isNew(Class<?> type, Map<String, Class<?>> gathered) {
        Class<?> known = gathered.putIfAbsent(type.getSimpleName(), type);
        if (known != null && known != type) {
            throw new IllegalStateException(
                    known + " and " + type + " share a name in the OpenAPI document. Maybe rename one of them?");
        }
        return known == null;
    }

    private void complete(Schema schema, Class<?> type) {
        String javadoc = javadoc(type);
        schema.setDescription(words(javadoc.split("@param", 2)[0]));
        if (type.isSealed()) {
            schema.setType(null);
            schema.setOneOf(Arrays.stream(type.getPermittedSubclasses())
                    .map(member -> OASFactory.createSchema().ref(REFERENCE + member.getSimpleName()))
                    .toList());
        }
        if (type.isEnum()) {
            schema.setDescription(schema.getDescription() + constants(type));
        }
        if (type.isRecord()) {
            completeRecord(schema, type, javadoc);
        }
    }

    private static void completeRecord(Schema schema, Class<?> type, String javadoc) {
        Map<String, String> says = new TreeMap<>();
        Matcher param = PARAM.matcher(javadoc);
        while (param.find()) {
            says.put(param.group(1), words(param.group(2)));
        }
        Set<String> names = new HashSet<>();
        JsonConfig.kind(type).ifPresent(kind -> names.add("kind"));
        for (RecordComponent component : type.getRecordComponents()) {
            names.add(component.getName());
            Schema property = schema.getProperties().get(component.getName());
            if (property != null && says.containsKey(component.getName())) {
                property.setDescription(says.get(component.getName()));
            }
            boolean always = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (always && (schema.getRequired() == null || !schema.getRequired().contains(component.getName()))) {
                schema.addRequired(component.getName());
            }
        }
        // What a record works out from its components is not part of its JSON.
        Set.copyOf(schema.getProperties().keySet()).stream()
                .filter(name -> !names.contains(name))
                .forEach(schema::removeProperty);
    }

    /** The form of a type that no operation names, and that the scanner therefore does not meet. */
    private static Schema schema(Class<?> type) {
        Schema schema = OASFactory.createSchema();
        if (type.isEnum()) {
            schema.addType(SchemaType.STRING)
                    .setEnumeration(Arrays.stream(type.getEnumConstants())
                            .<Object>map(Object::toString)
                            .toList());
        }
        if (type.isRecord()) {
            schema.addType(SchemaType.OBJECT);
            JsonConfig.kind(type).ifPresent(kind -> {
                schema.addProperty("kind", OASFactory.createSchema().constValue(kind));
                schema.addRequired("kind");
            });
            for (RecordComponent component : type.getRecordComponents()) {
                schema.addProperty(component.getName(), form(component.getGenericType()));
            }
        }
        return schema;
    }

    private static Schema form(Type type) {
        Schema form = OASFactory.createSchema();
        if (type instanceof ParameterizedType list) {
            return form.addType(SchemaType.ARRAY).items(form(list.getActualTypeArguments()[0]));
        }
        if (type == String.class) {
            return form.addType(SchemaType.STRING);
        }
        if (type == boolean.class) {
            return form.addType(SchemaType.BOOLEAN);
        }
        if (type == long.class) {
            return form.addType(SchemaType.INTEGER).format("int64");
        }
        if (type == int.class || type == Integer.class) {
            return form.addType(SchemaType.INTEGER).format("int32");
        }
        if (type == double.class) {
            return form.addType(SchemaType.NUMBER).format("double");
        }
        return form.ref(REFERENCE + ((Class<?>) type).getSimpleName());
    }

    private static void refuseUnknownFields(Schema schema, Class<?> type) {
        if (type.isRecord()) {
            schema.setAdditionalPropertiesBoolean(false);
        }
    }

    /** A job posting is written in the vocabulary of schema.org, which is open. */
    private static void openVocabulary(Schema posting) {
        Schema type = posting.getProperties().get("type");
        posting.setAdditionalPropertiesBoolean(true);
        posting.removeProperty("type");
        posting.addProperty("@type", type);
    }

    /** What can go wrong follows from what an operation takes. */
    private static void problems(String path, Operation operation) {
        operation.getResponses().getAPIResponse("200").setDescription("The answer");
        if (path.contains("/rulebook")) {
            refusal(operation, 304, "Not modified: the edition named in If-None-Match is still in force", false);
        }
        if (path.contains("{")) {
            refusal(operation, 404, "Nothing has this id; the problem names the nearest", true);
        }
        if (path.equals(Batch.PATH)) {
            refusal(operation, 400, "Bad Request", false);
        } else if (operation.getRequestBody() != null) {
            refusal(operation, 400, "The body is no JSON document; the problem tells line and column", true);
        }
        refusal(operation, 405, "The path knows other methods only", true);
        refusal(operation, 406, "The answer has the form named under 200, and that was not accepted", true);
        if (path.equals(Batch.PATH)) {
            refusal(operation, 415, "The body is not application/x-ndjson, or it is compressed", true);
            refusal(operation, 422, "The query cannot be meant; what is wrong with a line is told in its answer", true);
        } else if (operation.getRequestBody() != null) {
            refusal(operation, 413, "The body is larger than 1 MiB", true);
            refusal(operation, 415, "The body is not application/json", true);
            refusal(
                    operation,
                    422,
                    "The body is JSON and cannot be true; the problem lists all faults, 50 at most, each with path, value and hint",
                    true);
        }
        refusal(operation, 500, "A fault of the service; the problem names the incident in its log", true);
    }

    private static void refusal(Operation operation, int status, String description, boolean problem) {
        operation
                .getResponses()
                .addAPIResponse(
                        String.valueOf(status),
                        OASFactory.createAPIResponse()
                                .description(description)
                                .content(problem ? problemContent() : null));
    }

    private static Content problemContent() {
        return OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(REFERENCE + "Problem")));
    }

    /** Of several examples of one operation the first is shown. */
    private void examples(OpenAPI document) {
        Set<String> shown = new HashSet<>();
        for (Example example : Example.ALL) {
            if (shown.add(example.path())) {
                Operation operation =
                        document.getPaths().getPathItem(example.path()).getPOST();
                try {
                    show(operation.getRequestBody().getContent(), example, Files.readString(example.request()));
                    show(
                            operation.getResponses().getAPIResponse("200").getContent(),
                            example,
                            Kept.by(EDITION, example.answer()));
                } catch (IOException e) {
                    throw new UncheckedIOException(example.path(), e);
                }
            }
        }
    }

    private void show(Content content, Example example, String text) throws IOException {
        if (example.isByLine()) {
            content.getMediaType(Batch.NDJSON).setExample(text);
        } else {
            content.getMediaType(JSON).setExample(json.readValue(text, Object.class));
        }
    }

    private String javadoc(Class<?> type) {
        JsonNode javadoc = written(type.getName().replace('.', '/') + "__Javadoc.json");
        return javadoc == null ? "" : javadoc.path("doc").asText();
    }

    private String constants(Class<?> type) {
        JsonNode javadoc = written(type.getName().replace('.', '/') + "__Javadoc.json");
        StringBuilder constants = new StringBuilder();
        if (javadoc != null) {
            for (JsonNode constant : javadoc.path("enumConstants")) {
                constants
                        .append("\n- ")
                        .append(constant.path("name").asText())
                        .append(": ")
                        .append(words(constant.path("doc").asText()));
            }
        }
        return constants.toString();
    }

    private @Nullable JsonNode written(String resource) {
        try (InputStream in = OpenApiDocument.class.getClassLoader().getResourceAsStream(resource)) {
            return in == null ? null : json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** Javadoc as plain words in one line. */
    private static String words(String javadoc) {
        return INLINE_TAG.matcher(javadoc).replaceAll("$1").strip().replaceAll("\\s+", " ");
    }
}
