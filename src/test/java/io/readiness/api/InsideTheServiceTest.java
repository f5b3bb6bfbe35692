package io.readiness.api;

import static io.readiness.api.AssessmentResourceTest.assess;
import static io.readiness.api.AssessmentResourceTest.golden;
import static io.readiness.api.AssessmentResourceTest.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What only a service with something of the tests inside can show. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class InsideTheServiceTest {
    @Test
    void a_profile_is_assessed_on_the_event_loop() throws IOException {
        assertThat(assess(golden(), "2026-11-22").extract().header(ThreadOfAnswer.HEADER))
                .startsWith("vert.x-eventloop-thread");
    }

    @Test
    void a_long_profile_is_read_and_assessed_by_a_worker() throws IOException {
        String padded = golden() + " ".repeat(10_000);
        assertThat(assess(padded, "2026-11-22").statusCode(200).extract().header(ThreadOfAnswer.HEADER))
                .startsWith("executor-thread");
    }

    @Test
    void a_fault_of_the_service_tells_an_incident_and_nothing_of_its_inside() {
        problem(given().get(Failing.PATH).then(), 500)
                .body("instance", startsWith("urn:uuid:"))
                .body("detail", not(containsString(Failing.SECRET)));
    }
}
