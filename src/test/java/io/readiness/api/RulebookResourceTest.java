package io.readiness.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.readiness.assessment.View.Topic;
import io.readiness.judgement.scale.Rating;
import io.readiness.profile.Records;
import io.readiness.profile.Signal;
import io.readiness.rulebook.BuiltIn;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class RulebookResourceTest {
    private static final String RULEBOOK = "/api/v1/rulebook";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @AlsoPackaged
    @Test
    void whatever_there_is_of_the_rulebook_is_listed_with_its_address_and_is_there() {
        List<Map<String, Object>> tables = given().get(RULEBOOK)
                .then()
                .statusCode(200)
                .body("edition.hash.length()", is(64))
                .body("language", is("en"))
                .body("languages", hasItem("en"))
                .body("tables.means", everyItem(not(empty())))
                .extract()
                .path("tables");
        assertThat(tables).hasSizeGreaterThan(50);
        for (Map<String, Object> table : tables) {
            given().get((String) table.get("href"))
                    .then()
                    .statusCode(200)
                    .body("name", is(table.get("name")))
                    .body("title", is(table.get("title")))
                    .body("means", is(table.get("means")))
                    .body("hitPolicy", is(table.get("hitPolicy")))
                    .body("rows.size()", is(table.get("size")));
        }
        List<Map<String, Object>> parts = given().get(RULEBOOK).path("parts");
        for (Map<String, Object> part : parts) {
            given().get((String) part.get("href"))
                    .then()
                    .statusCode(200)
                    .body(part.get("name") + ".size()", is(part.get("size")));
        }
    }

    @AlsoPackaged
    @Test
    void a_row_tells_what_it_asks_for_and_its_table_tells_what_that_means() {
        given().get(RULEBOOK + "/tables/criteria.scorecard.bands")
                .then()
                .statusCode(200)
                .body("hitPolicy", is("FIRST"))
                .body("columns.find { it.name == 'meaning' }", hasKey("means"))
                .body("rows[0].key", is("READY"))
                .body("rows[0].tells.band", is("READY"))
                .body("rows[0].claims", not(empty()))
                .body("rows[0].when.needs[0].that.kind", is("GATES_AT_LEAST"))
                .body("rows[0].when.needs[0].that.level", is("OWNED"))
                .body("rows[0].when.needs[0].that.atLeast.value", is(3))
                .body("rows[0].when.needs.says", everyItem(not(empty())));
    }

    @Test
    void a_table_within_a_row_has_the_same_shape() {
        given().get(RULEBOOK + "/tables/archetypes.archetypes.archetypes")
                .then()
                .body("rows[0].tables[0].name", is("prospects"))
                .body("rows[0].tables[0].rows[0].tables[0].hitPolicy", is("FIRST"))
                .body("columns.name", hasItem("prospects.chances.realism"));
    }

    /** Each word and number of the records is found in an answer as often as it stands there. */
    @Test
    void nothing_that_the_rulebook_says_is_left_out() throws IOException {
        Map<String, Integer> said = new TreeMap<>();
        count(BuiltIn.COMPILED.rulebook(), said);
        Map<String, Integer> told = new TreeMap<>();
        for (String href : addresses()) {
            count(JSON.readTree(given().get(href).asString()), told);
        }
        assertThat(said).hasSizeGreaterThan(3_000);
        assertThat(said)
                .allSatisfy((word, times) ->
                        assertThat(told.getOrDefault(word, 0)).as(word).isGreaterThanOrEqualTo(times));
    }

    private static List<String> addresses() {
        List<String> addresses = new ArrayList<>(List.of(RULEBOOK));
        addresses.addAll(given().get(RULEBOOK).<List<String>>path("parts.href"));
        addresses.addAll(given().get(RULEBOOK).<List<String>>path("tables.href"));
        return addresses;
    }

    private static void count(Object said, Map<String, Integer> words) {
        if (said instanceof Record record) {
            Records.forEach(record, (name, value) -> {
                if (value != null) {
                    count(value, words);
                }
            });
        } else if (said instanceof Collection<?> list) {
            list.forEach(one -> count(one, words));
        } else if (said instanceof Map<?, ?> map) {
            map.values().forEach(value -> count(value, words));
        } else {
            words.merge(said.toString(), 1, Integer::sum);
        }
    }

    private static void count(JsonNode told, Map<String, Integer> words) {
        if (told.isContainerNode()) {
            told.forEach(one -> count(one, words));
        } else {
            words.merge(told.asText(), 1, Integer::sum);
        }
    }

    @Test
    void what_has_no_order_of_its_own_is_told_in_the_order_in_which_it_is_declared() {
        List<List<String>> signals =
                given().get(RULEBOOK + "/tables/criteria.artefacts").path("rows.tells.maySpeakTo");
        List<List<String>> topics = given().get(RULEBOOK + "/tables/views").path("rows.tells.full");
        List<Map<String, String>> scales = given().get(RULEBOOK + "/scales").path("scales.scale");
        assertThat(signals).allSatisfy(row -> assertThat(row).isEqualTo(inOrder(Signal.values(), row)));
        assertThat(topics).allSatisfy(row -> assertThat(row).isEqualTo(inOrder(Topic.values(), row)));
        assertThat(scales)
                .allSatisfy(scale ->
                        assertThat(List.copyOf(scale.keySet())).isEqualTo(inOrder(Rating.values(), scale.keySet())));
    }

    private static List<String> inOrder(Enum<?>[] declared, Collection<String> names) {
        return Arrays.stream(declared).map(Enum::name).filter(names::contains).toList();
    }

    @Test
    void a_claim_a_scale_and_a_parameter_are_found_by_what_answers_call_them() {
        given().get(RULEBOOK + "/claims").then().body("claims.id", hasItem("T4.1"));
        given().get(RULEBOOK + "/scales")
                .then()
                .body(
                        "scales.signal",
                        is(Arrays.stream(Signal.values()).map(Enum::name).toList()))
                .body("scales.scale", everyItem(hasKey("OWNED")));
        given().get(RULEBOOK + "/parameters").then().body("parameters.key", hasItem("discovery.owned"));
        given().get(RULEBOOK + "/questions").then().body("questions.asks", everyItem(not(empty())));
    }

    @AlsoPackaged
    @Test
    void a_rule_is_told_as_its_author_wrote_it() {
        String id = given().get(RULEBOOK + "/rules")
                .then()
                .statusCode(200)
                .body("rules.claims", everyItem(not(empty())))
                .extract()
                .path("rules[0].id");
        given().get(RULEBOOK + "/rules/" + id)
                .then()
                .statusCode(200)
                .body("id", is(id))
                .body("text", startsWith("rule \""));
    }

    @ParameterizedTest
    @CsvSource({
        "/rules/discovery-owns, id, discovery-owned",
        "/tables/criteria.path, name, criteria.paths",
        "/tables/HEADLINE, name, headlines"
    })
    void what_is_unknown_is_answered_with_the_nearest_that_is_known(String path, String parameter, String nearest) {
        given().get(RULEBOOK + path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("faults[0].path", is(parameter))
                .body("faults[0].hint", is("Did you mean " + nearest + "?"));
    }

    @AlsoPackaged
    @ParameterizedTest
    @ValueSource(
            strings = {
                RULEBOOK,
                RULEBOOK + "/tables/criteria.paths",
                RULEBOOK + "/rules",
                RULEBOOK + "/rules/discovery-owned",
                "/api/v1/profiles/schema",
                "/api/v1/profiles/table",
                "/q/openapi",
                "/q/openapi.json"
            })
    void a_copy_that_is_still_good_is_not_sent_again(String path) throws Exception {
        HttpResponse<byte[]> plain = get(path);
        HttpResponse<byte[]> gzip = get(path, "Accept-Encoding", "gzip");
        String tag = tag(plain);
        String gzipTag = tag(gzip);
        assertThat(tag).matches("\"[\\w-]+\"");
        assertThat(gzipTag).isNotEqualTo(tag).endsWith("-gzip\"");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
                .isEqualTo(plain.body());

        for (String known : List.of(tag, "W/" + tag, "\"a\", W/" + tag + " , \"b\"", "*")) {
            HttpResponse<byte[]> unchanged = get(path, "If-None-Match", known);
            assertThat(unchanged.statusCode()).as(known).isEqualTo(304);
            assertThat(unchanged.body()).isEmpty();
            for (String header : List.of("ETag", "Cache-Control", "Vary", "Content-Language")) {
                assertThat(unchanged.headers().allValues(header))
                        .as(header)
                        .isEqualTo(plain.headers().allValues(header));
            }
        }
        assertThat(get(path, "If-None-Match", gzipTag).statusCode()).isEqualTo(200);
        assertThat(get(path, "If-None-Match", gzipTag, "Accept-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(304);
        assertThat(get(path, "If-None-Match", tag.replace("\"", "")).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {RULEBOOK + "/claims", "/q/openapi"})
    void a_request_that_is_meant_for_another_content_is_refused(String path) throws Exception {
        String tag = tag(get(path));
        assertThat(get(path, "If-Match", tag).statusCode()).isEqualTo(200);
        assertThat(get(path, "If-Match", "*").statusCode()).isEqualTo(200);
        assertThat(get(path, "If-Match", "\"a\", " + tag).statusCode()).isEqualTo(200);
        for (String another : List.of("\"a\"", "W/" + tag, tag.replace("\"", ""))) {
            HttpResponse<byte[]> refused = get(path, "If-Match", another, "If-None-Match", tag);
            assertThat(refused.statusCode()).as(another).isEqualTo(412);
            assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(JSON.readTree(refused.body()).path("detail").asText()).contains(tag);
        }
    }

    @AlsoPackaged
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none                          | 200 | none",
                "gzip                          | 200 | gzip",
                "GZIP                          | 200 | gzip",
                "deflate, gzip;q=1.0, *;q=0.5  | 200 | gzip",
                "*                             | 200 | gzip",
                "gzip;q=0.4, identity;q=0.3    | 200 | gzip",
                "gzip;q=0.4, identity          | 200 | none",
                "gzip;q=0                      | 200 | none",
                "gzip;q=0, *                   | 200 | none",
                "gzip;q=many                   | 200 | none",
                "deflate                       | 200 | none",
                "br, zstd                      | 200 | none",
                "identity;q=0, gzip;q=0.001    | 200 | gzip",
                "identity;q=0                  | 406 | none",
                "*;q=0                         | 406 | none",
                "*;q=0, identity               | 200 | none",
            })
    void an_answer_is_compressed_as_the_caller_likes_it_best(String accepted, int status, String encoding)
            throws Exception {
        for (String path : List.of(RULEBOOK, "/q/openapi")) {
            HttpResponse<byte[]> answer = accepted == null ? get(path) : get(path, "Accept-Encoding", accepted);
            assertThat(answer.statusCode()).as(path).isEqualTo(status);
            assertThat(answer.headers().firstValue("Content-Encoding").orElse(null))
                    .as(path)
                    .isEqualTo(encoding);
        }
    }

    @AlsoPackaged
    @ParameterizedTest
    @ValueSource(strings = {RULEBOOK, RULEBOOK + "/rules", "/q/openapi", "/q/openapi.json", "/api/v1/profiles/schema"})
    void a_head_tells_what_a_get_would(String path) throws Exception {
        for (String encoding : List.of("identity", "gzip")) {
            HttpResponse<byte[]> whole = get(path, "Accept-Encoding", encoding);
            HttpResponse<byte[]> head = send("HEAD", path, "Accept-Encoding", encoding);
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(ofTheDocument(head)).isEqualTo(ofTheDocument(whole));
            assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(whole.body().length);
        }
    }

    /** The headers besides those that tell one request from another. */
    private static Map<String, List<String>> ofTheDocument(HttpResponse<?> answer) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers().map());
        headers.keySet().removeAll(Set.of("x-request-id", "server-timing"));
        return headers;
    }

    @Test
    void a_cache_is_told_to_ask_and_by_what_the_answer_was_chosen() throws Exception {
        assertThat(get(RULEBOOK).headers().map())
                .containsEntry("Cache-Control", List.of("public, no-cache"))
                .containsEntry("Vary", List.of("Accept-Language, Accept-Encoding"));
        assertThat(get("/q/openapi").headers().map()).containsEntry("Vary", List.of("Accept, Accept-Encoding"));
        assertThat(get("/api/v1/profiles/schema").headers().map())
                .containsEntry("Vary", List.of("Accept-Encoding"))
                .containsEntry("Content-Type", List.of("application/schema+json"));
    }

    private static String tag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        return send("GET", path, headers);
    }

    private static HttpResponse<byte[]> send(String method, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .version(HttpClient.Version.HTTP_1_1)
                .method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }
}
