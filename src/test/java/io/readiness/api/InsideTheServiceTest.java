package io.readiness.api;

import static io.readiness.api.AssessmentResourceTest.assess;
import static io.readiness.api.AssessmentResourceTest.golden;
import static io.readiness.api.AssessmentResourceTest.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.netty.util.internal.PlatformDependent;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.readiness.Allocated;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a service with something of the tests inside can show. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class InsideTheServiceTest {
    private static final String OF_THE_CALLER = "whatever-a-caller-writes";

    @TestHTTPResource("/")
    URI service;

    private static final String EVENT_LOOPS = "vert.x-eventloop-thread";

    @Test
    void a_profile_is_assessed_on_the_event_loop() throws IOException {
        assertThat(assess(golden(), "2026-11-22").extract().header(ThreadOfAnswer.HEADER))
                .startsWith(EVENT_LOOPS);
    }

    @Test
    void a_long_profile_is_read_and_assessed_by_a_worker() throws IOException {
        String padded = golden() + " ".repeat(10_000);
        assertThat(assess(padded, "2026-11-22").statusCode(200).extract().header(ThreadOfAnswer.HEADER))
                .startsWith("executor-thread");
    }

    @ParameterizedTest
    @ValueSource(strings = {Failing.PATH, Failing.EARLY})
    void a_fault_of_the_service_tells_an_incident_and_nothing_of_its_inside(String path) {
        problem(given().get(path).then(), 500)
                .body("instance", startsWith("urn:uuid:"))
                .body("detail", not(containsString(Failing.SECRET)));
    }

    @ParameterizedTest
    @ValueSource(strings = {Failing.PATH, Failing.EARLY, Failing.LATE})
    void the_log_tells_where_an_incident_happened_and_nothing_that_was_sent(String path) throws Exception {
        List<String> log = logged(() -> {
            try {
                return new Exchange(service).send("GET", path, "X-Request-Id", "r-1", "User-Agent", OF_THE_CALLER);
            } catch (IOException cutOff) {
                return cutOff;
            }
        });
        assertThat(log)
                .hasSize(1)
                .allSatisfy(line -> assertThat(line)
                        .contains("Incident ", "request r-1", "requestId=r-1", "IllegalStateException", "Failing")
                        .doesNotContain(Failing.SECRET, OF_THE_CALLER, "early?"));
    }

    /** A list of words in square brackets, of which the last bracket is missing, must not come with the end of an answer. */
    @Test
    void an_answer_that_fails_underway_does_not_look_whole() {
        assertThatThrownBy(() -> new Exchange(service).send("GET", Failing.LATE))
                .isInstanceOf(IOException.class);
    }

    /** What the service logs above debugging while something is done, with what its lines have besides their words. */
    private static List<String> logged(Callable<?> done) throws Exception {
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (line.getLevel().intValue() >= Level.INFO.intValue()) {
                    lines.add(line(ExtLogRecord.wrap(line)));
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(listener);
        try {
            done.call();
        } finally {
            root.removeHandler(listener);
        }
        return lines;
    }

    private static String line(ExtLogRecord line) {
        StringWriter text = new StringWriter();
        text.append(line.getFormattedMessage()).append(' ').append(String.valueOf(line.getMdcCopy()));
        if (line.getThrown() != null) {
            line.getThrown().printStackTrace(new PrintWriter(text, true));
        }
        return text.toString();
    }

    @Test
    void answers_that_are_the_same_for_everybody_take_no_memory_of_their_own() throws Exception {
        String path = "/api/v1/rulebook/rules";
        int size = given().get(path).asByteArray().length;
        int answers = 3_000;
        assertThat(size).isGreaterThan(64 * 1024);
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            long outside = outsideTheHeap();
            long inside = Allocated.onThreads(EVENT_LOOPS);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .repeat(answers)
                            .getBytes(StandardCharsets.US_ASCII));
            untilNothingHappens();
            assertThat(outsideTheHeap() - outside)
                    .as("while they wait to be read")
                    .isLessThan(100L * size);
            socket.getInputStream().skipNBytes((long) answers * size);
            assertThat((Allocated.onThreads(EVENT_LOOPS) - inside) / answers)
                    .as("each")
                    .isLessThan(16 * 1024);
        }
    }

    /** All is answered, or waits for whoever does not read. */
    private static void untilNothingHappens() throws InterruptedException {
        long before;
        long now = Allocated.onThreads(EVENT_LOOPS);
        do {
            before = now;
            TimeUnit.MILLISECONDS.sleep(200);
            now = Allocated.onThreads(EVENT_LOOPS);
        } while (now - before > 64 * 1024);
    }

    /** What buffers of the network take: those that Java counts, and those that netty takes past it. */
    private static long outsideTheHeap() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                        .mapToLong(BufferPoolMXBean::getMemoryUsed)
                        .sum()
                + Math.max(0, PlatformDependent.usedDirectMemory());
    }
}
