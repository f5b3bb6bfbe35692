package io.readiness.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.readiness.api.body.JsonBodyReader;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class ProfileTableResourceTest {
    private static final String TABLE = "/api/v1/profiles/table";
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RestAssuredConfig AS_SENT = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private static RequestSpecification sent(String form, byte[] body) {
        return given().config(AS_SENT).header("Content-Type", form).body(body);
    }

    private static RequestSpecification sent(String form, String body) {
        return sent(form, body.getBytes(StandardCharsets.UTF_8));
    }

    private static List<JsonNode> rows(Response answer) throws IOException {
        answer.then().statusCode(200).contentType(NDJSON);
        List<JsonNode> rows = new ArrayList<>();
        for (String line : answer.asString().lines().toList()) {
            rows.add(JSON.readTree(line));
        }
        return rows;
    }

    private static List<JsonNode> profiles(String table) throws IOException {
        return rows(sent(CSV, table).post(TABLE));
    }

    @AlsoPackaged
    @Test
    void golden_candidates_go_to_a_table_and_back_and_are_assessed_alike() throws IOException {
        List<String> profiles = new ArrayList<>();
        try (Stream<Path> golden = Files.list(Path.of("rules/golden"))) {
            for (Path candidate : golden.sorted().toList()) {
                profiles.add(JSON.readTree(candidate.resolve("profile.json").toFile())
                        .toString());
            }
        }
        byte[] table = sent(NDJSON, String.join("\n", profiles))
                .queryParam("asOf", "2026-11-22")
                .post(TABLE)
                .then()
                .statusCode(200)
                .contentType(CSV + ";charset=UTF-8")
                .extract()
                .asByteArray();
        List<JsonNode> back =
                rows(sent(CSV, table).queryParam("asOf", "2026-11-22").post(TABLE));
        assertThat(back).hasSameSizeAs(profiles);
        for (int i = 0; i < profiles.size(); i++) {
            assertThat(back.get(i).get("row").asInt()).isEqualTo(i + 2);
            assertThat(assessed(back.get(i).get("profile").toString())).isEqualTo(assessed(profiles.get(i)));
        }
    }

    private static String assessed(String profile) {
        return given().contentType(ContentType.JSON)
                .queryParam("asOf", "2026-11-22")
                .body(profile)
                .post("/api/v1/assessments")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @AlsoPackaged
    @Test
    void a_faulty_row_is_answered_in_its_place_and_harms_no_other() throws IOException {
        List<JsonNode> rows = profiles("""
                reference,role.kind,role.months,evidence.2.kind,evidence.2.ownership
                c-1,PRODUCT_OWNER,31,,
                c 2,PRODUCT_OWNR,900,,LED
                c-3,,,PRODUCT_SPEC,
                """);
        assertThat(rows).extracting(row -> row.get("row").asInt()).containsExactly(2, 3, 4);
        assertThat(rows.get(0).get("profile").toString())
                .isEqualTo("{\"reference\":\"c-1\",\"role\":{\"kind\":\"PRODUCT_OWNER\",\"months\":31}}");
        assertThat(rows.get(1).at("/problem/status").asInt()).isEqualTo(422);
        assertThat(rows.get(1).at("/problem/faults"))
                .extracting(fault -> fault.get("path").asText())
                .containsExactlyInAnyOrder("role.kind", "reference", "role.months", "evidence.2.kind");
        assertThat(rows.get(1).at("/problem/faults/0/hint").asText()).isEqualTo("Did you mean PRODUCT_OWNER?");
        assertThat(rows.get(2).at("/profile/evidence/0/kind").asText()).isEqualTo("PRODUCT_SPEC");
    }

    @Test
    void what_contradicts_itself_is_told_by_its_column() throws IOException {
        List<JsonNode> rows = profiles("""
                reference;certifications.3.name;certifications.3.obtained;role.monthsAsProductOwner
                c-1;CSPO;2999-01-01;3
                """);
        assertThat(rows.get(0).at("/problem/faults"))
                .extracting(fault -> fault.get("path").asText())
                .containsExactlyInAnyOrder("certifications.3.obtained", "role.monthsAsProductOwner");
    }

    @Test
    void a_heading_that_is_no_column_refuses_the_table_with_the_nearest() {
        sent(CSV, "reference,role.knid,role.kind,role.kind\nc-1,x,y,z\n")
                .post(TABLE)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("faults.path", contains("role.knid", "role.kind"))
                .body("faults[0].hint", startsWith("Did you mean role.kind?"));
    }

    @Test
    void rows_before_a_quotation_mark_that_is_never_closed_are_answered() throws IOException {
        List<JsonNode> rows = profiles("reference\nc-1\n\"c-2\nc-3\n");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).has("profile")).isTrue();
        assertThat(rows.get(1).get("row").asInt()).isEqualTo(3);
        assertThat(rows.get(1).at("/problem/type").asText()).isEqualTo("/problems/unreadable-table");
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv, windows-1252",
        "text/csv; charset=windows-1252, windows-1252",
        "text/csv; charset=utf-16le, utf-16le",
        "text/csv, utf-16",
        "text/csv;charset=UTF-8, utf-8"
    })
    void a_table_is_taken_in_the_charset_it_has(String form, String charset) throws IOException {
        byte[] table = "reference\trole.title\nc-1\tGröße\n".getBytes(Charset.forName(charset));
        assertThat(rows(sent(form, table).post(TABLE))
                        .get(0)
                        .at("/profile/role/title")
                        .asText())
                .isEqualTo("Größe");
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv; charset=klingon, 415, charset is not known here",
        "text/csv; charset=utf-8, 400, not in UTF-8",
        "application/json, 415, text/csv",
        "application/x-ndjson; charset=utf-16, 415, not UTF-8"
    })
    void what_is_no_such_table_is_refused(String form, int status, String detail) {
        sent(form, new byte[] {'a', (byte) 0xE4, '\n'})
                .post(TABLE)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(detail));
    }

    @Test
    void an_empty_table_is_refused() {
        sent(CSV, "\n").post(TABLE).then().statusCode(400).body("type", is("/problems/unreadable-table"));
    }

    @Test
    void a_table_has_as_many_candidates_as_it_may_and_no_more() throws IOException {
        String rows = IntStream.rangeClosed(1, 1_000).mapToObj(i -> "c-" + i).collect(Collectors.joining("\n"));
        assertThat(profiles("reference\n" + rows)).hasSize(1_000);
        sent(CSV, "reference\n" + rows + "\none-more").post(TABLE).then().statusCode(413);
        sent(CSV, "x".repeat(JsonBodyReader.MAX_BYTES + 1)).post(TABLE).then().statusCode(413);
    }

    @Test
    void lines_of_a_table_go_back_to_a_table_as_they_are() {
        String answered = sent(CSV, "reference,resumeBullets.1\nc-1,\"=a, b\"\n")
                .post(TABLE)
                .asString();
        sent(NDJSON, answered + "{\"reference\":\"c-2\"}\n")
                .post(TABLE)
                .then()
                .statusCode(200)
                .body(is("\uFEFFreference,resumeBullets.1\r\nc-1,\"'=a, b\"\r\nc-2,\r\n"));
    }

    @Test
    void lines_that_are_no_profiles_refuse_all_of_them_with_their_numbers() {
        sent(NDJSON, "{\"reference\":\"c-1\"}\n{\"reference\":\"c-2\",\"role\":{\"kind\":\"BOSS\"}}\n{\n")
                .post(TABLE)
                .then()
                .statusCode(422)
                .body("faults.path", contains("line 2: $.role.kind", "line 3"));
    }

    @ParameterizedTest
    @CsvSource({"text/csv, text/csv", "application/x-ndjson, application/x-ndjson", "text/csv, application/json"})
    void an_answer_in_another_form_than_it_has_is_refused(String form, String accepted) {
        sent(form, "reference\nc-1\n")
                .header("Accept", accepted)
                .post(TABLE)
                .then()
                .statusCode(406);
    }

    @ParameterizedTest
    @CsvSource({"*/*", "application/x-ndjson", "application/problem+json", "'application/x-ndjson, text/csv'"})
    void an_answer_in_the_form_it_has_is_given(String accepted) {
        sent(CSV, "reference\nc-1\n")
                .header("Accept", accepted)
                .post(TABLE)
                .then()
                .statusCode(200);
    }

    @Test
    void a_parameter_that_is_unheard_of_is_refused() {
        sent(CSV, "reference\nc-1\n").queryParam("rows", "3").post(TABLE).then().statusCode(422);
    }

    @AlsoPackaged
    @Test
    void the_template_is_a_table_that_is_taken_as_it_is() throws IOException {
        String template = given().get(TABLE)
                .then()
                .statusCode(200)
                .contentType(CSV + ";charset=UTF-8")
                .body(startsWith("\uFEFFreference,role.title,role.kind"))
                .extract()
                .asString();
        List<JsonNode> rows = profiles(template);
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).at("/profile"))
                .isEqualTo(JSON.readTree(
                        Path.of("src/main/resources/profile-table-example.json").toFile()));
    }

    @AlsoPackaged
    @Test
    void the_columns_are_described_each_with_what_it_is() {
        Response described = given().accept(ContentType.JSON).get(TABLE);
        described
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("columns.name", hasItem("evidence.N.otherOutcomes.N.changePercent"))
                .body("columns.find { it.name == 'role.kind' }.form", is("WORD"))
                .body("columns.find { it.name == 'role.kind' }.words", hasItem("PRODUCT_OWNER"))
                .body("columns.find { it.name == 'evidence.N.date' }.most", contains(500));
        assertThat(described.jsonPath().getList("columns.says", String.class))
                .isNotEmpty()
                .allSatisfy(says -> assertThat(says).isNotBlank());
        given().header("If-None-Match", described.header("ETag"))
                .accept(ContentType.JSON)
                .get(TABLE)
                .then()
                .statusCode(304);
    }
}
