package io.readiness.web.rulebook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.readiness.api.WithStore;
import io.readiness.api.decision.DecisionLog;
import io.readiness.api.start.Editions;
import io.readiness.rulebook.RulebookSource;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything in the rulebook has a page, every link leads somewhere, and a rule that is tried says what the API says. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@TestProfile(WithStore.class)
class RulebookPageResourceTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    /** An old edition is compiled first, which takes long where others are at work beside. */
    private static final RestAssuredConfig PATIENT = RestAssured.config()
            .httpClient(HttpClientConfig.httpClientConfig().setParam("http.socket.timeout", 300_000));

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String API = "/api/v1/rulebook";
    private static final Path GOLDEN = Path.of("rules", "golden");

    @Inject
    Editions editions;

    @Inject
    DecisionLog log;

    private static Response ask(String address) {
        return given().config(PATIENT)
                .header("Accept", BROWSER)
                .urlEncodingEnabled(false)
                .get(address);
    }

    private static Document page(String address) {
        return page(address, 200);
    }

    private static Document page(String address, int status) {
        return Jsoup.parse(ask(address).then().statusCode(status).extract().asString(), "http://here" + address);
    }

    private static JsonNode told(String path) throws IOException {
        return JSON.readTree(
                given().get(API + path).then().statusCode(200).extract().asByteArray());
    }

    private static Stream<String> each(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.path(field).asText());
    }

    private static String kebab(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Test
    void each_rule_signal_table_and_claim_has_a_page_of_its_own() throws IOException {
        JsonNode index = told("");
        List<String> addresses = Stream.of(
                        each(told("/rules").path("rules"), "id").map(id -> "/rulebook/rules/" + id),
                        each(told("/scales").path("scales"), "signal").map(id -> "/rulebook/signals/" + kebab(id)),
                        each(index.path("tables"), "name").map(name -> "/rulebook/tables/" + name),
                        each(told("/claims").path("claims"), "id").map(id -> "/rulebook/claims/" + id))
                .flatMap(all -> all)
                .toList();
        assertThat(addresses)
                .hasSizeGreaterThan(400)
                .allSatisfy(address -> ask(address).then().statusCode(200).contentType("text/html"));
    }

    /** Whoever follows links from the first page comes everywhere, and nowhere in vain. */
    @Test
    void every_link_leads_somewhere_and_to_the_place_it_names() {
        Map<String, Document> read = new HashMap<>();
        Set<String> elsewhere = new HashSet<>();
        Set<String> places = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of("/rulebook"));
        while (!open.isEmpty()) {
            String address = open.pop();
            if (read.containsKey(address)) {
                continue;
            }
            Document page = page(address);
            read.put(address, page);
            for (Element link : page.select("a[href]")) {
                String href = link.attr("href");
                if (href.startsWith("#")) {
                    places.add(address + href);
                    continue;
                }
                assertThat(href).as("on %s", address).startsWith("/").doesNotStartWith("//");
                String to = href.replaceFirst("#.*", "");
                if (href.contains("#")) {
                    places.add(href);
                }
                if (!to.startsWith("/rulebook") || to.contains("?")) {
                    elsewhere.add(to);
                } else {
                    open.add(to);
                }
            }
            assertThat(page.select("h1")).as(address).hasSize(1);
            assertThat(page.select("script:not([src]), style, [style], [onclick]"))
                    .as(address)
                    .isEmpty();
            assertThat(page.select("[id]").eachAttr("id")).as(address).doesNotHaveDuplicates();
        }
        assertThat(read).hasSizeGreaterThan(450);
        assertThat(places).hasSizeGreaterThan(300).allSatisfy(place -> {
            Document page = Objects.requireNonNull(read.get(place.replaceFirst("#.*", "")), place);
            assertThat(page.getElementById(place.replaceFirst(".*#", "")))
                    .as(place)
                    .isNotNull();
        });
        // People are tried by the hundred elsewhere, so some of these links stand for all of them.
        assertThat(elsewhere.stream().sorted().filter(to -> !to.contains("&person=") || to.hashCode() % 40 == 0))
                .allSatisfy(to -> given().header("Accept", "text/html,*/*")
                        .urlEncodingEnabled(false)
                        .get(to)
                        .then()
                        .statusCode(200));
    }

    @Test
    void a_rule_tells_what_it_looks_for_what_it_rests_on_and_its_examples() throws IOException {
        JsonNode rule = told("/rules").path("rules").path(0);
        Document page = page("/rulebook/rules/" + rule.path("id").asText());
        assertThat(page.select("h1").text()).isEqualTo(rule.path("name").asText() + ".");
        assertThat(page.select(".looks-for > li")).isNotEmpty();
        assertThat(page.select("pre.written").text())
                .contains("@key( " + rule.path("id").asText() + " )");
        rule.path("claims")
                .forEach(claim -> assertThat(page.select("a[href=/rulebook/claims/" + claim.asText() + "]"))
                        .isNotEmpty());
        assertThat(page.select("#examples ~ .grid .example")).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void a_signal_links_the_rules_that_rate_it_and_they_link_it() {
        Document signal = page("/rulebook/signals/discovery-depth");
        assertThat(signal.select(".scale-levels > li")).hasSize(6);
        List<String> rules =
                signal.select(".scale-levels a[href^=/rulebook/rules/]").eachAttr("href");
        assertThat(rules)
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(page(rule).select("a[href=/rulebook/signals/discovery-depth]"))
                        .isNotEmpty());
    }

    @Test
    void a_claim_lists_all_rules_that_cite_it() throws IOException {
        JsonNode rules = told("/rules").path("rules");
        Map<String, Set<String>> citing = new TreeMap<>();
        rules.forEach(rule -> rule.path("claims")
                .forEach(claim -> citing.computeIfAbsent(claim.asText(), first -> new HashSet<>())
                        .add("/rulebook/rules/" + rule.path("id").asText())));
        citing.forEach((claim, those) -> assertThat(page("/rulebook/claims/" + claim)
                        .select("#rules ~ ul a")
                        .eachAttr("href"))
                .as(claim)
                .containsExactlyInAnyOrderElementsOf(those));
    }

    @ParameterizedTest
    @CsvSource({
        "discovery-proven, /rulebook/rules/discovery-proven",
        "T14.6, /rulebook/claims/T14.6",
        "discovery.owned, /rulebook/parameters#discovery.owned",
        "outcome ownership, /rulebook/signals/outcome-ownership",
        "criteria.paths, /rulebook/tables/criteria.paths",
        "room to widen, /rulebook/circumstances/room-to-widen"
    })
    void what_is_looked_for_by_its_name_is_found(String words, String address) {
        Document found = page("/rulebook/search?q=" + words.replace(" ", "%20"));
        assertThat(found.select(".hits a").eachAttr("href")).contains(address);
        assertThat(found.select("input[name=q]").val()).isEqualTo(words);
    }

    @Test
    void what_is_found_has_all_of_the_words() {
        assertThat(page("/rulebook/search?q=customer%20quarter").select(".hits > li"))
                .isNotEmpty();
        Document none = page("/rulebook/search?q=discovery-provn");
        assertThat(none.select(".hits")).isEmpty();
        assertThat(none.select(".lead a").eachAttr("href")).containsExactly("/rulebook/rules/discovery-proven");
        assertThat(page("/rulebook/search").select(".hits")).isEmpty();
        assertThat(page("/rulebook/search?q=%3Cscript%3E").select("h1").text()).contains("<script>");
    }

    @ParameterizedTest
    @CsvSource({
        "/rulebook/rules/discovery-provn, /rulebook/rules/discovery-proven",
        "/rulebook/signals/discovery-dept, /rulebook/signals/discovery-depth",
        "/rulebook/tables/criteria.path, /rulebook/tables/criteria.paths",
        "/rulebook/claims/T4.1x, /rulebook/claims/T4.1",
        "/rulebook/circumstances/room-to-widn, /rulebook/circumstances/room-to-widen"
    })
    void what_there_is_not_is_a_page_with_the_nearest_that_there_is(String address, String nearest) {
        assertThat(page(address, 404).select(".lead a").eachAttr("href")).containsExactly(nearest);
    }

    @Test
    void a_copy_is_good_for_as_long_as_the_edition_is_in_force() {
        Response first = ask("/rulebook/tables/criteria.paths");
        assertThat(first.header("Cache-Control")).isEqualTo("public, no-cache");
        given().header("Accept", BROWSER)
                .header("If-None-Match", first.header("ETag"))
                .get("/rulebook/tables/criteria.paths")
                .then()
                .statusCode(304);
    }

    @Test
    void every_golden_candidate_can_be_chosen() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            assertThat(People.NAMES)
                    .containsExactlyElementsOf(
                            folders.map(folder -> folder.getFileName().toString())
                                    .sorted()
                                    .toList());
        }
    }

    static Stream<String> people() {
        return People.NAMES.stream();
    }

    /** The API tells of every level above the one that a signal stands at; there both have to say the same. */
    @ParameterizedTest
    @MethodSource("people")
    void a_rule_that_is_tried_comes_out_as_the_api_says(String person) throws IOException {
        JsonNode answer = JSON.readTree(given().contentType("application/json")
                .body(Files.readAllBytes(GOLDEN.resolve(person).resolve("profile.json")))
                .post("/api/v1/assessments/why-not?asOf=" + People.DAY)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        int compared = 0;
        for (JsonNode signal : answer.path("ratings")) {
            for (JsonNode level : signal.path("levels")) {
                for (JsonNode rule : level.path("rules")) {
                    if (compared < 3
                            || Math.floorMod((person + rule.path("rule").asText()).hashCode(), 12) == 0) {
                        compared++;
                        same(person, kebab(signal.path("signal").asText()), rule);
                    }
                }
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(3);
    }

    private static void same(String person, String signal, JsonNode rule) {
        String address = "/rulebook/try?rule=" + rule.path("rule").asText() + "&person=" + person;
        Element tried = page(address).select(".tried").stream()
                .filter(one -> one.select("h3 a").attr("href").equals("/rulebook/signals/" + signal))
                .findFirst()
                .orElseThrow(() -> new AssertionError(address + " says nothing of " + signal));
        assertThat(tried.select(".met > .holds").size())
                .as(address)
                .isEqualTo(rule.path("holds").size());
        assertThat(tried.select(".met > :not(.holds)").size())
                .as(address)
                .isEqualTo(rule.path("missing").size());
        for (JsonNode missing : rule.path("missing")) {
            assertThat(tried.text()).as(address).contains(missing.path("says").asText());
        }
        assertThat(tried.select(".eyebrow").first().text().startsWith("What is not known"))
                .as(address)
                .isEqualTo(rule.path("truth").asText().equals("OPEN"));
    }

    /** Of whom a rule holds is worked out by another way than why it does. */
    @Test
    void of_whom_a_rule_holds_it_holds_when_it_is_tried() {
        for (String rule :
                List.of("discovery-owned", "duty-practised", "a-way-where-the-role-can-grow", "room-owned")) {
            Response found = ask("/rulebook/rules/" + rule);
            if (found.statusCode() == 404) {
                continue;
            }
            List<String> holding =
                    Jsoup.parse(found.asString()).select("aside .ref-list a").eachAttr("href");
            for (String person : People.NAMES) {
                String address = "/rulebook/try?rule=" + rule + "&person=" + person;
                assertThat(page(address).select(".verdict").hasClass("holds"))
                        .as(address)
                        .isEqualTo(holding.contains(address));
            }
        }
    }

    @Test
    void a_profile_of_ones_own_is_tried_and_its_faults_are_told_at_their_place() {
        Document tried = pasted("{\"reference\":\"me\",\"exposure\":{\"customerConversationsPerQuarter\":0}}", 200);
        assertThat(tried.select(".verdict").attr("class")).contains("holds");
        assertThat(tried.select(".met > .holds")).isNotEmpty();
        Document faulty = pasted("{\"reference\":\"me\",\"exposure\":{\"customerConversationsPerQuartr\":0}}", 422);
        assertThat(faulty.select("#fault code").eachText())
                .containsExactly("$.exposure.customerConversationsPerQuartr");
        assertThat(faulty.select("#fault").text()).contains("customerConversationsPerQuarter");
        assertThat(faulty.select("#profile").val()).contains("PerQuartr");
        assertThat(pasted("{", 422).select("#fault").text()).isNotEmpty();
        assertThat(pasted("", 422).select("#fault").text()).startsWith("Paste a profile");
    }

    private static Document pasted(String profile, int status) {
        return Jsoup.parse(given().header("Accept", BROWSER)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("rule", "discovery-absent")
                .formParam("profile", profile)
                .post("/rulebook/try")
                .then()
                .statusCode(status)
                .extract()
                .asString());
    }

    @Test
    void a_kept_decision_is_tried_as_it_was_told_and_an_unknown_one_is_not_found() throws IOException {
        String id = given().contentType("application/json")
                .body(Files.readAllBytes(GOLDEN.resolve("new-owner").resolve("profile.json")))
                .post("/api/v1/assessments?asOf=" + People.DAY)
                .then()
                .statusCode(201)
                .extract()
                .header("Readiness-Record");
        Document kept = page("/rulebook/try/decision?rule=discovery-proven&decision=" + id);
        Document sample = page("/rulebook/try?rule=discovery-proven&person=new-owner");
        assertThat(kept.select(".tried").text())
                .isEqualTo(sample.select(".tried").text());
        assertThat(page(
                                "/rulebook/try/decision?rule=discovery-proven&decision=019f0000-0000-7000-8000-000000000000",
                                404)
                        .select("#fault")
                        .text())
                .isNotEmpty();
    }

    @Test
    void what_is_wrong_with_a_trial_is_said() {
        assertThat(page("/rulebook/try?rule=discovery-provn&person=new-owner", 422)
                        .select("#fault")
                        .text())
                .contains("discovery-proven");
        assertThat(page("/rulebook/try?rule=discovery-proven&person=new-ownr", 422)
                        .select("#fault")
                        .text())
                .contains("new-owner");
    }

    @Test
    void it_is_counted_how_often_a_rule_was_a_reason() throws IOException {
        String before = page("/rulebook/spoken")
                .select("#discovery-absent .number")
                .first()
                .text();
        given().contentType("application/json")
                .body("{\"reference\":\"counted\",\"exposure\":{\"customerConversationsPerQuarter\":0}}")
                .post("/api/v1/assessments")
                .then()
                .statusCode(201);
        String after = page("/rulebook/spoken")
                .select("#discovery-absent .number")
                .first()
                .text();
        assertThat(Long.parseLong(after)).isGreaterThan(Long.parseLong(before));
    }

    @Test
    void between_two_editions_it_is_told_what_changed_and_nothing_else() {
        SortedMap<String, String> files = new TreeMap<>(editions.filesInForce());
        String moved = files.get("parameters.yaml")
                .replaceFirst("(discovery\\.owned:\\s*\\{\\s*value:\\s*)6", "$15")
                .replaceFirst("(?s)(discovery\\.owned:\\s+value:\\s*)6", "$15");
        assertThat(moved).isNotEqualTo(files.get("parameters.yaml"));
        files.put("parameters.yaml", moved);
        String other = new RulebookSource(files).hash();
        log.store().keepEdition(other, "0.0.1", files);
        String inForce = editions.inForce().edition().hash();

        Document list = page("/rulebook/editions");
        assertThat(list.select("table code").eachText()).contains(other.substring(0, 12), inForce.substring(0, 12));
        Document changed = page("/rulebook/editions/difference?from=" + other + "&to=" + inForce);
        Element number = changed.select(".changes > li").stream()
                .filter(one -> one.select("p b").text().equals("discovery.owned"))
                .findFirst()
                .orElseThrow();
        assertThat(number.select("del").text()).isEqualTo("5");
        assertThat(number.select("ins").text()).isEqualTo("6");
        assertThat(changed.select(".badge.added, .badge.removed")).isEmpty();
        assertThat(page("/rulebook/editions/difference?from=" + inForce + "&to=" + inForce)
                        .select(".notice.good")
                        .text())
                .startsWith("Nothing");
        assertThat(page("/rulebook/editions/difference?from=abc&to=" + inForce, 422)
                        .select("[role=alert]")
                        .text())
                .contains("abc", "names no edition", other.substring(0, 12));
        toolsAreToldTheSame(changed, other.substring(0, 12));
    }

    /** By as much of a hash as tells it from the others; what it is compared to is the one in force unless said. */
    private static void toolsAreToldTheSame(Document changed, String other) {
        assertThat(given().get(API + "/editions").jsonPath().getList("editions.inForce"))
                .containsOnlyOnce(true);
        JsonPath told = given().config(PATIENT)
                .get(API + "/editions/difference?from=" + other)
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .extract()
                .jsonPath();
        assertThat(told.getString("from.hash")).startsWith(other);
        assertThat(told.getList("sections.title"))
                .isEqualTo(changed.select("main section > h2").stream()
                        .map(Element::ownText)
                        .toList());
        assertThat(told.getList("sections.changes.title.flatten()"))
                .isEqualTo(changed.select(".changes > li > p > b").eachText());
        assertThat(told.getMap("sections.changes.flatten().find { it.title == 'discovery.owned' }.parts[0]"))
                .isEqualTo(Map.of("name", "value", "from", "5", "to", "6"));
        for (String wrong :
                List.of("", "?from=nothing", "?from=" + other + "&to=nothing", "?from=" + other + "&too=1")) {
            given().get(API + "/editions/difference" + wrong)
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json");
        }
    }
}
