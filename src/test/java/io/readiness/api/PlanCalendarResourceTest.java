package io.readiness.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@TestProfile(WithFrozenRulebook.class)
class PlanCalendarResourceTest {
    private static final String ANYBODY = "{\"reference\": \"c-1\"}";

    @ParameterizedTest
    @ValueSource(
            strings = {"proof-missing", "title-only", "content-owner", "startup-owner", "little-known", "new-owner"})
    void a_plan_is_a_valid_calendar(String golden) throws IOException, ParserException {
        Calendar calendar = parsed(plan(golden(golden), "2026-12-01"));
        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(events(calendar)).isNotEmpty().allSatisfy(event -> {
            assertThat(event.validate().hasErrors()).isFalse();
            assertThat(event.getDescription().getValue()).containsPattern("[TC]\\d+\\.\\d+");
        });
        assertThat(events(calendar))
                .extracting(event -> event.getUid().orElseThrow())
                .doesNotHaveDuplicates();
    }

    @Test
    void it_is_dated_from_the_first_day_and_reviewed_every_two_weeks_until_the_last()
            throws IOException, ParserException {
        String text = plan(golden("proof-missing"), "2026-12-01").asString();
        assertThat(text)
                .contains("DTSTART;VALUE=DATE:20261201", "DTEND;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270301")
                .contains("RRULE:FREQ=WEEKLY;UNTIL=20270228;INTERVAL=2")
                .contains("DTSTAMP:20261122T000000Z")
                .contains("SUMMARY:Close a gap: Discovery depth");
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    }

    @Test
    void the_same_profile_days_and_rulebook_give_the_same_file_byte_for_byte() throws IOException {
        assertThat(plan(golden("startup-owner"), "2026-12-01").asByteArray())
                .isEqualTo(plan(golden("startup-owner"), "2026-12-01").asByteArray());
    }

    @Test
    void without_a_day_of_assessment_it_is_stamped_with_the_first_day() {
        String first =
                java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusDays(3).toString();
        given().contentType(ContentType.JSON)
                .queryParam("start", first)
                .body(ANYBODY)
                .post("/api/v1/assessments/plan.ics")
                .then()
                .statusCode(200)
                .body(containsString("DTSTAMP:" + first.replace("-", "") + "T000000Z"));
    }

    @Test
    void an_event_keeps_its_id_when_the_plan_starts_on_another_day() throws IOException, ParserException {
        assertThat(ids(plan(golden("proof-missing"), "2026-12-15")))
                .isEqualTo(ids(plan(golden("proof-missing"), "2026-12-01")));
    }

    @Test
    void a_plan_that_leads_elsewhere_than_to_product_management_is_called_by_what_it_is() throws IOException {
        assertThat(plan(golden("title-only"), "2026-12-01").asString())
                .contains("X-WR-CALNAME:What to do next", "SUMMARY:Now: find advice that fits what you want")
                .doesNotContain("Plan for product management");
        assertThat(plan(golden("content-owner"), "2026-12-01").asString())
                .contains("X-WR-CALNAME:Plan as Product Owner");
        assertThat(plan(golden("proof-missing"), "2026-12-01").asString())
                .contains("X-WR-CALNAME:Plan for product management");
    }

    @Test
    void who_stays_a_product_owner_gets_no_steps_of_a_move() throws IOException {
        assertThat(plan(golden("content-owner"), "2026-12-01").asString()).doesNotContain("Step:", "RRULE");
    }

    @ParameterizedTest
    @CsvSource({
        "soon, year-month-day",
        "2026-02-30, year-month-day",
        "2026-12-01T00:00:00, year-month-day",
        "1999-01-01, from 2025-11-22",
        "2999-01-01, to 2027-11-22",
        "+999999999-12-31, year-month-day",
        "-0001-01-01, year-month-day",
        "0000-01-01, year-month-day",
        "+10000-01-01, year-month-day"
    })
    void a_first_day_that_cannot_be_meant_is_refused(String start, String hint) {
        given().contentType(ContentType.JSON)
                .queryParam("start", start)
                .queryParam("asOf", "2026-11-22")
                .body(ANYBODY)
                .post("/api/v1/assessments/plan.ics")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("faults.path", contains("start"))
                .body("faults.value", contains(start))
                .body("faults[0].hint", containsString(hint));
    }

    @Test
    void a_missing_first_day_is_asked_for() {
        given().contentType(ContentType.JSON)
                .queryParam("asOf", "2026-11-22")
                .body(ANYBODY)
                .post("/api/v1/assessments/plan.ics")
                .then()
                .statusCode(422)
                .body("faults[0].message", is("is missing"))
                .body("faults[0].hint", containsString("?start=2026-11-22"));
    }

    @Test
    void a_profile_that_cannot_be_true_is_refused_here_too() {
        given().contentType(ContentType.JSON)
                .queryParam("start", "2026-12-01")
                .queryParam("asOf", "2026-11-22")
                .body("{\"reference\": \"c-1\", \"monthz\": 3}")
                .post("/api/v1/assessments/plan.ics")
                .then()
                .statusCode(422)
                .body("faults.path", contains("$.monthz"));
    }

    private static Response plan(String profile, String start) {
        return given().contentType(ContentType.JSON)
                .queryParam("start", start)
                .queryParam("asOf", "2026-11-22")
                .body(profile)
                .post("/api/v1/assessments/plan.ics")
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .extract()
                .response();
    }

    private static List<String> ids(Response plan) throws IOException, ParserException {
        return events(parsed(plan)).stream()
                .map(event -> event.getUid().orElseThrow().getValue())
                .toList();
    }

    private static Calendar parsed(Response plan) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(plan.asString()));
    }

    private static List<VEvent> events(Calendar calendar) {
        return calendar.getComponents("VEVENT");
    }

    private static String golden(String name) throws IOException {
        return Files.readString(Path.of("rules", "golden", name, "profile.json"));
    }
}
