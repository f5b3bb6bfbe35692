package io.readiness.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import io.readiness.fuzz.Document.Operation;
import io.readiness.fuzz.Finding.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/** Holds each answer against the document and the standards; it does not know how a request was made up. */
final class Judge {
    /** What HTTP itself may say to any request, so that no operation has to list it. */
    private static final Set<Integer> OF_HTTP = Set.of(400, 408, 414, 417, 431, 501, 505);

    /** So often contradictions are left out, since new ones may come to light. */
    private static final int MOST_ROUNDS = 3;

    private final Document document;
    private final Seeds seeds;
    private final Relations relations;

    /** The kinds of problems that were told. */
    private final Set<String> problemTypes = new ConcurrentSkipListSet<>();

    Judge(Document document, Seeds seeds, LocalDate today, int port) {
        this.document = document;
        this.seeds = seeds;
        this.relations = new Relations(document, seeds, today, port);
    }

    Set<String> problemTypes() {
        return problemTypes;
    }

    /** What is wrong with an answer to a request. */
    List<Finding> judge(Request request, Answer answer) throws IOException {
        List<Finding> findings =
                new ArrayList<>(general(answer, request.method().equals("HEAD")));
        if (answer.status() >= 500 && answer.status() != 501 && answer.status() != 505) {
            return findings;
        }
        Operation operation = document.operation(request);
        if (operation == null) {
            elsewhere(request, answer, findings);
            return findings;
        }
        if (request.path().contains("%") || request.path().contains(";")) {
            return findings;
        }
        if (!operation.answers().containsKey(String.valueOf(answer.status())) && !OF_HTTP.contains(answer.status())) {
            add(findings, Kind.STATUS_NOT_AS_DOCUMENTED, operation.id() + " " + answer.status(), answer.text());
        }
        if (document.isOfTheStore()) {
            keptContent(request, operation, answer, findings);
            return findings;
        }
        if (operation.takes().isEmpty() && conditional(request, answer, findings)) {
            return findings;
        }
        Expectation expected = Expectation.of(request, operation, document);
        if (answer.status() == 200 || answer.status() == 201) {
            content(operation, answer, findings);
            if (operation.takes().equals(Document.LINES) && expected.reasons().isEmpty()) {
                lines(request, answer, findings);
            }
            if (!expected.reasons().isEmpty()) {
                Expectation.Reason reason = expected.reasons().get(0);
                add(findings, Kind.ACCEPTED_THOUGH_FORBIDDEN, reason.key(), reason.detail());
            }
        } else if (answer.refuses()) {
            refusal(request, operation, answer, expected, findings);
        }
        return findings;
    }

    /** What is taken was allowed, and answered as documented; what is refused may be so for what was kept before. */
    private void keptContent(Request request, Operation operation, Answer answer, List<Finding> findings)
            throws IOException {
        if (answer.status() >= 300
                || answer.body().length == 0
                || request.method().equals("HEAD")) {
            return;
        }
        content(operation, answer, findings);
        List<Expectation.Reason> against =
                Expectation.of(request, operation, document).reasons();
        if (!against.isEmpty()) {
            add(
                    findings,
                    Kind.ACCEPTED_THOUGH_FORBIDDEN,
                    operation.id() + " " + against.get(0).key(),
                    against.get(0).detail());
        }
    }

    private static void add(List<Finding> findings, Kind kind, String key, String detail) {
        findings.add(new Finding(kind, key, detail.length() > 400 ? detail.substring(0, 400) + "…" : detail));
    }

