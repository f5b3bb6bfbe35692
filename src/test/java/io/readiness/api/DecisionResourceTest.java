package io.readiness.api;

import static io.readiness.api.AssessmentResourceTest.problem;
import static io.readiness.api.OpenApiAnswerResourceTest.held;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.readiness.access.Caller;
import io.readiness.api.OpenApiAnswerResourceTest.Described;
import io.readiness.api.decision.DecisionLog;
import io.readiness.api.decision.KeptDecisions;
import io.readiness.rulebook.RulebookSource;
import io.readiness.store.DecisionStore;
import io.readiness.store.chain.Decision;
import io.readiness.store.chain.Outcome;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept is read and explained by its id, as it was decided. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@TestProfile(WithStore.class)
class DecisionResourceTest {
    private static final String ASSESSMENTS = "/api/v1/assessments";
    private static final String DECISIONS = "/api/v1/decisions";
    private static final String DAY = "2026-11-22";
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    @Inject
    DecisionLog log;

    @Inject
    KeptDecisions decisions;

    private static String nobody() {
        return "t-" + UUID.randomUUID();
    }

    private static String golden(String name, String reference) throws IOException {
        String profile = Files.readString(Path.of("rules/golden", name, "profile.json"));
        return profile.replaceFirst("\"reference\"\\s*:\\s*\"[^\"]*\"", "\"reference\": \"" + reference + "\"");
    }

    private static RequestSpecification json(String body) {
        return given().contentType("application/json").body(body);
    }

    private static String assessed(String profile, String query) {
        return json(profile)
                .post(ASSESSMENTS + "?asOf=" + DAY + query)
                .then()
                .statusCode(201)
                .extract()
                .header("Readiness-Record");
    }

    private static String kept(String name, String reference) throws IOException {
        return assessed(golden(name, reference), "");
    }

    private static ValidatableResponse overridden(String id, String reason) {
        return json("{\"reviewer\":\"Grace\",\"reason\":\"" + reason + "\",\"path\":\"APPLY_FOR_PM\"}")
                .post(DECISIONS + "/" + id + "/overrides")
                .then()
                .statusCode(201);
    }

    @Test
    void words_that_cannot_be_kept_are_told_at_their_place() throws IOException {
        String override = DECISIONS + "/" + kept("little-known", "odd-words") + "/overrides";
        for (String word : List.of("reviewer", "reason")) {
            String other = word.equals("reviewer") ? "reason" : "reviewer";
            json("{\"%s\":\"a\\u0000b\",\"%s\":\"Seen.\"}".formatted(word, other))
                    .post(override)
                    .then()
                    .statusCode(422)
                    .body("faults[0].path", is("$." + word))
                    .body("faults[0].hint", notNullValue());
        }
        // Characters beyond U+FFFF count once, as the schema of the request counts them.
        json("{\"reviewer\":\"%s\",\"reason\":\"Seen.\"}".formatted("\uD83D\uDE00".repeat(200)))
                .post(override)
                .then()
                .statusCode(201);
    }

    /** Keeps what no caller could have sent today. */
    private String appended(String tenant, String candidate, String edition, String input, String query) {
        DecisionStore store = log.store();
        UUID id = store.newId();
        store.append(new Decision(
                        id,
                        tenant,
                        "somebody",
                        "assessments",
                        edition,
                        LocalDate.parse(DAY),
                        candidate,
                        input.getBytes(StandardCharsets.UTF_8),
                        query,
                        "0".repeat(64),
                        new Outcome("BROADEN_PO_SCOPE", "BUILDING", 40, 30, 50, "FIRM")))
                .toCompletableFuture()
                .join();
        return id.toString();
    }

