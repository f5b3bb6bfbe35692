package io.readiness.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Format;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationContext;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.resource.SchemaLoaders;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the service says of itself to machines: its operations, and what may be sent and answered. */
final class Document {
    static final String JSON = "application/json";
    static final String LINES = "application/x-ndjson";

    /** What is not made up from a schema: tests of their own damage documents and tables. */
    private static final Pattern TRIED_ELSEWHERE = Pattern.compile("/api/v1/profiles/(import|table)");

    /** What asks about what is kept, which only a service with a store does. */
    private static final Pattern KEPT = Pattern.compile(
            "/api/v1/((decisions|candidates|interviews|orders|invitations|keys|tenants|readings|deliveries|webhook-endpoints|integrations|assessments/\\{id})(/.*)?)");

    /** Whether something is kept, which is not for the service that is asked here to say. */
    private static final String STORE = "store";

    /** A line of a batch is one of these; OpenAPI 3.1 has no word for what stands in a line. */
    static final String LINE_SENT = "/components/schemas/Profile";

    static final String LINE_ANSWERED = "/components/schemas/AssessedLine";
    static final String PROBLEM = "/components/schemas/Problem";

    private static final String ADDRESS = "https://readiness.invalid/openapi";

    private final boolean keeping;
    private final JsonNode root;
    private final JsonSchemaFactory factory;
    private final SchemaValidatorsConfig config;
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();
    private final List<Operation> operations = new ArrayList<>();

    /**
     * Something that can be asked.
     *
     * @param path its path as a template
     * @param parameters of path and query, by name
     * @param bodies where the schema of each media type of a body stands
     * @param answers where the schema of each media type of an answer stands, by status; no media types: no body
     */
    record Operation(
            String method,
            String path,
            String id,
            Map<String, Parameter> parameters,
            Map<String, String> bodies,
            Map<String, Map<String, String>> answers) {

        private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");
        private static final Map<String, Pattern> ADDRESSES = new ConcurrentHashMap<>();

        /** The media type of the body it takes; empty: none. */
        String takes() {
            return bodies.keySet().stream().findFirst().orElse("");
        }

        /** The media types of what it answers where all is well. */
        Set<String> gives() {
            return answers.entrySet().stream()
                    .filter(answer -> answer.getKey().startsWith("2"))
                    .flatMap(answer -> answer.getValue().keySet().stream())
                    .map(type -> type.split(";", 2)[0])
                    .collect(Collectors.toSet());
        }

        boolean isAt(String asked) {
            return ADDRESSES
                    .computeIfAbsent(
                            path,
                            template -> Pattern.compile(VARIABLE.splitAsStream(template + " ")
                                    .map(Pattern::quote)
                                    .collect(Collectors.joining("[^/]+"))))
                    .matcher(asked + " ")
                    .matches();
        }
    }

    /**
     * A parameter.
     *
     * @param place path, query or header
     * @param schema where its schema stands
     */
    record Parameter(String name, String place, boolean required, String schema) {}

    /** Of a service that keeps nothing. */
    Document(Path file) throws IOException {
        this(file, false);
    }

    /** Of the operations on what is kept alone. */
    static Document ofTheStore(Path file) throws IOException {
        return new Document(file, true);
    }