    /** What holds of every answer, whatever was asked. */
    List<Finding> general(Answer answer, boolean toHead) throws IOException {
        List<Finding> findings = new ArrayList<>();
        if (answer.status() >= 500 && answer.status() != 501 && answer.status() != 505) {
            add(findings, Kind.SERVICE_FAILED, String.valueOf(answer.status()), answer.text());
        }
        if (answer.refuses() && !toHead) {
            problem(answer, findings);
        }
        if (answer.status() == 405 && answer.field("allow").isEmpty()) {
            add(findings, Kind.HEADER, "405 without Allow", "");
        }
        try {
            if (answer.body().length > 0 && !answer.mediaType().equals("application/pdf")) {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(answer.content()));
            }
        } catch (CharacterCodingException broken) {
            add(findings, Kind.ANSWER_NOT_AS_DOCUMENTED, "not in UTF-8", answer.text());
        }
        if (!answer.field("x-content-type-options").equals("nosniff")) {
            add(findings, Kind.HEADER, "no X-Content-Type-Options: nosniff", String.valueOf(answer.status()));
        }
        return findings;
    }

    private void problem(Answer answer, List<Finding> findings) throws IOException {
        String status = String.valueOf(answer.status());
        if (answer.body().length == 0) {
            add(findings, Kind.EMPTY_ERROR, status, "");
            return;
        }
        JsonNode problem;
        try {
            problem = Seeds.JSON.readTree(answer.content());
        } catch (JsonProcessingException noJson) {
            add(findings, Kind.NO_PROBLEM, status + " " + answer.mediaType(), answer.text());
            return;
        }
        if (!answer.mediaType().equals("application/problem+json")) {
            add(findings, Kind.NO_PROBLEM, status + " " + answer.mediaType(), answer.text());
            return;
        }
        for (ValidationMessage fault : document.faults(Document.PROBLEM, problem)) {
            add(
                    findings,
                    Kind.NO_PROBLEM,
                    status + " " + fault.getType() + " " + fault.getInstanceLocation(),
                    answer.text());
        }
        if (problem.path("status").asInt() != answer.status()) {
            add(findings, Kind.NO_PROBLEM, status + " tells another status", answer.text());
        }
        for (String told : List.of("type", "title", "detail")) {
            if (problem.path(told).asText().isBlank()) {
                add(findings, Kind.NO_PROBLEM, status + " without " + told, answer.text());
            }
        }
        problemTypes.add(problem.path("type").asText());
        if (answer.status() == 422 && problem.path("faults").isEmpty()) {
            add(findings, Kind.NO_PROBLEM, "422 without faults", answer.text());
        }
        for (JsonNode fault : problem.path("faults")) {
            for (String told : List.of("path", "message", "hint")) {
                if (fault.path(told).asText().isBlank()) {
                    add(findings, Kind.NO_PROBLEM, status + " with a fault without " + told, fault.toString());
                }
            }
        }
    }

    /** Other methods and addresses than those of the document. */
    private void elsewhere(Request request, Answer answer, List<Finding> findings) {
        Set<String> methods = document.methods(request.path());
        int status = answer.status();
        String method = request.method();
        if (methods.isEmpty()) {
            return;
        }
        if (method.equals("HEAD") && methods.contains("GET")) {
            if (status != 200 && status != 304 && status != 404 && status != 406 && !document.isOfTheStore()) {
                add(findings, Kind.OTHER_STATUS, "HEAD of what can be fetched: " + status, "");
            }
            return;
        }
        if (method.equals("OPTIONS")) {
            Set<String> right = new TreeSet<>(methods);
            right.add("OPTIONS");
            if (methods.contains("GET")) {
                right.add("HEAD");
            }
            Set<String> told = new TreeSet<>(List.of(answer.field("allow").split(" *, *")));
            if (status >= 300) {
                add(findings, Kind.OTHER_STATUS, "OPTIONS: " + status, "");
            } else if (!told.equals(right)) {
                add(findings, Kind.HEADER, "OPTIONS: Allow is " + told + ", not " + right, request.path());
            }
            return;
        }
        if (status != 405 && status != 501 && status != 400) {
            add(findings, Kind.OTHER_STATUS, "a method that is none here: " + status, method + " " + request.path());
        }
    }

    /** Whether the answer was all about a condition. */
    private boolean conditional(Request request, Answer answer, List<Finding> findings) {
        List<String> tags = seeds.tags(request.path());
        String match = request.field("If-Match");
        String noneMatch = request.field("If-None-Match");
        if (tags.isEmpty()
                || tags.contains("")
                || (match == null && noneMatch == null)
                || !request.query().isEmpty()) {
            return false;
        }
        String asked = match == null ? noneMatch : match;
        boolean gzip = "gzip".equals(request.field("Accept-Encoding"));
        String own = tags.get(gzip ? 1 : 0);
        String other = tags.get(gzip ? 0 : 1);
        if (!asked.matches("\\*|(W/)?\"[^\"]*\"( *, *(W/)?\"[^\"]*\")*")
                || (!own.equals(other) && asked.contains(opaque(other)) && !asked.contains(opaque(own)))) {
            return true;
        }
        int right;
        if (match != null) {
            // Strong comparison: neither of the two may be weak.
            boolean holds = match.equals("*") || (own.startsWith("\"") && has(match, own, false));
            right = holds ? 200 : 412;
        } else {
            right = asked.equals("*") || has(asked, own, true) ? 304 : 200;
        }
        if (answer.status() != right) {
            add(
                    findings,
                    Kind.OTHER_STATUS,
                    (match != null ? "If-Match" : "If-None-Match") + (asked.contains("W/") ? " weak" : "") + ": "
                            + answer.status() + ", not " + right,
                    asked + " where the tag is " + own);
        }
        return true;
    }

    private static String opaque(String tag) {
        return tag.replaceFirst("^W/", "");
    }

    private static boolean has(String listed, String tag, boolean weakly) {
        for (String one : listed.split(" *, *")) {
            if (weakly ? opaque(one).equals(opaque(tag)) : one.equals(tag)) {
                return true;
            }
        }
        return false;
    }

    private void content(Operation operation, Answer answer, List<Finding> findings) throws IOException {
        String type = answer.mediaType();
        String schema = operation.answers().getOrDefault(String.valueOf(answer.status()), Map.of()).entrySet().stream()
                .filter(one -> one.getKey().split(";", 2)[0].equals(type))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        if (schema == null) {
            add(findings, Kind.ANSWER_NOT_AS_DOCUMENTED, operation.id() + ": content type " + type, "");
            return;
        }
        switch (type) {
            case Document.JSON -> valid(operation.id(), schema, Seeds.JSON.readTree(answer.content()), findings);
            case Document.LINES -> {
                for (String line : answer.text().split("\n")) {
                    if (!line.isEmpty()) {
                        valid(
                                operation.id(),
                                operation.takes().equals(Document.LINES) ? Document.LINE_ANSWERED : schema,
                                Seeds.JSON.readTree(line),
                                findings);
                    }
                }
            }
            default -> {
                String text = answer.text();
                if (type.equals("text/calendar")
                        && !(text.startsWith("BEGIN:VCALENDAR\r\n") && text.endsWith("END:VCALENDAR\r\n"))) {
                    add(findings, Kind.ANSWER_NOT_AS_DOCUMENTED, operation.id() + ": no calendar", text);
                }
            }
        }
    }

    private void valid(String operation, String schema, JsonNode content, List<Finding> findings) {
        for (ValidationMessage fault : document.faults(schema, content)) {
            add(
                    findings,
                    Kind.ANSWER_NOT_AS_DOCUMENTED,
                    operation + ": " + fault.getType() + " at "
                            + fault.getInstanceLocation().toString().replaceAll("/\\d+", "[]"),
                    fault.getMessage());
        }
        if (hasHalfCharacter(content)) {
            add(findings, Kind.ANSWER_NOT_AS_DOCUMENTED, "half a character, which I-JSON does not have", operation);
        }
    }

    private static boolean hasHalfCharacter(JsonNode node) {
        if (node.isTextual()) {
            String text = node.textValue();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    i++;
                } else if (Character.isSurrogate(c)) {
                    return true;
                }
            }
            return false;
        }
        for (JsonNode child : node) {
            if (hasHalfCharacter(child)) {
                return true;
            }
        }
        return false;
    }

    private void refusal(
            Request request, Operation operation, Answer answer, Expectation expected, List<Finding> findings)
            throws IOException {
        if (answer.status() == 404 && operation.path().contains("{")) {
            return;
        }
        if (!expected.reasons().isEmpty()) {
            if (!expected.hasReason(answer.status()) && expected.doubts().isEmpty()) {
                add(
                        findings,
                        Kind.OTHER_STATUS,
                        expected.reasons().get(0).key() + ": " + answer.status(),
                        answer.text());
            }
            return;
        }
        if (!expected.doubts().isEmpty()) {
            return;
        }
        JsonNode problem =
                answer.body().length == 0 ? Seeds.JSON.createObjectNode() : Seeds.JSON.readTree(answer.content());
        if (drift(request, operation, expected.body(), problem, findings) == 0 && expected.body() != null) {
            withoutContradictions(request, operation, expected.body(), problem, findings);
        }
    }

    /** What is left of a body without the values that contradict others has to be taken, and is answered as documented. */
    private void withoutContradictions(
            Request request, Operation operation, JsonNode body, JsonNode problem, List<Finding> findings)
            throws IOException {
        JsonNode rest = body;
        JsonNode told = problem;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            rest = relations.without(rest, told.path("faults"), operation);
            Request smaller = request.withBody(Seeds.JSON.writeValueAsBytes(rest));
            if (!Expectation.of(smaller, operation, document).reasons().isEmpty()) {
                return;
            }
            Answer answer = relations.asked(smaller);
            if (answer.status() == 200) {
                content(operation, answer, findings);
                return;
            }
            told = Seeds.JSON.readTree(answer.content());
            if (drift(smaller, operation, rest, told, findings) > 0) {
                return;
            }
        }
    }

    /** Notes each fault that the schema could have told; how many. */
    private int drift(
            Request request, Operation operation, @Nullable JsonNode body, JsonNode problem, List<Finding> findings)
            throws IOException {
        int before = findings.size();
        if (problem.path("faults").isEmpty()) {
            add(
                    findings,
                    Kind.REFUSED_THOUGH_ALLOWED,
                    problem.path("status") + " " + masked(problem.path("detail").asText()),
                    problem.toString());
            return 1;
        }
        Set<String> seen = new HashSet<>();
        for (JsonNode fault : problem.path("faults")) {
            String path = fault.path("path").asText().replaceAll("\\[\\d+]", "[]");
            String key = path.substring(path.lastIndexOf('.') + 1) + " "
                    + masked(fault.path("message").asText());
            if (seen.add(key) && !relations.isOne(request, operation, body, fault)) {
                add(findings, Kind.REFUSED_THOUGH_ALLOWED, key, fault.toString());
            }
        }
        return findings.size() - before;
    }

    private static String masked(String sentence) {
        return sentence.replaceAll("\"[^\"]*\"", "…").replaceAll("\\d+", "#");
    }

    private void lines(Request request, Answer answer, List<Finding> findings) throws IOException {
        List<byte[]> sent = split(request.body() == null ? new byte[0] : request.body());
        String[] told = answer.text().isEmpty() ? new String[0] : answer.text().split("\n");
        int next = 0;
        for (int i = 0; i < sent.size(); i++) {
            byte[] line = sent.get(i);
            if (new String(line, StandardCharsets.ISO_8859_1).isBlank()) {
                continue;
            }
            JsonNode answered = next < told.length ? Seeds.JSON.readTree(told[next]) : Seeds.JSON.createObjectNode();
            next++;
            if (answered.path("line").asInt() != i + 1) {
                add(
                        findings,
                        Kind.ANSWER_NOT_AS_DOCUMENTED,
                        "a line of a batch has no answer",
                        "line " + (i + 1) + " of " + sent.size());
                return;
            }
            Expectation expected = Expectation.ofLine(line, document);
            JsonNode problem = answered.path("problem");
            if (problem.path("status").asInt() >= 500) {
                add(findings, Kind.SERVICE_FAILED, "in a line of a batch", problem.toString());
            } else if (!problem.isMissingNode()
                    && expected.reasons().isEmpty()
                    && expected.doubts().isEmpty()) {
                Operation single = document.at("/api/v1/assessments", "POST");
                if (single != null) {
                    String target = single.path() + (request.query().isEmpty() ? "" : "?" + request.query());
                    drift(Request.post(target, line), single, expected.body(), problem, findings);
                }
            } else if (problem.isMissingNode() && !expected.reasons().isEmpty()) {
                Expectation.Reason reason = expected.reasons().get(0);
                add(findings, Kind.ACCEPTED_THOUGH_FORBIDDEN, reason.key(), reason.detail());
            }
        }
        if (next < told.length) {
            add(findings, Kind.ANSWER_NOT_AS_DOCUMENTED, "a batch has more answers than lines", told[next]);
        }
    }

    /** Lines end at a line feed; a carriage return before it is white space. */
    private static List<byte[]> split(byte[] body) {
        List<byte[]> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= body.length; i++) {
            if (i == body.length || body[i] == '\n') {
                lines.add(Arrays.copyOfRange(body, from, i));
                from = i + 1;
            }
        }
        return lines;
    }
}
