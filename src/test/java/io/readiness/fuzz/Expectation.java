package io.readiness.fuzz;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.ValidationMessage;
import io.readiness.fuzz.Document.Operation;
import io.readiness.fuzz.Document.Parameter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the document and the standards ask to be made of a request, whatever it was made for: the reasons to refuse it, and what
 * they leave open.
 */
final class Expectation {
    static final int LARGEST = 1024 * 1024;

    /** RFC 8259 lets a reader set limits to depth and numbers; below these, nobody may have one. */
    private static final int DEEPEST = 40;

    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{300}|[eE][+-]?\\d{3,}");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0A-\\x1F\\x7F]");
    private static final Pattern LONE_SURROGATE = Pattern.compile("\\\\u[dD][89a-fA-F]");
    private static final Pattern BROKEN_ENCODING = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern OUTSIDE_OF_QUERIES = Pattern.compile("[^-A-Za-z0-9._~!$&'()*+,;=:@/?%]");

    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100_000)
                            .maxNumberLength(100_000)
                            .maxNameLength(2_000_000)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private final Document document;
    private final List<Reason> reasons = new ArrayList<>();
    private final List<String> doubts = new ArrayList<>();
    private @Nullable JsonNode body;

    /**
     * Why a request has to be refused.
     *
     * @param statuses with which of these
     * @param key what tells it from others, without anything that is chance
     */
    record Reason(Set<Integer> statuses, String key, String detail) {}

    private Expectation(Document document) {
        this.document = document;
    }

    static Expectation of(Request request, Operation operation, Document document) {
        Expectation expected = new Expectation(document);
        expected.query(request, operation);
        expected.accept(request, operation);
        if (request.fields().stream()
                .anyMatch(field -> CONTROL.matcher(field.getValue()).find())) {
            expected.doubts.add("a control character in a field, where HTTP has none");
        }
        if (request.field("If-Match") != null) {
            expected.doubts.add("a condition, which is judged by the tag");
        }
        if (!operation.takes().isEmpty()) {
            expected.contentType(request, operation);
            byte[] sent = request.body() == null ? new byte[0] : request.body();
            // The lines of a batch are judged each by itself.
            if (!operation.takes().equals(Document.LINES)) {
                expected.body(sent, operation.bodies().get(operation.takes()));
            }
        }
        return expected;
    }

    /** What is to be made of one line of a batch. */
    static Expectation ofLine(byte[] line, Document document) {
        Expectation expected = new Expectation(document);
        expected.body(line, Document.LINE_SENT);
        return expected;
    }

    List<Reason> reasons() {
        return reasons;
    }

    /** What neither the document nor a standard decides; empty: whatever has no reason against it has to be accepted. */
    List<String> doubts() {
        return doubts;
    }

    /** The body, where it is JSON. */
    @Nullable
    JsonNode body() {
        return body;
    }

    boolean hasReason(int status) {
        return reasons.stream().anyMatch(reason -> reason.statuses().contains(status));
    }

    private void against(Set<Integer> statuses, String key, String detail) {
        reasons.add(new Reason(statuses, key, detail));
    }

    private void query(Request request, Operation operation) {
        String query = request.query();
        Set<String> seen = new HashSet<>();
        if (BROKEN_ENCODING.matcher(request.target()).find()) {
            against(Set.of(400, 422), "query: bad percent-encoding", query);
            return;
        }
        if (OUTSIDE_OF_QUERIES.matcher(request.target()).find()) {
            // RFC 3986 has no such character in a query; browsers send some of them all the same.
            doubts.add("a character that addresses do not have");
        }
        if (request.target().length() > 2_000) {
            doubts.add("a long target");
        }
        for (String pair : query.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            String[] both = pair.split("=", 2);
            String name = decoded(both[0]);
            String value = both.length < 2 ? "" : decoded(both[1]);
            if (name == null || value == null) {
                against(Set.of(400, 422), "query: not in UTF-8", pair);
                continue;
            }
            Parameter parameter = operation.parameters().get(name);
            if (parameter == null || !parameter.place().equals("query")) {
                against(Set.of(400, 422), "query: unknown parameter", pair);
                continue;
            }
            boolean list = document.resolved(document.at(parameter.schema()))
                    .path("type")
                    .asText()
                    .equals("array");
            if (!seen.add(name) && !list) {
                against(Set.of(400, 422), "query: given twice", pair);
            }
            argument(parameter, value, list);
        }
        operation.parameters().values().stream()
                .filter(one -> one.place().equals("query") && one.required() && !seen.contains(one.name()))
                .forEach(one -> against(Set.of(400, 422), "query: " + one.name() + " is missing", query));
    }

    private void argument(Parameter parameter, String value, boolean list) {
        JsonNode schema = document.resolved(document.at(parameter.schema()));
        JsonNode read = JsonNodeFactory.instance.textNode(value);
        if (Set.of("integer", "number", "boolean").contains(schema.path("type").asText())) {
            try {
                JsonNode number = value.isEmpty() || !value.equals(value.strip()) ? read : STRICT.readTree(value);
                // In an address a whole number is written in one way.
                read = number.isInt() || !number.isNumber() ? number : JsonNodeFactory.instance.textNode(value);
                read = number.isBigInteger() || number.isLong() ? number : read;
            } catch (JsonProcessingException noNumber) {
                read = JsonNodeFactory.instance.textNode(value);
            }
        }
        JsonNode whole = list ? JsonNodeFactory.instance.arrayNode().add(read) : read;
        document.faults(parameter.schema(), whole).stream()
                .findFirst()
                .ifPresent(fault -> against(
                        Set.of(400, 422),
                        "query: " + parameter.name() + " " + fault.getType(),
                        parameter.name() + "=" + value));
    }

    private static @Nullable String decoded(String text) {
        StringBuilder bytes = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                bytes.append((char) Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.append(c == '+' ? ' ' : c);
            }
        }
        try {
            return utf8(bytes.toString().getBytes(StandardCharsets.ISO_8859_1));
        } catch (CharacterCodingException broken) {
            return null;
        }
    }

    private static String utf8(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private void accept(Request request, Operation operation) {
        String accept = request.field("Accept");
        String encodings = request.field("Accept-Encoding");
        if (encodings != null && encodings.contains("q=0")) {
            doubts.add("an Accept-Encoding that refuses some");
        }
        if (accept == null) {
            return;
        }
        if (accept.replace(",", "").isBlank()) {
            doubts.add("an Accept that names nothing");
            return;
        }
        boolean some = false;
        for (String range : accept.split(",")) {
            String[] parts = range.strip().toLowerCase(Locale.ROOT).split(";");
            String type = parts.length == 0 ? "" : parts[0].strip();
            if (!type.matches("[a-z0-9!#$&^_.+*-]+/[a-z0-9!#$&^_.+*-]+") || parts.length > 2) {
                doubts.add("an Accept that nobody can read, or with parameters");
                return;
            }
            boolean none = parts.length > 1 && parts[1].strip().matches("q=0(\\.0*)?");
            if (parts.length > 1 && !parts[1].strip().matches("q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)")) {
                doubts.add("an Accept with parameters");
                return;
            }
            if (type.equals("application/problem+json")) {
                doubts.add("an Accept of problems");
                return;
            }
            some |= !none
                    && operation.gives().stream()
                            .anyMatch(given -> type.equals("*/*")
                                    || type.equals(given)
                                    || (type.endsWith("/*") && given.startsWith(type.substring(0, type.length() - 1))));
        }
        if (!some) {
            against(Set.of(406), "accepts nothing that is given here", "Accept: " + accept);
        }
    }

    private void contentType(Request request, Operation operation) {
        String encoding = request.field("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            if (encoding.isBlank()) {
                doubts.add("an empty Content-Encoding");
            } else {
                against(Set.of(415), "compressed", "Content-Encoding: " + encoding);
            }
        }
        String sent = request.field("Content-Type");
        String type = sent == null ? "" : sent.toLowerCase(Locale.ROOT);
        String[] parts = type.split(";");
        if (parts.length == 0 || !parts[0].strip().equals(operation.takes())) {
            against(
                    Set.of(400, 415),
                    "Content-Type is " + (type.isBlank() ? "missing" : "another"),
                    "Content-Type: " + sent);
            return;
        }
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().replace("\"", "").replace(" ", "");
            if (parameter.startsWith("charset=")) {
                if (!parameter.equals("charset=utf-8")) {
                    against(Set.of(400, 415), "charset is not UTF-8", "Content-Type: " + sent);
                }
            } else if (!parameter.isEmpty()) {
                doubts.add("a parameter of the content type");
            }
        }
    }

    private void body(byte[] sent, String schema) {
        if (sent.length > LARGEST) {
            against(Set.of(413), "too large", sent.length + " bytes");
            return;
        }
        String text;
        try {
            text = utf8(sent);
        } catch (CharacterCodingException broken) {
            against(Set.of(400, 415, 422), "not in UTF-8", "");
            return;
        }
        if (LONE_SURROGATE.matcher(text).find()) {
            doubts.add("an escape that may be half a character");
        }
        if (depth(text) > DEEPEST) {
            doubts.add("deep");
        }
        if (LONG_NUMBER.matcher(text).find()) {
            doubts.add("a number beyond any machine's");
        }
        JsonNode read;
        try {
            read = STRICT.readTree(text);
        } catch (JsonProcessingException broken) {
            boolean twice = String.valueOf(broken.getOriginalMessage()).startsWith("Duplicate field");
            against(
                    Set.of(400, 413, 422),
                    twice ? "a field twice" : "no JSON",
                    String.valueOf(broken.getOriginalMessage()));
            return;
        } catch (NumberFormatException | ArithmeticException huge) {
            return;
        }
        if (read == null || read.isMissingNode()) {
            against(Set.of(400), "no JSON", "nothing");
            return;
        }
        body = read;
        if (doubts.contains("a number beyond any machine's")) {
            // To check it would need more digits than there is memory for.
            return;
        }
        Set<ValidationMessage> faults = document.faults(schema, read);
        if (!faults.isEmpty()) {
            Set<String> keys = faults.stream().map(Expectation::key).collect(Collectors.toSet());
            against(
                    Set.of(400, 413, 422),
                    "body: " + keys.stream().sorted().limit(2).collect(Collectors.joining(", ")),
                    faults.stream().limit(3).map(ValidationMessage::getMessage).collect(Collectors.joining("; ")));
        }
    }

    /** Brackets in texts count as well, which is near enough. */
    private static int depth(String text) {
        int deepest = 0;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '[', '{' -> deepest = Math.max(deepest, ++depth);
                case ']', '}' -> depth--;
                default -> {}
            }
        }
        return deepest;
    }

    private static String key(ValidationMessage fault) {
        JsonNode value = fault.getInstanceNode();
        String what = fault.getType();
        if (value != null && value.isNull()) {
            return "null";
        }
        return switch (what) {
            case "type" -> "type (" + (value == null ? "" : value.getNodeType()) + ")";
            case "pattern", "format" -> what + " of " + last(fault);
            default -> what;
        };
    }

    private static String last(ValidationMessage fault) {
        String at = fault.getInstanceLocation().toString().replaceAll("/\\d+", "[]");
        return at.substring(at.lastIndexOf('/') + 1);
    }
}