    @Test
    void records_of_each_kind_are_listed_page_by_page_and_a_cursor_belongs_to_its_kind() throws IOException {
        String candidate = nobody();
        String decision = kept("startup-owner", candidate);
        String first = overridden(decision, "one").extract().path("id");
        String second = overridden(decision, "two").extract().path("id");
        String list = DECISIONS + "?candidate=" + candidate + "&limit=1&kind=";
        String cursor = given().get(list + "OVERRIDE")
                .then()
                .statusCode(200)
                .body("decisions.id", contains(second))
                .body("decisions[0].kind", is("OVERRIDE"))
                .body("decisions[0].about", is(decision))
                .body("decisions[0].candidate", is(candidate))
                .body("decisions[0].erased", is(false))
                .body("decisions[0].addresses.record", is(DECISIONS + "/" + second))
                .body("decisions[0].addresses.assessment", nullValue())
                .extract()
                .path("next");
        given().get(list + "OVERRIDE&cursor=" + cursor)
                .then()
                .body("decisions.id", contains(first))
                .body("next", nullValue());
        given().get(list + "DECISION&cursor=" + cursor).then().statusCode(422);
        given().get(list + "DECISION").then().body("decisions.id", contains(decision));
        given().get(list + "HOLD").then().statusCode(200).body("decisions", hasSize(0));
        given().get(DECISIONS + "?kind=OVERIDE")
                .then()
                .statusCode(422)
                .body("faults[0].path", is("kind"))
                .body("faults[0].hint", containsString("override"));
        given().delete("/api/v1/candidates/" + candidate).then().statusCode(200);
        given().get(DECISIONS + "?limit=1&kind=ERASURE")
                .then()
                .body("decisions[0].kind", is("ERASURE"))
                .body("decisions[0].erased", is(false));
    }

    private static String inForce() {
        return given().get("/api/v1/rulebook").path("edition.hash");
    }

    private static final String SHAPE = "{\"audience\":\"CANDIDATE\",\"view\":\"SUMMARY\",\"language\":\"en\"}";

    @Test
    void a_kept_assessment_is_told_again_as_it_was_told() throws IOException {
        String candidate = nobody();
        Response told = json(golden("startup-owner", candidate))
                .post(ASSESSMENTS + "?view=summary&audience=recruiter&asOf=" + DAY);
        String id = told.header("Readiness-Record");
        given().get(told.header("Location"))
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Readiness-Record", id)
                .header("Content-Language", "en")
                .header("Cache-Control", "private, no-cache")
                .header("Link", containsString("</api/v1/decisions/" + id + ">; rel=\"describedby\""))
                .header(
                        "Link",
                        containsString("</api/v1/candidates/" + candidate + "/timeline>; rel=\"version-history\""))
                .body(is(told.asString()));
    }

    @ParameterizedTest
    @CsvSource({"summary,candidate", "full,recruiter", "trace,candidate", "full,manager"})
    void a_kept_assessment_is_told_in_any_view_to_any_audience(String view, String audience) throws IOException {
        String profile = golden("nearly-ready", nobody());
        String id = assessed(profile, "");
        String query = "view=" + view + "&audience=" + audience;
        String fresh = json(profile)
                .post(ASSESSMENTS + "?store=false&asOf=" + DAY + "&" + query)
                .asString();
        given().header("Accept-Language", "en")
                .get(ASSESSMENTS + "/" + id + "?" + query)
                .then()
                .statusCode(200)
                .body(is(fresh));
    }

