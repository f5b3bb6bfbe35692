package io.readiness.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.readiness.api.start.ServiceMetrics;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class AwaitedWorkResourceTest {
    /** So many that some are still being worked at when the first are seen to be. */
    private static final int CALLERS = 24;

    /** So many pieces that explaining them takes a while. */
    private static final int MANY = 500;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TestHTTPResource("/")
    URI service;

    @Inject
    ServiceMetrics metrics;

    @Inject
    MeterRegistry registry;

    @ParameterizedTest
    @ValueSource(strings = {"why-not", "sensitivity"})
    void what_a_caller_who_hung_up_had_asked_for_is_stopped(String explanation) throws Exception {
        double before = abandoned();
        List<Socket> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            callers.add(asking(explanation, MANY));
        }
        waitUntil(() -> metrics.explanations().get() > 1);
        for (Socket caller : callers) {
            caller.close();
        }
        waitUntil(() -> metrics.explanations().get() == 0 && abandoned() > before);
    }

    @Test
    void a_thread_whose_work_was_stopped_does_the_next() throws Exception {
        what_a_caller_who_hung_up_had_asked_for_is_stopped("why-not");
        for (int i = 0; i < CALLERS; i++) {
            try (Socket caller = asking("why-not", 1)) {
                byte[] status = caller.getInputStream().readNBytes("HTTP/1.1 200".length());
                assertThat(new String(status, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
            }
        }
    }

    private double abandoned() {
        return registry.counter("readiness.explanations.abandoned").count();
    }

    private Socket asking(String explanation, int many) throws IOException {
        String pieces = IntStream.range(0, many)
                .mapToObj(i -> "{\"id\":\"p" + i + "\",\"kind\":\"CASE_ANALYSIS\",\"ownership\":\"LED\"}")
                .collect(Collectors.joining(","));
        byte[] body = ("{\"reference\":\"c-1\",\"evidence\":[" + pieces + "]}").getBytes(StandardCharsets.UTF_8);
        Socket caller = new Socket(service.getHost(), service.getPort());
        caller.getOutputStream()
                .write(("POST /api/v1/assessments/" + explanation + " HTTP/1.1\r\nHost: localhost\r\n"
                                + "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        caller.getOutputStream().write(body);
        caller.getOutputStream().flush();
        return caller;
    }

    private static void waitUntil(BooleanSupplier reached) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
