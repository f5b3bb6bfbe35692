package io.readiness.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Traces are made by OpenTelemetry's agent, and by nobody where it is not. */
@Tag("packaged")
class TracesIT {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";

    private static HttpResponse<String> assess(ServiceProcess service) throws Exception {
        HttpResponse<String> answer = service.post(
                "/api/v1/assessments?view=summary",
                Files.readString(Path.of("rules", "golden", "business-analyst", "profile.json")),
                "traceparent",
                "00-" + TRACE + "-" + CALLER + "-01");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    @Test
    void a_rule_session_is_a_span_within_that_of_its_request_and_tells_the_edition(@TempDir Path folder)
            throws Exception {
        try (Collector collector = new Collector();
                ServiceProcess service = new ServiceProcess(folder, collector.agent())) {
            JsonNode edition = new ObjectMapper()
                    .readTree(service.get("/api/v1/rulebook").body())
                    .path("edition");
            HttpResponse<String> answer = assess(service);
            service.terminate();
            service.status();

            Map<SpanKind, Span> spans = collector.spans().stream()
                    .filter(span -> hexadecimal(span.getTraceId().toByteArray()).equals(TRACE))
                    .collect(Collectors.toMap(Span::getKind, span -> span));
            assertThat(spans).containsOnlyKeys(SpanKind.SPAN_KIND_SERVER, SpanKind.SPAN_KIND_INTERNAL);
            Span request = spans.get(SpanKind.SPAN_KIND_SERVER);
            Span session = spans.get(SpanKind.SPAN_KIND_INTERNAL);
            String place = hexadecimal(request.getSpanId().toByteArray());
            assertThat(request.getName()).isEqualTo("POST /api/v1/assessments");
            assertThat(hexadecimal(request.getParentSpanId().toByteArray())).isEqualTo(CALLER);
            assertThat(answer.headers().firstValue("traceresponse")).hasValue("00-" + TRACE + "-" + place + "-01");
            assertThat(session.getName()).isEqualTo("rule session");
            assertThat(session.getParentSpanId()).isEqualTo(request.getSpanId());
            assertThat(attributes(session))
                    .containsEntry(
                            "readiness.rulebook.version",
                            edition.path("version").asText())
                    .containsEntry(
                            "readiness.rulebook.hash", edition.path("hash").asText());
            assertThat(Integer.parseInt(attributes(session).get("readiness.rules.facts")))
                    .isPositive();
            assertThat(Integer.parseInt(attributes(session).get("readiness.rules.spoken")))
                    .isPositive();
        }
    }

    @Test
    void a_request_is_named_by_its_address_whoever_answers_and_told_without_it(@TempDir Path folder) throws Exception {
        try (Collector collector = new Collector();
                ServiceProcess service = new ServiceProcess(folder, collector.agent())) {
            service.post("/api/v1/assessments/batch", "{}");
            service.get("/api/v1/orders/c-1?what=c-1");
            service.get("/api/v1/webhook-endpoints");
            service.get("/c-1");
            service.terminate();
            service.status();

            assertThat(collector.spans())
                    .extracting(Span::getName)
                    .containsExactlyInAnyOrder(
                            "POST /api/v1/assessments/batch",
                            "GET /api/v1/webhook-endpoints",
                            "GET /api/v1/orders/{id}",
                            "GET");
            assertThat(collector.spans())
                    .allSatisfy(span -> assertThat(attributes(span))
                            .containsEntry("url.path", "REDACTED")
                            .containsEntry("url.query", "REDACTED")
                            .containsEntry("user_agent.original", "REDACTED")
                            .containsEntry("client.address", "REDACTED"));
        }
    }

    @Test
    void without_the_agent_nothing_is_sent(@TempDir Path folder) throws Exception {
        try (Collector collector = new Collector();
                ServiceProcess service = new ServiceProcess(folder, collector.settings())) {
            HttpResponse<String> answer = assess(service);
            service.terminate();
            service.status();

            assertThat(answer.headers().firstValue("traceresponse").orElseThrow())
                    .startsWith("00-" + TRACE)
                    .endsWith("-00");
            assertThat(collector.spans()).isEmpty();
        }
    }

    private static String hexadecimal(byte[] id) {
        return HexFormat.of().formatHex(id);
    }

    /** As text. */
    private static Map<String, String> attributes(Span span) {
        return span.getAttributesList().stream()
                .collect(Collectors.toMap(
                        one -> one.getKey(),
                        one -> one.getValue().hasIntValue()
                                ? String.valueOf(one.getValue().getIntValue())
                                : one.getValue().getStringValue()));
    }
}