    @Test
    void a_copy_of_an_assessment_is_good_until_it_is_asked_for_otherwise() throws IOException {
        String address = ASSESSMENTS + "/" + kept("startup-owner", nobody());
        String tag = given().get(address).header("ETag");
        assertThat(tag).matches("W/\"[0-9a-f]{32}\"");
        given().header("If-None-Match", tag)
                .get(address)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(is(""));
        given().header("If-None-Match", tag)
                .get(address + "?view=summary")
                .then()
                .statusCode(200)
                .header("ETag", not(is(tag)));
        problem(given().header("If-Match", "\"another\"").get(address).then(), 412);
        given().head(address).then().statusCode(200).header("ETag", tag).body(is(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"why-not?about=apply-for-pm", "sensitivity", "next-question?most=2"})
    void an_explanation_of_a_kept_assessment_is_that_of_its_profile(String explanation) throws IOException {
        String profile = golden("one-question-away", nobody());
        String id = assessed(profile, "");
        String asOf = (explanation.contains("?") ? "&" : "?") + "asOf=" + DAY;
        given().get(ASSESSMENTS + "/" + id + "/" + explanation)
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body(is(json(profile)
                        .post(ASSESSMENTS + "/" + explanation + asOf)
                        .asString()));
    }

    @Test
    void the_plan_of_a_kept_assessment_is_that_of_its_profile() throws IOException {
        String profile = golden("startup-owner", nobody());
        String id = assessed(profile, "");
        given().get(ASSESSMENTS + "/" + id + "/plan.ics?start=2026-12-01")
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .body(is(json(profile)
                        .post(ASSESSMENTS + "/plan.ics?start=2026-12-01&asOf=" + DAY)
                        .asString()));
        problem(given().get(ASSESSMENTS + "/" + id + "/plan.ics").then(), 422).body("faults[0].path", is("start"));
    }

    @Test
    void the_next_step_from_a_kept_assessment_is_that_from_its_profile() throws IOException {
        String profile = golden("roadmap-influencer", nobody());
        String address = ASSESSMENTS + "/" + assessed(profile, "") + "/next-step";
        String to = "\"to\": {\"band\": \"READY\"}";
        json("{" + to + "}")
                .post(address)
                .then()
                .statusCode(200)
                .body(is(json("{\"profile\": " + profile + ", " + to + "}")
                        .post(ASSESSMENTS + "/next-step?asOf=" + DAY)
                        .asString()));
        problem(json("{\"to\": {}}").post(address).then(), 422).body("faults[0].path", is("$.to"));
        problem(json("{\"profile\": " + profile + "}").post(address).then(), 422)
                .body("faults[0].path", is("$.profile"));
    }

    @Test
    void a_kept_profile_with_changes_is_judged_as_one_that_was_sent() throws IOException {
        String profile = golden("startup-owner", nobody());
        String address = ASSESSMENTS + "/" + assessed(profile, "") + "/what-if";
        String changes =
                "\"changes\": [{\"op\": \"add\", \"path\": \"/goal\", \"value\": {\"aim\": \"PRODUCT_MANAGEMENT\"}}]";
        json("{" + changes + "}")
                .post(address)
                .then()
                .statusCode(200)
                .body(is(json("{\"profile\": " + profile + ", " + changes + "}")
                        .post(ASSESSMENTS + "/what-if?asOf=" + DAY)
                        .asString()));
        problem(
                        json("{\"changes\": [{\"op\": \"remove\", \"path\": \"/nowhere\"}]}")
                                .post(address)
                                .then(),
                        422)
                .body("faults[0].path", is("$.changes[0].path"));
        problem(
                        json("{\"changes\": [{\"op\": \"add\", \"path\": \"/goal\", \"value\": {\"aim\": \"FAME\"}}]}")
                                .post(address)
                                .then(),
                        422)
                .body("faults[0].path", is("$.changes[0].value.aim"));
    }

    @Test
    void two_kept_assessments_are_told_apart_as_their_profiles_are() throws IOException {
        String before = golden("little-known", nobody());
        String after = golden("startup-owner", nobody());
        String side = "{\"profile\": %s, \"asOf\": \"" + DAY + "\"}";
        String sent = json("{\"first\": " + side.formatted(before) + ", \"second\": " + side.formatted(after) + "}")
                .post(ASSESSMENTS + "/difference")
                .asString();
        json("{\"first\": {\"assessment\": \"%s\"}, \"second\": {\"assessment\": \"%s\"}}"
                        .formatted(assessed(before, ""), assessed(after, "")))
                .post(ASSESSMENTS + "/difference")
                .then()
                .statusCode(200)
                .body(is(sent));
    }

    @Test
    void a_side_is_either_sent_or_kept() throws IOException {
        String profile = golden("startup-owner", nobody());
        String id = assessed(profile, "");
        difference("{\"profile\": " + profile + ", \"assessment\": \"" + id + "\"}", 422)
                .body("faults.path", contains("$.first.assessment"));
        difference("{}", 422).body("faults.path", contains("$.first.profile"));
        difference("{\"profile\": {\"reference\": \"a\", \"goals\": 1}}", 422)
                .body("faults.path", contains("$.first.profile.goals"));
        difference("{\"assessment\": \"" + UUID.randomUUID() + "\"}", 404)
                .body("type", is("/problems/unknown-decision"));
        difference("{\"assessment\": \"" + id + "\", \"asOf\": \"1999-01-01\"}", 422)
                .body("faults.path", contains("$.first.asOf"));
        difference("{\"assessment\": \"" + id + "\", \"rulebook\": \"no such\"}", 422)
                .body("faults.path", contains("$.first.rulebook"));
        difference("{\"assessment\": \"" + id + "\", \"rulebook\": \"" + inForce() + "\"}", 200)
                .body("first.rulebook.hash", is(inForce()));
    }

    private static ValidatableResponse difference(String first, int status) {
        return json("{\"first\": " + first + ", \"second\": {\"profile\": {\"reference\": \"c-1\"}}}")
                .post(ASSESSMENTS + "/difference")
                .then()
                .statusCode(status);
    }

    static Stream<String> addresses() {
        return Stream.of(
                ASSESSMENTS + "/%s",
                ASSESSMENTS + "/%s/why-not",
                ASSESSMENTS + "/%s/sensitivity",
                ASSESSMENTS + "/%s/next-question",
                ASSESSMENTS + "/%s/plan.ics?start=2026-12-01",
                DECISIONS + "/%s");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void an_id_that_names_nothing_of_the_caller_finds_nothing(String address) {
        String ofSomebodyElse = appended("another-tenant", "c-1", inForce(), "{\"reference\":\"c-1\"}", SHAPE);
        for (String id : List.of(ofSomebodyElse, UUID.randomUUID().toString(), "1-1-1-1-1", "none")) {
            problem(given().get(address.formatted(id)).then(), 404).body("type", is("/problems/unknown-decision"));
        }
    }

    @Test
    void a_step_or_a_change_from_an_id_that_names_nothing_finds_nothing() {
        String address = ASSESSMENTS + "/" + UUID.randomUUID();
        problem(json("{}").post(address + "/next-step").then(), 404);
        problem(
                json("{\"changes\":[{\"op\":\"remove\",\"path\":\"/goal\"}]}")
                        .post(address + "/what-if")
                        .then(),
                404);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void of_an_erased_decision_its_record_is_left(String address) throws IOException {
        String candidate = nobody();
        String id = kept("startup-owner", candidate);
        overridden(id, "Met in person.");
        given().delete("/api/v1/candidates/" + candidate).then().statusCode(200);
        ValidatableResponse answer = given().get(address.formatted(id)).then();
        if (address.startsWith(ASSESSMENTS)) {
            problem(answer, 410).body("type", is("/problems/erased"));
        } else {
            answer.statusCode(200)
                    .body("decision.erased", is(true))
                    .body("erasedBy", notNullValue())
                    .body("chain.contentHash.length()", is(64))
                    .body("decision.overrides[0].id", notNullValue())
                    .body("decision.overrides[0].reviewer", nullValue())
                    .body("decision.addresses", not(hasKey("assessment")));
            assertThat(answer.extract().asString()).doesNotContain(candidate, "Met in person");
        }
        given().get(DECISIONS + "?candidate=" + candidate).then().body("decisions", empty());
    }

    @Test
    void a_record_has_what_proves_it() throws Exception {
        String candidate = nobody();
        Response told = json(golden("startup-owner", candidate)).post(ASSESSMENTS + "?view=full&asOf=" + DAY);
        String id = told.header("Readiness-Record");
        Response record = given().get(DECISIONS + "/" + id);
        record.then()
                .statusCode(200)
                .body("kind", is("DECISION"))
                .body("decision.id", is(id))
                .body("decision.candidate", is(candidate))
                .body("decision.asOf", is(DAY))
                .body("decision.rulebook.hash", is(told.path("rulebook.hash").toString()))
                .body(
                        "decision.rulebook.version",
                        is(told.path("rulebook.version").toString()))
                .body(
                        "decision.path",
                        is(told.path("recommendation.primary.path").toString()))
                .body("decision.total.point", is((Float) told.path("total.point")))
                .body("decision.erased", is(false))
                .body("decision.overrides", empty())
                .body("decision.addresses.assessment", is(ASSESSMENTS + "/" + id))
                .body("shape.view", is("FULL"))
                .body("answerHash", is(hash(told.asByteArray())))
                .body("chain.caller", is("anonymous"))
                .body("chain.address", is("assessments"))
                .body("chain.previous.length()", is(64));
        String header = record.path("chain.header");
        assertThat(hash(header.getBytes(StandardCharsets.UTF_8))).isEqualTo(record.path("chain.hash"));
        assertThat(header).contains(id, record.path("chain.previous"));
    }

    private static String hash(byte[] text) {
        return HexFormat.of().formatHex(RulebookSource.sha256().digest(text));
    }

    @Test
    void what_a_person_decides_is_found_with_the_decision_and_by_itself() throws IOException {
        String candidate = nobody();
        String id = kept("startup-owner", candidate);
        String record = overridden(id, "Led the launch.").extract().header("Location");
        given().get(DECISIONS + "?candidate=" + candidate)
                .then()
                .body("decisions[0].overrides.reviewer", contains("Grace"))
                .body("decisions[0].overrides.path", contains("APPLY_FOR_PM"))
                .body("decisions[0].overrides.reason", contains("Led the launch."));
        given().get(record)
                .then()
                .statusCode(200)
                .body("kind", is("OVERRIDE"))
                .body("override.decision", is(id))
                .body("override.reviewer", is("Grace"))
                .body("$", not(hasKey("decision")));
        problem(given().get(record.replace("decisions", "assessments")).then(), 404);
        String hold = json("{\"reason\":\"A suit.\"}")
                .post("/api/v1/candidates/" + candidate + "/hold")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        given().get(hold).then().statusCode(200).body("kind", is("HOLD")).body("reason", is("A suit."));
    }

    @Test
    void decisions_are_listed_newest_first_page_by_page() throws IOException {
        String candidate = nobody();
        List<String> kept = new ArrayList<>();
        for (String name : List.of("little-known", "startup-owner", "nearly-ready", "little-known", "startup-owner")) {
            kept.add(0, kept(name, candidate));
        }
        List<String> found = new ArrayList<>();
        String address = DECISIONS + "?candidate=" + candidate + "&limit=2";
        for (int page = 0; address != null; page++) {
            Response answer = given().urlEncodingEnabled(false).get(address);
            answer.then()
                    .statusCode(200)
                    .header("Link", containsString("rel=\"first\""))
                    .body("decisions", hasSize(page < 2 ? 2 : 1));
            found.addAll(answer.path("decisions.id"));
            Matcher next = NEXT.matcher(answer.header("Link"));
            address = next.find() ? next.group(1) : null;
            assertThat((Object) answer.path("next"))
                    .matches(cursor -> (cursor != null) == next.reset().find());
        }
        assertThat(found).isEqualTo(kept);
    }

    @Test
    void decisions_are_found_by_what_they_came_to_and_when() throws IOException {
        String candidate = nobody();
        String first = kept("little-known", candidate);
        String second = kept("nearly-ready", candidate);
        Response all = given().get(DECISIONS + "?candidate=" + candidate);
        String path = all.path("decisions[0].path");
        String band = all.path("decisions[0].band");
        String time = all.path("decisions[0].time");
        assertThat((String) all.path("decisions[1].band")).isNotEqualTo(band);
        found(candidate, "band", band).body("decisions.id", contains(second));
        found(candidate, "band", band.toLowerCase(Locale.ROOT).replace('_', '-'))
                .body("decisions.id", contains(second));
        found(candidate, "path", path).body("decisions.path", everyItem(is(path)));
        found(candidate, "from", time).body("decisions.id[0]", is(second));
        found(candidate, "before", "2000-01-01T00:00:00+01:00").body("decisions", empty());
        found(candidate, "before", "2999-01-01t00:00:00.5z").body("decisions.id", contains(second, first));
    }

    private static ValidatableResponse found(String candidate, String parameter, String value) {
        return given().queryParam("candidate", candidate)
                .queryParam(parameter, value)
                .get(DECISIONS)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "limit,0",
        "limit,101",
        "limit,ten",
        "from,yesterday",
        "from,2026-11-22",
        "before,2026-13-01T00:00:00Z",
        "before,+999999999-01-01T00:00:00Z",
        "path,fame",
        "band,HIGH",
        "candidate,a b",
        "unheardOf,1"
    })
    void what_no_list_knows_is_refused_by_its_name(String parameter, String value) {
        problem(given().queryParam(parameter, value).get(DECISIONS).then(), 422)
                .body("faults.path", contains(parameter));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%C3%A4"})
    void a_cursor_that_no_page_told_is_refused_with_a_sentence(String cursor) {
        for (String list : List.of(DECISIONS, "/api/v1/candidates/a/timeline")) {
            problem(
                            given().urlEncodingEnabled(false)
                                    .get(list + "?cursor=" + cursor)
                                    .then(),
                            422)
                    .body("detail", containsString("Take it unchanged from the page before"))
                    .body("faults[0].path", is("cursor"))
                    .body("faults[0].value", is(URLDecoder.decode(cursor, StandardCharsets.UTF_8)));
        }
    }

    @Test
    void a_timeline_tells_what_differs_from_one_assessment_to_the_next() throws IOException {
        String candidate = nobody();
        String first = kept("little-known", candidate);
        String override = overridden(first, "Known to us.").extract().header("Readiness-Record");
        String second = kept("startup-owner", candidate);
        String difference = json("{\"first\": {\"assessment\": \"%s\"}, \"second\": {\"assessment\": \"%s\"}}"
                        .formatted(first, second))
                .post(ASSESSMENTS + "/difference?audience=recruiter")
                .jsonPath()
                .prettify();
        List<Object> says = JsonPath.from(difference).getList("difference.says");
        String address = "/api/v1/candidates/" + candidate + "/timeline";
        given().get(address)
                .then()
                .statusCode(200)
                .body("candidate", is(candidate))
                .body("entries", hasSize(3))
                .body("entries[0].decision.id", is(first))
                .body("entries[0]", not(hasKey("since")))
                .body("entries[1].override.id", is(override))
                .body("entries[1].override.decision", is(first))
                .body("entries[2].decision.id", is(second))
                .body("entries[2].since.decision", is(first))
                .body("entries[2].since.difference.says", is(says))
                .body("entries[2].since", not(hasKey("rulebook")))
                .body("entries[2].since.citations", not(empty()));
        Response page = given().get(address + "?limit=2");
        String cursor = page.path("next");
        given().get(address + "?limit=2&cursor=" + cursor)
                .then()
                .body("entries", hasSize(1))
                .body("entries[0].since.decision", is(first))
                .body("entries[0].since.difference.says", is(says));
    }

    @Test
    void of_whom_nothing_is_kept_the_timeline_is_empty() {
        given().get("/api/v1/candidates/" + nobody() + "/timeline")
                .then()
                .statusCode(200)
                .body("entries", empty());
        problem(given().get("/api/v1/candidates/a%20b/timeline").then(), 422).body("faults[0].path", is("reference"));
    }

    @Test
    void what_an_older_rulebook_decided_is_told_and_explained_under_it() throws IOException {
        TreeMap<String, String> files =
                new TreeMap<>(RulebookSource.in(Path.of("rules")).files());
        files.computeIfPresent(
                "rulebook.yaml",
                (name, text) -> text.replaceFirst("(?m)^version: .+", "version: 0.0.1")
                        .replaceFirst("(?m)^parts: .+", "parts: { foundation: 10, scope: 10, proof: 80 }"));
        String edition = new RulebookSource(files).hash();
        log.store().keepEdition(edition, "0.0.1", files);
        String candidate = nobody();
        String profile = golden("startup-owner", candidate);
        String older = appended(Caller.ANYBODY.tenant(), candidate, edition, profile, SHAPE);
        String newer = assessed(profile, "");
        // It is compiled first, which no client waits for on a busy machine.
        assertThat(decisions.answer(decisions.find(Caller.ANYBODY, older))).isNotEmpty();

        given().get(ASSESSMENTS + "/" + older + "?view=full")
                .then()
                .statusCode(200)
                .body("rulebook.hash", is(edition))
                .body("rulebook.version", is("0.0.1"));
        given().get(ASSESSMENTS + "/" + older + "/why-not?about=apply-for-pm")
                .then()
                .statusCode(200);
        json("{\"first\": {\"assessment\": \"%s\"}, \"second\": {\"assessment\": \"%s\"}}".formatted(older, newer))
                .post(ASSESSMENTS + "/difference")
                .then()
                .statusCode(200)
                .body("first.rulebook.hash", is(edition))
                .body("second.rulebook.hash", is(inForce()));
        given().get("/api/v1/candidates/" + candidate + "/timeline")
                .then()
                .body("entries[1].since.decision", is(older))
                .body("entries[1].since.rulebook.hash", is(edition))
                .body("entries[1].since.rulebook.version", is("0.0.1"))
                .body("entries[1].since.difference.total.difference", not(is(0f)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"reference\":\"%s\",\"unheardOf\":1}|" + SHAPE + "|profile is not read any more",
                "[\"%s\"]|" + SHAPE + "|profile is not read any more",
                "{\"reference\":\"%s\"}|{}|query is not read any more",
                "{\"reference\":\"%s\"}|{\"audience\":\"CROWD\",\"view\":\"FULL\",\"language\":\"en\"}|query is not read any more"
            })
    void what_this_version_does_not_read_any_more_is_told_and_its_record_stays(String input, String query, String why) {
        String candidate = nobody();
        String id = appended(Caller.ANYBODY.tenant(), candidate, inForce(), input.formatted(candidate), query);
        String next = assessed("{\"reference\":\"" + candidate + "\"}", "");
        problem(given().get(ASSESSMENTS + "/" + id).then(), 409)
                .body("type", is("/problems/not-repeatable"))
                .body("detail", containsString(why));
        given().get(DECISIONS + "/" + id).then().statusCode(200).body("decision.band", is("BUILDING"));
        given().get("/api/v1/candidates/" + candidate + "/timeline")
                .then()
                .statusCode(200)
                .body("entries[1].decision.id", is(next))
                .body("entries[1].since.untold", containsString(why))
                .body("entries[1].since", not(hasKey("difference")));
    }

    private static String interview() {
        String location = given().contentType("application/json")
                .body("{}")
                .post("/api/v1/interviews")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static String key() {
        return given().contentType("application/json")
                .body("{\"name\":\"" + UUID.randomUUID() + "\",\"scopes\":[\"READ\"]}")
                .post("/api/v1/keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key.id");
    }

    /** The id of something that an address is about: of the decision, unless it is about something else. */
    private static String id(String path, String decision, String candidate) {
        if (path.startsWith("/api/v1/keys")) {
            return key();
        } else if (path.startsWith("/api/v1/orders/{id}")) {
            String order = ordered(candidate).getString("id");
            given().post("/api/v1/orders/" + order + "/close").then().statusCode(200);
            return order;
        } else if (path.startsWith("/api/v1/invitations")) {
            String invitation = ordered(candidate).getString("links.invitation").replaceAll(".*/", "");
            String address = "/api/v1/invitations/" + invitation;
            given().post(address + "/consent").then().statusCode(200);
            if (!path.endsWith("/interview")) {
                given().post(address + "/submit").then().statusCode(200);
            }
            return invitation;
        } else if (path.startsWith("/api/v1/deliveries/{id}")) {
            return given().post("/api/v1/webhook-endpoints/" + endpoint() + "/test")
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("id");
        }
        return path.contains("{endpoint}") ? endpoint() : decision;
    }

    /** An order that brought what is known of the applicant. */
    private static JsonPath ordered(String candidate) {
        return given().contentType("application/json")
                .body(("{\"packageId\":\"product-ownership-from-resume\",\"applicant\":{\"reference\":\"%s\"},"
                                + "\"profile\":{\"reference\":\"%s\",\"exposure\":{\"customerConversationsPerQuarter\":3}},\"inline\":true}")
                        .formatted(candidate, candidate))
                .post("/api/v1/orders")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static String endpoint() {
        return given().contentType("application/json")
                .body("{\"url\":\"https://example.com/" + UUID.randomUUID() + "\",\"disabled\":false}")
                .post("/api/v1/webhook-endpoints")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Stream<Described> described() {
        return OpenApiAnswerResourceTest.described()
                .filter(Described::isOfTheStore)
                .filter(one -> one.method().equals("get") || one.path().startsWith(ASSESSMENTS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("described")
    void each_answer_about_what_is_kept_is_described(Described described) throws IOException {
        String candidate = nobody();
        String decision = kept("startup-owner", candidate);
        String id = id(described.path(), decision, candidate);
        String address = described
                .path()
                .replace("{id}", id)
                .replace("{reference}", candidate)
                .replace("{tenant}", Caller.ANYBODY.tenant())
                .replace("{invitation}", id)
                .replace("{endpoint}", id)
                .replace("{interview}", interview());
        String method = described.method();
        Response answer = described.asked().request(method, address);
        Set<Integer> given = new TreeSet<>();
        given.add(held(described, answer));
        given.add(held(described, described.asked().accept("image/png").request(method, address)));
        given.add(held(described, described.asked().queryParam("unheardOf", "1").request(method, address)));
        assertThat(given).contains(200, 406, 422);
        // The tag of an interview names what a change is made of; what is told of it depends on the day as well.
        if (described.operation().at("/responses").has("304")) {
            assertThat(held(
                            described,
                            described
                                    .asked()
                                    .header("If-None-Match", answer.header("ETag"))
                                    .get(address)))
                    .isEqualTo(304);
        }
        if (described.path().contains("{id}")) {
            String elsewhere = address.replace(id, UUID.randomUUID().toString());
            assertThat(held(described, described.asked().request(method, elsewhere)))
                    .isEqualTo(404);
            given().delete("/api/v1/candidates/" + candidate).then().statusCode(200);
            boolean goes = described.path().startsWith("/api/v1/orders");
            assertThat(held(described, described.asked().request(method, address)))
                    .isIn(200, goes ? 404 : 410);
        }
    }
}