    private Document(Path file, boolean keeping) throws IOException {
        this.keeping = keeping;
        // Through text once more: YAML knows dates, and JSON has none.
        ObjectMapper json = new ObjectMapper();
        this.root = json.readTree(json.writeValueAsString(new YAMLMapper().readTree(file.toFile())));
        JsonMetaSchema dialect = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword))
                .format(new WholeNumbers("int32", Integer.MIN_VALUE, Integer.MAX_VALUE))
                .format(new WholeNumbers("int64", Long.MIN_VALUE, Long.MAX_VALUE))
                .build();
        this.factory = JsonSchemaFactory.getInstance(
                VersionFlag.V202012, builder -> builder.metaSchema(dialect).schemaLoaders(this::itself));
        this.config = SchemaValidatorsConfig.builder()
                .formatAssertionsEnabled(true)
                .losslessNarrowing(true)
                .pathType(PathType.JSON_POINTER)
                .regularExpressionFactory(EcmaPattern::of)
                .build();
        root.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> {
                    if (!method.getKey().equals("parameters")
                            && !TRIED_ELSEWHERE.matcher(path.getKey()).matches()
                            && KEPT.matcher(path.getKey()).matches() == keeping) {
                        operations.add(operation(path.getKey(), method.getKey()));
                    }
                }));
    }

    private void itself(SchemaLoaders.Builder loaders) {
        loaders.schemas(Map.of(ADDRESS, root.toString()));
    }

    /** A whole number that a machine's own can hold, as the registry of formats of OpenAPI has it. */
    private record WholeNumbers(String getName, BigDecimal least, BigDecimal most) implements Format {
        WholeNumbers(String name, long least, long most) {
            this(name, BigDecimal.valueOf(least), BigDecimal.valueOf(most));
        }

        @Override
        public String getName() {
            return getName;
        }

        @Override
        public boolean matches(ExecutionContext execution, ValidationContext validation, JsonNode value) {
            return !value.isNumber()
                    || (value.decimalValue().compareTo(least) >= 0
                            && value.decimalValue().compareTo(most) <= 0);
        }
    }

    private Operation operation(String path, String method) {
        String at = "/paths/" + escaped(path) + "/" + method;
        JsonNode told = at(at);
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        for (String list : List.of("/paths/" + escaped(path) + "/parameters", at + "/parameters")) {
            for (int i = 0; i < at(list).size(); i++) {
                String one = target(list + "/" + i);
                String name = at(one).path("name").asText();
                if (!name.equals(STORE)) {
                    parameters.put(
                            name,
                            new Parameter(
                                    name,
                                    at(one).path("in").asText(),
                                    at(one).path("required").asBoolean(),
                                    one + "/schema"));
                }
            }
        }
        Map<String, Map<String, String>> answers = new LinkedHashMap<>();
        told.path("responses")
                .fieldNames()
                .forEachRemaining(status ->
                        answers.put(status, content(target(at + "/responses/" + escaped(status)) + "/content")));
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                told.path("operationId").asText(method + " " + path),
                parameters,
                content(target(at + "/requestBody") + "/content"),
                answers);
    }

    private Map<String, String> content(String at) {
        Map<String, String> types = new LinkedHashMap<>();
        at(at).fieldNames().forEachRemaining(type -> types.put(type, at + "/" + escaped(type) + "/schema"));
        return types;
    }

    private static String escaped(String step) {
        return step.replace("~", "~0").replace("/", "~1");
    }

    private String target(String at) {
        String reference = at(at).path("$ref").asText();
        return reference.isEmpty() ? at : target(reference.substring(1));
    }

    List<Operation> operations() {
        return operations;
    }

    /** Whether the same request may be answered otherwise the next time, since something was kept, changed or erased meanwhile. */
    boolean isOfTheStore() {
        return keeping;
    }

    /** The operation that answers a request; null: none. */
    @Nullable
    Operation operation(Request request) {
        return at(request.path(), request.method());
    }

    @Nullable
    Operation at(String path, String method) {
        return operations.stream()
                .filter(one -> one.method().equals(method) && one.isAt(path))
                .min((one, other) ->
                        Boolean.compare(one.path().contains("{"), other.path().contains("{")))
                .orElse(null);
    }

    /** The methods that a path has; none: nothing is there. */
    Set<String> methods(String path) {
        return operations.stream()
                .filter(one -> one.isAt(path))
                .map(Operation::method)
                .collect(Collectors.toSet());
    }

    /** What stands at a place of the document. */
    JsonNode at(String pointer) {
        return root.at(pointer);
    }

    /** A schema with what it refers to put in its place, beside what stands there already. */
    JsonNode resolved(JsonNode schema) {
        JsonNode told = schema;
        for (String reference = told.path("$ref").asText(); !reference.isEmpty(); ) {
            ObjectNode target = at(reference.substring(1)).deepCopy();
            told.fields().forEachRemaining(beside -> {
                if (!beside.getKey().equals("$ref")) {
                    target.set(beside.getKey(), beside.getValue());
                }
            });
            told = target;
            reference = told.path("$ref").asText();
        }
        return told;
    }

    /** What is wrong with a value by a schema of the document; nothing: it is allowed. */
    Set<ValidationMessage> faults(String schema, JsonNode value) {
        return schemas.computeIfAbsent(schema, at -> factory.getSchema(SchemaLocation.of(ADDRESS + "#" + at), config))
                .validate(value);
    }

    /** Patterns that are none by ECMA-262, which JSON Schema asks for. */
    Set<String> foreignPatterns() {
        return root.findValues("pattern").stream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(pattern -> !EcmaPattern.isOne(pattern))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
