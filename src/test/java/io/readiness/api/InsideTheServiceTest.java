package io.readiness.api;

import static io.readiness.api.AssessmentResourceTest.assess;
import static io.readiness.api.AssessmentResourceTest.golden;
import static io.readiness.api.AssessmentResourceTest.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.netty.util.internal.PlatformDependent;
import io.quarkus.test.junit.QuarkusTest;
import io.readiness.Allocated;
import io.restassured.RestAssured;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What only a service with something of the tests inside can show. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class InsideTheServiceTest {
    private static final String EVENT_LOOPS = "vert.x-eventloop-thread";

    @Test
    void a_profile_is_assessed_on_the_event_loop() throws IOException {
        assertThat(assess(golden(), "2026-11-22").extract().header(ThreadOfAnswer.HEADER))
                .startsWith(EVENT_LOOPS);
    }

    @Test
    void a_fault_of_the_service_tells_an_incident_and_nothing_of_its_inside() {
        problem(given().get(Failing.PATH).then(), 500)
                .body("instance", startsWith("urn:uuid:"))
                .body("detail", not(containsString(Failing.SECRET)));
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
