package io.readiness.web.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.readiness.api.body.ProblemKind;
import io.readiness.api.prepared.PreparedDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/** What the committed description of this API says, as it is read by people. */
final class ApiReference {
    private static final String REF = "$ref";
    private static final String DESCRIPTION = "description";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Parser markdown = Parser.builder().build();
    private final HtmlRenderer html = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .omitSingleParagraphP(true)
            .build();
    private final JsonNode document;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, ApiOperation> operations = new LinkedHashMap<>();
    private final Map<String, Shape> shapes = new TreeMap<>();

    private ApiReference(JsonNode document) {
        this.document = document;
        document.path("tags")
                .forEach(tag -> groups.put(
                        tag.path("name").asText(), new Group(tag.path("name").asText(), says(tag), new ArrayList<>())));
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> {
                    if (METHODS.contains(method.getKey())) {
                        add(operation(path.getKey(), method.getKey(), method.getValue()));
                    }
                }));
        document.path("components")
                .path("schemas")
                .fields()
                .forEachRemaining(schema -> shapes.put(schema.getKey(), shape(schema.getKey(), schema.getValue())));
    }

    /** The description that this service is packaged with. */
    static ApiReference packaged() {
        try {
            return new ApiReference(new YAMLMapper().readTree(PreparedDocument.packaged("openapi.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(ApiOperation operation) {
        operations.put(operation.id(), operation);
        groups.computeIfAbsent(operation.tag(), tag -> new Group(tag, "", new ArrayList<>()))
                .operations()
                .add(operation);
    }

    /** Operations about one thing. */
    record Group(String name, String says, List<ApiOperation> operations) {
        /** Its place on a page. */
        public String id() {
            return "tag-" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        }
    }

    /**
     * An operation.
     *
     * @param takes what is sent with it; null: nothing
     * @param answers what it answers with where it succeeds
     * @param problems what it answers with where it does not
     * @param request a request that can be sent from a shell
     */
    record ApiOperation(
            String id,
            String method,
            String path,
            String tag,
            String summary,
            String says,
            List<Asked> parameters,
            @Nullable Sent takes,
            List<Answered> answers,
            List<Answered> problems,
            String request) {
        /** Where the viewer has it. */
        public String tried() {
            return "/docs/try#/" + tag.replace(" ", "%20") + "/" + id;
        }
    }

    /** A parameter. */
    record Asked(String name, String in, boolean required, List<Piece> type, String says) {}

    /** What is sent with a request. */
    record Sent(boolean required, String says, List<Content> contents) {}

    /**
     * What is sent or answered in one media type.
     *
     * @param example an example; null: none is given
     */
    record Content(
            String mediaType, List<Piece> type, @Nullable String example) {}

    /**
     * An answer.
     *
     * @param kinds the problems that come with this status; none where it is no problem
     */
    record Answered(String status, String says, List<Content> contents, List<String> headers, List<Kind> kinds) {}

    /** A kind of problem. */
    record Kind(String href, String title) {}

    /**
     * A piece of what a value is.
     *
     * @param href where it is told; null: the words say it
     */
    record Piece(String text, @Nullable String href) {}

    /** Something that is sent or answered, with its fields. */
    record Shape(String name, String says, List<Piece> type, List<ShapeField> fields, List<String> usedBy) {}

    /** A field. */
    record ShapeField(String name, boolean required, List<Piece> type, String says) {}

    List<Group> groups() {
        return groups.values().stream()
                .filter(group -> !group.operations().isEmpty())
                .toList();
    }

    Map<String, ApiOperation> operations() {
        return operations;
    }

    Map<String, Shape> shapes() {
        return shapes;
    }

    String title() {
        return document.path("info").path("title").asText();
    }

    String version() {
        return document.path("info").path("version").asText();
    }

    /** What it says of itself. */
    String says() {
        return says(document.path("info"));
    }

    /** A description, which is written in Markdown, as HTML; what is HTML in it is text. */
    private String says(JsonNode told) {
        return html.render(markdown.parse(told.path(DESCRIPTION).asText())).strip();
    }

    private ApiOperation operation(String path, String method, JsonNode told) {
        List<Asked> parameters = new ArrayList<>();
        for (JsonNode each : told.path("parameters")) {
            JsonNode parameter = resolved(each);
            parameters.add(new Asked(
                    parameter.path("name").asText(),
                    parameter.path("in").asText(),
                    parameter.path("required").asBoolean(),
                    type(parameter.path("schema")),
                    says(parameter)));
        }
        List<Answered> answers = new ArrayList<>();
        List<Answered> problems = new ArrayList<>();
        told.path("responses").fields().forEachRemaining(answer -> {
            Answered answered = answered(answer.getKey(), resolved(answer.getValue()));
            (answered.status().compareTo("400") < 0 ? answers : problems).add(answered);
        });
        JsonNode body = resolved(told.path("requestBody"));
        Sent takes =
                body.isMissingNode() ? null : new Sent(body.path("required").asBoolean(), says(body), contents(body));
        return new ApiOperation(
                told.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                told.path("tags").path(0).asText("Further"),
                told.path("summary").asText(),
                told.path(DESCRIPTION).asText(),
                parameters,
                takes,
                answers,
                problems,
                request(method, path, takes));
    }

    private Answered answered(String status, JsonNode answer) {
        List<String> headers = new ArrayList<>();
        answer.path("headers").fieldNames().forEachRemaining(headers::add);
        List<Kind> kinds = Arrays.stream(ProblemKind.values())
                .filter(kind -> String.valueOf(kind.status()).equals(status))
                .map(kind -> new Kind(kind.type(), kind.title()))
                .toList();
        return new Answered(status, says(answer), contents(answer), headers, kinds);
    }

    private List<Content> contents(JsonNode told) {
        List<Content> contents = new ArrayList<>();
        told.path("content").fields().forEachRemaining(content -> {
            JsonNode example = content.getValue().path("example");
            contents.add(new Content(
                    content.getKey(),
                    type(content.getValue().path("schema")),
                    example.isMissingNode() ? null : written(example)));
        });
        return contents;
    }

    private static String written(JsonNode example) {
        if (example.isTextual()) {
            return example.asText();
        }
        try {
            return JSON.writeValueAsString(example);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The host is left to the reader: this page does not know by which name it was asked for. */
    private static String request(String method, String path, @Nullable Sent takes) {
        StringBuilder request = new StringBuilder("curl");
        if (!method.equals("get")) {
            request.append(" -X ").append(method.toUpperCase(Locale.ROOT));
        }
        request.append(" \"$READINESS").append(path).append('"');
        if (takes != null && !takes.contents().isEmpty()) {
            Content first = takes.contents().get(0);
            request.append(" \\\n  -H 'Content-Type: ")
                    .append(first.mediaType())
                    .append('\'');
            request.append(
                    first.example() == null
                            ? " \\\n  --data-binary @file"
                            : " \\\n  --data-binary @- <<'END'\n" + first.example() + "\nEND");
        }
        return request.toString();
    }

    private JsonNode resolved(JsonNode told) {
        String ref = told.path(REF).asText();
        return ref.isEmpty() ? told : document.at(ref.substring(1));
    }

    private Shape shape(String name, JsonNode schema) {
        List<ShapeField> fields = new ArrayList<>();
        Set<String> required = StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        schema.path("properties")
                .fields()
                .forEachRemaining(field -> fields.add(new ShapeField(
                        field.getKey(),
                        required.contains(field.getKey()),
                        type(field.getValue()),
                        says(field.getValue()))));
        List<String> usedBy = operations.values().stream()
                .filter(operation -> uses(operation, "/docs/schemas/" + name))
                .map(ApiOperation::id)
                .toList();
        return new Shape(name, says(schema), type(schema), fields, usedBy);
    }

    private static boolean uses(ApiOperation operation, String href) {
        List<Content> contents = new ArrayList<>();
        if (operation.takes() != null) {
            contents.addAll(operation.takes().contents());
        }
        operation.answers().forEach(answer -> contents.addAll(answer.contents()));
        return contents.stream()
                .flatMap(content -> content.type().stream())
                .anyMatch(piece -> href.equals(piece.href()));
    }

    /** What a value is, in words, with links to what has a page. */
    private List<Piece> type(JsonNode schema) {
        List<Piece> pieces = new ArrayList<>();
        type(schema, pieces);
        return pieces;
    }

    private void type(JsonNode schema, List<Piece> pieces) {
        String ref = schema.path(REF).asText();
        if (!ref.isEmpty()) {
            String name = ref.substring(ref.lastIndexOf('/') + 1);
            pieces.add(new Piece(name, "/docs/schemas/" + name));
            return;
        }
        for (String joined : List.of("allOf", "oneOf", "anyOf")) {
            for (JsonNode part : schema.path(joined)) {
                if (!pieces.isEmpty()) {
                    pieces.add(new Piece(joined.equals("allOf") ? " and " : " or ", null));
                }
                type(part, pieces);
            }
        }
        String type = types(schema.path("type"));
        if (type.startsWith("array")) {
            pieces.add(new Piece("list of ", null));
            type(schema.path("items"), pieces);
        } else if (!type.isEmpty()) {
            pieces.add(new Piece(type, null));
        }
        JsonNode further = schema.path("additionalProperties");
        if (further.isObject()) {
            pieces.add(new Piece(" by name, each: ", null));
            type(further, pieces);
        }
        String bounds = bounds(schema);
        if (!bounds.isEmpty()) {
            pieces.add(new Piece(bounds, null));
        }
    }

    private static String types(JsonNode type) {
        return type.isArray()
                ? StreamSupport.stream(type.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(" or "))
                : type.asText();
    }

    private static String bounds(JsonNode schema) {
        List<String> bounds = new ArrayList<>();
        for (String values : List.of("enum", "x-extensible-enum")) {
            if (schema.path(values).size() > 0) {
                bounds.add("one of "
                        + StreamSupport.stream(schema.path(values).spliterator(), false)
                                .map(JsonNode::asText)
                                .collect(Collectors.joining(", ")));
            }
        }
        bound(schema, "format", "", bounds);
        bound(schema, "minimum", "at least ", bounds);
        bound(schema, "maximum", "at most ", bounds);
        bound(schema, "maxLength", "up to this many letters: ", bounds);
        bound(schema, "maxItems", "up to this many: ", bounds);
        bound(schema, "default", "unless given ", bounds);
        return bounds.isEmpty() ? "" : ", " + String.join(", ", bounds);
    }

    private static void bound(JsonNode schema, String name, String words, List<String> bounds) {
        if (schema.has(name)) {
            bounds.add(words + schema.path(name).asText());
        }
    }

    /** An operation that there is. */
    ApiOperation operation(String id) {
        return Objects.requireNonNull(operations.get(id), id);
    }

    /** A record that there is. */
    Shape shape(String name) {
        return Objects.requireNonNull(shapes.get(name), name);
    }
}
