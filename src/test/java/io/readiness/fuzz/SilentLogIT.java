package io.readiness.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.google.protobuf.TextFormat;
import io.readiness.api.Collector;
import io.readiness.api.ServiceProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What callers send is about people, and logs and traces are read by many. */
@Tag("packaged")
class SilentLogIT {
    private static final String MARK = "Zyxwyvern";
    private static final int BROKEN = 300;
    private static final Predicate<String> FREE_TEXT = text -> text.contains(" ");

    @Test
    void nothing_of_any_request_is_logged(@TempDir Path folder) throws IOException, InterruptedException {
        try (ServiceProcess service = new ServiceProcess(
                folder,
                store(folder),
                "-Dreadiness.outgoing.ports=9",
                "-Dquarkus.log.console.json.enabled=true",
                "-Dquarkus.log.category.\"io.readiness\".level=DEBUG")) {
            ask(service.uri().getPort());

            assertThat(service.log().lines())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(
                                    Seeds.JSON.readTree(line).path("message").asText())
                            .isNotEmpty())
                    .noneMatch(line -> line.contains(MARK));
        }
    }

    @Test
    void nothing_of_any_request_is_in_a_trace(@TempDir Path folder) throws Exception {
        try (Collector collector = new Collector();
                ServiceProcess service =
                        new ServiceProcess(folder, collector.agent(store(folder), "-Dreadiness.outgoing.ports=9"))) {
            int requests = ask(service.uri().getPort());
            service.terminate();
            service.status();

            assertThat(collector.spans())
                    .hasSizeGreaterThan(requests)
                    .noneMatch(span -> TextFormat.printer().printToString(span).contains(MARK));
        }
    }

    private static String store(Path folder) {
        return "-Dreadiness.store.url=jdbc:sqlite:" + folder.resolve("readiness.db");
    }

    /** Sends marked requests of every kind, and tells how many were answered. */
    private static int ask(int port) throws IOException {
        Path description = Path.of("docs", "openapi.yaml");
        Map<String, List<String>> kept = Things.in(port);
        List<Integer> statuses = new ArrayList<>();
        for (Document document : List.of(new Document(description), Document.ofTheStore(description))) {
            Seeds seeds = new Seeds(Path.of("rules"), document, port, kept);
            Requests requests = new Requests(document, seeds, LocalDate.now(ZoneOffset.UTC), 1);
            for (Request request : marked(requests)) {
                statuses.add(status(port, request));
            }
        }
        assertThat(statuses).contains(200, 201, 400, 404, 422);
        return (int) statuses.stream().filter(status -> status > 0).count();
    }

    /** Each operation as it may be asked, with words in place of words; the same with faults of ours and of the fuzzer's. */
    private static List<Request> marked(Requests requests) {
        Stream<Request> sound = requests.sound().stream()
                .flatMap(request -> Stream.of(
                        marked(request, FREE_TEXT),
                        marked(request, text -> true),
                        unknown(request),
                        request.withTarget(request.path() + MARK),
                        request.withTarget(request.path().replaceAll("[^/]+$", MARK))));
        Stream<Request> broken = IntStream.range(0, BROKEN)
                .mapToObj(requests::number)
                .map(Case::request)
                .filter(Objects::nonNull)
                .map(request -> marked(request, text -> true));
        return Stream.concat(sound, broken)
                .map(request -> request.with("User-Agent", MARK).with("Referer", "https://" + MARK + "/" + MARK))
                .toList();
    }

    /** With the mark at the end of texts in its body, and of what it asks for. */
    private static Request marked(Request request, Predicate<String> where) {
        String query = request.query().isEmpty() ? "" : "?" + request.query();
        boolean all = where.test("");
        return changed(request, node -> marked(node, where))
                .withTarget(request.path() + query + (all ? (query.isEmpty() ? "?" : "") + MARK : ""));
    }

    /** With a field that nobody knows. */
    private static Request unknown(Request request) {
        return changed(request, node -> node instanceof ObjectNode fields ? fields.put(MARK, MARK) : node);
    }

    private static JsonNode marked(JsonNode node, Predicate<String> where) {
        if (node instanceof ObjectNode fields) {
            fields.properties().forEach(field -> field.setValue(marked(field.getValue(), where)));
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, marked(list.get(i), where));
            }
        } else if (node.isTextual() && where.test(node.asText())) {
            return TextNode.valueOf(node.asText() + " " + MARK);
        }
        return node;
    }

    /** What is no JSON has the mark behind it. */
    private static Request changed(Request request, UnaryOperator<JsonNode> change) {
        if (request.body() == null) {
            return request;
        }
        String body = new String(request.body(), StandardCharsets.UTF_8);
        String other = body.lines()
                .map(line -> {
                    try {
                        return change.apply(Seeds.JSON.readTree(line)).toString();
                    } catch (JsonProcessingException notJson) {
                        return line + MARK;
                    }
                })
                .collect(Collectors.joining("\n"));
        return request.withBody(other.getBytes(StandardCharsets.UTF_8));
    }

    /** A connection each, since what is broken may break it; 0: it did. */
    private static int status(int port, Request request) throws IOException {
        try (Connection connection = new Connection(port)) {
            return connection.ask(request).status();
        } catch (Answer.Closed broken) {
            return 0;
        }
    }
}
